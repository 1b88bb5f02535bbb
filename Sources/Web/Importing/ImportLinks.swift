import Exchange
import Kernel
import Store

/// The addresses of the pages that bring files in.
extension Links {
  /// Where a file of a kind is sent: `POST`.
  static func imports(_ kind: ImportKind) -> String { "\(imports)/files/\(kind.rawValue)" }
  static func template(_ kind: ImportKind) -> String { "\(imports)/templates/\(kind.rawValue)" }
  /// An example to try; with two mistakes in it to see how a file is mended.
  static func example(_ kind: ImportKind, withMistakes: Bool = false) -> String {
    query("\(imports)/examples/\(kind.rawValue)", ("mistakes", withMistakes ? "1" : nil))
  }

  /// What an import would do, or has done.
  static func importing(_ id: ID<ImportRecord>, show: String? = nil, page: Int = 1) -> String {
    query("\(imports)/\(id)", ("show", show), ("page", page > 1 ? "\(page)" : nil))
  }
  /// Where an import is carried out: `POST`.
  static func acceptance(of id: ID<ImportRecord>) -> String { "\(imports)/\(id)/acceptance" }
  /// Where an import is dropped: `POST`.
  static func rejection(of id: ID<ImportRecord>) -> String { "\(imports)/\(id)/rejection" }
  /// Where skills that the file names enter the list of the service: `POST`.
  static func skills(of id: ID<ImportRecord>) -> String { "\(imports)/\(id)/skills" }
  /// The page that asks before an import is taken back; the same address takes the answer.
  static func withdrawal(of id: ID<ImportRecord>) -> String { "\(imports)/\(id)/withdrawal" }
  /// The refused rows as a file to mend.
  static func refusedRows(of id: ID<ImportRecord>) -> String { "\(imports)/\(id)/refused" }

  /// How far something long has got.
  static func importJob(_ id: ID<ImportJob>) -> String { "\(imports)/jobs/\(id)" }
  /// The same, as a stream of events.
  static func importProgress(_ id: ID<ImportJob>) -> String { "\(importJob(id))/events" }
}
