import Care
import Kernel

/// A visit on the board; every string is ready to print.
struct BoardVisit: Equatable {
  let id: ID<Visit>
  let version: Int
  private(set) var slot: Int
  let length: Int
  /// The line within the row, 0 unless visits overlap.
  var lane = 0
  /// Slots of travel drawn before the visit.
  let travel: Int
  let state: VisitState
  /// The colour of the tour, 1 to 7; 0 for visits without one.
  let color: Int
  let isLocked: Bool, isLate: Bool, isSelected: Bool, isOverridden: Bool
  let name: String
  /// What stands for the name where there is no room for it: as on the circles beside names.
  let initials: String?
  /// The second line: the hour on wide visits, the minutes of delay on late ones.
  let note: String
  let icon: Icon
  /// How it is read out.
  let label: String
  let address: String

  /// A visit where the day shows it, under the name of the person, or in a row of a person under
  /// that of the `carer`.
  init(
    _ visit: Visit, _ plan: DayPlan, _ grid: BoardGrid, _ view: PlanningView,
    title: String? = nil, carer: PersonName? = nil
  ) {
    let state = plan.state(of: visit)
    let start = (visit.placement?.start ?? Self.wished(visit)).minutes
    let place = grid.place(start, start + visit.minutes)
    let late = plan.lateness(of: visit)
    let travel = plan.start(visit.id)?.travel ?? 0
    (id, version, self.state) = (visit.id, visit.version, state)
    (slot, length) = place
    self.travel = state.drawsTravel ? min(Self.longestTravel, (travel + 150) / 300) : 0
    color = visit.placement.flatMap { plan.marks[$0.carer]?.color } ?? 0
    (isLocked, isLate, isSelected) = (visit.isLocked, late > 0, view.visit == visit.id)
    isOverridden = !plan.overrides(visit.id).isEmpty
    name = title ?? plan.name(of: visit)
    initials =
      title != nil && carer == nil
      ? nil : Self.initials(of: name, carer ?? plan.patient(of: visit)?.name, length)
    icon = Self.icon(visit, state, isLate: late > 0)
    note = late > 0 ? plan.reader.minutesDifference(late) : Self.note(visit, place.length, plan)
    label = plan.label(of: visit, state: state, late: late)
    address = view.opening(visit.id).address
  }

  /// The place a visit leaves: struck through, where its old carer had it.
  init(
    leaving before: Placement, _ visit: Visit, _ plan: DayPlan, _ grid: BoardGrid,
    _ view: PlanningView
  ) {
    let start = before.start.minutes
    (slot, length) = grid.place(start, start + visit.minutes)
    (id, version, state, travel) = (visit.id, visit.version, .removed, 0)
    (color, isLocked, isLate, isSelected, isOverridden) = (0, false, false, false, false)
    (name, note, icon) = (plan.name(of: visit), "", visit.care.icon)
    initials = Self.initials(of: name, plan.patient(of: visit)?.name, length)
    var old = visit
    old.placement = before
    label = plan.label(of: old, state: .removed, late: plan.lateness(of: old))
    address = view.opening(visit.id).address
  }

  /// The visit where there is room for it.
  func moved(to slot: Int, lane: Int) -> BoardVisit {
    var visit = self
    (visit.slot, visit.lane) = (slot, lane)
    return visit
  }

  /// Beyond two hours a journey is drawn as two hours.
  static let longestTravel = 24

  private static func wished(_ visit: Visit) -> LocalTime {
    visit.preferred?.from ?? visit.window.from
  }

  private static func icon(_ visit: Visit, _ state: VisitState, isLate: Bool) -> Icon {
    if let icon = state.icon { return icon }
    if isLate { return .clock }
    return visit.isLocked ? .lock : visit.care.icon
  }

  /// Up to twenty minutes show as many letters as slots; longer names shrink to two initials.
  private static func initials(of name: String, _ full: PersonName?, _ length: Int) -> String? {
    guard let full, length <= 4, name.count > length else { return nil }
    return full.initials
  }

  /// Wide visits say their hour, the widest also what is done.
  private static func note(_ visit: Visit, _ length: Int, _ plan: DayPlan) -> String {
    guard length >= 8 else { return "" }
    guard length >= 16 else {
      return visit.placement.map { plan.reader.clockTime($0.start) } ?? ""
    }
    return plan.reader.care(visit.care)
  }

  /// The classes of the list item: place, length, travel and line.
  var place: String {
    var classes = "s\(slot) d\(length)"
    if travel > 0 { classes += " k\(color) w\(travel)" }
    if lane > 0 { classes += " l\(lane)" }
    return classes
  }

  /// The classes of the visit itself.
  var look: String {
    var classes = "v \(state == .toPlace ? "kw" : "k\(color)")"
    if state != .planned { classes += " \(state.rawValue)" }
    if isLate { classes += " late" }
    if isLocked { classes += " held" }
    if isOverridden { classes += " ov" }
    if isSelected { classes += " sel" }
    return classes
  }

  /// Five elements, because a board may hold 750 visits.
  var html: HTML {
    """
    <li class="\(place)"><a class="\(look)" href="\(address)" aria-label="\(label)" \
    data-n="\(version)"\(attribute: "aria-current", isSelected ? "true" : nil)>\
    <b\(attribute: "data-i", initials)>\(name)</b>\(icon)\(note)</a></li>
    """
  }
}

extension VisitState {
  /// Whether the way to the visit is drawn.
  var drawsTravel: Bool {
    switch self {
    case .planned, .underWay, .done, .notHome, .proposed: true
    case .toPlace, .removed, .cancelled: false
    }
  }
}
