import Care
import Foundation
import Kernel
import Store

/// Something long that runs while a page tells how far it is.
enum ImportJob {
  /// How far a job is.
  enum State: Sendable, Equatable {
    case reading(done: Int, of: Int)
    case comparing(done: Int, of: Int)
    case saving(done: Int, of: Int)
    case withdrawing(done: Int, of: Int)
    /// Done, with what to say of it on the page that it leads to.
    case finished(ID<ImportRecord>, Message? = nil)
    case failed(Message)
    /// A fault of ours; the log has it.
    case broken

    var isOver: Bool {
      switch self {
      case .finished, .failed, .broken: true
      case .reading, .comparing, .saving, .withdrawing: false
      }
    }

    /// What comes later is further: news from several threads may overtake each other.
    private var place: (stage: Int, done: Int) {
      switch self {
      case .reading(let done, _): (0, done)
      case .comparing(let done, _): (1, done)
      case .saving(let done, _), .withdrawing(let done, _): (2, done)
      case .finished, .failed, .broken: (3, 0)
      }
    }

    /// Whether a job that stands here has been further already.
    func isBehind(_ other: State) -> Bool { place < other.place }
  }
}

/// Keeps the jobs that run and the previews that were looked at last, so that paging through a long
/// one does not read the file again.
///
/// Everything in it can be made again from the records; a restart loses only progress.
public actor ImportDesk {
  /// A preview with the file it comes from.
  struct Held: Sendable {
    let file: ReadFile
    let preview: ImportPreview
    /// Those for whom the events say that they saw the records it shows.
    var readers: Set<ID<Person>> = []
  }

  private struct Job {
    let organization: ID<Organization>
    let kind: ImportRecord.Kind
    var state: ImportJob.State
    var watchers: [AsyncStream<ImportJob.State>.Continuation] = []
  }

  /// How many files of one organization are worked on at once, and how many in all: each holds a
  /// thread and its rows in memory.
  private static let mostOfOne = 2, mostOfAll = 6
  private static let mostJobs = 50
  private static let mostPreviews = 6
  private var jobs: [ID<ImportJob>: Job] = [:]
  private var order: [ID<ImportJob>] = []
  private var held: [ID<ImportRecord>: Held] = [:]
  private var heldOrder: [ID<ImportRecord>] = []

  /// A desk without jobs.
  init() {}

  /// Waits until every job is over, those that begin meanwhile included; ends at once when the task is
  /// cancelled. So a file that somebody accepted is saved before the program stops.
  public func settle() async {
    while !Task.isCancelled, let open = jobs.first(where: { !$0.value.state.isOver })?.key {
      for await _ in watch(open) {}
    }
  }

  /// Begins a job; the oldest that is over is forgotten when there are too many. `nil` while others have to end
  /// first.
  func begin(
    _ kind: ImportRecord.Kind, in organization: ID<Organization>, at now: Instant
  ) -> ID<ImportJob>? {
    let running = jobs.values.filter { !$0.state.isOver }
    guard running.count < Self.mostOfAll,
      running.count(where: { $0.organization == organization }) < Self.mostOfOne
    else { return nil }
    let id = ID<ImportJob>(at: now)
    jobs[id] = Job(organization: organization, kind: kind, state: .reading(done: 0, of: 0))
    order.append(id)
    if order.count > Self.mostJobs,
      let old = order.firstIndex(where: { jobs[$0]?.state.isOver ?? true })
    {
      jobs[order.remove(at: old)] = nil
    }
    return id
  }

  /// Notes how far a job is, and tells those who watch it.
  func note(_ id: ID<ImportJob>, _ state: ImportJob.State) {
    guard let job = jobs[id], !job.state.isOver, !state.isBehind(job.state) else { return }
    jobs[id]?.state = state
    for watcher in job.watchers {
      watcher.yield(state)
      if state.isOver { watcher.finish() }
    }
    if state.isOver { jobs[id]?.watchers = [] }
  }

  /// How far a job of the organization is; `nil` when it is not known (any more).
  func state(
    of id: ID<ImportJob>, in organization: ID<Organization>
  ) -> (kind: ImportRecord.Kind, state: ImportJob.State)? {
    guard let job = jobs[id], job.organization == organization else { return nil }
    return (job.kind, job.state)
  }

  /// The states of a job from now on; only the latest is kept for a slow reader.
  func watch(_ id: ID<ImportJob>) -> AsyncStream<ImportJob.State> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: ImportJob.State.self, bufferingPolicy: .bufferingNewest(1))
    guard let job = jobs[id] else {
      continuation.finish()
      return stream
    }
    continuation.yield(job.state)
    if job.state.isOver { continuation.finish() } else { jobs[id]?.watchers.append(continuation) }
    return stream
  }

  /// Keeps a preview for the pages that follow, as those who saw the same one before do.
  func keep(_ preview: Held, for reader: ID<Person>) {
    let id = preview.preview.record.id
    var preview = preview
    preview.readers.insert(reader)
    if let before = held[id], before.preview.record.state == preview.preview.record.state {
      preview.readers.formUnion(before.readers)
    }
    heldOrder.removeAll { $0 == id }
    heldOrder.append(id)
    held[id] = preview
    if heldOrder.count > Self.mostPreviews { held[heldOrder.removeFirst()] = nil }
  }

  /// A preview that was kept for this person; others have it made again, which is an event.
  func preview(_ id: ID<ImportRecord>, for reader: ID<Person>) -> Held? {
    held[id].flatMap { $0.readers.contains(reader) ? $0 : nil }
  }

  /// Forgets a preview.
  func forget(_ id: ID<ImportRecord>) {
    heldOrder.removeAll { $0 == id }
    held[id] = nil
  }
}

/// Runs `work` on a thread of its own, so that a long file never holds one of those that answer
/// requests.
func onOwnThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { done in
    let thread = Thread { done.resume(with: Result { try work() }) }
    thread.name = "import"
    thread.qualityOfService = .utility
    thread.start()
  }
}
