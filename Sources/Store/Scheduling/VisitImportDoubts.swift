import Care
import Database
import Kernel

extension Transaction {
  /// Notes what a person who books by hand would be asked about: visits of one carer or one person
  /// that overlap, in the file or with what is saved, and people who are away. Nothing is refused.
  ///
  /// Two statements for each thousand days; O(n log n) for n visits of these days.
  func noteDoubts(
    in plan: inout ImportPlan, carers names: [ID<Carer>: PersonName],
    of organization: ID<Organization>
  ) throws {
    let changed = plan.visits.map(\.new).filter(\.isOpen)
    guard !changed.isEmpty else { return }
    var slots = try slots(on: changed.map(\.day), in: organization)
    for visit in changed { slots[visit.id] = Slot(visit) }
    let all = slots.values.sorted { ($0.start, $0.visit) < ($1.start, $1.visit) }
    for list in Dictionary(grouping: all, by: { CarerDayKey(carer: $0.carer, day: $0.day) }).values
    {
      Self.overlaps(in: list) { later, other in
        plan.doubt(
          later, other,
          Message(
            "import.doubt.carer-busy",
            ["carer": names[other.carer]?.full ?? "", "time": "\(other.start)"]))
      }
    }
    for list in Dictionary(grouping: all, by: { PatientDay(patient: $0.patient, day: $0.day) })
      .values
    {
      Self.overlaps(in: list) { later, other in
        guard later.pair == nil || later.pair != other.pair else { return }
        plan.doubt(
          later, other, Message("import.doubt.patient-busy", ["time": "\(other.start)"]))
      }
    }
    try noteStays(in: &plan, changed, of: organization)
  }

  private func noteStays(
    in plan: inout ImportPlan, _ visits: [Visit], of organization: ID<Organization>
  ) throws {
    guard let first = visits.map(\.day).min(), let last = visits.map(\.day).max() else { return }
    let stays = try rows(
      """
      SELECT id, patient_id, kind, from_day, until_day FROM stay
      WHERE organization_id = \(organization) AND from_day <= \(last)
        AND (until_day IS NULL OR until_day >= \(first))
      """
    ).map(Stay.init)
    guard !stays.isEmpty else { return }
    let byPatient = Dictionary(grouping: stays, by: \.patient)
    for visit in visits {
      guard let row = plan.visitRows[visit.id],
        byPatient[visit.patient]?.contains(where: { $0.covers(visit.day) }) == true
      else { continue }
      plan.doubt(row, VisitDraft.Field.day.rawValue, "\(visit.day)", "import.doubt.away")
    }
  }

  /// What is placed on these days already.
  private func slots(
    on days: [LocalDate], in organization: ID<Organization>
  ) throws -> [ID<Visit>: Slot] {
    var result: [ID<Visit>: Slot] = [:]
    try Self.parts(days) { part in
      for row in try rows(
        """
        SELECT v.id, v.patient_id, v.carer_id, v.day, v.starts, v.minutes, v.pair_id FROM visit v
        WHERE v.organization_id = \(organization) AND v.day IN \(part)
          AND v.starts IS NOT NULL AND v.status <> 'cancelled'
        """)
      {
        let slot = try Slot(row)
        result[slot.visit] = slot
      }
    }
    return result
  }

  /// Each pair that runs at the same time, from a list in starting order.
  private static func overlaps(in list: [Slot], _ note: (Slot, Slot) -> Void) {
    for (index, slot) in list.enumerated() {
      for other in list[(index + 1)...] {
        guard other.start.seconds < slot.end else { break }
        note(other, slot)
      }
    }
  }
}

extension ImportPlan {
  /// Says it beside the row that stands later in the file, or the only one that comes from it.
  fileprivate mutating func doubt(_ one: Slot, _ other: Slot, _ reason: Message) {
    let rows = [visitRows[one.visit], visitRows[other.visit]].compactMap { $0 }
    guard let row = rows.max() else { return }
    doubt(row, VisitDraft.Field.start.rawValue, "\(one.day) \(one.start)", reason)
  }
}

private struct PatientDay: Hashable {
  let patient: ID<Patient>, day: LocalDate
}

/// When a visit takes a carer and a person.
private struct Slot {
  let visit: ID<Visit>, patient: ID<Patient>, carer: ID<Carer>
  let day: LocalDate, start: LocalTime, end: Int, pair: ID<VisitPair>?

  /// `nil` for a visit to place.
  init?(_ visit: Visit) {
    guard let placement = visit.placement else { return nil }
    (self.visit, patient, carer) = (visit.id, visit.patient, placement.carer)
    (day, start, pair) = (visit.day, placement.start, visit.pair)
    end = placement.start.seconds + visit.minutes * 60
  }

  init(_ row: Row) throws {
    (visit, patient, carer) = (try row.get(0), try row.get(1), try row.get(2))
    (day, start, pair) = (try row.get(3), try row.get(4), try row.get(6))
    end = start.seconds + (try row.get(5, as: Int.self)) * 60
  }
}
