public import Care
import Database
import Kernel

extension Workspace {
  /// The skills that the organization added, in the order in which it did. One statement.
  public func ownSkills() async throws -> [OwnSkill] {
    try require(.seeCarers, .importFiles)
    return try await database.read { tx in try tx.ownSkills(of: organization) }
  }

  /// Adds skills by their names, all or none; the whole list.
  ///
  /// Throws `SchedulingError.skillNameMalformed` or `.skillIsKnown`.
  @discardableResult
  public func addSkills(_ names: [String]) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillAdded(organization)) { list in
      for name in names { list.append(try OwnSkill(named: name, besides: list)) }
    }
  }

  /// Gives one of these skills another name; carers and visits keep it. Throws
  /// `SchedulingError.unknownSkill`, and as `addSkills` does.
  @discardableResult
  public func renameSkill(_ skill: Skill, to name: String) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillRenamed(organization)) { list in
      guard let index = list.firstIndex(where: { $0.skill == skill }) else {
        throw SchedulingError.unknownSkill
      }
      list[index] = try list[index].renamed(name, besides: list)
    }
  }

  private func changeSkills(
    as act: Act, _ change: @escaping @Sendable (inout [OwnSkill]) throws -> Void
  ) async throws -> [OwnSkill] {
    try await write(.editCarers, as: act) { tx in
      // Whoever changes the list first makes the others wait.
      try tx.execute(
        "UPDATE organization SET own_skills = own_skills WHERE id = \(organization)")
      var list = try tx.ownSkills(of: organization)
      try change(&list)
      try tx.execute(
        "UPDATE organization SET own_skills = \(OwnSkill.text(list)) WHERE id = \(organization)")
      return list
    }
  }
}

extension Transaction {
  func ownSkills(of organization: ID<Organization>) throws -> [OwnSkill] {
    OwnSkill.list(
      try value("SELECT own_skills FROM organization WHERE id = \(organization)") ?? "")
  }
}

extension OwnSkill {
  /// Reads lines of a code, a tab and a name.
  static func list(_ text: String) -> [OwnSkill] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return parts.count == 2 ? OwnSkill(code: parts[0], name: parts[1]) : nil
    }
  }

  static func text(_ list: [OwnSkill]) -> String {
    list.map { "\($0.skill.code)\t\($0.name)" }.joined(separator: "\n")
  }
}

extension Act {
  static func skillAdded(_ id: ID<Organization>) -> Act {
    Act("skill.added", on: "organization", id)
  }
  static func skillRenamed(_ id: ID<Organization>) -> Act {
    Act("skill.renamed", on: "organization", id)
  }
}
