import PlanModel

/// Two carers, five places, two days: small enough to be checked by hand, with every kind of link.
enum TwoDays {
  static let day = 86400

  /// 600 s and 5 km between any two places, but 900 s and 7 km from the office to place 1, and
  /// 1200 s and 8 km back.
  static var matrix: PlanMatrix {
    func table(_ usual: Int, out: Int, back: Int) -> [[Int]] {
      (0..<5).map { from in
        (0..<5).map { to in
          switch (from, to) {
          case (from, from): 0
          case (0, 1): out
          case (1, 0): back
          default: usual
          }
        }
      }
    }
    return PlanMatrix(
      durations: table(600, out: 900, back: 1200), distances: table(5000, out: 7000, back: 8000))
  }

  static var anna: PlanCarer {
    PlanCarer(
      id: "anna", skills: [1, 2], start: 0, end: 0, targetWork: 12000, minRest: 39600,
      shifts: [
        PlanShift(
          id: "monday", window: PlanWindow(25200, 50400), maxOvertime: 1800,
          breaks: [
            PlanBreak(
              id: "lunch", service: 1800, windows: [PlanWindow(39600, 43200)],
              requiredIfLongerThan: 10800)
          ]),
        PlanShift(id: "tuesday", window: PlanWindow(day + 25200, day + 50400)),
        PlanShift(id: "evening", window: PlanWindow(61200, 72000)),
      ])
  }

  static var bert: PlanCarer {
    PlanCarer(
      id: "bert", skills: [1], start: 0, end: 0, targetWork: 20000,
      shifts: [PlanShift(id: "monday", window: PlanWindow(25200, 50400))])
  }

  static var visits: [PlanVisit] {
    [
      PlanVisit(
        id: "wash", patient: "p1", location: 1, service: 1800, windows: [PlanWindow(28800, 32400)],
        preferredWindow: PlanWindow(29000, 30000), skills: [2], preferredCarers: ["anna"],
        series: "p1-am"),
      PlanVisit(
        id: "lift-1", patient: "p2", location: 2, service: 1200,
        windows: [PlanWindow(32400, 36000)]),
      PlanVisit(
        id: "lift-2", patient: "p2", location: 2, service: 1200,
        windows: [PlanWindow(32400, 36000)], preferredCarers: ["anna"]),
      PlanVisit(
        id: "insulin", patient: "p3", location: 3, service: 600,
        windows: [PlanWindow(36000, 36300), PlanWindow(37000, 38400)], skills: [1]),
      PlanVisit(
        id: "meal", patient: "p3", location: 3, service: 1200, windows: [PlanWindow(37000, 43200)]),
      PlanVisit(
        id: "bandage", patient: "p4", location: 4, service: 1800, requiredCarers: ["bert"]),
      PlanVisit(
        id: "wound", patient: "p4", location: 4, service: 1800, excludedCarers: ["bert"]),
      PlanVisit(
        id: "wash-2", patient: "p1", location: 1, service: 1800,
        windows: [PlanWindow(day + 28800, day + 32400)], skills: [2], series: "p1-am",
        pinned: PlanPin(carer: "anna", start: day + 31500)),
      PlanVisit(
        id: "walk", patient: "p5", location: 4, service: 1800, priority: 20, isRequired: false),
    ]
  }

  static var problem: PlanProblem {
    PlanProblem(
      name: "two-days", horizonDays: 2, travelTimes: .matrices(["car": matrix]), visits: visits,
      carers: [anna, bert],
      links: [
        .sameStart(["lift-1", "lift-2"]),
        .gap(PlanGap(from: "insulin", to: "meal", minimum: 900, maximum: 3600)),
        .sameCarer(["wash", "wash-2"]), .differentCarers(["wash", "insulin"]),
      ],
      baseline: Plan(
        problem: "two-days",
        routes: [
          PlanRoute(
            carer: "anna", shift: "monday",
            steps: [
              PlanStep(.start, at: 34000), PlanStep(.visit("insulin"), at: 35000),
              PlanStep(.visit("cancelled"), at: 36000), PlanStep(.end, at: 36600),
            ])
        ]))
  }

  static var annaMonday: PlanRoute {
    PlanRoute(
      carer: "anna", shift: "monday",
      steps: [
        PlanStep(.start, at: 27900), PlanStep(.visit("wash"), at: 28800),
        // 28800 + 1800 + 600 = 31200: waits 1200 s for her colleague.
        PlanStep(.visit("lift-1"), at: 32400), PlanStep(.visit("wound"), at: 34200),
        // 34200 + 1800 + 600 = 36600: waits 1900 s.
        PlanStep(.visit("meal"), at: 38500), PlanStep(.rest("lunch"), at: 39700),
        PlanStep(.end, at: 42100),
      ])
  }

  static var annaTuesday: PlanRoute {
    PlanRoute(
      carer: "anna", shift: "tuesday",
      steps: [
        PlanStep(.start, at: day + 30600), PlanStep(.visit("wash-2"), at: day + 31500),
        PlanStep(.end, at: day + 34500),
      ])
  }

  static var bertMonday: PlanRoute {
    PlanRoute(
      carer: "bert", shift: "monday",
      steps: [
        PlanStep(.start, at: 31800), PlanStep(.visit("lift-2"), at: 32400),
        // 32400 + 1200 + 600 = 34200: waits 2800 s.
        PlanStep(.visit("insulin"), at: 37000), PlanStep(.visit("bandage"), at: 38200),
        PlanStep(.end, at: 40600),
      ])
  }

  static var plan: Plan {
    Plan(
      problem: "two-days", routes: [annaMonday, annaTuesday, bertMonday],
      unassigned: [PlanUnassigned(id: "walk")])
  }

  /// Anna's second route on the first day, with the walk that `plan` leaves out.
  static func evening(begin: Int) -> PlanRoute {
    PlanRoute(
      carer: "anna", shift: "evening",
      steps: [
        PlanStep(.start, at: begin), PlanStep(.visit("walk"), at: begin + 600),
        PlanStep(.end, at: begin + 3000),
      ])
  }

  /// Gives `plan` the evening route.
  static func addEvening(_ plan: inout Plan) {
    plan.routes.append(evening(begin: 61200))
    plan.unassigned = []
  }

  /// The cost of `plan`, worked out by hand.
  static var cost: PlanCost {
    var cost = PlanCost()
    cost.unassigned = 500 * 21
    // Seconds on the road: 900 + 4 · 600, then 900 + 1200, and 4 · 600 for Bert.
    cost.travel = 3000 * (3300 + 2100 + 2400) / 3600
    cost.distance = 35 * (27000 + 15000 + 20000) / 1000
    cost.wait = 1500 * (1200 + 1900 + 2800) / 3600
    cost.preferredWindow = 10 * 200 / 60
    cost.notPreferred = 150
    // The second carer of p2, p3 and p4.
    cost.extraCarers = 3 * 400
    // 31500 − 28800 − 1800 s beyond the tolerance.
    cost.timeSpread = 4 * 900 / 60
    // Anna: 14200 − 1800 of lunch + 3900, against 12000. Bert: 8800, against 20000.
    cost.contractExcess = 2500 * (16300 - 12000) / 3600
    cost.imbalance = 2 * (1358 - 440)
    // Insulin by another carer, 2000 − 900 s later.
    cost.stability = 300 + 3 * 1100 / 60
    return cost
  }
}

extension PlanProblem {
  /// Changes one visit of a fixture.
  mutating func visit(_ id: PlanID, _ change: (inout PlanVisit) -> Void) {
    for index in visits.indices where visits[index].id == id { change(&visits[index]) }
  }

  /// Changes one carer of a fixture.
  mutating func carer(_ id: PlanID, _ change: (inout PlanCarer) -> Void) {
    for index in carers.indices where carers[index].id == id { change(&carers[index]) }
  }

  /// Changes one shift of a fixture.
  mutating func shift(_ carer: PlanID, _ id: PlanID, _ change: (inout PlanShift) -> Void) {
    self.carer(carer) { carer in
      for index in carer.shifts.indices where carer.shifts[index].id == id {
        change(&carer.shifts[index])
      }
    }
  }
}

extension Plan {
  /// Changes the steps of one route.
  mutating func steps(_ carer: PlanID, _ shift: PlanID, _ change: (inout [PlanStep]) -> Void) {
    for index in routes.indices where routes[index].carer == carer && routes[index].shift == shift {
      change(&routes[index].steps)
    }
  }

  /// Moves a visit by some seconds.
  mutating func move(_ visit: PlanID, by seconds: Int) {
    for route in routes.indices {
      for step in routes[route].steps.indices where routes[route].steps[step].visit == visit {
        routes[route].steps[step].time += seconds
      }
    }
  }

  /// Takes a visit out of its route.
  mutating func remove(_ visit: PlanID) {
    for route in routes.indices { routes[route].steps.removeAll { $0.visit == visit } }
  }

  /// Takes a visit out of its route and says so.
  mutating func leaveOut(_ visit: PlanID) {
    remove(visit)
    unassigned = (unassigned ?? []) + [PlanUnassigned(id: visit)]
  }
}
