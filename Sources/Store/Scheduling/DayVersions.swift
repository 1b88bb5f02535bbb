import Care
import Database
import Kernel

extension Transaction {
  /// Counts a change on a day and returns the day's new version.
  ///
  /// Everybody else who changes that day in the organization waits from here to the end of the
  /// transaction, so what is read afterwards stays true. One statement.
  @discardableResult
  func touch(_ day: LocalDate, in organization: ID<Organization>) throws -> Int {
    let version = try value(
      """
      INSERT INTO planning_day (organization_id, day, version) VALUES (\(organization), \(day), 1)
      ON CONFLICT (organization_id, day) DO UPDATE SET version = planning_day.version + 1
      RETURNING version
      """, as: Int.self)
    guard let version else { throw SchedulingError.dayChanged }
    return version
  }

  /// Counts a change on each day, in order, so that two writers cannot block each other.
  @discardableResult
  func touch(
    _ days: some Sequence<LocalDate>, in organization: ID<Organization>
  ) throws -> [LocalDate: Int] {
    var versions: [LocalDate: Int] = [:]
    for day in Set(days).sorted() { versions[day] = try touch(day, in: organization) }
    return versions
  }

  /// How often a day was changed, 0 for a day nobody has touched.
  func version(of day: LocalDate, in organization: ID<Organization>) throws -> Int {
    try value(
      """
      SELECT version FROM planning_day WHERE organization_id = \(organization) AND day = \(day)
      """, as: Int.self) ?? 0
  }
}
