import Care
import Kernel
import Logging
import Metrics
import Planning
import ServiceLifecycle
import Store

/// Carries out the runs that people ask for: one at a time, until the program stops.
///
/// *Snapshot in, proposal out*: reads the day once, searches on a thread of its own, has the result
/// judged, saves it once. A plan that the judge refuses is logged as a defect and never shown.
struct PlanningRunner: Service {
  let world: World
  private let queue: PlanningQueue

  init(_ world: World) {
    self.world = world
    queue = PlanningQueue(world.database, clock: world.now)
  }

  /// How often is looked whether a run waits or has to stop; progress is saved every fifth time.
  private static let beat = Duration.milliseconds(40)
  /// Beats between two looks for runs that another process was asked for: a second.
  private static let othersEvery = 25

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var beats = 0, seen = -1
      while !Task.isCancelled {
        do {
          // A run whose program was killed waits again after a minute of silence.
          if beats % 750 == 0 { try await queue.recover() }
          beats += 1
          let changes = queue.changes
          let isWorthALook = changes != seen || beats % Self.othersEvery == 0
          seen = changes
          if isWorthALook, try await queue.isWaitedFor(), let taken = try await queue.takeNext() {
            try await carryOut(taken.run, taken.workspace)
            continue
          }
        } catch is CancellationError {
          break
        } catch {
          world.logger.error("the planning runner failed", metadata: ["error": "\(error)"])
        }
        try? await Task.sleep(for: Self.beat)
      }
    }
  }

  /// One run from its snapshot to its proposals.
  func carryOut(_ run: PlanningRun, _ workspace: Workspace) async throws {
    let started = ContinuousClock.now
    do {
      let search = try await search(for: run, workspace)
      let progress = SearchProgress(search.planning)
      let outcome = await watched(search, run, progress)
      try await save(outcome, of: run, workspace)
    } catch {
      if !(error is CancellationError) {
        world.logger.error(
          "a planning run failed", metadata: ["run": "\(run.id)", "error": "\(error)"])
      }
      _ = try await workspace.fail(run.id, because: "run.failed.defect")
    }
    let spent = ContinuousClock.now - started
    Metrics.Timer(label: "planning.run").recordNanoseconds(Int64(spent / .nanoseconds(1)))
    world.logger.info(
      "planning run ended",
      metadata: ["run": "\(run.id)", "ms": "\(Int(spent / .milliseconds(1)))"])
  }

  private func search(for run: PlanningRun, _ workspace: Workspace) async throws -> PlanningSearch {
    let day = try await workspace.planningDay(on: run.day)
    var scope = run.scope
    let now = world.now().local
    scope.now = now.date == run.day ? now.time : nil
    let travel = await world.roads.travelTimes(
      TourPlanning.places(of: day), by: Set(day.carers.map(\.travel)))
    return PlanningSearch(
      planning: TourPlanning(day, travel: travel, scope: scope), kind: run.kind,
      seconds: run.seconds, threads: world.settings.planningThreads, cancel: CancelFlag())
  }

  /// Runs the search, saves how far it is, and stops it when somebody or the program wants to stop.
  private func watched(
    _ search: PlanningSearch, _ run: PlanningRun, _ progress: SearchProgress
  ) async -> PlanningSearch.Outcome {
    let watch = Task {
      var beats = 0, saved: PlanningRun.Progress?
      while !Task.isCancelled {
        let current = progress.current
        // The first complete tours are shown at once.
        let isFirst = saved?.cost == nil && current.cost != nil
        if beats % 5 == 0 && current != saved || beats % 100 == 0 || isFirst {
          let goesOn = (try? await queue.report(current, of: run.id)) ?? true
          if !goesOn { return search.cancel.cancel() }
          saved = current
        } else if (try? await queue.isStopWanted(of: run.id)) ?? false {
          return search.cancel.cancel()
        }
        beats += 1
        try await Task.sleep(for: Self.beat)
      }
    }
    defer { watch.cancel() }
    return await withTaskCancellationHandler {
      await search.run(progress)
    } onCancel: {
      search.cancel.cancel()
    }
  }

  /// Saves in a task of its own: what was found is kept even when the program is being stopped.
  private func save(
    _ outcome: PlanningSearch.Outcome, of run: PlanningRun, _ workspace: Workspace
  ) async throws {
    for defect in outcome.defects {
      world.logger.error(
        "a plan was withheld", metadata: ["run": "\(run.id)", "rule": "\(defect)"])
    }
    let saving = Task {
      if outcome.proposals.isEmpty {
        return try await workspace.fail(run.id, because: "run.failed.defect")
      }
      return try await workspace.finish(
        run.id, with: outcome.proposals, progress: outcome.progress)
    }
    _ = try await saving.value
  }
}
