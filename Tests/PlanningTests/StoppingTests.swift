import Dispatch
import Glibc
import PlanModel
import Testing

@testable import Planning

/// When a search ends: on request, or when its share of the processor is used.
@Suite struct StoppingTests {
  private static let problem = smallProblem(5, SmallShape(visits: 40, shifts: 12, carers: 6))

  /// The positions tried by a search that is told to end at one of its looks at the flag.
  private func work(untilLook look: Int) -> Int {
    let flag = CancelFlag(atLook: look)
    let plan = Solver.solve(Self.problem, options: SolveOptions(limits: .init()), cancel: flag)
    expectValid(Self.problem, plan)
    #expect(flag.lookCount <= look + 20, "the search goes on looking")
    return plan.work ?? 0
  }

  /// 4000 positions take a fraction of a millisecond.
  @Test func littleWorkLiesBetweenTwoLooks() {
    var last = 0
    for look in 1...120 {
      let now = work(untilLook: look)
      #expect(now - last <= 4000, "before look \(look)")
      last = now
    }
    #expect(last > 0)
  }

  @Test func processorTimeIsWhatTheProcessUsed() {
    func used() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let began = used()
    let stop = Stop(cancel: CancelFlag(), cpuSeconds: 0.05)
    while !stop.isAsked {}
    #expect(used() - began >= 0.05)
    #expect(stop.progress == 1000)
  }

  @Test func noLimitMeansNoEnd() {
    let stop = Stop(cancel: CancelFlag())
    #expect(!stop.isAsked)
    #expect(stop.progress == 0)
    stop.cancel.cancel()
    #expect(stop.isAsked)
  }
}
