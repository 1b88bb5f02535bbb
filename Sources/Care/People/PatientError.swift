public import Kernel

/// Why a change to a patient's record is refused.
public enum PatientError: Refusal, Equatable {
  case missingFamilyName, nameTooLong
  case birthDateInFuture
  case nissAlreadyUsed, externalKeyAlreadyUsed
  /// Somebody saved the record in between.
  case changedMeanwhile
  case unknown
  /// Here, but not among the people of the own visits of these days.
  case outsideOwnTours
  case stayEndsBeforeStart, unknownStay

  public var reason: RefusalReason {
    switch self {
    case .missingFamilyName, .nameTooLong, .birthDateInFuture, .stayEndsBeforeStart: .invalid
    case .nissAlreadyUsed, .externalKeyAlreadyUsed, .changedMeanwhile: .conflict
    case .unknown, .unknownStay: .notFound
    case .outsideOwnTours: .forbidden
    }
  }

  public var message: Message {
    switch self {
    case .missingFamilyName: "patient.family.missing"
    case .nameTooLong: "patient.name.too-long"
    case .birthDateInFuture: "patient.birth.future"
    case .nissAlreadyUsed: "patient.niss.used"
    case .externalKeyAlreadyUsed: "patient.external.used"
    case .changedMeanwhile: "patient.changed"
    case .unknown: "patient.unknown"
    case .outsideOwnTours: "patient.outside"
    case .stayEndsBeforeStart: "stay.end.before-start"
    case .unknownStay: "stay.unknown"
    }
  }
}
