import Care
import Kernel
import Store

/// A search for tours while it runs: how far it is, the best so far, and ways to stop it.
struct RunPage {
  let id: ID<PlanningRun>
  let title: String
  let state: String
  /// Seconds gone, and in all.
  let elapsed: Int, seconds: Int
  /// The best tours so far: `61/68 visites couvertes`, `84 km`, …
  let facts: [(strong: String, words: String)]
  let lines: [String]
  let hasSolution: Bool
  let isOver: Bool
  let day: LocalDate
  let reader: Reader

  /// The page of `run` at `now`.
  init(_ run: PlanningRun, now: Instant, _ reader: Reader) {
    (id, day, isOver, self.reader) = (run.id, run.day, run.isOver, reader)
    title = reader.text(
      Message(
        "run.page.title", ["date": reader.longDate(run.day)]))
    state = reader.text(Message("run.state.\(run.state.rawValue)"))
    seconds = run.seconds
    elapsed = min(run.seconds, run.startedAt.map { max(0, now.seconds(since: $0)) } ?? 0)
    hasSolution = run.progress.cost != nil
    var lines: [String] = []
    facts = Self.facts(run.progress, reader)
    if facts.isEmpty, let unplaced = run.progress.unplaced {
      lines.append(reader.count("run.best.unplaced", unplaced))
    }
    if let cost = run.progress.cost {
      lines.append(reader.text(Message("run.best.cost", ["cost": reader.amount(cents: cost)])))
    }
    if run.progress.moves > 0 { lines.append(reader.count("run.moves", run.progress.moves)) }
    if !run.failure.isEmpty { lines.append(reader.text(Message(run.failure))) }
    self.lines = lines
  }

  private static func facts(
    _ progress: PlanningRun.Progress, _ reader: Reader
  ) -> [(strong: String, words: String)] {
    guard let figures = progress.figures else { return [] }
    let all = figures.placed + (progress.unplaced ?? 0)
    return [
      ("\(reader.number(figures.placed))/\(reader.number(all))", reader.text("fact.covered")),
      (reader.distance(metres: figures.metres), reader.text("fact.distance")),
      (reader.duration(minutes: figures.overtimeSeconds / 60), reader.text("fact.overtime")),
      (
        "\(reader.number(figures.knownFaces))/\(reader.number(figures.placed))",
        reader.text("fact.known")
      ),
    ]
  }

  /// The part that live news replace.
  func section(_ frame: Frame) -> HTML {
    let items = lines.map { "<li>\($0)</li>" as HTML }
    let words = reader.text(
      Message("run.elapsed", ["count": reader.number(elapsed), "of": reader.number(seconds)]))
    let bar: HTML = isOver ? .empty : Progress(words, elapsed, of: seconds).html
    let heading = isOver || !hasSolution ? state : reader.text("run.best")
    let best: HTML =
      facts.isEmpty
      ? .empty
      : "<p class=\"facts\">\(facts.map { "<span><b>\($0.strong)</b> \($0.words)</span>" as HTML })</p>"
    let hint: HTML? =
      isOver || !hasSolution ? nil : "<p class=\"small muted\">\(reader.text("run.best.hint"))</p>"
    return """
      <section class="card p run" id="run"\(attribute: "data-live", isOver ? nil : Links.runLive(id))>\
      <div role="status"><h2>\(heading)</h2></div>\(best)\(hint)\(bar)<ul class="more-facts">\(items)</ul>\
      <div class="formbar">\(actions(frame))</div></section>
      """
  }

  private func actions(_ frame: Frame) -> HTML {
    if isOver {
      return ButtonLink(
        reader.text("run.again"), to: Links.newRun(day, like: id), .primary, icon: .spark
      )
      .html
        + ButtonLink(reader.text("run.board"), to: Links.planning(day)).html
    }
    let use =
      hasSolution
      ? frame.button(
        Button(reader.text("run.use"), .primary, icon: .check), to: Links.runStop(id)) : .empty
    let stop = frame.button(
      Button(reader.text("run.stop"), icon: .stop), to: Links.runStop(id), ["drop": "yes"])
    return use + stop
  }

  func page(_ frame: Frame) -> Page {
    var page = Page(
      title, .planning, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.planning"), Links.planning(day))],
      """
      <div class="stack"><h1>\(title)</h1>\(section(frame))</div>\
      <template>\([Icon.check, .stop, .spark, .planning].map(\.html))</template>
      """)
    if !isOver { page.refreshSeconds = 3 }
    return page
  }
}
