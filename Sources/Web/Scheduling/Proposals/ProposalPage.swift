import Care
import Kernel
import Store

/// A proposal on the board: dashed where it puts visits, struck through where it takes them away.
struct ProposalPage {
  let model: ProposalModel
  let plan: DayPlan
  let view: PlanningView
  /// Whether the person calls people: only then their telephones are shown.
  var canCall = false
  /// What was reported on the visit that is open.
  var reports: [VisitReport] = []
  /// Visits that can no longer be changed as proposed.
  var conflicts: [ID<Visit>] = []

  /// The page of `stored`, a proposal of `run`.
  init(
    _ stored: StoredProposal, of run: PlanningRun, siblings: [StoredProposal], _ plan: DayPlan,
    _ view: PlanningView
  ) {
    (self.plan, self.view) = (plan, view)
    model = ProposalModel(stored, of: run, siblings: siblings, plan, view)
  }

  func page(_ frame: Frame) -> Page {
    var board = PlanningPage(plan, view, canPlan: false)
    board.banner = model.banner(frame) + conflictWords
    board.aside = model.aside(frame, withPhones: hasPhones)
    board.reports = reports
    // Nothing here acts on the real day but the answers to the proposal.
    board.canMove = false
    if model.isUndecided { board.live = Links.live(model.day, since: plan.day.version) }
    return Page(
      model.title, .planning, width: .full, scripts: ["board"], board.html(frame))
  }
}

extension ProposalPage {
  /// A repair is told on the telephone while it is looked at; tours of a whole day from their list.
  private var hasPhones: Bool {
    if case .repair = model.run.kind { canCall && model.state != .rejected } else { false }
  }

  /// The people whose birth dates, addresses or telephones the page shows.
  var shown: [ID<Patient>] {
    let open = view.visit.flatMap { plan.visit($0)?.patient }
    return Set((hasPhones ? model.calls.shown : []) + [open].compactMap { $0 }).sorted()
  }

  /// Which visits stand in the way, by name.
  private var conflictWords: HTML {
    guard !conflicts.isEmpty else { return .empty }
    let names = conflicts.compactMap { plan.visit($0).map { plan.person(of: $0) } }
    let arguments = [
      "count": plan.reader.number(conflicts.count), "names": plan.reader.list(names),
    ]
    let words = plan.reader.text(Message("proposal.conflicts", arguments))
    return Alert(.warning, nil, HTML(words)).html
  }
}

/// The list of those to call, with a box for each that stays ticked.
struct CallsPage {
  let calls: CallList
  let done: [String: CallMade]
  let id: ID<TourProposal>
  let day: LocalDate
  let reader: Reader

  func page(_ frame: Frame) -> Page {
    let title = reader.text("calls.title")
    let told = (calls.patients + calls.carers).count { done[$0.key] != nil }
    let words = reader.text(
      Message(
        "calls.told", ["count": reader.number(told), "of": reader.number(calls.count)]))
    let progress: HTML = calls.count == 0 ? .empty : Progress(words, told, of: calls.count).html
    let empty: HTML? =
      calls.count == 0
      ? EmptyState(reader.text("calls.none"), reader.text("calls.none.sentence")).html : nil
    let content: HTML = """
      <div class="stack calls-page"><div><h1>\(title)</h1><p class="muted">\(reader.longDate(day))</p></div>\
      \(progress)\(empty)\
      \(section("calls.patients", "patients", calls.patients, frame))\
      \(section("calls.carers", "carers", calls.carers, frame))\
      <p class="acts">\(ButtonLink(reader.text("calls.board"), to: Links.planning(day), icon: .planning))\
      \(calls.count == 0 ? .empty : printButton)</p></div>
      """
    return Page(
      title, .planning, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.planning"), Links.planning(day))], content)
  }

  /// Only scripts can print; without them it is not there.
  private var printButton: HTML {
    """
    <button class="btn" type="button" data-print hidden>\(Icon.print)\(reader.text("calls.print"))</button>
    """
  }

  private func section(_ key: String, _ id: String, _ calls: [CallList.Call], _ frame: Frame)
    -> HTML
  {
    guard !calls.isEmpty else { return .empty }
    let items = calls.map { item($0, frame) }
    return Card(
      reader.text(Message(key)), id: id, isPadded: false, "<ul class=\"calls\">\(items)</ul>"
    ).html
  }

  /// The box is a button, so that it is saved at once, with and without scripts.
  private func item(_ call: CallList.Call, _ frame: Frame) -> HTML {
    let made = done[call.key], isDone = made != nil
    let words = reader.text(Message("calls.do", ["name": call.name]))
    let box = frame.form(
      to: Links.calls(of: id), class: "inline",
      """
      <input type="hidden" name="call" value="\(call.key)">\
      <input type="hidden" name="done" value="\(isDone ? "no" : "yes")">\
      <button class="tickbox" id="tick-\(call.key)" type="submit" role="checkbox" aria-checked="\(isDone ? "true" : "false")" \
      aria-label="\(words)">\(isDone ? Icon.check.html : .empty)</button>
      """)
    let phones = call.phones.map { phone -> HTML in
      ButtonLink(phone.label, to: phone.address, icon: .phone, isSmall: true).html
    }
    let numbers = call.phones.map(\.label).joined(separator: " · ")
    let lines = call.lines.map { "<small>\($0)</small>" as HTML }
    let by: HTML? = made.map { made in
      let (date, time) = made.at.local
      let when = date == day ? reader.clockTime(time) : reader.dateTime(made.at)
      let words = Message("calls.by", ["time": when, "name": reader.full(made.by)])
      return "<small class=\"by\">\(Icon.check)\(reader.text(words))</small>"
    }
    return """
      <li\(attribute: "class", isDone ? "done" : nil)>\(box)<div class="grow"><b>\(call.name)</b>\
      \(lines)\(by)<small class="on-paper">\(numbers)</small></div><div class="acts">\(phones)</div></li>
      """
  }
}
