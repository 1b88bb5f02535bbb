import Care
import Kernel
import Store

/// Where a form or a gesture puts a visit: a carer and a start, or back among those to place.
struct MoveTarget {
  let placement: Placement?

  /// The carer's name in addresses and forms for none: the row of the visits to place.
  static let none = "to-place"

  /// Reads a carer who works here and a start; nothing else is a target.
  init?(_ carer: String?, _ start: LocalTime?, _ plan: DayPlan) {
    guard let carer else { return nil }
    guard carer != Self.none else {
      placement = nil
      return
    }
    guard let id = ID<Carer>(carer), plan.carer(id) != nil, let start else { return nil }
    placement = Placement(carer: id, start: start)
  }

  /// How a form names the carer of a placement.
  static func name(_ placement: Placement?) -> String { placement.map { "\($0.carer)" } ?? none }
}

/// Two people changed the same visit: both versions, and what to do next.
struct MoveConflictPage {
  let reader: Reader
  /// Whose visit it is.
  let name: String
  let mine: [(name: String, value: String)]
  let theirs: [(name: String, value: String)]
  let back: String
  /// The same move once more, on the visit as it is now.
  let again: HTML

  /// `wished` is what this person asked for; `visit` is how the visit is recorded now, and `act` what
  /// made it so.
  init(
    _ visit: Visit, wished: Placement?, by act: DayAct?, _ plan: DayPlan, _ frame: Frame
  ) {
    (reader, name) = (plan.reader, plan.person(of: visit))
    mine = Self.lines(wished, plan)
    theirs = Self.lines(visit.placement, plan) + Self.author(act, plan.reader)
    back = PlanningView(date: visit.day, visit: visit.id).address
    again = frame.button(
      Button(plan.reader.text("conflict.again")), to: Links.moves(of: visit.id),
      [
        "carer": MoveTarget.name(wished), "start": wished.map { "\($0.start)" } ?? "",
        "version": "\(visit.version)",
      ])
  }

  private static func author(_ act: DayAct?, _ reader: Reader) -> [(name: String, value: String)] {
    guard let act, let name = act.by else { return [] }
    return [
      (reader.text("conflict.by"), "\(reader.full(name)), \(reader.clockTime(act.at.local.time))")
    ]
  }

  private static func lines(_ placement: Placement?, _ plan: DayPlan) -> [(
    name: String, value: String
  )] {
    guard let placement else {
      return [(plan.reader.text("list.carer"), plan.reader.text("planning.to-place"))]
    }
    return [
      (
        plan.reader.text("list.carer"),
        plan.carer(placement.carer).map { plan.reader.full($0.name) } ?? ""
      ),
      (plan.reader.text("move.start"), plan.reader.clockTime(placement.start)),
    ]
  }

  /// For the script: that there is nothing to confirm.
  var fragment: HTML {
    """
    <div class="why" data-rules="1"><h3>\(reader.text("conflict.title"))</h3></div>
    """
  }

  var page: Page {
    let title = reader.text("conflict.title")
    return Page(
      title, .planning, width: .narrow, crumbs: [Page.Crumb(reader.text("nav.planning"), back)],
      """
      <div class="stack"><div><h1>\(title)</h1><p>\(name)</p></div>\(Alert(.warning, nil, HTML(reader.text("conflict.sentence"))))\
      <div class="g2">\(Card(reader.text("conflict.theirs"), id: "theirs", Facts(theirs.map { ($0.name, HTML($0.value)) }).html))\
      \(Card(reader.text("conflict.mine"), id: "mine", Facts(mine.map { ($0.name, HTML($0.value)) }).html))</div>\
      <p class="acts">\(ButtonLink(reader.text("conflict.keep"), to: back, .primary))\(again)</p></div>
      """)
  }
}
