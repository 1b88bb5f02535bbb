import PlanModel
import Planning
import Testing

/// The same plan, bit for bit, from the same seed and counted work: in debug and release builds,
/// on every machine, whatever the number of threads.
///
/// The numbers are those of the present search: whoever changes the search writes the new ones here.
@Suite struct FingerprintTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, seed: UInt64, islands: Int, shape: SmallShape, print: UInt64
  }

  static let cases = [
    Case(
      testDescription: "a day with breaks", seed: 3, islands: 1,
      shape: SmallShape(visits: 40, shifts: 10, carers: 6, hasBreaks: true),
      print: 18_135_293_822_134_632_327),
    Case(
      testDescription: "two days with limits and series", seed: 4, islands: 2,
      shape: SmallShape(
        visits: 30, shifts: 10, carers: 5, days: 2, hasBreaks: true, hasLimits: true,
        hasSeries: true), print: 3_096_408_497_618_188_206),
    Case(
      testDescription: "four islands", seed: 5, islands: 4,
      shape: SmallShape(visits: 40, shifts: 12, carers: 6), print: 16_561_067_141_640_091_758),
  ]

  @Test(arguments: cases)
  func samePlanEverywhere(_ one: Case) {
    let problem = smallProblem(Int(one.seed), one.shape)
    for threads in [1, 2, 3] {
      let plan = solved(
        problem, work: 400_000, seed: one.seed, threads: threads, islands: one.islands)
      expectValid(problem, plan)
      #expect(Self.print(plan) == one.print, "on \(threads) threads")
    }
  }

  /// FNV-1a of the plan as JSON.
  private static func print(_ plan: Plan) -> UInt64 {
    plan.json().reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
