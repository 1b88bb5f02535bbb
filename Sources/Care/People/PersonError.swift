public import Kernel

/// Why a number, a telephone or a place about a person is refused, in words that say what to mend.
public enum PersonError: Refusal, Equatable {
  case nissTooShort(missing: Int), nissTooLong(extra: Int), nissHasLetters
  case nissWrongCheck, nissNoSuchDate
  case inamiLength, inamiWrongCheck
  case enterpriseLength, enterpriseWrongCheck
  case nomenclatureLength, nomenclatureWrongCheck
  case phoneTooShort(missing: Int), phoneTooLong(extra: Int), phoneHasLetters, phoneNoCountry
  case postcodeMalformed
  case insurabilityMalformed, insurabilityUnknown
  case insurerMalformed, insurerUnknown
  case coordinatesIncomplete, coordinatesSwapped, coordinatesTooFar

  public var reason: RefusalReason { .invalid }

  public var message: Message {
    switch self {
    case .nissTooShort(let missing): Message("person.niss.too-short", ["missing": "\(missing)"])
    case .nissTooLong(let extra): Message("person.niss.too-long", ["extra": "\(extra)"])
    case .nissHasLetters: "person.niss.letters"
    case .nissWrongCheck: "person.niss.check"
    case .nissNoSuchDate: "person.niss.date"
    case .inamiLength: "person.inami.length"
    case .inamiWrongCheck: "person.inami.check"
    case .enterpriseLength: "person.enterprise.length"
    case .enterpriseWrongCheck: "person.enterprise.check"
    case .nomenclatureLength: "person.nomenclature.length"
    case .nomenclatureWrongCheck: "person.nomenclature.check"
    case .phoneTooShort(let missing): Message("person.phone.too-short", ["missing": "\(missing)"])
    case .phoneTooLong(let extra): Message("person.phone.too-long", ["extra": "\(extra)"])
    case .phoneHasLetters: "person.phone.letters"
    case .phoneNoCountry: "person.phone.country"
    case .postcodeMalformed: "person.postcode.malformed"
    case .insurabilityMalformed: "person.insurability.malformed"
    case .insurabilityUnknown: "person.insurability.unknown"
    case .insurerMalformed: "person.insurer.malformed"
    case .insurerUnknown: "person.insurer.unknown"
    case .coordinatesIncomplete: "person.place.incomplete"
    case .coordinatesSwapped: "person.place.swapped"
    case .coordinatesTooFar: "person.place.too-far"
    }
  }
}
