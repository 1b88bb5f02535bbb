import Care
import Kernel
import Store

/// Who has to hear of accepted changes: patients whose carer or hour changes, and carers who lose
/// or get a visit.
///
/// A patient who keeps the same carer within a quarter of an hour is not called.
/// Source: reference of the planning engine §8, tolerance of 15 minutes.
struct CallList {
  let patients: [Call]
  let carers: [Call]
  /// The people whose names, telephones and hours the list shows.
  let shown: [ID<Patient>]

  /// Someone to call, with what to say.
  struct Call {
    /// `patient:…` or `carer:…`: names the box that is ticked.
    let key: String
    let name: String
    let phones: [(label: String, address: String)]
    let lines: [String]
  }

  /// Minutes within which the hour counts as the same.
  static let tolerance = 15

  /// How many people there are to tell.
  var count: Int { patients.count + carers.count }

  /// The calls of a proposal: of its accepted part once there is one, else of all of it.
  init(_ stored: StoredProposal, _ plan: DayPlan) {
    self.init(
      stored.proposal.changes.filter {
        stored.accepted.isEmpty || stored.accepted.contains($0.visit)
      }, plan)
  }

  /// The calls that accepting what is left of a proposal would ask for.
  init(rest stored: StoredProposal, _ plan: DayPlan) {
    self.init(stored.proposal.changes.filter { !stored.accepted.contains($0.visit) }, plan)
  }

  private init(_ changes: [ProposedVisit], _ plan: DayPlan) {
    patients = Self.patients(changes, plan)
    shown = Set(changes.compactMap { plan.visit($0.visit)?.patient }).sorted()
    carers = Self.carers(changes, plan)
  }

  private static func patients(_ changes: [ProposedVisit], _ plan: DayPlan) -> [Call] {
    let told = changes.filter { change in
      guard let before = change.before, let after = change.after else { return true }
      return change.changesCarer
        || abs(before.start.minutes - after.start.minutes) > tolerance
    }
    let known = told.compactMap { change in plan.visit(change.visit).map { (change, $0) } }
    let byPatient = Dictionary(grouping: known) { $0.1.patient }
    let cards = byPatient.keys.compactMap { plan.day.patients[$0] }
    return cards.sorted { $0.name.family < $1.name.family }.map { card in
      let own = (byPatient[card.id] ?? []).sorted { time($0.0) < time($1.0) }
      return Call(
        key: "patient:\(card.id)",
        name: plan.reader.titled(plan.reader.full(card.name), card.sex.courtesy),
        phones: card.phones.map { ($0.formatted, Links.telephone($0.e164)) },
        lines: own.map { sentence($0.0, $0.1, plan) })
    }
  }

  private static func carers(_ changes: [ProposedVisit], _ plan: DayPlan) -> [Call] {
    let touched = changes.flatMap { [$0.before?.carer, $0.after?.carer].compactMap { $0 } }
    let present = plan.carers.filter {
      touched.contains($0.id) && plan.absence(of: $0.id) == nil
    }
    return present.map { carer in
      let own = changes.filter { $0.before?.carer == carer.id || $0.after?.carer == carer.id }
        .sorted { time($0) < time($1) }
      return Call(
        key: "carer:\(carer.id)", name: plan.reader.full(carer.name),
        phones: carer.phones.map { ($0.formatted, Links.telephone($0.e164)) },
        lines: own.compactMap { line($0, for: carer.id, plan) })
    }
  }

  private static func time(_ change: ProposedVisit) -> LocalTime {
    change.after?.start ?? change.before?.start ?? .midnight
  }

  /// What the patient hears.
  private static func sentence(
    _ change: ProposedVisit, _ visit: Visit, _ plan: DayPlan
  ) -> String {
    let reader = plan.reader, care = reader.care(visit.care)
    func name(_ carer: ID<Carer>?) -> String {
      carer.flatMap { plan.carer($0) }.map { reader.full($0.name) } ?? ""
    }
    guard let after = change.after else {
      return reader.text(Message("calls.patient.nobody", ["care": care]))
    }
    let arguments = [
      "care": care, "carer": name(after.carer), "time": reader.clockTime(after.start),
      "old": name(change.before?.carer),
      "before": change.before.map { reader.clockTime($0.start) } ?? "",
    ]
    let key = change.before == nil ? "calls.patient.new" : "calls.patient.changed"
    return reader.text(Message(key, arguments))
  }

  /// What the carer hears.
  private static func line(
    _ change: ProposedVisit, for carer: ID<Carer>, _ plan: DayPlan
  ) -> String? {
    guard let visit = plan.visit(change.visit) else { return nil }
    let reader = plan.reader, name = plan.person(of: visit)
    let before = change.before.map { reader.clockTime($0.start) } ?? ""
    guard let after = change.after, after.carer == carer else {
      return reader.text(Message("calls.carer.less", ["name": name, "time": before]))
    }
    let arguments = ["name": name, "time": reader.clockTime(after.start), "before": before]
    let key = change.changesCarer ? "calls.carer.more" : "calls.carer.moved"
    return reader.text(Message(key, arguments))
  }
}
