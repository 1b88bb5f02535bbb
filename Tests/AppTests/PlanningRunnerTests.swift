import ArgumentParser
import Care
import Foundation
import Kernel
import Logging
import Planning
import Store
import Testing

@testable import App

/// The runner on a real database that holds the demo.
@Suite struct PlanningRunnerTests {
  @Test func runsEndWithJudgedProposalsAndStopWhenAsked() async throws {
    try await withDemo { world, workspace in
      let runner = PlanningRunner(world)
      let tomorrow = workspace.today().adding(days: 1)

      let asked = try await workspace.requestPlanning(on: tomorrow, seconds: 1)
      try await carryOutNext(runner, world)
      let done = try await workspace.planningRun(asked.id)
      #expect(done.state == .finished)
      #expect(done.progress.moves > 0)
      let proposals = try await workspace.proposals(of: asked.id)
      #expect(proposals.count == 1)
      #expect(proposals.first?.proposal.changes.isEmpty == false)

      // A search of ten minutes that somebody stops ends within a beat or two.
      let long = try await workspace.requestPlanning(on: tomorrow, seconds: 600)
      let start = ContinuousClock.now
      async let carried: Void = carryOutNext(runner, world)
      while try await workspace.planningRun(long.id).state == .queued {
        try await Task.sleep(for: .milliseconds(10))
      }
      try await workspace.stopPlanning(long.id)
      try await carried
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(try await workspace.planningRun(long.id).state == .stopped)
      #expect(try await workspace.proposals(of: long.id).count == 1)
    }
  }

  @Test func aSearchOfTenMinutesEndsWhenItIsStopped() async throws {
    let demo = try DemoData(now: Instant(milliseconds: 1_772_780_400_000))
    let snapshot = demo.planningDay(demo.today)
    let search = PlanningSearch(
      planning: TourPlanning(
        snapshot, travel: TravelTimes(estimating: TourPlanning.places(of: snapshot))),
      kind: .tours, seconds: 600, threads: 1, cancel: CancelFlag())
    let progress = SearchProgress()
    async let outcome = search.run(progress)
    while progress.current.moves == 0 { try await Task.sleep(for: .milliseconds(5)) }
    search.cancel.cancel()
    let asked = ContinuousClock.now
    #expect(await !outcome.proposals.isEmpty)
    // Far from ten minutes, whatever else the machine does.
    #expect(ContinuousClock.now - asked < .seconds(60))
  }

  private func carryOutNext(_ runner: PlanningRunner, _ world: World) async throws {
    let queue = PlanningQueue(world.database, clock: world.now)
    let taken = try #require(try await queue.takeNext())
    try await runner.carryOut(taken.run, taken.workspace)
  }

  private func withDemo(_ test: (World, Workspace) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "filrouge-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = try await Settings.read(
      environment: ["FILROUGE_DATABASE": "sqlite:\(folder.path)/demo.sqlite"])
    let world = try await World.open(
      settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let common = try CommonOptions.parse(["--language", "en"])
    try await DemoWriter(world, common).write()
    let organization = try #require(try await world.accounts.organizations().first)
    let workspace = try await world.accounts.workspace(
      of: EmailAddress("nathalie@demo.example"), in: organization.id, source: "test")
    try await test(world, workspace)
    await world.close()
  }
}
