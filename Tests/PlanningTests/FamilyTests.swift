import Foundation
import PlanCheck
import PlanModel
import Planning
import Testing

/// The published problems: small ones in the text, larger ones when they lie beside the package.
@Suite struct FamilyTests {
  // MARK: Routes with time windows

  /// Two customers east of the depot and two west of it; a vehicle can serve two.
  private static let corners = """
    CORNERS

    VEHICLE
    NUMBER     CAPACITY
      4         20

    CUSTOMER
    CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

        0     0    0    0    0  1000   0
        1    30   40   10    0   900  10
        2    30   41   10    0   900  10
        3   -30   40   10    0   900  10
        4   -30   41   10    0   900  10
    """

  @Test func fourCornersInTwoRoutes() throws {
    let problem = try RoutingProblem.read(Self.corners)
    #expect(problem.name == "CORNERS" && problem.vehicles == 4 && problem.stops.count == 5)
    // 50 there, 1 between, and the root of 30² + 41², rounded down to tenths: 50.8.
    #expect(problem.distance(0, 2, .dimacs) == 508)
    #expect(problem.distance(0, 2, .double) == 508_035)
    let plan = RoutingSearch.solve(problem, limits: .init(work: 20_000))
    let verdict = RoutingJudge.check(problem, plan, .dimacs)
    #expect(verdict.violations == [])
    #expect(verdict.distance == 2 * (500 + 10 + 508))
    #expect(plan.text(cost: verdict.distance, .dimacs).hasSuffix("Cost 203.6\n"))
  }

  @Test func brokenRoutesAreNamed() throws {
    var problem = try RoutingProblem.read(Self.corners)
    let good = RoutingPlan(routes: [[1, 2], [3, 4]])
    #expect(RoutingJudge.check(problem, good, .dimacs).violations == [])
    func violations(_ routes: [[Int]]) -> Int {
      RoutingJudge.check(problem, RoutingPlan(routes: routes), .dimacs).violations.count
    }
    #expect(violations([[1, 2], [3]]) == 1, "one is missing")
    #expect(violations([[1, 2], [3, 4], [1]]) == 1, "one is visited twice")
    #expect(violations([[1, 2, 3], [4]]) == 1, "too full")
    #expect(violations([[1], [2], [3], [4], []]) == 1, "too many routes")
    problem.stops[2].to = 60
    #expect(
      violations([[1, 2], [3, 4]]) == 1, "late: there at 50, ten minutes' work, one on the way")
    problem.stops[2].to = 61
    #expect(violations([[1, 2], [3, 4]]) == 0)
  }

  @Test(arguments: ["", "NAME\n\n4 20\n", "NAME\n4 20\n0 0 0 0 0 9 0\n2 1 1 1 0 9 0\n"])
  func brokenTextIsRefused(_ text: String) {
    #expect(throws: PlanInputError.self) { try RoutingProblem.read(text) }
  }

  // MARK: Home care with double services

  private static let family = """
    {"patients": [
      {"id": "a", "location": [3, 4], "time_window": [10, 20],
       "required_caregivers": [{"service": "wash", "duration": 10}]},
      {"id": "b", "location": [6, 8], "time_window": [30, 40],
       "required_caregivers": [{"service": "wash"}, {"service": "lift", "duration": 5}],
       "synchronization": {"type": "simultaneous"}},
      {"id": "c", "location": [0, 5], "time_window": [60, 70],
       "required_caregivers": [{"service": "wash", "duration": 5}, {"service": "lift", "duration": 5}],
       "synchronization": {"type": "sequential", "distance": [20, 30]}}],
     "services": [{"id": "wash", "default_duration": 8}, {"id": "lift"}],
     "caregivers": [{"id": "x", "abilities": ["wash"]}, {"id": "y", "abilities": ["lift"]}],
     "central_offices": [{"location": [0, 0]}]}
    """

  /// x drives 5 to a, 5 to b, then to c and home; y drives 10 to b, then to c and home. All is on
  /// time but the second service of c: 20 after the first, so at 80, which is 10 late.
  @Test func aDayOfTwoCaregivers() throws {
    let problem = try HomeCareProblem.read(Data(Self.family.utf8))
    let plan = HomeCareSearch.solve(problem, limits: .init(work: 5000))
    let verdict = HomeCareJudge.check(problem, plan)
    #expect(verdict.violations == [])
    #expect(problem.distances[2][3] == 6708)
    #expect(verdict.cost.distance == 5000 + 5000 + 10_000 + 2 * (6708 + 5000))
    #expect(verdict.cost.tardiness == 10_000 && verdict.cost.largestTardiness == 10_000)
    #expect(plan.routes.map { $0.map(\.start) } == [[10_000, 30_000, 60_000], [30_000, 80_000]])
    let json = try String(decoding: plan.json(for: problem), as: UTF8.self)
    #expect(json.contains("\"caregiver_id\":\"x\"") && json.contains("\"global_ordering\""))
  }

  @Test func brokenHomeCarePlansAreNamed() throws {
    let problem = try HomeCareProblem.read(Data(Self.family.utf8))
    let good = HomeCareSearch.solve(problem, limits: .init(work: 5000))
    func violations(_ change: (inout HomeCarePlan) -> Void) -> Int {
      var plan = good
      change(&plan)
      return HomeCareJudge.check(problem, plan).violations.count
    }
    #expect(violations { _ in } == 0)
    #expect(violations { $0.routes[1][0].start += 1 } == 1, "not at once")
    #expect(violations { $0.routes[1][1].start -= 1 } == 1, "too soon after the first")
    #expect(violations { $0.routes[0][0].start -= 1 } == 1, "before the window")
    #expect(violations { $0.routes[1].removeLast() } == 1, "a service is missing")
    #expect(violations { $0.routes.swapAt(0, 1) } == 5, "nobody can do what is asked")
    #expect(violations { $0.routes.removeLast() } > 0, "a route is missing")
  }

  @Test func sameSeedSamePlan() throws {
    let problem = try HomeCareProblem.read(Data(Self.family.utf8))
    let first = HomeCareSearch.solve(problem, seed: 3, limits: .init(work: 3000))
    #expect(first == HomeCareSearch.solve(problem, seed: 3, limits: .init(work: 3000)))
    let routing = try RoutingProblem.read(Self.corners)
    #expect(
      RoutingSearch.solve(routing, seed: 3, limits: .init(work: 3000))
        == RoutingSearch.solve(routing, seed: 3, limits: .init(work: 3000)))
  }

  @Test(
    .enabled(if: Careplans.areThere),
    arguments: [
      ("mankowska/InstanzCPLEX_HCSRP_10_1", 218_199.0),
      ("mankowska/InstanzCPLEX_HCSRP_25_1", 428_097),
    ])
  func bestPublishedHomeCare(_ name: String, _ best: Double) throws {
    let problem = try HomeCareProblem.read(Careplans.published("hhcrsp/\(name).json"))
    let verdict = HomeCareJudge.check(
      problem, HomeCareSearch.solve(problem, limits: .init(work: 8_000_000)))
    #expect(verdict.violations == [])
    #expect(Double(verdict.cost.sum) / 3 <= best + 1)
  }

  @Test(.enabled(if: Careplans.areThere), arguments: [("C101", 8273), ("R101", 16_377)])
  func bestKnownRoutes(_ name: String, _ best: Int) throws {
    let text = try String(decoding: Careplans.published("solomon/\(name).txt"), as: UTF8.self)
    let problem = try RoutingProblem.read(text)
    let plan = RoutingSearch.solve(problem, limits: .init(work: 20_000_000))
    let verdict = RoutingJudge.check(problem, plan, .dimacs)
    #expect(verdict.violations == [])
    #expect(verdict.distance <= best + best / 200)
  }
}
