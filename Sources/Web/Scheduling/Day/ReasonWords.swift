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
    let carers: [String] = reason.carers.map { id in
      plan.carer(id).map { reader.full($0.name) } ?? "–"
    }
    let people: [String] = reason.visits.map { id in
      plan.visit(id).map { plan.person(of: $0) } ?? "–"
    }
    func time(_ time: LocalTime?) -> String { time.map { reader.clockTime($0) } ?? "…" }
    func money(_ cents: Int?) -> String { cents.map { reader.amount(cents: $0) } ?? "–" }
    let amount = Self.amount(reason.amount, reader)
    var arguments: [String: String] = ["skills": missingSkills(visit, plan), "minutes": amount]
    arguments["excess"] = amount
    arguments["carers"] = reader.list(carers)
    arguments["carer"] = carers.first ?? "–"
    arguments["visits"] = reader.list(people)
    arguments["person"] = people.first ?? "–"
    arguments["window"] = window.map { reader.timeRange($0.from, $0.to) } ?? ""
    arguments["limit"] = reason.limit.map { reader.text(Message("limit.\($0)")) } ?? ""
    arguments["from"] = time(reason.from)
    arguments["to"] = time(reason.to)
    arguments["cost"] = money(reason.cost)
    arguments["value"] = money(reason.value)
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
