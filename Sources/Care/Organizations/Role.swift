/// What a person does in an organization. FHIR: PractitionerRole.code.
public enum Role: String, CaseIterable, Sendable {
  case administrator, coordinator, nurse, careAssistant, familyAid, physician
  case coordinatingPhysician, networkCoordinator, socialCoordinator

  /// The key of the role's name.
  public var key: String { "role.\(rawValue)" }

  /// What people in this role may do.
  public var permissions: Set<Permission> {
    switch self {
    case .administrator:
      [
        .manageOrganization, .readEvents, .seePatients, .editPatients, .seeCarers, .editCarers,
        .seePlanning, .importFiles,
      ]
    case .coordinator:
      [
        .seePatients, .editPatients, .seeCarers, .editCarers, .seePlanning, .planVisits,
        .planTours, .overrideRules, .recordAnyVisit, .importFiles,
      ]
    case .nurse:
      [.seePatients, .editPatients, .seeCarers, .seePlanning, .seeOwnTour, .recordOwnVisits]
    case .careAssistant, .familyAid:
      [.seeOwnTour, .recordOwnVisits]
    case .physician:
      [.seePatients]
    case .coordinatingPhysician:
      [.seePatients, .editPatients, .seeCarers, .seePlanning]
    case .networkCoordinator, .socialCoordinator:
      [.seePatients, .editPatients, .seeCarers, .seePlanning, .planVisits]
    }
  }
}

/// One thing that a role allows.
public enum Permission: String, CaseIterable, Sendable {
  /// Colleagues, roles and settings.
  case manageOrganization
  /// Who read or changed what.
  case readEvents
  case seePatients, editPatients
  case seeCarers, editCarers
  /// The board and the proposals.
  case seePlanning
  /// Book, move, lock and cancel visits.
  case planVisits
  /// Ask for tours, accept and reject proposals, repair a day.
  case planTours
  /// Keep a visit that breaks a rule, with a reason.
  case overrideRules
  /// One's own tour on the telephone, with what is needed at the door.
  case seeOwnTour
  /// Begin and end one's own visits.
  case recordOwnVisits
  /// Begin, end and correct the visits of others.
  case recordAnyVisit
  case importFiles

  /// The key of the sentence for someone who lacks this permission.
  public var refusalKey: String { "permission.missing.\(rawValue)" }
}
