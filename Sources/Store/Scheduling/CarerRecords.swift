public import Care
import Database
public import Kernel

extension Workspace {
  /// Carers in alphabetical order; those who have left before today only when asked. One statement.
  public func carers(includingFormer: Bool = false) async throws -> [Carer] {
    try require(.seeCarers, .seePlanning)
    let today = today()
    let scope: SQL =
      includingFormer ? "1 = 1" : "(c.until_day IS NULL OR c.until_day >= \(today))"
    return try await read(permits(.seeCarers) ? .seeCarers : .seePlanning) { tx in
      try tx.rows(
        """
        SELECT \(SQL.carerColumns) FROM carer c
        WHERE c.organization_id = \(organization) AND \(scope) ORDER BY c.sort_key, c.id
        """
      ).map(Carer.init)
    }
  }

  /// One carer. Throws `SchedulingError.unknownCarer`.
  public func carer(_ id: ID<Carer>) async throws -> Carer {
    try require(.seeCarers, .seePlanning)
    return try await read(permits(.seeCarers) ? .seeCarers : .seePlanning) { tx in
      try tx.carer(id, in: organization)
    }
  }

  /// Adds a carer, with a first version. Throws `SchedulingError.carerKeyAlreadyUsed`.
  public func addCarer(_ carer: Carer) async throws {
    var first = carer
    first.version = 1
    let added = first
    try await write(.editCarers, as: .carerAdded(carer.id)) { tx in
      try tx.requireColleague(added.person, of: organization)
      try refusingCarerDoubles { try tx.insert([added], in: organization) }
    }
  }

  /// Saves a carer that was read as `carer.version`; the version that is saved now.
  ///
  /// Throws `SchedulingError.carerChangedMeanwhile`, `.unknownCarer` or `.carerKeyAlreadyUsed`.
  @discardableResult
  public func changeCarer(_ carer: Carer) async throws -> Int {
    try await write(.editCarers, as: .carerChanged(carer.id)) { tx in
      let old = try tx.carer(carer.id, in: organization)
      guard old.version == carer.version else { throw SchedulingError.carerChangedMeanwhile }
      if carer.person != old.person { try tx.requireColleague(carer.person, of: organization) }
      let isSaved = try refusingCarerDoubles { try tx.update(carer, in: organization) }
      guard isSaved else { throw SchedulingError.carerChangedMeanwhile }
      return carer.version + 1
    }
  }

  /// Where tours of carers with a depot begin; `nil` when there is none.
  public func depot() async throws -> (address: Address, place: Place)? {
    try await read(.seePlanning) { tx in
      let row = try tx.row(
        """
        SELECT street, postcode, locality, latitude, longitude, place_quality FROM depot
        WHERE organization_id = \(organization)
        """)
      guard let row else { return nil }
      var reader = ColumnReader(row)
      let address = try Address(reading: &reader)
      return try Place.read(&reader).map { (address, $0) }
    }
  }

  /// Sets where tours of carers with a depot begin.
  public func setDepot(_ address: Address, at place: Place) async throws {
    try await write(.editCarers, as: .depotChanged(organization)) { tx in
      try tx.setDepot(address, at: place, in: organization)
    }
  }
}

/// Turns a unique key of the table of carers into words for a person.
func refusingCarerDoubles<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as DatabaseError {
    if error.isUniqueViolation("carer", "organization_id", "external_key")
      || error.isUniqueViolation("carer", "organization_id", "person_id")
    {
      throw SchedulingError.carerKeyAlreadyUsed
    }
    throw error
  }
}

extension Transaction {
  /// Refuses an account that never had a role in the organization as that of a carer.
  fileprivate func requireColleague(
    _ person: ID<Person>?, of organization: ID<Organization>
  ) throws {
    guard let person else { return }
    let known = try row(
      """
      SELECT 1 FROM membership WHERE person_id = \(person) AND organization_id = \(organization)
      LIMIT 1
      """)
    guard known != nil else { throw OrganizationError.unknownPerson }
  }

  /// One carer; refused when there is none.
  func carer(_ id: ID<Carer>, in organization: ID<Organization>) throws -> Carer {
    let row = try row(
      """
      SELECT \(SQL.carerColumns) FROM carer c
      WHERE c.organization_id = \(organization) AND c.id = \(id)
      """)
    guard let row else { throw SchedulingError.unknownCarer }
    return try Carer(row)
  }
}
