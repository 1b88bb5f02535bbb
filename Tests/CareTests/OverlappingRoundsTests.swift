import Kernel
import PlanCheck
import PlanModel
import Planning
import Testing

@testable import Care

/// Two rounds of one carer on one day.
@Suite struct OverlappingRoundsTests {
  private func shift(_ day: DayFixture, _ carer: Carer, _ from: Int, _ to: Int) throws -> Shift {
    try Shift(
      id: ID(at: Instant(milliseconds: Int64(from * 100 + to))), carer: carer.id,
      day: DayFixture.day, start: DayFixture.time(from), end: DayFixture.time(to))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, second: (Int, Int), isRefused: Bool
    init(_ name: String, _ second: (Int, Int), isRefused: Bool) {
      (testDescription, self.second, self.isRefused) = (name, second, isRefused)
    }
  }

  @Test(arguments: [
    Case("the second begins when the first ends", (12, 16), isRefused: false),
    Case("an hour of both", (11, 16), isRefused: true),
    Case("one inside the other", (8, 9), isRefused: true),
    Case("the same twice", (7, 12), isRefused: true),
    Case("in the evening", (17, 21), isRefused: false),
  ])
  func areRefused(_ rounds: Case) throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie"), julie = try day.carer("Julie")
    let second = try shift(day, sofie, rounds.second.0, rounds.second.1)
    let all = [second] + day.value.shifts
    if rounds.isRefused {
      #expect(throws: SchedulingError.shiftsOverlap) { try Shift.checkApart(all) }
    } else {
      try Shift.checkApart(all)
    }
    // Those of two carers may.
    try Shift.checkApart([try shift(day, julie, 8, 16), try shift(day, sofie, 8, 16)])
  }

  /// Records may hold them all the same: they are planned as what can be worked.
  @Test func arePlannedAsWhatCanBeWorked() throws {
    var day = try DayFixture()
    let sofie = try day.carer("Sofie")
    day.value.shifts.append(try shift(day, sofie, 11, 16))
    day.value.shifts.append(try shift(day, sofie, 8, 9))
    let visits = try (1...4).map { (kilometre: Int) in
      try day.visit(try day.patient("P\(kilometre)", at: kilometre), to: 15)
    }
    let planning = day.planning()
    #expect(planning.problem.validate().isEmpty)
    #expect(
      planning.problem.carers.first?.shifts.map(\.window)
        == [PlanWindow(25_200, 43_200), PlanWindow(43_200, 57_600)])
    let plan = Solver.solve(
      planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 20_000)))
    #expect(PlanChecker.check(planning.problem, plan).violations.isEmpty)
    #expect(planning.placements(in: plan).count == visits.count)
  }
}
