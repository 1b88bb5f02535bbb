import Care
import Kernel

/// The words of scheduling, from the tables of the languages.
extension Reader {
  /// What is done: `Toilette`.
  func care(_ kind: CareKind) -> String { text(Message("care.\(kind.rawValue)")) }

  /// What a carer is trained as: `Infirmier·ère`.
  func qualification(_ kind: Qualification) -> String {
    text(Message("qualification.\(kind.rawValue)"))
  }

  /// A skill by its name, that of the service for its own; the code of one that nobody knows.
  func skill(_ skill: Skill) -> String {
    let key = skill.key
    return Skill.known.contains(skill) || ownWords[key] != nil ? text(key) : skill.code
  }

  /// Skills as a list in a sentence.
  func skills(_ skills: some Sequence<Skill>) -> String { list(skills.map(skill)) }

  /// Why a carer does not work: `Malade`.
  func absence(_ kind: Absence.Kind) -> String { text(Message("absence.\(kind.rawValue)")) }

  /// Why nobody was at home.
  func notHome(_ reason: NotHomeReason) -> String { text(Message("not-home.\(reason.rawValue)")) }

  /// `Marie-Louise Lambert`.
  func full(_ name: PersonName) -> String { fullName(family: name.family, given: name.given) }

  /// `Marie-Louise LAMBERT`.
  func head(_ name: PersonName) -> String { headName(family: name.family, given: name.given) }

  /// `Mme Marie-Louise LAMBERT`: at the head of what concerns a person.
  func titledHead(_ card: PatientCard) -> String { titled(head(card.name), card.sex.courtesy) }

  /// `LAMBERT Marie-Louise`.
  func listed(_ name: PersonName) -> String { listName(family: name.family, given: name.given) }

  /// `+12 min`, `−3 min`, `0 min`: a difference of minutes with its sign.
  func minutesDifference(_ minutes: Int) -> String {
    (minutes > 0 ? "+" : "") + duration(minutes: minutes)
  }

  /// `+2,1 km`.
  func metresDifference(_ metres: Int) -> String {
    (metres > 0 ? "+" : "") + distance(metres: metres)
  }

  /// `+1,50 €`.
  func centsDifference(_ cents: Int) -> String {
    (cents > 0 ? "+" : "") + amount(cents: cents)
  }

  /// A count with its noun: `visits` = `7 visites`.
  func count(_ key: String, _ count: Int) -> String {
    text(Message(key, ["count": number(count)]))
  }
}

extension Sex {
  /// How the person is addressed, as far as the record tells.
  var courtesy: Courtesy? {
    switch self {
    case .female: .madam
    case .male: .sir
    case .other, .unknown: nil
    }
  }
}
