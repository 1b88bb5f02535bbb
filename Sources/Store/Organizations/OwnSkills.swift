public import Care
import Database
import Kernel

extension Workspace {
  /// The skills that the organization added, in the order in which it did. One statement.
  public func ownSkills() async throws -> [OwnSkill] {
    try require(.seeCarers, .importFiles)
    return try await database.read { tx in try tx.ownSkills(of: organization) }
  }

  /// Adds skills by their names, all or none; the whole list. One that was retired is taken back.
  ///
  /// Throws `SchedulingError.skillNameMalformed` or `.skillIsKnown`.
  @discardableResult
  public func addSkills(_ names: [String]) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillAdded(organization)) { _, list in
      for name in names { list = try OwnSkill.adding(name, to: list) }
    }
  }

  /// Gives one of these skills another name; carers and visits keep it. Throws
  /// `SchedulingError.unknownSkill`, and as `addSkills` does.
  @discardableResult
  public func renameSkill(_ skill: Skill, to name: String) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillRenamed(organization)) { _, list in
      let index = try Self.index(of: skill, in: list)
      list[index] = try list[index].renamed(name, besides: list)
    }
  }

  /// Takes a skill off the list that no carer has and no visit ever asked for.
  ///
  /// Throws `SchedulingError.unknownSkill`, or `.skillIsUsed`.
  @discardableResult
  public func removeSkill(_ skill: Skill) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillRemoved(organization)) { tx, list in
      let index = try Self.index(of: skill, in: list)
      guard try !tx.isUsed(skill, in: organization) else { throw SchedulingError.skillIsUsed }
      list.remove(at: index)
    }
  }

  /// Offers a skill no longer; carers and visits that have it keep it, and tours respect it.
  ///
  /// Throws `SchedulingError.unknownSkill`.
  @discardableResult
  public func retireSkill(_ skill: Skill) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillRetired(organization)) { _, list in
      list[try Self.index(of: skill, in: list)].isRetired = true
    }
  }

  /// Offers a retired skill again. Throws `SchedulingError.unknownSkill`.
  @discardableResult
  public func returnSkill(_ skill: Skill) async throws -> [OwnSkill] {
    try await changeSkills(as: .skillReturned(organization)) { _, list in
      list[try Self.index(of: skill, in: list)].isRetired = false
    }
  }

  private static func index(of skill: Skill, in list: [OwnSkill]) throws -> Int {
    guard let index = list.firstIndex(where: { $0.skill == skill }) else {
      throw SchedulingError.unknownSkill
    }
    return index
  }

  private func changeSkills(
    as act: Act, _ change: @escaping @Sendable (Transaction, inout [OwnSkill]) throws -> Void
  ) async throws -> [OwnSkill] {
    try await write(.editCarers, as: act) { tx in
      // Whoever changes the list first makes the others wait.
      try tx.execute(
        "UPDATE organization SET own_skills = own_skills WHERE id = \(organization)")
      var list = try tx.ownSkills(of: organization)
      try change(tx, &list)
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
  /// Reads lines of a code, a tab and a name, then a tab and a word for those that are retired.
  static func list(_ text: String) -> [OwnSkill] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard (2...3).contains(parts.count) else { return nil }
      return OwnSkill(code: parts[0], name: parts[1], isRetired: parts.count == 3)
    }
  }

  static func text(_ list: [OwnSkill]) -> String {
    list.map { "\($0.skill.code)\t\($0.name)\($0.isRetired ? "\tretired" : "")" }.joined(
      separator: "\n")
  }
}

extension Act {
  static func skillAdded(_ id: ID<Organization>) -> Act {
    Act("skill.added", on: "organization", id)
  }
  static func skillRemoved(_ id: ID<Organization>) -> Act {
    Act("skill.removed", on: "organization", id)
  }
  static func skillRetired(_ id: ID<Organization>) -> Act {
    Act("skill.retired", on: "organization", id)
  }
  static func skillReturned(_ id: ID<Organization>) -> Act {
    Act("skill.returned", on: "organization", id)
  }
  static func skillRenamed(_ id: ID<Organization>) -> Act {
    Act("skill.renamed", on: "organization", id)
  }
}
