public import Kernel

/// A service, home or hospital whose people work together on records. FHIR: Organization.
public struct Organization: Hashable, Sendable {
  public let id: ID<Organization>
  public var name: OrganizationName
  /// The language of letters and of people who have not chosen one.
  public var language: Language
  /// Skills that it added to the known ones, in the order in which it did, retired ones included.
  public var skills: [OwnSkill]

  /// An organization by its name.
  public init(
    id: ID<Organization>, name: OrganizationName, language: Language, skills: [OwnSkill] = []
  ) {
    (self.id, self.name, self.language, self.skills) = (id, name, language, skills)
  }
}

extension Organization {
  /// The skills to choose from for a record that has `held` already.
  public func offeredSkills(holding held: Set<Skill>) -> [Skill] {
    Skill.known + skills.filter { !$0.isRetired || held.contains($0.skill) }.map(\.skill)
  }

  /// The names of its own skills by their keys, for readers.
  public var ownWords: [String: String] {
    Dictionary(skills.map { ($0.skill.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The name of an organization.
///
/// Invariant: 1 to 200 characters, without blanks at its ends.
public struct OrganizationName: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Trims the name; refuses an empty or endless one.
  public init(_ text: String) throws(OrganizationError) {
    let text = text.trimmedBlanks
    guard !text.isEmpty, text.count <= 200 else { throw .malformedName }
    self.text = text
  }

  public var description: String { text }
}
