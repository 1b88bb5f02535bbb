import Care
import Kernel

/// What a move would do, before it is confirmed: a fragment beside the form, or a page of its own.
struct MovePage {
  let title: String
  /// `Mme Henrard : Sofie Maes à 09:05`.
  let sentence: String
  let words: MoveWords
  let action: String
  /// What the confirmation sends along.
  let fields: [(name: String, value: String)]
  let confirm: String
  let back: String
  /// The reason typed so far.
  let because: String
  let problem: Message?
  /// The visits whose hour a move takes: changing places with one of them may be what is meant.
  private(set) var instead: [Instead] = []
  let reader: Reader

  /// Another visit to change places with.
  struct Instead { let action: String, other: String, words: String }

  /// A visit that goes to another carer or start, or back among those to place.
  init(
    moving visit: Visit, to placement: Placement?, _ plan: DayPlan, because: String = "",
    problem: Message? = nil
  ) {
    let result = MoveConsequences(
      moving: visit.id, to: placement, on: plan.day, journeys: plan.journeys)
    words = MoveWords(result, of: visit, to: placement, plan)
    reader = plan.reader
    sentence = Self.sentence(visit, placement, plan)
    title = reader.text("move.title")
    action = Links.moves(of: visit.id)
    fields = [
      ("carer", MoveTarget.name(placement)), ("start", placement.map { "\($0.start)" } ?? ""),
      ("version", "\(visit.version)"), ("seen", words.fingerprint),
    ]
    confirm = reader.text(result.needsReason ? "move.confirm.anyway" : "move.confirm")
    back = PlanningView(date: visit.day, visit: visit.id).address
    (self.because, self.problem) = (because, problem)
    instead = Self.instead(of: visit, placement, plan)
  }

  private static func instead(
    of visit: Visit, _ placement: Placement?, _ plan: DayPlan
  ) -> [Instead] {
    guard let placement, visit.placement != nil else { return [] }
    let (start, end) = (placement.start.minutes, placement.start.minutes + visit.minutes)
    let taken = plan.day.visits.filter { other in
      guard other.id != visit.id, other.isOpen, !other.isLocked, let place = other.placement,
        place.carer == placement.carer
      else { return false }
      return place.start.minutes < end && start < place.start.minutes + other.minutes
    }
    return taken.prefix(2).map { other in
      let words = Message("swap.instead", ["person": plan.person(of: other)])
      return Instead(
        action: Links.swaps(of: visit.id), other: "\(other.id)", words: plan.reader.text(words))
    }
  }

  /// What to say once the visit has moved.
  func doneWords(_ visit: Visit, _ placement: Placement?, _ plan: DayPlan) -> Message {
    let name = plan.person(of: visit)
    guard let placement else { return Message("move.unplaced", ["person": name]) }
    return Message(
      "move.done",
      [
        "person": name, "carer": plan.carer(placement.carer).map { reader.full($0.name) } ?? "",
        "time": reader.clockTime(placement.start),
      ])
  }

  /// Two visits that change carers.
  init(
    swapping visit: Visit, with other: Visit, _ plan: DayPlan, because: String = "",
    problem: Message? = nil
  ) {
    let result = MoveConsequences(
      swapping: visit, with: other, on: plan.day, journeys: plan.journeys)
    words = MoveWords(result, of: visit, to: other.placement, plan)
    reader = plan.reader
    sentence = [(visit, other.placement), (other, visit.placement)].compactMap { item in
      item.1.map { Self.sentence(item.0, $0, plan) }
    }.joined(separator: " · ")
    title = reader.text("swap.title")
    action = Links.swaps(of: visit.id)
    fields = [
      ("other", "\(other.id)"), ("version", "\(visit.version)"),
      ("other-version", "\(other.version)"), ("seen", words.fingerprint),
    ]
    confirm = reader.text(result.needsReason ? "move.confirm.anyway" : "swap.do")
    back = PlanningView(date: visit.day, visit: visit.id).address
    (self.because, self.problem) = (because, problem)
  }

  private static func sentence(_ visit: Visit, _ placement: Placement?, _ plan: DayPlan) -> String {
    guard let placement else {
      return plan.reader.text(Message("move.unplace", ["person": plan.person(of: visit)]))
    }
    return plan.reader.text(
      Message(
        "move.sentence",
        [
          "person": plan.person(of: visit),
          "carer": plan.carer(placement.carer).map { plan.reader.full($0.name) } ?? "",
          "time": plan.reader.clockTime(placement.start),
        ]))
  }

  /// Everything the change does, with room for a reason when a rule is broken; in the panel its
  /// heading stands below that of the visit.
  func consequences(hasReason: Bool, level: Int = 3) -> HTML {
    let rules = words.broken.map { "<li class=\"no\">\(Icon.warning)\($0)</li>" as HTML }
    let delays = words.delays.map { "<li class=\"no\">\(Icon.clock)\($0)</li>" as HTML }
    let facts = words.facts.map { "<li>\($0.icon)\($0.words)</li>" as HTML }
    let fine: HTML? =
      words.broken.isEmpty && words.delays.isEmpty
      ? "<li>\(Icon.check)\(reader.text("move.fine"))</li>" : nil
    let approximate: HTML? =
      words.isApproximate
      ? "<li class=\"c\">\(Icon.info)\(reader.text("move.approximate"))</li>" : nil
    return """
      <div class="why" data-rules="\(words.needsReason ? 1 : 0)"><h\(level)>\(reader.text("move.what"))</h\(level)>\
      <ul>\(fine)\(rules)\(delays)\(facts)\(approximate)</ul></div>\(costTable)\
      \(hasReason && words.needsReason ? reason : .empty)
      """
  }

  private var reason: HTML {
    let error: HTML? = problem.map {
      "<p class=\"err\" id=\"because-error\">\(Icon.warning)\(reader.text($0))</p>"
    }
    return """
      <div class="field wide"><label for="because">\(reader.text("move.because"))</label>\
      <p class="hint" id="because-hint">\(reader.text("move.because.hint"))</p>\(error)\
      <input class="in" id="because" name="because" maxlength="200" value="\(because)" \
      aria-describedby="because-hint\(problem == nil ? "" : " because-error")"\
      \(attribute: "aria-invalid", problem == nil ? nil : "true")></div>
      """
  }

  private var costTable: HTML {
    guard !words.costs.isEmpty else { return .empty }
    let rows = words.costs.map { cost -> HTML in
      "<tr><th scope=\"row\">\(cost.name)</th><td class=\"r num\">\(cost.cents)</td></tr>"
    }
    return """
      <details class="costs"><summary>\(reader.text(Message("move.cost", ["total": words.total])))</summary>\
      <table class="tbl"><tbody>\(rows)</tbody></table></details>
      """
  }

  private var hidden: [HTML] {
    fields.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
  }

  /// For the script: the consequences, and what confirms that they were seen.
  var fragment: HTML {
    """
    <p class="small"><b>\(sentence)</b></p>\(consequences(hasReason: true))\
    <input type="hidden" name="seen" value="\(words.fingerprint)">
    """
  }

  /// For everyone: the same as a page, with the button that confirms.
  func page(_ frame: Frame) -> Page {
    let form = frame.form(
      to: action, class: "confirm",
      """
      \(hidden)\(consequences(hasReason: true, level: 2))<div class="formbar">\
      \(Button(confirm, .primary))\(ButtonLink(reader.text("shell.cancel"), to: back))</div>
      """)
    let swaps = instead.map {
      frame.button(
        Button($0.words, icon: .swap), to: $0.action,
        ["other": $0.other, "version": fields.first { $0.name == "version" }?.value ?? ""])
    }
    let others: HTML = swaps.isEmpty ? .empty : "<p class=\"acts\">\(swaps)</p>"
    // Without a field for a reason, what stands in the way is said above.
    let words: HTML =
      words.needsReason
      ? .empty : problem.map { Alert(.warning, nil, HTML(reader.text($0))).html } ?? .empty
    return Page(
      title, .planning, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.planning"), back)], hasProblems: problem != nil,
      """
      <div class="stack"><div><h1>\(title)</h1><p>\(sentence)</p></div>\(words)\
      <div class="card p">\(form)</div>\(others)</div>
      """)
  }
}
