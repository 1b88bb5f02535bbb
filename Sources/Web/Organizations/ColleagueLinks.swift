import Care
import Kernel

/// The addresses of the pages for administrators.
extension Links {
  static let colleagues = "/admin/colleagues"
  static let newColleague = "\(colleagues)/new"

  static func colleague(_ id: ID<Person>) -> String { "\(colleagues)/\(id)" }
  /// Where a role is given: `POST`.
  static func memberships(of id: ID<Person>) -> String { "\(colleague(id))/memberships" }
  /// Where a role gets a last day: `POST`.
  static func ending(_ membership: ID<Membership>, of id: ID<Person>) -> String {
    "\(memberships(of: id))/\(membership)"
  }
  /// Where an account is closed: `POST`.
  static func closing(of id: ID<Person>) -> String { "\(colleague(id))/closing" }
  /// Where a new temporary password is made: `POST`.
  static func temporaryPassword(of id: ID<Person>) -> String { "\(colleague(id))/password" }

  /// Where another code for an invitation is made: `POST`.
  static func code(of invitation: ID<Invitation>) -> String {
    "/admin/invitations/\(invitation)/code"
  }
  /// Where an invitation is taken back: `POST`.
  static func withdrawal(of invitation: ID<Invitation>) -> String {
    "/admin/invitations/\(invitation)/withdrawal"
  }

  /// The invitations that wait for the person who is signed in.
  static let invitations = "/invitations"
  /// Where an offered role is taken: `POST`.
  static func acceptance(of invitation: ID<Invitation>) -> String {
    "\(invitations)/\(invitation)/acceptance"
  }
  /// Where an offered role is refused: `POST`.
  static func refusal(of invitation: ID<Invitation>) -> String {
    "\(invitations)/\(invitation)/refusal"
  }

  /// Who opened or changed what.
  static let accessLog = "/admin/access-log"
  /// Where the log is narrowed: `POST`.
  static let accessSearches = "\(accessLog)/searches"
  static func accessLog(
    about patient: ID<Patient>? = nil, by colleague: ID<Person>? = nil, readings: Bool = false,
    before: Int? = nil, sealed words: String? = nil
  ) -> String {
    query(
      accessLog, ("person", patient.map { "\($0)" }), ("colleague", colleague.map { "\($0)" }),
      ("readings", readings ? "1" : nil), ("before", before.map { "\($0)" }), ("s", words))
  }
}
