/// A planning problem in plain numbers, before it is laid out flat.
///
/// Times are seconds since the origin, places and profiles are indices, missing limits are `Draft.far`.
struct Draft: Sendable {
  /// Beyond any time of a problem; every time and length stays below it.
  static let far = 1 << 30

  struct Visit: Sendable {
    var place = 0, service = 0, patient = 0, priority = 0
    var windows: [(Int, Int)] = []
    var preferred: (Int, Int)?
    var required = true
    var pinned = false, fixed = false
    var series = -1
    var eligibleCarers: [Int] = []
    var preferredCarers: [Int]?
    var baseline: (start: Int, carer: Int)?
  }

  struct Break: Sendable {
    var service = 0, limit = 0
    var paid = false
    var windows: [(Int, Int)] = []
  }

  struct Shift: Sendable {
    var carer = 0, start = -1, end = -1, profile = 0
    var window = (0, 0)
    var overtime = 0
    var maxWork = far, maxTasks = far, maxTravel = far, maxDistance = far
    var breaks: [Break] = []
  }

  struct Carer: Sendable {
    var maxWork = far, target = 0, minRest = 0
  }

  /// `start(b) − start(a)` lies in `least...most`; both zero for visits that start together.
  struct Gap: Sendable {
    var a = 0, b = 0, least = 0, most = 0
  }

  struct Weights: Sendable {
    var unassignedRequired = 100_000, unassignedOptional = 500, travelHour = 3000, km = 35
    var waitHour = 1500, overtimeHour = 6000, shiftFixed = 0, preferredWindowMin = 10
    var notPreferred = 150, extraCarer = 400, timeSpreadMin = 4, timeSpreadTolerance = 1800
    var contractExcessHour = 2500, imbalancePermille = 2
    var changeCarer = 300, changeStartMin = 3, changeStartTolerance = 900
  }

  var visits: [Visit] = []
  var shifts: [Shift] = []
  var carers: [Carer] = []
  var patients = 0, places = 0, series = 0
  var gaps: [Gap] = []
  var together: [[Int]] = []
  var sameCarer: [[Int]] = []
  var differentCarers: [[Int]] = []
  /// One table per profile and speed, row-major by place.
  var legs: [[Leg]] = []
  var weights = Weights()
}

/// The way from one place to another: seconds and metres.
struct Leg: BitwiseCopyable, Sendable {
  var seconds: Int32 = 0, metres: Int32 = 0
}
