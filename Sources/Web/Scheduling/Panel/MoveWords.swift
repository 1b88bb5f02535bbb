import Care
import Kernel

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
    facts = Self.facts(result, visit, placement, plan)
    let split = result.costSplit
    costs = split.parts.map {
      (reader.text(Message("cost.\($0.code)")), reader.centsDifference($0.cents))
    }
    total = reader.centsDifference(split.total)
    (isApproximate, needsReason) = (result.isApproximate, result.needsReason)
    fingerprint = Self.fingerprint(result, visit, placement)
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

  private static func facts(
    _ result: MoveConsequences, _ visit: Visit, _ placement: Placement?, _ plan: DayPlan
  ) -> [Fact] {
    let reader = plan.reader
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
    if let placement { facts.append(face(visit, placement, plan)) }
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
  private static func fingerprint(
    _ result: MoveConsequences, _ visit: Visit, _ placement: Placement?
  ) -> String {
    var text = "\(visit.id) \(visit.version)"
    if let placement { text += " \(placement.carer) \(placement.start)" }
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
