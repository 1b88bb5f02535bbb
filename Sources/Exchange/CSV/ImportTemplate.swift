public import Kernel

/// Files to fill in.
public enum ImportTemplate {
  /// A file with the headers of a kind in a language, and no row.
  public static func csv(_ kind: ImportKind, in language: Language) -> [UInt8] {
    CSVWriter.file([headers(kind, Reader(language: language))])
  }

  /// `personnes.csv`: how the file is called when it is downloaded.
  public static func fileName(_ kind: ImportKind, in language: Language) -> String {
    TextFold.compact(Reader(language: language).text(kind.title)) + ".csv"
  }

  static func headers(_ kind: ImportKind, _ reader: Reader) -> [String] {
    kind.template.map { reader.text($0.title) }
  }
}
