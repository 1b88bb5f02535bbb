public import Care
import Database
public import Kernel

extension Transaction {
  /// Adds events to the end of the organization's chain. Three statements for up to 40 events.
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
    let values: [SQL] = acts.enumerated().map { index, act in
      let event = Event(act, by: author, sequence: first + index)
      hash = event.hash(after: hash)
      return event.values(hash: hash)
    }
    // Sent together: others wait for the chain's lock meanwhile.
    var statements: [SQL] = stride(from: 0, to: values.count, by: 40).map { start in
      let lines = SQL(Array(values[start..<min(start + 40, values.count)]), separator: ", ")
      return "INSERT INTO event (\(Event.columns), hash) VALUES \(lines)"
    }
    statements.append(
      """
      UPDATE event_chain SET hash = \(Bytes(hash)) WHERE organization_id = \(author.organization)
      """)
    try execute(each: statements) { $0 }
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

extension Event {
  fileprivate func values(hash: [UInt8]) -> SQL {
    """
    (\(organization), \(sequence), \(at), \(person), \(kind), \(subjectKind), \(subject), \(source), \
    \(Bytes(hash)))
    """
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
