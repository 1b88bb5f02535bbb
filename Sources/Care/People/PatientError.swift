public import Kernel

/// Why a change to a patient's record is refused.
public enum PatientError: Refusal, Equatable {
  case missingFamilyName, nameTooLong
  case birthDateInFuture
  case nissAlreadyUsed, externalKeyAlreadyUsed
  /// Somebody saved the record in between.
  case changedMeanwhile
  case unknown

  public var reason: RefusalReason {
    switch self {
    case .missingFamilyName, .nameTooLong, .birthDateInFuture: .invalid
    case .nissAlreadyUsed, .externalKeyAlreadyUsed, .changedMeanwhile: .conflict
    case .unknown: .notFound
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
    }
  }
}
