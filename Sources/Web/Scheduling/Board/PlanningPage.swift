import Care
import Kernel

/// The page of one day: bar, board or list, and beside it the map and what is selected.
struct PlanningPage {
  let plan: DayPlan
  let view: PlanningView
  let bar: PlanningBar
  /// Above the board: a proposal that waits.
  var banner: HTML = .empty
  /// Beside the board, under the panel.
  var aside: HTML = .empty
  /// Changes others made are followed from this address.
  var live: String?
  /// False for those who only read: nothing can be moved, nobody reported absent.
  var canMove = true
  /// What was reported on the visit that is open.
  var reports: [VisitReport] = []
  /// An absence that was sent and could not be read.
  var absence: (typed: Form, problems: [Problem])?

  /// The page of `plan` as `view` asks.
  init(_ plan: DayPlan, _ view: PlanningView, canPlan: Bool) {
    (self.plan, self.view) = (plan, view)
    bar = PlanningBar(plan, view, canPlan: canPlan)
  }

  /// The whole page.
  func page(_ frame: Frame) -> Page {
    Page(
      "\(frame.reader.text("nav.planning")), \(frame.reader.shortDate(view.date))", .planning,
      width: .full, scripts: ["board"], hasProblems: absence != nil, html(frame))
  }

  /// Everything between the bars.
  func html(_ frame: Frame) -> HTML {
    """
    \(bar.html)<div class="pl">\(left(frame))\(side(frame))</div>\(bar.canPlan ? repairForm(frame) : .empty)\
    \(canMove ? frame.form(to: Links.undos(view.date), id: "undo-last", .empty) : .empty)\
    <template>\(Self.symbols)</template>
    """
  }

  /// What the rows of absent carers send.
  private func repairForm(_ frame: Frame) -> HTML {
    frame.form(
      to: Links.repairs, id: "repair",
      "<input type=\"hidden\" name=\"date\" value=\"\(view.date)\">")
  }

  /// The symbols that parts of the page may need once they are put in place later.
  private static let symbols: [HTML] =
    (CareKind.allCases.map(\.icon) + [
      .warning, .user, .clock, .check, .car, .info, .lock, .flag, .userOff, .question, .heart,
      .spark,
    ]).map(\.html)

  /// The part that changes of others replace: the board or the list, with what stands above it.
  func left(_ frame: Frame) -> HTML {
    """
    <div class="left" id="day" data-day="\(view.date)" data-version="\(plan.day.version)"\
    \(attribute: "data-changes", live)>\(banner)\(notices)\(main)</div>
    """
  }

  /// Whether there is anything to show on this day.
  private var isEmpty: Bool { plan.carers.isEmpty && plan.wanted.isEmpty }

  private var main: HTML {
    guard !isEmpty else { return EmptyPlanning(plan.reader, canPlan: bar.canPlan).html }
    return switch view.kind {
    case .carers, .people: board
    case .list: DayList(plan, view).html
    case .map:
      """
      <div class="bigmap" tabindex="0" role="region" aria-label="\(plan.reader.text("planning.view.map"))">\
      \(TourMap(plan, selected: view.visit, most: 30).html)</div>
      """
    case .week: .empty
    }
  }

  private var board: HTML {
    let board = BoardModel(
      plan, view, canRepair: bar.canPlan, canMove: canMove && view.kind == .carers)
    return "\(board.html)\(BoardLegend(board, plan.reader))"
  }

  /// Rules broken on purpose stay in sight, with their reasons.
  private var notices: HTML {
    let lines = plan.day.visits.flatMap { visit in
      plan.overrides(visit.id).map { (visit, $0) }
    }
    guard !lines.isEmpty else { return contradictions }
    let items = lines.map { visit, override -> HTML in
      let rule = RuleWords.short(code: override.rule, plan.reader)
      let words = plan.reader.text(
        Message("visit.override", ["rule": rule, "because": override.because]))
      return """
        <li><a href="\(view.opening(visit.id).address)">\(plan.person(of: visit))</a> \(words)</li>
        """
    }
    return """
      <details class="overrides"><summary>\(Icon.flag)\(plan.reader.count("planning.overrides", lines.count))\
      </summary><ul>\(items)</ul></details>\(contradictions)
      """
  }

  /// Reports of telephones that cannot both be right, for somebody to ask.
  private var contradictions: HTML {
    let visits = plan.day.visits.filter { plan.day.contradicted.contains($0.id) }
    guard !visits.isEmpty else { return .empty }
    let items = visits.map { visit -> HTML in
      """
      <li><a href="\(view.opening(visit.id).address)">\(plan.name(of: visit))</a> \
      \(plan.reader.text("visit.report.contradiction"))</li>
      """
    }
    return """
      <details class="overrides" open><summary>\(Icon.warning)\
      \(plan.reader.count("planning.contradictions", visits.count))</summary><ul>\(items)</ul></details>
      """
  }

  private func side(_ frame: Frame) -> HTML {
    guard !isEmpty else { return .empty }
    let map = view.kind == .map ? HTML.empty : TourMap(plan, of: mapped, selected: view.visit).html
    return """
      <aside class="side" id="side" aria-label="\(plan.reader.text("planning.side"))">\
      \(map)\(leave)\(panel(frame))\(aside)</aside>
      """
  }

  /// Closes the panel, as Escape does.
  private var leave: HTML {
    guard view.visit != nil || view.carer != nil else { return .empty }
    let words = plan.reader.text("shell.close")
    return """
      <a class="btn ghost ico leave" href="\(view.opening(nil).address)" aria-label="\(words)" \
      data-leave>\(Icon.close)</a>
      """
  }

  /// The panel of what is selected; without a selection, what to do first.
  func panel(_ frame: Frame) -> HTML {
    if let id = view.visit, let visit = plan.visit(id) {
      return VisitPanel(visit, plan, view, canMove: canMove).with(reports, plan).html(frame)
    }
    if let id = view.carer, let carer = plan.carer(id) {
      var panel = CarerPanel(carer, plan)
      if let absence { panel = panel.with(absence.typed, absence.problems) }
      return panel.html(frame, canMove: canMove)
    }
    guard aside.isEmpty else { return .empty }
    return DayGlance(plan, view, hasHistory: canMove).html
  }

  /// The tours of the map: those of the selected visit, of a proposal, or the first of the day.
  private var mapped: [ID<Carer>] {
    if let carer = view.carer { return [carer] }
    if let visit = view.visit.flatMap(plan.visit) {
      return [visit.placement?.carer].compactMap { $0 }
    }
    let changed = plan.proposal?.changes.compactMap { $0.after?.carer } ?? []
    return Array(Set(changed))
  }
}

/// A day or a week without carers and visits: what to do about it.
struct EmptyPlanning: Component {
  let reader: Reader
  let canPlan: Bool

  init(_ reader: Reader, canPlan: Bool) { (self.reader, self.canPlan) = (reader, canPlan) }

  var html: HTML {
    let action =
      canPlan
      ? ButtonLink(reader.text("people.empty.import"), to: Links.imports, .primary).html : .empty
    return """
      <div class="none">\(EmptyState(reader.text("planning.empty.title"), reader.text("planning.empty.text"), action: action))</div>
      """
  }
}

/// What a day needs, when nothing is selected: visits nobody makes, tours that run late.
struct DayGlance {
  let title: String
  let lines: [(address: String, name: String, detail: String, icon: Icon)]
  let fine: String
  /// The way to what was done to the day.
  let history: HTML

  init(_ plan: DayPlan, _ view: PlanningView, hasHistory: Bool) {
    let reader = plan.reader
    history =
      hasHistory
      ? ButtonLink(
        reader.text("history.title"), to: Links.history(view.date), .ghost, icon: .undo,
        isSmall: true
      ).html : .empty
    title = reader.text("glance.title")
    fine = reader.text("glance.fine")
    let open = plan.uncovered.sorted { $0.window.to < $1.window.to }.prefix(6).map { visit in
      (
        view.opening(visit.id).address, plan.person(of: visit),
        "\(reader.care(visit.care)), \(plan.window(of: visit))", Icon.question
      )
    }
    let late = plan.shown.visits.filter { plan.lateness(of: $0) > 0 }
      .sorted { plan.lateness(of: $0) > plan.lateness(of: $1) }.prefix(4).map { visit in
        (
          view.opening(visit.id).address, plan.person(of: visit),
          reader.count("visit.state.late", plan.lateness(of: visit)), Icon.clock
        )
      }
    lines = open + late
  }

  var html: HTML {
    let items = lines.map { line -> HTML in
      """
      <li><a class="row" href="\(line.address)">\(line.icon)<span class="grow"><b>\(line.name)</b>\
      <small>\(line.detail)</small></span></a></li>
      """
    }
    let body: HTML =
      lines.isEmpty ? "<p class=\"muted small\">\(fine)</p>" : "<ul class=\"rows\">\(items)</ul>"
    return """
      <section class="det glance" aria-labelledby="glance"><h2 id="glance">\(title)</h2>\(body)\
      <p class="acts">\(history)</p></section>
      """
  }
}
