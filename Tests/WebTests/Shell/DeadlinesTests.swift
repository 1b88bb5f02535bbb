import Testing

@testable import Web

@Suite(.timeLimit(.minutes(1))) struct DeadlinesTests {
  @Test func aWaitEnds() async {
    let deadlines = Deadlines()
    let began = ContinuousClock.now
    await deadlines.wait(.milliseconds(20))
    #expect(ContinuousClock.now - began >= .milliseconds(20))
  }

  @Test func aCancelledWaitEndsAtOnce() async {
    let deadlines = Deadlines()
    let waits = (0..<200).map { _ in Task { await deadlines.wait(.seconds(3600)) } }
    for wait in waits { wait.cancel() }
    for wait in waits { await wait.value }
  }

  @Test func laterWaitsEndTooOnceAllWereOver() async {
    let deadlines = Deadlines()
    for _ in 0..<3 { await deadlines.wait(.milliseconds(1)) }
  }
}
