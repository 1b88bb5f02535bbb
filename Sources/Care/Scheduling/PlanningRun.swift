public import Kernel

/// A search for tours, from the moment somebody asks for it.
public struct PlanningRun: Hashable, Sendable {
  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// New tours for the day, or for a part of it.
    case tours
    /// Up to three ways to mend the day after this absence.
    case repair(ID<Absence>)
  }

  /// Where the run stands; raw values name the texts `run.state.…`.
  public enum State: String, CaseIterable, Sendable {
    case queued, running
    /// Proposals are there.
    case finished
    /// A person stopped it; the best tours so far may be there.
    case stopped
    case failed
    /// Proposals are there, but the day has changed since the run began.
    case stale
  }

  /// How far the search is.
  public struct Progress: Hashable, Sendable {
    /// Moves tried so far.
    public var moves: Int
    /// The cost of the best tours so far, in euro cents.
    public var cost: Int?
    /// Visits that the best tours so far leave out.
    public var unplaced: Int?
    /// What the best tours so far amount to.
    public var figures: TourFigures?

    public init(
      moves: Int = 0, cost: Int? = nil, unplaced: Int? = nil, figures: TourFigures? = nil
    ) {
      (self.moves, self.cost, self.unplaced) = (moves, cost, unplaced)
      self.figures = figures
    }
  }

  public let id: ID<PlanningRun>
  public var day: LocalDate
  public var kind: Kind
  /// `now` is set by whoever carries the run out.
  public var scope: PlanningScope
  /// How long the search may last.
  public var seconds: Int
  public var state: State
  public var requestedBy: ID<Person>
  public var requestedAt: Instant
  public var startedAt: Instant?
  public var finishedAt: Instant?
  public var progress: Progress
  /// Somebody wants it to stop.
  public var isStopWanted: Bool
  /// Why it failed: the key of a text, empty otherwise.
  public var failure: String

  /// A run that waits for its turn.
  public init(
    id: ID<PlanningRun>, day: LocalDate, kind: Kind, scope: PlanningScope, seconds: Int,
    requestedBy: ID<Person>, requestedAt: Instant
  ) {
    (self.id, self.day, self.kind, self.scope) = (id, day, kind, scope)
    self.seconds = min(max(seconds, 1), 3600)
    (self.requestedBy, self.requestedAt) = (requestedBy, requestedAt)
    (state, startedAt, finishedAt) = (.queued, nil, nil)
    (progress, isStopWanted, failure) = (Progress(), false, "")
  }

  /// True when nothing more will come.
  public var isOver: Bool { state != .queued && state != .running }
}
