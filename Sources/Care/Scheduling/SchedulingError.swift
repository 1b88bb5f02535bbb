public import Kernel

/// Why something about visits, rosters or tours is refused.
public enum SchedulingError: Refusal, Equatable {
  case windowIsEmpty, gapIsEmpty, shiftEndsBeforeStart, absenceEndsBeforeStart
  /// Two rounds of one carer on one day overlap.
  case shiftsOverlap
  case visitLengthOutOfRange
  /// The visit was changed by somebody else since it was read.
  case changedMeanwhile
  /// The day was changed since the proposal was made.
  case dayChanged
  case visitIsOver, visitIsLocked
  /// These rules would be broken and no reason was given.
  case needsReason([MoveConsequences.Rule])
  /// The carer is taken at that time, journeys included; the next times that are free.
  case carerIsBusy(free: [FreeTime])
  /// The person has another visit at that time; the next times that are free.
  case patientIsBusy(free: [FreeTime])
  case unknownVisit, unknownCarer, unknownProposal, unknownRun
  case nothingToUndo
  /// Somebody has changed one of the visits since.
  case undoneMeanwhile
  /// There is no undo to take back.
  case nothingToRedo
  /// A visit of the undone act was changed since, or its time was given to another visit.
  case redoneMeanwhile
  case proposalIsSettled
  case unknownShift, unknownAbsence
  /// The carer's record was saved by somebody else since it was read.
  case carerChangedMeanwhile
  /// The carer's rounds were saved by somebody else since they were read.
  case rosterChangedMeanwhile
  case carerKeyAlreadyUsed, visitKeyAlreadyUsed
  /// A carer reports on a visit of somebody else's tour.
  case visitOfAnotherTour
  case noteTooLong
  case skillNameMalformed, skillIsKnown, skillIsUsed, unknownSkill
  /// Visits that were to be booked together, and why some of them cannot be.
  case seriesBlocked([SeriesConflict])
  /// More visits at once than can be booked.
  case seriesTooLong(limit: Int)
  /// So many searches of the organization wait or run already.
  case tooManyRuns(limit: Int)

  public var reason: RefusalReason {
    switch self {
    case .windowIsEmpty, .gapIsEmpty, .shiftEndsBeforeStart, .absenceEndsBeforeStart,
      .visitLengthOutOfRange, .needsReason, .noteTooLong, .skillNameMalformed, .seriesTooLong,
      .shiftsOverlap:
      .invalid
    case .changedMeanwhile, .dayChanged, .visitIsOver, .visitIsLocked, .carerIsBusy,
      .patientIsBusy, .nothingToUndo, .undoneMeanwhile, .nothingToRedo, .redoneMeanwhile,
      .proposalIsSettled, .carerChangedMeanwhile, .rosterChangedMeanwhile, .carerKeyAlreadyUsed,
      .visitKeyAlreadyUsed, .skillIsKnown, .skillIsUsed,
      .seriesBlocked, .tooManyRuns:
      .conflict
    case .unknownVisit, .unknownCarer, .unknownProposal, .unknownRun, .unknownShift,
      .unknownAbsence, .unknownSkill:
      .notFound
    case .visitOfAnotherTour: .forbidden
    }
  }

  public var message: Message {
    switch self {
    case .windowIsEmpty: "visit.window.empty"
    case .gapIsEmpty: "visit.gap.empty"
    case .shiftEndsBeforeStart: "shift.end.before-start"
    case .shiftsOverlap: "roster.round.overlap"
    case .absenceEndsBeforeStart: "absence.end.before-start"
    case .visitLengthOutOfRange: "visit.minutes.range"
    case .changedMeanwhile: "visit.changed"
    case .dayChanged: "planning.day.changed"
    case .visitIsOver: "visit.over"
    case .visitIsLocked: "visit.locked"
    case .needsReason: "visit.move.needs-reason"
    case .carerIsBusy(let free):
      free.isEmpty ? "visit.carer.busy" : Message("visit.carer.busy.free", free.arguments)
    case .patientIsBusy(let free):
      free.isEmpty ? "visit.patient.busy" : Message("visit.patient.busy.free", free.arguments)
    case .unknownVisit: "visit.unknown"
    case .unknownCarer: "carer.unknown"
    case .unknownProposal: "proposal.unknown"
    case .unknownRun: "run.unknown"
    case .nothingToUndo: "undo.nothing"
    case .undoneMeanwhile: "undo.changed"
    case .nothingToRedo: "redo.nothing"
    case .redoneMeanwhile: "redo.changed"
    case .proposalIsSettled: "proposal.settled"
    case .unknownShift: "shift.unknown"
    case .unknownAbsence: "absence.unknown"
    case .carerChangedMeanwhile: "carer.changed"
    case .rosterChangedMeanwhile: "roster.changed"
    case .carerKeyAlreadyUsed: "carer.external.used"
    case .visitKeyAlreadyUsed: "visit.external.used"
    case .visitOfAnotherTour: "report.not-yours"
    case .noteTooLong: "note.too-long"
    case .skillNameMalformed: "skills.name.malformed"
    case .skillIsKnown: "skills.name.known"
    case .skillIsUsed: "skills.used"
    case .unknownSkill: "skills.unknown"
    case .seriesBlocked(let conflicts):
      Message("booking.series.blocked", ["count": "\(Set(conflicts.map(\.day)).count)"])
    case .seriesTooLong(let limit): Message("booking.series.long", ["limit": "\(limit)"])
    case .tooManyRuns(let limit): Message("run.too-many", ["limit": "\(limit)"])
    }
  }
}

extension [FreeTime] {
  /// The hole `{times}`: `08:10, 09:25`.
  fileprivate var arguments: [String: String] {
    ["times": map { "\($0.placement.start)" }.joined(separator: ", ")]
  }
}
