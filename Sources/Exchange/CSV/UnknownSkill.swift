public import Care
import Kernel

/// A skill that a file names and that nobody knows yet: the service may add it to its own.
public struct UnknownSkill: Hashable, Sendable {
  /// As the file writes it.
  public let name: String
  /// How many rows name it.
  public let rows: Int

  private static let key = "import.skill.unknown"

  static func message(_ name: String) -> Message {
    Message(
      key, ["skill": String(name.prefix(60))],
      lists: ["words": Skill.known.map { Message("skill.\($0.code)") }])
  }

  /// The skills for which rows are refused, the most frequent first. O(refusals).
  public static func all(in refusals: [RowRefusal]) -> [UnknownSkill] {
    var names: [String: String] = [:], rows: [String: Set<Int>] = [:]
    for refusal in refusals where refusal.reason.key == key {
      guard let name = refusal.reason.arguments["skill"] else { continue }
      let folded = TextFold.compact(name)
      if names[folded] == nil { names[folded] = name }
      rows[folded, default: []].insert(refusal.row)
    }
    return names.map { UnknownSkill(name: $0.value, rows: rows[$0.key]?.count ?? 0) }
      .sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
  }
}
