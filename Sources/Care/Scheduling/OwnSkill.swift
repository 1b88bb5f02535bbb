import Kernel

/// A skill that a service added to those that everybody knows.
///
/// Invariant: the name has 1 to 60 characters, a letter among them, and none that part skills in a
/// file; it is the same word in every language.
public struct OwnSkill: Hashable, Sendable {
  public let skill: Skill
  public let name: String
  /// Whether it is no longer offered; whoever has it keeps it.
  public var isRetired = false

  /// A skill as it was saved; `nil` for what cannot be one.
  public init?(code: String, name: String, isRetired: Bool = false) {
    guard let skill = Skill(code), Self.isName(name) else { return nil }
    (self.skill, self.name, self.isRetired) = (skill, name, isRetired)
  }

  /// A new skill by its name, besides those that the service has already.
  ///
  /// Throws `SchedulingError.skillNameMalformed`, or `.skillIsKnown` for the name of another one in
  /// any of the four languages.
  public init(named text: String, besides others: [OwnSkill]) throws(SchedulingError) {
    let name = text.trimmedBlanks
    let code = TextFold.tokens(name).joined(separator: "-")
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard Self.isName(name), let skill = Skill(String(code.prefix(40))) else {
      throw .skillNameMalformed
    }
    let isTaken = others.contains {
      $0.skill == skill || TextFold.compact($0.name) == TextFold.compact(name)
    }
    guard !isTaken, !Self.knownNames.contains(TextFold.compact(name)), !Skill.known.contains(skill)
    else { throw .skillIsKnown }
    (self.skill, self.name) = (skill, name)
  }

  /// `list` with a skill of this name at its end; one that was retired is taken back where it stands.
  ///
  /// Throws as the other initializer does.
  public static func adding(_ text: String, to list: [OwnSkill]) throws(SchedulingError)
    -> [OwnSkill]
  {
    var result = list
    let compact = TextFold.compact(text.trimmedBlanks)
    if let index = list.firstIndex(where: { $0.isRetired && TextFold.compact($0.name) == compact })
    {
      result[index].isRetired = false
    } else {
      result.append(try OwnSkill(named: text, besides: list))
    }
    return result
  }

  /// The same skill under another name. Throws as the other initializer does.
  public func renamed(_ text: String, besides others: [OwnSkill]) throws(SchedulingError)
    -> OwnSkill
  {
    let rest = others.filter { $0.skill != skill }
    let name = text.trimmedBlanks
    guard Self.isName(name) else { throw .skillNameMalformed }
    let compact = TextFold.compact(name)
    guard !Self.knownNames.contains(compact),
      !rest.contains(where: { TextFold.compact($0.name) == compact }),
      let renamed = OwnSkill(code: skill.code, name: name, isRetired: isRetired)
    else { throw .skillIsKnown }
    return renamed
  }

  private static func isName(_ name: String) -> Bool {
    (1...60).contains(name.count) && name.contains(where: \.isLetter)
      && !name.contains { ",;|+/\t\n\r".contains($0) }
  }

  private static let knownNames = Set(
    Language.allCases.flatMap { language in
      Skill.known.map { TextFold.compact(Reader(language: language).text("skill.\($0.code)")) }
    })
}
