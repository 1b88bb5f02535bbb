public import Kernel
import Care

/// What a file brings in.
public enum ImportKind: String, CaseIterable, Sendable {
  case people, carers, visits

  /// `Personnes`: key `import.kind.…`.
  public var title: Message { Message("import.kind.\(rawValue)") }

  /// Every column that a file of this kind may have, those of the template first.
  var columns: [ImportColumn] { ImportColumn.byKind[self] ?? [] }

  /// The columns of the template, in order.
  public var template: [ImportColumn] { columns.filter(\.isInTemplate) }

  /// One of each group has to be there.
  var required: [[String]] {
    switch self {
    case .people: [["family", "full-name"]]
    case .carers: [["family", "full-name", "external-key"], ["qualification", "absent-from"]]
    case .visits:
      [
        ["patient-key", "patient-niss", "patient-name"], ["day"], ["care"],
        ["window-from", "window"], ["window-to", "window"], ["minutes"],
      ]
    }
  }
}

/// A column that is understood, whatever its header is called.
public struct ImportColumn: Hashable, Sendable {
  /// The raw value of the draft's `Field`, or a name of our own for what files put apart.
  public let code: String
  /// The header that templates use.
  public let title: Message
  /// False for a column that is read but not proposed.
  public let isInTemplate: Bool
  /// Other headers, folded to letters and digits.
  let synonyms: [String]

  static let byKind: [ImportKind: [ImportColumn]] = [
    .people: columns(
      PatientDraft.Field.allCases.map(\.rawValue), "patient", ImportSynonyms.people),
    .carers: columns(CarerDraft.Field.allCases.map(\.rawValue), "carer", ImportSynonyms.carers),
    .visits: columns(VisitDraft.Field.allCases.map(\.rawValue), "visit", ImportSynonyms.visits),
  ]

  private static func columns(
    _ fields: [String], _ chapter: String, _ synonyms: String
  ) -> [ImportColumn] {
    var others: [String: [String]] = [:], order: [String] = []
    for line in synonyms.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let code = String(parts[0]).trimmedBlanks
      order.append(code)
      others[code] =
        parts.count < 2
        ? []
        : parts[1].split(separator: "|").map {
          TextFold.compact(String($0))
        }
    }
    let extra = order.filter { !fields.contains($0) && $0 != "reason" }
    return fields.map {
      ImportColumn(
        code: $0, title: Message("\(chapter).field.\($0)"), isInTemplate: true,
        synonyms: others[$0] ?? [])
    }
      + extra.map {
        ImportColumn(
          code: $0, title: Message("import.column.\($0)"), isInTemplate: false,
          synonyms: others[$0] ?? [])
      } + [
        ImportColumn(code: "reason", title: "import.reason", isInTemplate: false, synonyms: [])
      ]
  }
}
