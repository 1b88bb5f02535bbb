import Care
import Kernel
import Store
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(1))) struct ImportDeskTests {
  private static let organization = ID<Organization>(at: Instant(milliseconds: 1))
  private static let record = ID<ImportRecord>(at: Instant(milliseconds: 2))

  private func begin(_ desk: ImportDesk) async throws -> ID<ImportJob> {
    let job = await desk.begin(.people, in: Self.organization, at: Instant(milliseconds: 3))
    return try #require(job)
  }

  @Test func newsThatComeTooLateAreLeftOut() async throws {
    let desk = ImportDesk(), job = try await begin(ImportDesk())
    let unknown = await desk.state(of: job, in: Self.organization)
    #expect(unknown == nil)
    let own = try await begin(desk)
    let news: [(told: ImportJob.State, seen: ImportJob.State)] = [
      (.reading(done: 500, of: 1000), .reading(done: 500, of: 1000)),
      (.comparing(done: 200, of: 1000), .comparing(done: 200, of: 1000)),
      (.reading(done: 1000, of: 1000), .comparing(done: 200, of: 1000)),
      (.comparing(done: 600, of: 1000), .comparing(done: 600, of: 1000)),
      (.comparing(done: 400, of: 1000), .comparing(done: 600, of: 1000)),
      (.finished(Self.record), .finished(Self.record)),
      (.saving(done: 1, of: 2), .finished(Self.record)),
    ]
    for step in news {
      await desk.note(own, step.told)
      let now = await desk.state(of: own, in: Self.organization)?.state
      #expect(now == step.seen)
    }
  }

  @Test func aStopWaitsForEveryOpenJob() async throws {
    let desk = ImportDesk()
    await desk.settle()
    let first = try await begin(desk), second = try await begin(desk)
    let stop = Task {
      await desk.settle()
      return await desk.state(of: second, in: Self.organization)?.state
    }
    await desk.note(first, .finished(Self.record))
    await desk.note(second, .saving(done: 1, of: 2))
    await desk.note(second, .failed("import.settled"))
    let end = await stop.value
    #expect(end == ImportJob.State.failed("import.settled"))
  }

  @Test func aStopThatMayNotLastEnds() async throws {
    let desk = ImportDesk()
    _ = try await begin(desk)
    let stop = Task { await desk.settle() }
    stop.cancel()
    await stop.value
  }

  @Test func theBarMovesWhileRowsAreComparedAndSaved() throws {
    func bar(_ state: ImportJob.State) -> String {
      let page = ImportProgressPage(
        frame: .blank, job: ID(at: Instant(milliseconds: 4)), kind: .people, state: state)
      return page.part.text
    }
    #expect(bar(.reading(done: 500, of: 1000)).contains("value=\"500\" max=\"3000\""))
    #expect(bar(.comparing(done: 500, of: 1000)).contains("value=\"2000\" max=\"3000\""))
    #expect(bar(.saving(done: 1000, of: 1000)).contains("value=\"3000\" max=\"3000\""))
    #expect(bar(.withdrawing(done: 10, of: 40)).contains("value=\"30\" max=\"120\""))
  }
}
