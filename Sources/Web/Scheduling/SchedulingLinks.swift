import Care
import Kernel
import Store

/// The addresses of the planning pages.
extension Links {
  /// The board of a day.
  static func planning(_ day: LocalDate) -> String { PlanningView(date: day).address }

  /// The thread of a person.
  static func person(_ id: ID<Patient>) -> String { "\(people)/\(id)" }
  /// The file of a carer.
  static func carer(_ id: ID<Carer>) -> String { "\(carers)/\(id)" }

  /// Where a visit is given another place: `POST`.
  static func moves(of visit: ID<Visit>) -> String { "\(planning)/visits/\(visit)/moves" }
  /// What a move would do: `GET` with `carer` and `start`.
  static func consequences(of visit: ID<Visit>) -> String {
    "\(planning)/visits/\(visit)/consequences"
  }
  /// Where two visits change places: `POST`.
  static func swaps(of visit: ID<Visit>) -> String { "\(planning)/visits/\(visit)/swaps" }
  /// Where something else is asked of a visit.
  static func editing(_ visit: ID<Visit>) -> String { "\(planning)/visits/\(visit)/edit" }
  static func locks(of visit: ID<Visit>) -> String { "\(planning)/visits/\(visit)/locks" }
  static func unlocks(of visit: ID<Visit>) -> String { "\(planning)/visits/\(visit)/unlocks" }

  /// Where one act on a day is undone, or without one the last of this person: `POST`.
  static func undos(_ day: LocalDate, of batch: ID<ChangeBatch>? = nil) -> String {
    query("\(planning)/undos", ("date", "\(day)"), ("batch", batch.map { "\($0)" }))
  }
  /// Where what an undo took back is done again: `POST`.
  static func redos(
    _ day: LocalDate, of undo: ID<ChangeBatch>, isInHistory: Bool = false
  ) -> String {
    query(
      "\(planning)/redos", ("date", "\(day)"), ("batch", "\(undo)"),
      ("back", isInHistory ? "history" : nil))
  }
  /// What was done to a day, by whom and when.
  static func history(_ day: LocalDate) -> String {
    query("\(planning)/history", ("date", "\(day)"))
  }
  /// The stream of changes of a day since one of its versions.
  static func live(_ day: LocalDate, since version: Int) -> String {
    query("\(planning)/live", ("date", "\(day)"), ("since", "\(version)"))
  }

  /// Where a carer is reported absent: `POST`.
  static let absences = "\(planning)/absences"
  /// Where a way to cover what an absent carer leaves is asked for: `POST`.
  static let repairs = "\(planning)/repairs"

  /// The printed tours of a day, or of one carer.
  static func sheets(_ day: LocalDate, of carer: ID<Carer>? = nil) -> String {
    query("\(planning)/sheets", ("date", "\(day)"), ("carer", carer.map { "\($0)" }))
  }

  /// The form that asks for tours; filled in as for another run when there is one.
  static func newRun(_ day: LocalDate, like run: ID<PlanningRun>? = nil) -> String {
    query("\(planning)/runs/new", ("date", "\(day)"), ("like", run.map { "\($0)" }))
  }
  /// Where runs are asked for: `POST`.
  static let runs = "\(planning)/runs"
  static func run(_ id: ID<PlanningRun>) -> String { "\(runs)/\(id)" }
  /// The stream of a run.
  static func runLive(_ id: ID<PlanningRun>) -> String { "\(run(id))/live" }
  /// Where a run is stopped: `POST`.
  static func runStop(_ id: ID<PlanningRun>) -> String { "\(run(id))/stops" }

  static func proposal(_ id: ID<TourProposal>) -> String { "\(planning)/proposals/\(id)" }
  static func acceptance(of id: ID<TourProposal>) -> String { "\(proposal(id))/acceptance" }
  static func rejection(of id: ID<TourProposal>) -> String { "\(proposal(id))/rejection" }
  /// Who has to hear of a proposal; a `POST` ticks somebody off.
  static func calls(of id: ID<TourProposal>) -> String { "\(proposal(id))/calls" }

  /// The signed-in carer's tour of a day.
  static func tour(_ day: LocalDate) -> String { query(myTour, ("date", "\(day)")) }
  /// Where reports from the door are sent: `POST`.
  static let reports = "\(myTour)/reports"
}
