/// A planning problem laid out in flat arrays; it never changes once built.
///
/// Everything a visit–shift pair decides alone (skills, exclusions, pins, windows) is folded into
/// `eligible`. Costs are scaled by `Instance.scale`, so that every weight is a whole number per
/// second or metre.
final class Instance: @unchecked Sendable {
  /// Cents times this: the least common multiple of 3600 seconds, 1000 metres and 60 seconds.
  static let scale = 18_000

  let visits: Int, shifts: Int, carers: Int, patients: Int, places: Int, series: Int
  let draft: Draft
  private let arena = Arena()

  // Visits
  let place: UnsafeMutablePointer<Int32>, service: UnsafeMutablePointer<Int32>
  let patient: UnsafeMutablePointer<Int32>, seriesOf: UnsafeMutablePointer<Int32>
  /// Windows of the start, two values each.
  let windows: Lists
  let preferredFrom: UnsafeMutablePointer<Int32>, preferredTo: UnsafeMutablePointer<Int32>
  let baselineStart: UnsafeMutablePointer<Int32>, baselineCarer: UnsafeMutablePointer<Int32>
  /// Bits: 1 preferred window, 2 series of several visits, 4 baseline, 8 linked in time,
  /// 16 linked by carer, 32 fixed in place, 64 pinned.
  let traits: UnsafeMutablePointer<Int32>
  /// Scaled cost of leaving the visit out.
  let openCost: UnsafeMutablePointer<Int>
  /// Visits joined in time: other visit, least, most, so that
  /// `start(v)` is in `start(other) + least ... start(other) + most`.
  let links: Lists
  /// Visits joined by carer: other visit, 1 for the same carer or 0 for another.
  let carerLinks: Lists
  let unitOf: UnsafeMutablePointer<Int32>, units: Lists
  let unitCount: Int
  let seriesMembers: Lists, patientVisits: Lists

  // Pairs
  let eligible: UnsafeMutablePointer<UInt8>
  let eligibleShifts: Lists, eligibleVisits: Lists
  let disliked: UnsafeMutablePointer<UInt8>

  // Shifts
  let carerOf: UnsafeMutablePointer<Int32>
  let startPlace: UnsafeMutablePointer<Int32>, endPlace: UnsafeMutablePointer<Int32>
  let shiftFrom: UnsafeMutablePointer<Int32>, shiftTo: UnsafeMutablePointer<Int32>
  let shiftLimit: UnsafeMutablePointer<Int32>
  let maxWork: UnsafeMutablePointer<Int32>, maxTasks: UnsafeMutablePointer<Int32>
  let maxTravel: UnsafeMutablePointer<Int32>, maxDistance: UnsafeMutablePointer<Int32>
  let profile: UnsafeMutablePointer<Int32>
  let shiftBreaks: Lists
  let breakService: UnsafeMutablePointer<Int32>, breakLimit: UnsafeMutablePointer<Int32>
  let breakUnpaid: UnsafeMutablePointer<Int32>, breakWindows: Lists
  let legs: UnsafeMutablePointer<Leg>

  // Carers
  let carerMaxWork: UnsafeMutablePointer<Int32>, target: UnsafeMutablePointer<Int32>
  let minRest: UnsafeMutablePointer<Int32>
  /// Shifts of each carer in order of time, and each shift's place in that order.
  let carerShifts: Lists
  let rank: UnsafeMutablePointer<Int32>
  let hasTargets: Bool, hasSeries: Bool

  /// The most stops a route of the shift can hold, plus one to spare, and where its row begins in shared arrays.
  let capacity: UnsafeMutablePointer<Int32>, rowStart: UnsafeMutablePointer<Int32>
  let rowTotal: Int, longestRow: Int

  let weights: Weights

  /// Scaled weights: per second, per metre, or each.
  struct Weights {
    var travel = 0, metre = 0, wait = 0, overtime = 0, fixed = 0, preferred = 0, disliked = 0
    var extraCarer = 0, spread = 0, spreadTolerance = 0, excess = 0, imbalance = 0
    var changeCarer = 0, changeStart = 0, changeTolerance = 0

    init(_ weights: Draft.Weights) {
      (travel, metre, wait) = (weights.travelHour * 5, weights.km * 18, weights.waitHour * 5)
      (overtime, excess) = (weights.overtimeHour * 5, weights.contractExcessHour * 5)
      (preferred, spread) = (weights.preferredWindowMin * 300, weights.timeSpreadMin * 300)
      changeStart = weights.changeStartMin * 300
      fixed = weights.shiftFixed * Instance.scale
      disliked = weights.notPreferred * Instance.scale
      extraCarer = weights.extraCarer * Instance.scale
      imbalance = weights.imbalancePermille * Instance.scale
      changeCarer = weights.changeCarer * Instance.scale
      (spreadTolerance, changeTolerance) =
        (weights.timeSpreadTolerance, weights.changeStartTolerance)
    }
  }

  init(_ draft: Draft) {
    self.draft = draft
    (visits, shifts, carers) = (draft.visits.count, draft.shifts.count, draft.carers.count)
    (patients, places, series) = (draft.patients, draft.places, draft.series)
    weights = Weights(draft.weights)
    let layout = InstanceLayout(draft)

    place = arena.copy(draft.visits.map(\.place))
    service = arena.copy(draft.visits.map(\.service))
    patient = arena.copy(draft.visits.map(\.patient))
    seriesOf = arena.copy(draft.visits.map(\.series))
    windows = arena.lists(draft.visits.map { $0.windows.flatMap { [$0.0, $0.1] } })
    preferredFrom = arena.copy(draft.visits.map { $0.preferred?.0 ?? 0 })
    preferredTo = arena.copy(draft.visits.map { $0.preferred?.1 ?? 0 })
    baselineStart = arena.copy(draft.visits.map { $0.baseline?.start ?? 0 })
    baselineCarer = arena.copy(draft.visits.map { $0.baseline?.carer ?? -1 })
    traits = arena.copy(layout.traits)
    openCost = arena.words(visits)
    for (v, visit) in draft.visits.enumerated() {
      // A pinned visit must be planned (H12): leaving it out is never worth it.
      let cents =
        visit.pinned
        ? max(10_000_000, 10 * draft.weights.unassignedRequired)
        : visit.required
          ? draft.weights.unassignedRequired
          : draft.weights.unassignedOptional * (1 + visit.priority)
      openCost[v] = cents * Instance.scale
    }
    links = arena.lists(layout.links)
    carerLinks = arena.lists(layout.carerLinks)
    unitOf = arena.copy(layout.unitOf)
    units = arena.lists(layout.units)
    unitCount = layout.units.count
    seriesMembers = arena.lists(layout.seriesMembers)
    patientVisits = arena.lists(layout.patientVisits)

    eligible = arena.allocate(visits * shifts, 0)
    for (v, list) in layout.eligibleShifts.enumerated() {
      for r in list { eligible[v * draft.shifts.count + r] = 1 }
    }
    eligibleShifts = arena.lists(layout.eligibleShifts)
    eligibleVisits = arena.lists(layout.eligibleVisits)
    disliked = arena.allocate(visits * carers, 0)
    for (v, visit) in draft.visits.enumerated() {
      guard let liked = visit.preferredCarers else { continue }
      for c in 0..<draft.carers.count { disliked[v * draft.carers.count + c] = 1 }
      for c in liked where c >= 0 { disliked[v * draft.carers.count + c] = 0 }
    }

    carerOf = arena.copy(draft.shifts.map(\.carer))
    startPlace = arena.copy(draft.shifts.map(\.start))
    endPlace = arena.copy(draft.shifts.map(\.end))
    shiftFrom = arena.copy(draft.shifts.map(\.window.0))
    shiftTo = arena.copy(draft.shifts.map(\.window.1))
    shiftLimit = arena.copy(draft.shifts.map { $0.window.1 + $0.overtime })
    maxWork = arena.copy(draft.shifts.map(\.maxWork))
    maxTasks = arena.copy(draft.shifts.map(\.maxTasks))
    maxTravel = arena.copy(draft.shifts.map(\.maxTravel))
    maxDistance = arena.copy(draft.shifts.map(\.maxDistance))
    profile = arena.copy(draft.shifts.map(\.profile))
    let breaks = draft.shifts.flatMap(\.breaks)
    shiftBreaks = arena.lists(layout.shiftBreaks)
    breakService = arena.copy(breaks.map(\.service))
    breakLimit = arena.copy(breaks.map(\.limit))
    breakUnpaid = arena.copy(breaks.map { $0.paid ? 0 : 1 })
    breakWindows = arena.lists(breaks.map { $0.windows.flatMap { [$0.0, $0.1] } })
    legs = arena.allocate(draft.legs.count * draft.places * draft.places, Leg())
    for (p, table) in draft.legs.enumerated() {
      for (i, leg) in table.enumerated() { legs[p * draft.places * draft.places + i] = leg }
    }

    carerMaxWork = arena.copy(draft.carers.map(\.maxWork))
    target = arena.copy(draft.carers.map(\.target))
    minRest = arena.copy(draft.carers.map(\.minRest))
    carerShifts = arena.lists(layout.carerShifts)
    rank = arena.copy(layout.rank)
    hasTargets = draft.carers.contains { $0.target > 0 }
    hasSeries = layout.seriesMembers.contains { $0.count > 1 }
    capacity = arena.copy(layout.capacity)
    rowStart = arena.copy(layout.rowStart)
    rowTotal = layout.rowTotal
    longestRow = layout.capacity.max() ?? 1
  }

  @inline(__always) func leg(_ profile: Int, _ from: Int, _ to: Int) -> Leg {
    if from < 0 || to < 0 || from == to { return Leg() }
    return legs[(profile &* places &+ from) &* places &+ to]
  }

  @inline(__always) func isEligible(_ v: Int, _ r: Int) -> Bool { eligible[v &* shifts &+ r] != 0 }

  @inline(__always) func has(_ v: Int, _ trait: Int32) -> Bool { traits[v] & trait != 0 }
}

/// The bits of `Instance.traits`.
enum Trait {
  static let preferred: Int32 = 1, series: Int32 = 2, baseline: Int32 = 4
  static let timed: Int32 = 8, carers: Int32 = 16, fixed: Int32 = 32, pinned: Int32 = 64
}
