import Care
public import Database
import Kernel

/// The check of the event chains.
public enum Audit {
  private static let batch = 2000
  private static let mostFaults = 20

  /// Reads every event and recomputes every hash.
  ///
  /// O(n) for n events, in batches, so memory stays small and other work goes on meanwhile.
  public static func verify(_ database: Database) async throws -> AuditVerdict {
    var verdict = AuditVerdict()
    for chain in try await chains(in: database) {
      guard let expected = chain.expected else {
        verdict.faults.append(
          AuditFault(organization: chain.organization, sequence: 0, kind: .noChain))
        continue
      }
      var walk = Walk(organization: chain.organization, expected: expected)
      try await read(upTo: max(expected.events, chain.last), of: database, into: &walk)
      walk.finish()
      verdict.events += walk.events
      verdict.faults += walk.faults.prefix(mostFaults)
      verdict.heads.append(
        ChainHead(
          organization: chain.organization, events: expected.events, hash: hex(expected.hash)))
    }
    return verdict
  }

  private struct Chain: Sendable {
    let organization: ID<Organization>
    /// How many events there should be, and the last one's hash.
    let expected: End?
    /// The highest sequence there is.
    let last: Int
  }

  fileprivate struct End: Sendable {
    let events: Int
    let hash: [UInt8]
  }

  /// One snapshot, so that events recorded during the check are not taken for inserted ones.
  private static func chains(in database: Database) async throws -> [Chain] {
    try await database.read { tx in
      try tx.rows(
        """
        SELECT o.id, c.events, c.hash,
          (SELECT MAX(e.sequence) FROM event e WHERE e.organization_id = o.id)
        FROM organization o LEFT JOIN event_chain c ON c.organization_id = o.id ORDER BY o.id
        """
      ).map { row in
        let events = try row.get(1, as: Int?.self), hash = try row.get(2, as: Bytes?.self)
        let expected = events.flatMap { events in hash.map { End(events: events, hash: $0.array) } }
        return Chain(
          organization: try row.get(0), expected: expected,
          last: try row.get(3, as: Int?.self) ?? 0)
      }
    }
  }

  private static func read(upTo last: Int, of database: Database, into walk: inout Walk)
    async throws
  {
    var position = Int.min
    while true {
      let (organization, after) = (walk.organization, position)
      let rows = try await database.read { tx in
        try tx.rows(
          """
          SELECT \(Event.columns), hash FROM event
          WHERE organization_id = \(organization) AND sequence > \(after) AND sequence <= \(last)
          ORDER BY sequence LIMIT \(batch)
          """)
      }
      for row in rows {
        do {
          walk.visit(try Event(row), hash: try row.get(8, as: Bytes.self).array)
        } catch is DatabaseError {
          walk.visitUnreadable(try row.get(1))
        }
      }
      guard rows.count == batch, let end = rows.last else { return }
      position = try end.get(1)
    }
  }

  static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Follows one chain from its first event to its last.
  private struct Walk {
    let organization: ID<Organization>
    let expected: End
    var events = 0
    var faults: [AuditFault] = []
    private var next = 1
    private var previous = Event.genesis

    init(organization: ID<Organization>, expected: End) {
      (self.organization, self.expected) = (organization, expected)
    }

    mutating func visit(_ event: Event, hash: [UInt8]) {
      events += 1
      let followsGap = next < event.sequence
      noteRemoved(before: event.sequence)
      if event.sequence > expected.events {
        add(.inserted, event.sequence)
      } else if !followsGap, !previous.isEmpty, event.hash(after: previous) != hash {
        add(.changed, event.sequence)
      }
      // One fault does not hide the next: the walk goes on from what stands there.
      (next, previous) = (event.sequence + 1, hash)
    }

    /// What no longer reads as an event was changed; what follows cannot be judged by its hash.
    mutating func visitUnreadable(_ sequence: Int) {
      events += 1
      noteRemoved(before: sequence)
      add(.changed, sequence)
      (next, previous) = (sequence + 1, [])
    }

    mutating func finish() {
      noteRemoved(before: expected.events + 1)
      if faults.isEmpty, previous != expected.hash { add(.wrongEnd, expected.events) }
    }

    /// What follows a gap cannot be judged, as its hash rests on what is gone.
    private mutating func noteRemoved(before sequence: Int) {
      while next < sequence, next <= expected.events, faults.count < mostFaults {
        add(.removed, next)
        next += 1
      }
    }

    private mutating func add(_ kind: AuditFault.Kind, _ sequence: Int) {
      faults.append(AuditFault(organization: organization, sequence: sequence, kind: kind))
    }
  }
}
