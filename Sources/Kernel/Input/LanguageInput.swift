/// Reads the names of languages.
public enum LanguageInput {
  /// Reads `fr`, `français`, `Frans`, `Französisch`, `French`: the ISO 639-1 code.
  public static func code(_ text: String) throws(InputError) -> String {
    let word = TextFold.compact(text)
    guard !word.isEmpty else { throw .languageMissing }
    if let code = codes[word] { return code }
    // `fr-BE`, `nl_BE`.
    let parts = TextFold.tokens(text)
    if parts.count == 2, text.contains("-") || text.contains("_"),
      parts.allSatisfy({ $0.count == 2 }), let code = codes[parts[0]]
    {
      return code
    }
    throw .languageUnknown
  }

  /// Reads a list, `fr, nl; arabe` or `français et italien`, without repeating one.
  public static func codes(_ text: String) throws(InputError) -> [String] {
    var found: [String] = []
    for part in text.split(whereSeparator: { ",;/|+&\n".contains($0) }) {
      for code in try codes(ofPart: String(part)) where !found.contains(code) {
        found.append(code)
      }
    }
    guard !found.isEmpty else { throw .languageMissing }
    return found
  }

  /// One language, or several with blanks or `et` between them.
  private static func codes(ofPart part: String) throws(InputError) -> [String] {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return words.isEmpty ? [] : [try code(part)] }
    if let whole = try? code(part) { return [whole] }
    var found: [String] = []
    for (index, word) in words.enumerated() {
      let isBetween = index > 0 && index < words.count - 1
      if isBetween, ["et", "en", "und", "and"].contains(word.lowercased()) { continue }
      found.append(try code(word))
    }
    return found
  }

  /// Reads one of the four languages of the screens.
  public static func screen(_ text: String) throws(InputError) -> Language {
    guard let language = Language(rawValue: try code(text)) else { throw .languageUnknown }
    return language
  }

  private static let codes: [String: String] = {
    var table: [String: String] = [:]
    for language in SpokenLanguages.all {
      table[language.code] = language.code
      for name in language.names + language.others { table[TextFold.compact(name)] = language.code }
    }
    return table
  }()
}
