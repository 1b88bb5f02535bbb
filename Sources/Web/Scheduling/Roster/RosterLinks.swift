import Care
import Kernel

/// The addresses of the pages about carers and their rounds.
extension Links {
  static let newCarer = "\(carers)/new"
  static let roster = "/roster"
  /// The skills of the service; the same address takes a new one.
  static let skills = "\(carers)/skills"
  /// Who has a skill of the service and what asks for it; `POST` gives it another name.
  static func skill(_ skill: Skill) -> String { "\(skills)/\(skill.code)" }
  /// Where a skill that nothing uses is removed: `POST`.
  static func removal(of skill: Skill) -> String { "\(Links.skill(skill))/removal" }
  /// Where a skill is retired: `POST`.
  static func retirement(of skill: Skill) -> String { "\(Links.skill(skill))/retirement" }
  /// Where a retired skill is taken back: `POST`.
  static func returning(_ skill: Skill) -> String { "\(Links.skill(skill))/return" }

  static func editing(_ id: ID<Carer>) -> String { "\(carer(id))/edit" }
  /// Where an absence is noted: `POST`.
  static func absences(of id: ID<Carer>) -> String { "\(carer(id))/absences" }
  /// Where an absence gets another end: `POST`.
  static func absence(_ absence: ID<Absence>, of id: ID<Carer>) -> String {
    "\(absences(of: id))/\(absence)"
  }
  /// Where an absence is taken back: `POST`.
  static func removal(of absence: ID<Absence>, of id: ID<Carer>) -> String {
    "\(Links.absence(absence, of: id))/removal"
  }

  /// The rounds of a week, by its Monday.
  static func roster(_ monday: LocalDate) -> String { query(roster, ("week", "\(monday)")) }
  /// The rounds of one carer in a week; the same address takes the changes.
  static func roster(_ monday: LocalDate, of id: ID<Carer>) -> String {
    query("\(roster)/\(id)", ("week", "\(monday)"))
  }
  /// Where the week before is copied: `POST`.
  static func copies(_ monday: LocalDate) -> String {
    query("\(roster)/copies", ("week", "\(monday)"))
  }
}
