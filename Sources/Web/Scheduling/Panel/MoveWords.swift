import Care
import Kernel
import Store

/// What a change would do, in sentences.
struct MoveWords: Equatable {
  /// One line for each rule broken.
  let broken: [String]
  /// One line for each other visit that is shifted.
  let delays: [String]
  /// Road, overtime and known face.
  let facts: [Fact]
  /// The parts of the cost that change.
  let costs: [(name: String, cents: String)]
  /// The sum of the parts.
  let total: String
  let isApproximate: Bool
  /// True when the change is only made with a reason.
  let needsReason: Bool
  /// Tells these consequences from others, so that nothing unseen is ever confirmed.
  let fingerprint: String

  struct Fact: Equatable { let icon: Icon, words: String, isGood: Bool }

  static func == (left: MoveWords, right: MoveWords) -> Bool {
    (left.broken, left.delays, left.facts, left.total) == (
      right.broken, right.delays, right.facts, right.total
    )
  }

  /// The consequences of giving `visit` to `placement`.
  init(_ result: MoveConsequences, of visit: Visit, to placement: Placement?, _ plan: DayPlan) {
    let reader = plan.reader
    broken = result.broken.map { RuleWords.sentence($0, plan, to: placement) }
    delays = result.delays.map { Self.sentence($0, plan) }
    facts =
      Self.facts(result, reader) + (placement.map { [Self.face(visit, $0, plan)] } ?? [])
    let split = result.costSplit
    costs = split.parts.map {
      (reader.text(Message("cost.\($0.code)")), reader.centsDifference($0.cents))
    }
    total = reader.centsDifference(split.total)
    (isApproximate, needsReason) = (result.isApproximate, result.needsReason)
    var what = "\(visit.id) \(visit.version)"
    if let placement { what += " \(placement.carer) \(placement.start)" }
    fingerprint = Self.fingerprint(result, of: what)
  }

  /// The consequences of applying `changes` of a proposal together, which newly break `broken`.
  init(
    _ result: MoveConsequences, breaking broken: [MoveConsequences.Broken],
    applying changes: [ProposedVisit], _ plan: DayPlan
  ) {
    let reader = plan.reader
    let after = changes.placements
    let left = changes.count { $0.before != nil && $0.after == nil }
    self.broken = broken.map { item in
      let placement = after[item.visit] ?? plan.visit(item.visit)?.placement
      return RuleWords.line(item, plan, to: placement)
    }
    delays =
      (left == 0 ? [] : [reader.count("proposal.leaves", left)])
      + result.delays.map { Self.sentence($0, plan) }
    facts = Self.facts(result, reader)
    let split = result.costSplit
    costs = split.parts.map {
      (reader.text(Message("cost.\($0.code)")), reader.centsDifference($0.cents))
    }
    total = reader.centsDifference(split.total)
    (isApproximate, needsReason) = (result.isApproximate, !broken.isEmpty)
    var told = result
    told.broken = broken
    let visits = changes.map { "\($0.visit) \($0.version)" }.sorted()
    fingerprint = Self.fingerprint(told, of: visits.joined(separator: " "))
  }

  private static func sentence(_ delay: MoveConsequences.Delay, _ plan: DayPlan) -> String {
    guard let visit = plan.visit(delay.visit), let start = visit.placement?.start else { return "" }
    let arguments = [
      "name": plan.person(of: visit), "minutes": plan.reader.duration(minutes: delay.minutes),
      "time": plan.reader.clockTime(start.adding(minutes: delay.minutes)),
    ]
    return plan.reader.text(
      Message(delay.missesWindow ? "move.delays.outside" : "move.delays", arguments))
  }

  private static func facts(_ result: MoveConsequences, _ reader: Reader) -> [Fact] {
    let road = [
      reader.minutesDifference(result.travelSeconds / 60), reader.metresDifference(result.metres),
    ].joined(separator: ", ")
    var facts = [
      Fact(
        icon: .car, words: reader.text(Message("move.road", ["road": road])),
        isGood: result.travelSeconds <= 0)
    ]
    if result.overtimeSeconds != 0 {
      let minutes = reader.minutesDifference(result.overtimeSeconds / 60)
      facts.append(
        Fact(
          icon: .clock, words: reader.text(Message("move.overtime", ["minutes": minutes])),
          isGood: result.overtimeSeconds < 0))
    }
    return facts
  }

  private static func face(_ visit: Visit, _ placement: Placement, _ plan: DayPlan) -> Fact {
    guard let known = plan.familiarity(visit.patient, placement.carer) else {
      return Fact(icon: .user, words: plan.reader.text("why.new-face"), isGood: false)
    }
    return Fact(icon: .check, words: WhyWords.history(known, plan), isGood: true)
  }

  /// The rules, the delays and the versions, in 16 hexadecimal digits. Proves nothing; it only
  /// tells that what is confirmed is what was shown.
  private static func fingerprint(_ result: MoveConsequences, of what: String) -> String {
    var text = what
    for broken in result.broken {
      text += " \(broken.visit) \(broken.rule.rawValue) \(broken.minutes)"
    }
    for delay in result.delays { text += " \(delay.visit) \(delay.minutes)" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

/// The rules of a placement by hand, in words.
enum RuleWords {
  /// `20 min après la fenêtre 08:30–09:15`.
  static func sentence(_ broken: MoveConsequences.Broken, _ plan: DayPlan, to placement: Placement?)
    -> String
  {
    let reader = plan.reader
    let visit = plan.visit(broken.visit)
    let carer = placement.flatMap { plan.carer($0.carer) }
    return reader.text(
      Message(
        "rule.\(broken.rule.rawValue)",
        [
          "minutes": reader.duration(minutes: broken.minutes),
          "skills": reader.skills(broken.skills),
          "window": visit.map { reader.timeRange($0.window.from, $0.window.to) } ?? "",
          "carer": carer.map { reader.full($0.name) } ?? "",
          "person": visit.map { plan.person(of: $0) } ?? "",
        ]))
  }

  /// The same among those of other visits: with the name of the person where it is not said.
  static func line(_ broken: MoveConsequences.Broken, _ plan: DayPlan, to placement: Placement?)
    -> String
  {
    let words = sentence(broken, plan, to: placement)
    switch broken.rule {
    case .skill, .absent, .round, .pair:
      let name = plan.visit(broken.visit).map { plan.person(of: $0) } ?? ""
      return plan.reader.text(Message("proposal.breaks", ["person": name, "rule": words]))
    case .excluded, .window, .late, .overtime, .patient, .gap, .rest, .away: return words
    }
  }

  /// `hors fenêtre`: for a line of a list.
  static func short(_ rule: MoveConsequences.Rule, _ reader: Reader) -> String {
    reader.text(Message("rule.\(rule.rawValue).short"))
  }

  /// The same for a code that was saved with an override.
  static func short(code: String, _ reader: Reader) -> String {
    MoveConsequences.Rule(rawValue: code).map { short($0, reader) } ?? code
  }
}

extension DayPlan {
  /// How often the carer has been there, `nil` for never.
  func familiarity(_ patient: ID<Patient>, _ carer: ID<Carer>) -> Familiarity? {
    day.familiarity.first { $0.patient == patient && $0.carer == carer && $0.visits > 0 }
  }
}
