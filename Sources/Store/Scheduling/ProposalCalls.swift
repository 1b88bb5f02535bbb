public import Care
import Database
public import Kernel

/// Somebody who was told of a proposal: by whom, and when.
public struct CallMade: Hashable, Sendable {
  public var by: PersonName
  public var at: Instant
}

extension Workspace {
  /// Who has been told of a proposal, by `patient:…` and `carer:…`. One statement.
  public func callsDone(of proposal: ID<TourProposal>) async throws -> [String: CallMade] {
    try await read(.seePlanning) { tx in
      let rows = try tx.rows(
        """
        SELECT c.whom, c.at, p.given, p.family FROM proposal_call c
        JOIN proposal q ON q.id = c.proposal_id JOIN person p ON p.id = c.person_id
        WHERE q.organization_id = \(organization) AND q.id = \(proposal)
        """)
      let calls = try rows.map {
        (
          try $0.get(0, as: String.self),
          CallMade(
            by: try PersonName(given: $0.get(2), family: $0.get(3)), at: try $0.get(1))
        )
      }
      return Dictionary(calls, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Ticks somebody off the list of calls, or puts them back on it. Saying it twice changes nothing.
  ///
  /// Throws `SchedulingError.unknownProposal`.
  public func setCall(
    _ whom: String, of proposal: ID<TourProposal>, isDone: Bool
  ) async throws {
    let whom = String(whom.prefix(60)), now = now()
    guard whom.hasPrefix("patient:") || whom.hasPrefix("carer:") else { return }
    try await write(.planVisits, as: .proposalCalled(proposal)) { tx in
      _ = try tx.proposal(proposal, in: organization)
      try tx.execute(
        "DELETE FROM proposal_call WHERE proposal_id = \(proposal) AND whom = \(whom)")
      guard isDone else { return }
      try tx.execute(
        """
        INSERT INTO proposal_call (proposal_id, whom, person_id, at)
        VALUES (\(proposal), \(whom), \(person), \(now)) ON CONFLICT DO NOTHING
        """)
    }
  }

  /// The day of a visit. Throws `SchedulingError.unknownVisit`.
  public func day(ofVisit id: ID<Visit>) async throws -> LocalDate {
    try await read(.seePlanning) { tx in
      let day: LocalDate? = try tx.value(
        "SELECT v.day FROM visit v WHERE v.organization_id = \(organization) AND v.id = \(id)")
      guard let day else { throw SchedulingError.unknownVisit }
      return day
    }
  }
}

extension Act {
  static func proposalCalled(_ id: ID<TourProposal>) -> Act {
    Act("proposal.called", on: "proposal", id)
  }
}
