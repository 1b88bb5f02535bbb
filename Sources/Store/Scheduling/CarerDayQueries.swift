import Care
import Database
import Kernel

/// What decides whether a visit can be made by a carer at a time, on one or several days.
struct BookingContext {
  let carer: Carer
  let place: Place?
  let depot: Place?
  var days: [LocalDate: Day] = [:]
  /// How long the carer's ways take.
  var journeys = Journeys()

  /// The carer's and the patient's day.
  struct Day {
    var shifts: [Shift] = []
    var absences: [Absence] = []
    /// Visits of the carer.
    var taken: [CarerDay.Taken] = []
    /// Visits of the patient by anybody: what must not overlap.
    var patientVisits: [(id: ID<Visit>, start: Int, end: Int, pair: ID<VisitPair>?)] = []
    /// True when the person is in hospital, or elsewhere.
    var isAway = false
  }

  /// True when the person is in hospital, or elsewhere, on that day.
  func isAway(on day: LocalDate) -> Bool { days[day]?.isAway ?? false }

  /// The carer's day without `visit` itself.
  func carerDay(_ day: LocalDate, without visit: ID<Visit>) -> CarerDay {
    let items = days[day] ?? Day()
    return CarerDay(
      carer, day: day, shifts: items.shifts, absences: items.absences, depot: depot,
      taken: items.taken.filter { $0.visit != visit }, journeys: journeys)
  }

  /// The places between which the carer travels on these days, with that of the patient.
  var places: Set<Coordinates> {
    let taken = days.values.flatMap(\.taken).map(\.place)
    return Set(([place, carer.startPlace(depot: depot)] + taken).compactMap { $0?.coordinates })
  }

  /// True when another visit of the patient runs at that time; a visit of the same pair may.
  func isPatientTaken(_ visit: Visit, on day: LocalDate, at start: LocalTime) -> Bool {
    let from = start.seconds, to = from + visit.minutes * 60
    return (days[day]?.patientVisits ?? []).contains { other in
      let isPartner = visit.pair != nil && other.pair == visit.pair
      return other.id != visit.id && !isPartner && other.start < to && from < other.end
    }
  }

  /// The next times at which nothing stands in the way, on the days that were read.
  func freeTimes(for visit: Visit, from start: LocalTime, limit: Int = 3) -> [FreeTime] {
    var result: [FreeTime] = []
    for day in days.keys.sorted() where result.count < limit && !isAway(on: day) {
      let starts = carerDay(day, without: visit.id).freeStarts(
        visit, from: day == visit.day ? start : .midnight, place: place,
        limit: limit - result.count, isFree: { !isPatientTaken(visit, on: day, at: $0) })
      result += starts.map {
        FreeTime(day: day, placement: Placement(carer: carer.id, start: $0))
      }
    }
    return result
  }
}

extension Transaction {
  /// What decides about a visit of `patient` by `carer` on `days`. One statement.
  func bookingContext(
    _ patient: ID<Patient>, by carer: ID<Carer>, on days: [LocalDate],
    in organization: ID<Organization>
  ) throws -> BookingContext {
    // Who and where stands in every row, beside one round, absence or visit each.
    let rows = try rows(
      """
      SELECT i.kind, i.id, i.day, i.a, i.b, i.c, i.d, i.e,
        p.latitude, p.longitude, p.place_quality, d.latitude, d.longitude, d.place_quality,
        \(SQL.carerColumns)
      FROM patient p
      LEFT JOIN depot d ON d.organization_id = p.organization_id
      LEFT JOIN carer c ON c.organization_id = p.organization_id AND c.id = \(carer)
      LEFT JOIN (\(Self.items(patient, carer, days, organization))) i ON 1 = 1
      WHERE p.organization_id = \(organization) AND p.id = \(patient)
      """)
    guard let row = rows.first else { throw PatientError.unknown }
    guard row[14] != .null else { throw SchedulingError.unknownCarer }
    var reader = ColumnReader(row, from: 8)
    let place = try Place.read(&reader), depot = try Place.read(&reader)
    var context = BookingContext(
      carer: try Carer(reading: &reader), place: place, depot: depot,
      days: Dictionary(uniqueKeysWithValues: days.map { ($0, BookingContext.Day()) }))
    for row in rows where row[0] != .null { try context.add(row) }
    return context
  }

  /// Rounds, absences, visits and stays as rows of one shape, told apart by their first column.
  private static func items(
    _ patient: ID<Patient>, _ carer: ID<Carer>, _ days: [LocalDate],
    _ organization: ID<Organization>
  ) -> SQL {
    let first = Instant(days.min() ?? LocalDate(daysSinceEpoch: 0), .midnight)
    let last = Instant((days.max() ?? LocalDate(daysSinceEpoch: 0)).adding(days: 1), .midnight)
    return """
      SELECT 0 AS kind, s.id AS id, s.day AS day, s.starts AS a, s.ends AS b,
        s.break_minutes AS c, s.overtime_minutes AS d, '' AS e
      FROM shift s WHERE s.carer_id = \(carer) AND s.day IN \(days)
      UNION ALL
      SELECT 1, a.id, '', a.from_at, a.until_at, 0, 0, a.kind
      FROM absence a
      WHERE a.carer_id = \(carer) AND a.until_at > \(first) AND a.from_at < \(last)
      UNION ALL
      SELECT 2, v.id, v.day, v.starts, v.minutes, q.latitude, q.longitude, q.place_quality
      FROM visit v JOIN patient q ON q.id = v.patient_id
      WHERE v.carer_id = \(carer) AND v.day IN \(days) AND v.status <> 'cancelled'
      UNION ALL
      SELECT 3, w.id, w.day, w.starts, w.minutes, 0, 0, w.pair_id
      FROM visit w
      WHERE w.patient_id = \(patient) AND w.day IN \(days) AND w.status <> 'cancelled'
        AND w.starts IS NOT NULL
      UNION ALL
      SELECT 4, z.id, z.from_day, 0, 0, 0, 0, z.until_day FROM stay z
      WHERE z.organization_id = \(organization) AND z.patient_id = \(patient)
        AND z.from_day <= \(days.max() ?? first.local.date)
        AND (z.until_day IS NULL OR z.until_day >= \(days.min() ?? first.local.date))
      """
  }
}

extension BookingContext {
  /// Adds a row of `Transaction.items`.
  fileprivate mutating func add(_ row: Row) throws {
    switch try row.get(0, as: Int.self) {
    case 0:
      let shift = try Shift(
        id: row.get(1), carer: carer.id, day: row.get(2), start: row.get(3), end: row.get(4),
        breakMinutes: row.get(5), overtimeMinutes: row.get(6))
      days[shift.day]?.shifts.append(shift)
    case 1:
      let absence = try Absence(
        id: row.get(1), carer: carer.id, kind: row.get(7), from: row.get(3), until: row.get(4))
      for day in days.keys { days[day]?.absences.append(absence) }
    case 2:
      var reader = ColumnReader(row, from: 5)
      let taken = CarerDay.Taken(
        visit: try row.get(1), start: try row.get(3), minutes: try row.get(4),
        place: try Place.read(&reader))
      days[try row.get(2)]?.taken.append(taken)
    case 4:
      let from = try row.get(2, as: LocalDate.self), until = try row.get(7, as: LocalDate?.self)
      for day in days.keys where from <= day && day <= until ?? day { days[day]?.isAway = true }
    default:
      let start = try row.get(3, as: Int.self), minutes = try row.get(4, as: Int.self)
      days[try row.get(2)]?.patientVisits.append(
        (try row.get(1), start, start + minutes * 60, try row.get(7)))
    }
  }
}
