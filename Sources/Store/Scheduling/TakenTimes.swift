import Care
import Database
import Kernel

/// A visit that runs at a time of its day.
private struct RunningVisit {
  let id: ID<Visit>, patient: ID<Patient>, pair: ID<VisitPair>?, carer: ID<Carer>
  let start: Int, end: Int
  /// The version of the day that gave it its latest change, 0 for one older than what was asked.
  let changed: Int

  /// True when `visit` cannot run at its own time because of this one.
  func isInTheWay(of visit: Visit, at place: Placement) -> Bool {
    let from = place.start.seconds, to = from + visit.minutes * 60
    guard start < to, from < end else { return false }
    let isPartner = visit.pair != nil && visit.pair == pair
    return carer == place.carer || patient == visit.patient && !isPartner
  }
}

extension Transaction {
  /// Those of `visits` that could not run at the times they hold, because their carer, or the person
  /// who is visited, was given to another visit after the version of the day in `since`.
  ///
  /// Without a version, any other visit counts; `visits` themselves, and those `besides`, never do.
  /// One statement a day.
  func taken(
    _ visits: [Visit], since: [ID<Visit>: Int], besides: Set<ID<Visit>> = [],
    in organization: ID<Organization>
  ) throws -> Set<ID<Visit>> {
    let own = besides.union(visits.map(\.id))
    var taken: Set<ID<Visit>> = []
    let running = visits.filter { $0.status != .cancelled && $0.placement != nil }
    for (day, visits) in Dictionary(grouping: running, by: \.day).sorted(by: { $0.key < $1.key }) {
      let first = visits.map { since[$0.id] ?? 0 }.min() ?? 0
      let others = try self.running(on: day, changedAfter: first, in: organization)
        .filter { !own.contains($0.id) }
      let byCarer = Dictionary(grouping: others, by: \.carer)
      let byPatient = Dictionary(grouping: others, by: \.patient)
      for visit in visits {
        guard let place = visit.placement else { continue }
        let near = (byCarer[place.carer] ?? []) + (byPatient[visit.patient] ?? [])
        let limit = since[visit.id] ?? -1
        if near.contains(where: { $0.changed > limit && $0.isInTheWay(of: visit, at: place) }) {
          taken.insert(visit.id)
        }
      }
    }
    return taken
  }

  private func running(
    on day: LocalDate, changedAfter version: Int, in organization: ID<Organization>
  ) throws -> [RunningVisit] {
    try rows(
      """
      SELECT v.id, v.patient_id, v.pair_id, v.carer_id, v.starts, v.minutes,
        COALESCE(MAX(h.day_version), 0)
      FROM visit v
      LEFT JOIN visit_change h ON h.visit_id = v.id AND h.day = v.day AND h.day_version > \(version)
      WHERE v.organization_id = \(organization) AND v.day = \(day) AND v.status <> 'cancelled'
        AND v.starts IS NOT NULL
      GROUP BY v.id, v.patient_id, v.pair_id, v.carer_id, v.starts, v.minutes
      """
    ).map { row in
      let start = try row.get(4, as: Int.self), minutes = try row.get(5, as: Int.self)
      return RunningVisit(
        id: try row.get(0), patient: try row.get(1), pair: try row.get(2), carer: try row.get(3),
        start: start, end: start + minutes * 60, changed: try row.get(6))
    }
  }
}
