import Care
import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@Suite struct SpokenTimesTests {
  private static func solved(_ problem: PlanProblem, seed: UInt64 = 1) -> Plan {
    Solver.solve(problem, options: SolveOptions(seed: seed, limits: .init(work: 20_000)))
  }

  private static func starts(_ plan: Plan) -> [PlanID: Int] {
    Dictionary(
      plan.routes.flatMap(\.steps).compactMap { step in step.visit.map { ($0, step.time) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Days with breaks, pairs, gaps and more people than the carers can visit.
  private static func day(_ number: Int) throws -> DayFixture {
    var day = try DayFixture()
    for name in ["A", "B", "C"].prefix(2 + number % 2) {
      _ = try day.carer(name, from: 7, to: 13 + number % 3, rest: number % 4 == 0 ? 0 : 30)
    }
    for place in 0..<(8 + number) {
      let patient = try day.patient("P\(place)", at: (place * 7 + number) % 13)
      let first = 7 + (place + number) % 4
      let visit = try day.visit(patient, from: first, to: first + 2) {
        $0.minutes = 10 + 7 * ((place + number) % 4)
      }
      guard place % 5 == 4 else { continue }
      _ = try day.visit(patient, .medication, from: first, to: 13) {
        $0.gap = try? VisitGap(after: visit.id, minimum: 60, maximum: 150)
      }
    }
    _ = try day.pair(try day.patient("Lift", at: 3))
    return day
  }

  @Test(arguments: 0..<12)
  func everyRoundedPlanPassesTheJudge(_ number: Int) throws {
    let problem = try Self.day(number).planning().problem
    let plan = Self.solved(problem, seed: UInt64(number + 1))
    try #require(PlanChecker.check(problem, plan).isValid)
    let spoken = SpokenTimes.rounded(plan, for: problem)
    #expect(PlanChecker.check(problem, spoken).violations.isEmpty)
    let (before, after) = (Self.starts(plan), Self.starts(spoken))
    #expect(Set(before.keys) == Set(after.keys))
    for (visit, time) in before { #expect(abs((after[visit] ?? 0) - time) < 300) }
    func whole(_ starts: [PlanID: Int]) -> Int { starts.values.count { $0 % 60 == 0 } }
    #expect(whole(after) >= whole(before))
    #expect(spoken.routes.map(\.visits) == plan.routes.map(\.visits))
    #expect(spoken.cost == PlanChecker.check(problem, spoken).cost.total)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, windows: [PlanWindow], pinned: PlanPin?, baseline: Int?
    let time: Int, expected: Int
    init(
      _ name: String, _ time: Int, _ expected: Int, in windows: [PlanWindow] = [],
      pinned: PlanPin? = nil, baseline: Int? = nil
    ) {
      (testDescription, self.time, self.expected) = (name, time, expected)
      (self.windows, self.pinned, self.baseline) = (windows, pinned, baseline)
    }
  }

  private static let seven = 7 * 3600

  @Test(arguments: [
    Case("07:09 becomes 07:10", seven + 540, seven + 600),
    Case("07:10 stays", seven + 600, seven + 600),
    Case("07:06 becomes 07:05", seven + 360, seven + 300),
    Case(
      "a window from 07:08 to 07:09:50 leaves 07:09", seven + 520, seven + 540,
      in: [PlanWindow(seven + 480, seven + 590)]),
    Case(
      "a window of one moment leaves it", seven + 521, seven + 521,
      in: [PlanWindow(seven + 521, seven + 521)]),
    Case(
      "a promise is kept", seven + 540, seven + 540, pinned: PlanPin(start: seven + 540)),
    Case("what is planned so today stays", seven + 540, seven + 540, baseline: seven + 540),
  ])
  func startsAreRoundedWhereTheyMay(_ one: Case) throws {
    let visit = PlanVisit(
      id: "v", location: 0, service: 1800, windows: one.windows, pinned: one.pinned)
    let shift = PlanShift(id: "s", window: PlanWindow(Self.seven, 12 * 3600))
    func plan(_ time: Int) -> Plan {
      Plan(
        problem: "p",
        routes: [
          PlanRoute(
            carer: "c", shift: "s",
            steps: [
              PlanStep(.start, at: time), PlanStep(.visit("v"), at: time),
              PlanStep(.end, at: time + 1800),
            ])
        ])
    }
    let problem = PlanProblem(
      name: "p", origin: "p", locations: [PlanLocation(0, 0)],
      travelTimes: .matrices(["car": PlanMatrix(durations: [[0]])]), visits: [visit],
      carers: [PlanCarer(id: "c", shifts: [shift])], baseline: one.baseline.map(plan))
    let spoken = SpokenTimes.rounded(plan(one.time), for: problem)
    #expect(Self.starts(spoken)["v"] == one.expected)
  }
}
