import Care
import Kernel

/// Why a visit is left out of a proposal, in words that say what would help.
enum ReasonWords {
  /// The sentences of a visit, the most useful first.
  static func sentences(_ unplaced: UnplacedVisit, _ plan: DayPlan) -> [String] {
    unplaced.leftOutReasons.map { sentence($0, unplaced.visit, plan) }
  }

  /// One reason as a sentence.
  static func sentence(_ reason: LeftOutReason, _ visit: ID<Visit>, _ plan: DayPlan) -> String {
    let reader = plan.reader
    let window = plan.visit(visit)?.window
    let carers = reason.carers.map { id in plan.carer(id).map { reader.full($0.name) } ?? "–" }
    let people = reason.visits.map { id in plan.visit(id).map { plan.name(of: $0) } ?? "–" }
    let arguments = [
      "skills": missingSkills(visit, plan), "carers": reader.list(carers),
      "carer": carers.first ?? "–", "person": people.first ?? "–", "visits": reader.list(people),
      "window": window.map { reader.timeRange($0.from, $0.to) } ?? "",
      "minutes": amount(reason.amount, reader), "excess": amount(reason.amount, reader),
      "limit": reason.limit.map { reader.text(Message("limit.\($0)")) } ?? "",
      "from": reason.from.map { reader.clockTime($0) } ?? "…",
      "to": reason.to.map { reader.clockTime($0) } ?? "…",
      "cost": reason.cost.map { reader.amount(cents: $0) } ?? "–",
      "value": reason.value.map { reader.amount(cents: $0) } ?? "–",
    ]
    return reader.text(Message("reason.\(reason.code)", arguments))
  }

  /// The skills that nobody of the day has; all of the visit's when each is known to somebody.
  private static func missingSkills(_ id: ID<Visit>, _ plan: DayPlan) -> String {
    guard let visit = plan.visit(id) else { return "" }
    let known = plan.carers.reduce(into: Set<Skill>()) { $0.formUnion($1.skills) }
    let missing = visit.skills.subtracting(known)
    return plan.reader.skills((missing.isEmpty ? visit.skills : missing).sorted())
  }

  private static func amount(_ amount: LeftOutReason.Amount?, _ reader: Reader) -> String {
    switch amount {
    case nil: ""
    case .visits(let count): reader.count("planning.visits", count)
    case .metres(let metres): reader.distance(metres: metres)
    case .seconds(let seconds): reader.duration(minutes: (seconds + 59) / 60)
    }
  }
}
