import Care
import Kernel

/// Over the board: the day, the views, the counts, what can be asked for.
struct PlanningBar {
  let view: PlanningView
  let reader: Reader
  let title: String
  let previous: String, next: String
  let today: String?
  /// `48 visites`, `2 à placer`, under each other.
  let counts: [String]
  /// False for those who only read.
  let canPlan: Bool

  /// The bar of one day.
  init(_ plan: DayPlan, _ view: PlanningView, canPlan: Bool) {
    let uncovered = plan.uncovered.count
    var counts = [plan.reader.count("planning.visits", plan.wanted.count)]
    if uncovered > 0 { counts.append(plan.reader.count("planning.count-to-place", uncovered)) }
    self.init(
      view, plan.reader, counts: counts,
      today: plan.now.local.date, canPlan: canPlan)
  }

  /// The bar of a week, or of a page without counts.
  init(_ view: PlanningView, _ reader: Reader, counts: [String], today: LocalDate, canPlan: Bool) {
    (self.view, self.reader, self.counts, self.canPlan) = (view, reader, counts, canPlan)
    let step = view.kind == .week ? 7 : 1
    previous = view.on(view.date.adding(days: -step)).address
    next = view.on(view.date.adding(days: step)).address
    self.today = view.date == today ? nil : view.on(today).address
    title =
      view.kind == .week ? Self.week(view.date.monday, reader) : Self.day(view.date, today, reader)
  }

  private static func week(_ monday: LocalDate, _ reader: Reader) -> String {
    let days = reader.dayRange(monday, monday.adding(days: 6))
    return "\(reader.ordinalWeek(monday)), \(days)"
  }

  /// The day without its year when that is the present one.
  private static func day(_ date: LocalDate, _ today: LocalDate, _ reader: Reader) -> String {
    guard date.year == today.year else { return reader.longDate(date) }
    let arguments = ["weekday": reader.weekdayName(date), "day": reader.dayAndMonth(date)]
    return reader.text(Message("planning.date.words", arguments))
  }

  var html: HTML {
    """
    <div class="bar"><h1>\(reader.text("nav.planning"))</h1>\(dates)\(spans)\(views)\
    <span class="sp"></span><span class="muted small counts only-l">\(counts.map { "<span>\($0)</span>" as HTML })</span>\
    \(ButtonLink(reader.text("sheets.title"), to: Links.sheets(view.date), icon: .print).html.onLarge)\
    \(canPlan ? ButtonLink(reader.text("run.ask"), to: Links.newRun(view.date), icon: .spark).html : .empty)\
    </div>
    """
  }

  private var dates: HTML {
    let isWeek = view.kind == .week
    let back = reader.text(isWeek ? "planning.week.previous" : "planning.day.previous")
    let on = reader.text(isWeek ? "planning.week.next" : "planning.day.next")
    let now: HTML? = today.map {
      "<a class=\"btn ghost sm\" href=\"\($0)\" data-key=\"t\">\(reader.text("planning.today"))</a>"
    }
    return """
      <div class="datenav">\(ButtonLink(back, to: previous, .ghost, icon: .chevronLeft, isIconOnly: true))\
      <b>\(title)</b>\(ButtonLink(on, to: next, .ghost, icon: .chevron, isIconOnly: true))\(now)\
      \(picker)</div>
      """
  }

  private var picker: HTML {
    """
    <form class="daypick only-l" action="\(Links.planning)"><label class="vh" for="go-date">\
    \(reader.text("planning.go-to"))</label><input class="in" id="go-date" type="date" name="date" \
    value="\(view.date)"><button class="btn ghost sm" type="submit">\(reader.text("planning.go"))</button></form>
    """
  }

  private var spans: HTML {
    let isWeek = view.kind == .week
    return Segmented(
      reader.text("planning.period"),
      [
        (
          reader.text("planning.day"),
          view.showing(isWeek ? view.usual : view.kind).opening(nil).address, !isWeek
        ),
        (reader.text("planning.week"), view.showing(.week).opening(nil).address, isWeek),
      ]
    ).html
  }

  private var views: HTML {
    guard view.kind != .week else { return .empty }
    let kinds: [PlanningView.Kind] = [.carers, .people, .list, .map]
    return Segmented(
      reader.text("planning.view"),
      kinds.map {
        (
          reader.text(Message("planning.view.\($0.rawValue)")), view.showing($0).address,
          view.kind == $0
        )
      }
    ).html
  }
}

extension HTML {
  /// Only on wide screens.
  var onLarge: HTML { "<span class=\"only-li\">\(self)</span>" }
}
