import Care
import Kernel

/// The board of one day: carers or people down the side, hours across.
struct BoardModel: Equatable {
  let grid: BoardGrid
  /// What the table shows, read out before it.
  let caption: String
  /// The name of the scrolling region.
  let region: String
  /// Over the first column.
  let corner: String
  let hours: [Hour]
  /// The present, when the day is today.
  let now: (slot: Int, time: String)?
  let rows: [BoardRow]
  /// Under an empty board.
  let emptyWords: String?
  /// What the keyboard says, for the script.
  let words: [String: String]
  /// True where visits can be moved: not on a proposal, nor for those who only read.
  let canMove: Bool

  /// An hour along the top.
  struct Hour: Equatable { let slot: Int, length: Int, label: String }

  static func == (left: BoardModel, right: BoardModel) -> Bool {
    (left.grid, left.caption, left.hours, left.rows) == (
      right.grid, right.caption, right.hours, right.rows
    )
      && left.now?.slot == right.now?.slot
  }

  /// The board of `plan`, with the rows that `view` asks for.
  init(
    _ plan: DayPlan, _ view: PlanningView, canRepair: Bool = false, canMove: Bool = false
  ) {
    let reader = plan.reader, grid = BoardGrid(plan.shown)
    self.canMove = canMove
    self.grid = grid
    let isByPerson = view.kind == .people
    let arguments = [
      "date": reader.longDate(plan.day.day),
      "from": reader.clockTime(LocalTime(seconds: grid.first * 60)),
      "to": reader.clockTime(LocalTime(seconds: grid.last * 60)),
    ]
    caption = reader.text(
      Message(isByPerson ? "planning.caption.people" : "planning.caption.carers", arguments))
    region = reader.text("planning.region")
    corner = reader.text(isByPerson ? "planning.person" : "planning.carer")
    hours = grid.hours.map {
      Hour(slot: $0.slot, length: $0.length, label: reader.clockTime($0.time))
    }
    now = plan.clock.flatMap { clock in
      guard (grid.first..<grid.last).contains(clock.minutes) else { return nil }
      return (grid.slot(clock.minutes), reader.clockTime(clock))
    }
    rows =
      isByPerson
      ? Self.people(plan, grid, view)
      : Self.carers(plan, grid, view, canRepair, hasStrip: canMove && !plan.carers.isEmpty)
    emptyWords =
      plan.carers.isEmpty && plan.wanted.isEmpty ? reader.text("planning.empty.sentence") : nil
    words = BoardWords.all(reader)
  }

  private static func carers(
    _ plan: DayPlan, _ grid: BoardGrid, _ view: PlanningView, _ canRepair: Bool, hasStrip: Bool
  ) -> [BoardRow] {
    let waiting = BoardRow.toPlace(plan, grid, view)
    let rows = plan.carers.map {
      BoardRow($0, plan, grid, view, canRepair: canRepair)
    }
    // Where visits can be moved, they can also be taken back among those to place.
    return waiting.visits.isEmpty && !hasStrip ? rows : [waiting] + rows
  }

  private static func people(_ plan: DayPlan, _ grid: BoardGrid, _ view: PlanningView) -> [BoardRow]
  {
    let visits = Dictionary(grouping: plan.shown.visits) { $0.patient }
    let cards = plan.day.patients.values.filter { visits[$0.id] != nil }
    return cards.sorted { key($0) < key($1) }.map {
      BoardRow($0, visits: visits[$0.id] ?? [], plan, grid, view)
    }
  }

  private static func key(_ card: PatientCard) -> String {
    NameOrder.key(family: card.name.family, given: card.name.given)
  }
}

/// The words that `board.js` says; it holds none of its own.
enum BoardWords {
  private static let keys = [
    "walk", "lifted", "at", "dropped", "back", "in-window", "out-of-window", "to-place", "fails",
    "news", "show", "fixed",
  ]

  static func all(_ reader: Reader) -> [String: String] {
    Dictionary(uniqueKeysWithValues: keys.map { ($0, reader.text(Message("board.\($0)"))) })
  }
}
