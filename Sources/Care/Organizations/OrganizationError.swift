public import Kernel

/// Why something about organizations, colleagues or signing in is refused.
public enum OrganizationError: Refusal, Equatable {
  case malformedName, malformedEmail, missingPersonName
  case weakPassword
  case endsBeforeStart
  /// The person holds this role at that time already.
  case alreadyInRole
  /// Nobody would be left who can add colleagues.
  case lastAdministrator
  /// The person works in another organization too, so this one cannot decide about the account.
  case sharedAccount
  /// An invitation waits for this address already.
  case alreadyInvited
  /// Somebody with this address works or worked here: a role is given, not offered.
  case alreadyColleague
  /// The invitation was answered or withdrawn, or is over.
  case unknownInvitation
  /// The code is not that of the invitation.
  case wrongInvitationCode
  case unknownOrganization, unknownPerson, unknownMembership
  /// The address or the password is wrong; which of them is not said.
  case wrongCredentials
  /// Too many failures; seconds to wait.
  case mustWait(Int)
  /// The account is in order, but belongs to no organization today.
  case noOrganization
  /// The current password is wrong.
  case wrongPassword
  case missingPermission(Permission)
  /// The session or the role ended while the request was on its way.
  case accessEnded

  public var reason: RefusalReason {
    switch self {
    case .malformedName, .malformedEmail, .missingPersonName, .weakPassword, .endsBeforeStart,
      .wrongCredentials, .wrongPassword, .wrongInvitationCode:
      .invalid
    case .alreadyInRole, .lastAdministrator, .sharedAccount, .alreadyInvited, .alreadyColleague:
      .conflict
    case .unknownOrganization, .unknownPerson, .unknownMembership, .unknownInvitation:
      .notFound
    case .noOrganization, .missingPermission, .accessEnded: .forbidden
    case .mustWait: .tooMany
    }
  }

  public var message: Message {
    switch self {
    case .malformedName: "organization.name.malformed"
    case .malformedEmail: "person.email.malformed"
    case .missingPersonName: "person.name.missing"
    case .weakPassword: "person.password.weak"
    case .endsBeforeStart: "membership.ends-before-start"
    case .alreadyInRole: "membership.already"
    case .lastAdministrator: "membership.last-administrator"
    case .sharedAccount: "person.shared"
    case .alreadyInvited: "invitation.already"
    case .alreadyColleague: "invitation.colleague"
    case .unknownInvitation: "invitation.unknown"
    case .wrongInvitationCode: "invitation.code.wrong"
    case .unknownOrganization: "organization.unknown"
    case .unknownPerson: "person.unknown"
    case .unknownMembership: "membership.unknown"
    case .wrongCredentials: "sign-in.wrong"
    case .mustWait(let seconds): Message("sign-in.wait", ["minutes": "\((seconds + 59) / 60)"])
    case .noOrganization: "sign-in.no-organization"
    case .wrongPassword: "person.password.wrong"
    case .missingPermission(let permission): Message(permission.refusalKey)
    case .accessEnded: "session.access-ended"
    }
  }
}
