import Care
import Kernel

/// A row of the board: the visits to place, a carer, or a person.
struct BoardRow: Equatable {
  /// Names the row in the page; scripts read it.
  let id: String
  let mark: HTML
  let name: String
  /// The second line: qualification and hours, or what is to cover.
  let detail: String
  /// Minutes of delay, in bold.
  let delay: String?
  /// Opens the panel of the carer.
  let menu: (label: String, address: String)?
  let kind: Kind
  /// Asks at once for a way to cover what an absent carer leaves.
  var repair: (label: String, absence: String)?
  var visits: [BoardVisit]
  let breaks: [BoardSpan]
  /// Visits that the row has no room for, with the list that shows them.
  let overflow: (label: String, address: String)?

  /// The raw value is the class of the design system.
  enum Kind: String { case toPlace = "wait", carer = "", away = "off" }

  static func == (left: BoardRow, right: BoardRow) -> Bool {
    (left.id, left.name, left.detail, left.kind) == (right.id, right.name, right.detail, right.kind)
      && left.visits == right.visits && left.breaks == right.breaks && left.delay == right.delay
  }

  /// The row of the visits that nobody has.
  static func toPlace(_ plan: DayPlan, _ grid: BoardGrid, _ view: PlanningView) -> BoardRow {
    let visits = plan.shown.visits.filter { plan.state(of: $0) == .toPlace }
    let cells = BoardLanes.spread(
      visits.map {
        (BoardVisit($0, plan, grid, view), grid.slot(($0.preferred ?? $0.window).to.minutes))
      }, most: 4)
    let hidden = visits.count - cells.count
    let list = view.showing(.list).address
    var detail =
      visits.isEmpty
      ? plan.reader.text("planning.nothing-to-place")
      : plan.reader.count("planning.visits", visits.count)
    if let first = cells.first, first.slot >= BoardGrid.inSight {
      let time = LocalTime(seconds: grid.minutes(first.slot) * 60)
      let from = plan.reader.text(
        Message("planning.from", ["time": plan.reader.clockTime(time)]))
      detail += " · \(from)"
    }
    return BoardRow(
      id: MoveTarget.none, mark: TourMark.toPlace, name: plan.reader.text("planning.to-place"),
      detail: detail, delay: nil, menu: nil, kind: .toPlace, visits: cells, breaks: [],
      overflow: hidden == 0 ? nil : (plan.reader.count("planning.more-to-place", hidden), list))
  }

  /// The row of a carer, with what a proposal takes away struck through; with `isHeadOnly`, what stands
  /// before the hours and no visits.
  init(
    _ carer: Carer, _ plan: DayPlan, _ grid: BoardGrid, _ view: PlanningView,
    canRepair: Bool = false, isHeadOnly: Bool = false
  ) {
    let reader = plan.reader, mark = plan.marks[carer.id] ?? TourMark(0)
    let own = plan.visits[carer.id] ?? []
    let leaving =
      plan.proposal == nil
      ? []
      : plan.shown.visits.compactMap { visit -> BoardVisit? in
        guard let change = plan.change(visit.id), change.changesCarer,
          let before = change.before, before.carer == carer.id
        else { return nil }
        return BoardVisit(leaving: before, visit, plan, grid, view)
      }
    let wanted = own.filter { $0.status != .cancelled }
    let cells = isHeadOnly ? [] : wanted.map { BoardVisit($0, plan, grid, view) }
    id = "\(carer.id)"
    (self.mark, name) = (mark.html, reader.full(carer.name))
    let late = own.map { plan.lateness(of: $0) }.max() ?? 0
    delay = late > 0 ? reader.minutesDifference(late) : nil
    let uncovered = wanted.count { plan.state(of: $0) == .removed } + leaving.count
    let absence = canRepair && uncovered > 0 ? plan.absence(of: carer.id) : nil
    repair = absence.map { (reader.count("planning.to-cover", uncovered), "\($0.id)") }
    detail = Self.detail(
      carer, plan, uncovered: repair == nil ? uncovered : 0, isLate: late > 0)
    menu = (
      reader.text(Message("planning.carer.open", ["name": reader.full(carer.name)])),
      view.opening(carer: carer.id).address
    )
    kind = mark.isAway ? .away : .carer
    visits = BoardLanes.stacked(cells + leaving)
    breaks =
      (plan.rounds[carer.id] ?? []).compactMap { round in
        round.breakStart.map {
          BoardSpan(grid.place($0 / 60, ($0 + round.breakSeconds) / 60), .rest)
        }
      } + BoardSpan.outside(plan.spans[carer.id] ?? [], grid)
    overflow = nil
  }

  /// The row of a person, whose visits bear the colours of the tours.
  init(
    _ patient: PatientCard, visits: [Visit], _ plan: DayPlan, _ grid: BoardGrid,
    _ view: PlanningView
  ) {
    let cells = visits.filter { $0.status != .cancelled }.map { visit in
      let carer = visit.placement.flatMap { plan.carer($0.carer) }
      return BoardVisit(
        visit, plan, grid, view,
        title: carer.map { Self.short($0.name) } ?? plan.reader.text("planning.to-place"),
        carer: carer?.name)
    }
    id = "\(patient.id)"
    mark = Avatar(patient.name.full, size: .small).html
    name = plan.reader.listed(patient.name)
    detail = [plan.reader.count("planning.visits", cells.count), patient.address.locality]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let late = visits.map { plan.lateness(of: $0) }.max() ?? 0
    delay = late > 0 ? plan.reader.minutesDifference(late) : nil
    (menu, kind, breaks, overflow) = (nil, .carer, [], nil)
    self.visits = BoardLanes.stacked(cells)
  }

  /// `Sofie M.`: what a visit has room for.
  private static func short(_ name: PersonName) -> String {
    guard !name.given.isEmpty, let letter = name.family.first else { return name.full }
    return "\(name.given) \(letter)."
  }

  private init(
    id: String, mark: HTML, name: String, detail: String, delay: String?,
    menu: (label: String, address: String)?, kind: Kind, visits: [BoardVisit],
    breaks: [BoardSpan], overflow: (label: String, address: String)?
  ) {
    (self.id, self.mark, self.name, self.detail, self.delay) = (id, mark, name, detail, delay)
    (self.menu, self.kind, self.visits) = (menu, kind, visits)
    (self.breaks, self.overflow) = (breaks, overflow)
  }

  /// `Infirmière · 6 h 20`, `Malade · 7 à couvrir`, `Infirmier · dès 12:30`; the hours give way to
  /// a delay.
  private static func detail(
    _ carer: Carer, _ plan: DayPlan, uncovered: Int, isLate: Bool
  ) -> String {
    let reader = plan.reader
    if let absence = plan.absence(of: carer.id) {
      let reason = reader.absence(absence.kind)
      return uncovered == 0
        ? reason : "\(reason) · \(reader.count("planning.to-cover", uncovered))"
    }
    let rounds = plan.rounds[carer.id] ?? []
    let minutes = rounds.reduce(0) { $0 + $1.workSeconds } / 60
    let qualification = reader.qualification(carer.qualification)
    guard !isLate else { return qualification }
    guard minutes > 0 else {
      guard let start = rounds.first?.span?.start else { return qualification }
      let from = reader.text(Message("planning.from", ["time": reader.clockTime(start)]))
      return "\(qualification) · \(from)"
    }
    return "\(qualification) · \(reader.duration(minutes: minutes))"
  }
}

/// A stretch of a row that is not a visit: a break, or hours outside the rounds.
struct BoardSpan: Equatable {
  enum Kind: String { case rest, shut }
  let slot: Int, length: Int, kind: Kind

  init(_ place: (slot: Int, length: Int), _ kind: Kind) {
    (slot, length, self.kind) = (place.slot, place.length, kind)
  }

  /// What lies outside the rounds of a carer, as at most a few stretches.
  static func outside(_ spans: [WorkSpan], _ grid: BoardGrid) -> [BoardSpan] {
    let spans = spans.sorted { $0.start < $1.start }
    guard !spans.isEmpty else { return [] }
    var free = grid.first, result: [BoardSpan] = []
    for span in spans {
      if span.start.minutes - free >= BoardGrid.slot {
        result += pieces(free, span.start.minutes, grid)
      }
      free = max(free, span.end.minutes)
    }
    return free < grid.last ? result + pieces(free, grid.last, grid) : result
  }

  private static func pieces(_ from: Int, _ to: Int, _ grid: BoardGrid) -> [BoardSpan] {
    let step = BoardGrid.longest * BoardGrid.slot
    return stride(from: from, to: to, by: step).map {
      BoardSpan(grid.place($0, min(to, $0 + step)), .shut)
    }
  }
}

/// Puts visits that overlap on lines of their own.
enum BoardLanes {
  /// The visits that fit on `most` lines, each on the first line where it is free. O(n · lines).
  static func stacked(_ visits: [BoardVisit], most: Int = .max) -> [BoardVisit] {
    var ends: [Int] = [], result: [BoardVisit] = []
    for var visit in visits.sorted(by: { ($0.slot, $0.id) < ($1.slot, $1.id) }) {
      let lane = ends.firstIndex { $0 <= visit.slot } ?? ends.count
      guard lane < most else { continue }
      if lane == ends.count { ends.append(0) }
      ends[lane] = visit.slot + visit.length
      visit.lane = lane
      result.append(visit)
    }
    return result
  }

  /// Visits without a carer, each at the first free moment from its slot to its `latest` start, so
  /// that few lines hold many; what fits on no line is left out. O(n · lines).
  static func spread(_ visits: [(visit: BoardVisit, latest: Int)], most: Int) -> [BoardVisit] {
    var ends: [Int] = [], result: [BoardVisit] = []
    let sorted = visits.sorted {
      ($0.visit.slot, $0.latest, $0.visit.id) < ($1.visit.slot, $1.latest, $1.visit.id)
    }
    for (visit, latest) in sorted {
      let open = ends.indices.first { max(visit.slot, ends[$0]) <= max(visit.slot, latest) }
      let lane = open ?? ends.count
      guard lane < most else { continue }
      if lane == ends.count { ends.append(0) }
      let cell = visit.moved(to: max(visit.slot, ends[lane]), lane: lane)
      ends[lane] = cell.slot + cell.length
      result.append(cell)
    }
    return result.sorted { ($0.slot, $0.lane) < ($1.slot, $1.lane) }
  }

  /// How many lines the visits use.
  static func count(_ visits: [BoardVisit]) -> Int { (visits.map(\.lane).max() ?? 0) + 1 }
}
