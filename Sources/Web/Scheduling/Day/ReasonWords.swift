import Care
import Kernel
import PlanModel

/// Why a visit is left out of a proposal, in words that say what would help.
enum ReasonWords {
  /// The sentences of a visit, the most useful first.
  static func sentences(_ unplaced: UnplacedVisit, _ plan: DayPlan) -> [String] {
    if unplaced.isWithoutPlace { return [plan.reader.text("reason.no_place")] }
    return unplaced.reasons.map { sentence($0, unplaced.visit, plan) }
  }

  /// One reason as a sentence.
  static func sentence(_ reason: PlanReason, _ visit: ID<Visit>, _ plan: DayPlan) -> String {
    plan.reader.text(Message("reason.\(reason.code.rawValue)", arguments(reason, visit, plan)))
  }

  private static func arguments(
    _ reason: PlanReason, _ visit: ID<Visit>, _ plan: DayPlan
  ) -> [String: String] {
    let reader = plan.reader
    switch reason {
    case .noSkill: return ["skills": missingSkills(visit, plan)]
    case .onlyExcluded(let carers): return ["carers": reader.list(carers.map { name($0, plan) })]
    case .noShift:
      let window = plan.visit(visit)?.window
      return ["window": window.map { reader.timeRange($0.from, $0.to) } ?? ""]
    case .tooFar(let shift, let seconds):
      return [
        "carer": name(shift.carer, plan), "minutes": reader.duration(minutes: (seconds + 59) / 60),
      ]
    case .shiftFull(let rooms): return room(rooms, plan)
    case .workLimit(let shift, let limit, let excess):
      return [
        "carer": name(shift.carer, plan), "excess": amount(limit, excess, reader),
        "limit": reader.text(Message("limit.\(limit.rawValue)")),
      ]
    case .breakInTheWay(let shift, _): return ["carer": name(shift.carer, plan)]
    case .partner(let other): return ["person": person(other, plan)]
    case .gap(let other, let earliest, let latest):
      return [
        "person": person(other, plan), "from": clock(earliest, reader), "to": clock(latest, reader),
      ]
    case .priority(let cost, let value):
      return [
        "cost": reader.amount(cents: Int(clamping: cost)),
        "value": reader.amount(cents: Int(clamping: value)),
      ]
    }
  }

  /// The skills that nobody of the day has; all of the visit's when each is known to somebody.
  private static func missingSkills(_ id: ID<Visit>, _ plan: DayPlan) -> String {
    guard let visit = plan.visit(id) else { return "" }
    let known = plan.carers.reduce(into: Set<Skill>()) { $0.formUnion($1.skills) }
    let missing = visit.skills.subtracting(known)
    return plan.reader.skills((missing.isEmpty ? visit.skills : missing).sorted())
  }

  /// The cheapest way to make room.
  private static func room(_ rooms: [PlanRoom], _ plan: DayPlan) -> [String: String] {
    guard let room = rooms.first else { return ["carer": "–", "visits": "–", "cost": "–"] }
    return [
      "carer": name(room.shift.carer, plan),
      "visits": plan.reader.list(room.remove.map { person($0, plan) }),
      "cost": plan.reader.amount(cents: Int(clamping: room.extraCost)),
    ]
  }

  private static func amount(_ limit: PlanLimit, _ excess: Int, _ reader: Reader) -> String {
    switch limit {
    case .tasks: reader.count("planning.visits", excess)
    case .distance: reader.distance(metres: excess)
    case .shiftWork, .carerWork, .rest, .travelTime: reader.duration(minutes: (excess + 59) / 60)
    }
  }

  private static func clock(_ seconds: Int?, _ reader: Reader) -> String {
    seconds.map { reader.clockTime(LocalTime(seconds: $0)) } ?? "…"
  }

  private static func name(_ id: PlanID, _ plan: DayPlan) -> String {
    id.record(Carer.self).flatMap { plan.carer($0) }.map { plan.reader.full($0.name) } ?? "–"
  }

  private static func person(_ id: PlanID, _ plan: DayPlan) -> String {
    id.record(Visit.self).flatMap { plan.visit($0) }.map { plan.name(of: $0) } ?? "–"
  }
}
