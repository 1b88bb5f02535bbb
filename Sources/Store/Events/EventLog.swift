public import Care
import Database
public import Kernel

extension Transaction {
  /// Adds events to the end of the organization's chain. Three statements, whatever the number of
  /// events.
  ///
  /// Takes the chain's lock, so it comes last in a transaction: whoever writes in the same
  /// organization waits from here to the end. Throws `OrganizationError.accessEnded` when `proof` no
  /// longer holds, which costs no statement of its own.
  func record(_ acts: [Act], by author: Author, with proof: SessionProof? = nil) throws {
    guard !acts.isEmpty else { return }
    let head = try row(
      """
      UPDATE event_chain SET events = events + \(acts.count)
      WHERE organization_id = \(author.organization) AND \(holds(proof, for: author))
      RETURNING events, hash
      """)
    guard let head else {
      throw proof == nil ? OrganizationError.unknownOrganization : .accessEnded
    }
    let first = try head.get(0, as: Int.self) - acts.count + 1
    var hash = try head.get(1, as: Bytes.self).array
    var hashes: [UInt8] = []
    for (index, act) in acts.enumerated() {
      hash = Event(act, by: author, sequence: first + index).hash(after: hash)
      hashes += hash
    }
    let end: SQL =
      "UPDATE event_chain SET hash = \(Bytes(hash)) WHERE organization_id = \(author.organization)"
    // Sent together: others wait for the chain's lock meanwhile.
    try execute(each: [insertion(of: acts, by: author, first, Bytes(hashes)), end]) { $0 }
  }

  /// The statement that saves events from the sequence `first` on. What differs from event to event
  /// is one value for all of them, so that it is prepared once for any number.
  private func insertion(
    of acts: [Act], by author: Author, _ first: Int, _ hashes: Bytes
  ) throws -> SQL {
    let rows = acts.map { [$0.kind, $0.subjectKind, $0.subject] }
    return """
      INSERT INTO event (\(Event.columns), hash)
      SELECT \(author.organization), \(first) + n.number, \(author.at), \(author.person), n.c0, n.c1,
        n.c2, \(author.source), substr(\(hashes), n.number * 32 + 1, 32)
      FROM \(try table(of: rows, columns: 3)) n
      """
  }

  /// Begins the chain of a new organization.
  func beginChain(of organization: ID<Organization>) throws {
    try execute(
      """
      INSERT INTO event_chain (organization_id, events, hash)
      VALUES (\(organization), 0, \(Bytes(Event.genesis)))
      """)
  }
}

extension Workspace {
  /// The organization's events, newest first, or only those on one subject; `before` is the
  /// sequence that the previous page ended with. One query, on an index.
  public func events<Entity>(on subject: ID<Entity>, before: Int? = nil, limit: Int = 50)
    async throws
    -> [Event]
  {
    try await events("subject_id = \(subject)", before, limit)
  }

  /// The organization's events, newest first, or only those of one person.
  public func events(by person: ID<Person>? = nil, before: Int? = nil, limit: Int = 50) async throws
    -> [Event]
  {
    try await events(person.map { "person_id = \($0)" } ?? "1 = 1", before, limit)
  }

  private func events(_ condition: SQL, _ before: Int?, _ limit: Int) async throws -> [Event] {
    try await read(.readEvents) { tx in
      try tx.rows(
        """
        SELECT \(Event.columns) FROM event
        WHERE organization_id = \(organization) AND \(condition)
          AND sequence < \(before ?? Int.max)
        ORDER BY sequence DESC LIMIT \(limit)
        """
      ).map(Event.init)
    }
  }
}
