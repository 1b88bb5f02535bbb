import Care
import Kernel

/// What happens to carers, visits and tours, as events.
extension Act {
  static func carerAdded(_ id: ID<Carer>) -> Act { Act("carer.added", on: "carer", id) }
  static func carerChanged(_ id: ID<Carer>) -> Act { Act("carer.changed", on: "carer", id) }
  static func rosterChanged(_ id: ID<Carer>) -> Act { Act("roster.changed", on: "carer", id) }
  static func absenceAdded(_ id: ID<Carer>) -> Act { Act("absence.added", on: "carer", id) }
  static func absenceRemoved(_ id: ID<Carer>) -> Act { Act("absence.removed", on: "carer", id) }
  static func absenceEnded(_ id: ID<Carer>) -> Act { Act("absence.ended", on: "carer", id) }
  static func depotChanged(_ id: ID<Organization>) -> Act {
    Act("depot.changed", on: "organization", id)
  }
  static func visitBooked(_ id: ID<Visit>) -> Act { Act("visit.booked", on: "visit", id) }
  static func visitChanged(_ id: ID<Visit>) -> Act { Act("visit.changed", on: "visit", id) }
  static func visitCancelled(_ id: ID<Visit>) -> Act { Act("visit.cancelled", on: "visit", id) }
  static func visitRestored(_ id: ID<Visit>) -> Act { Act("visit.restored", on: "visit", id) }
  static func visitMoved(_ id: ID<Visit>) -> Act { Act("visit.moved", on: "visit", id) }
  static func visitLocked(_ id: ID<Visit>) -> Act { Act("visit.locked", on: "visit", id) }
  static func visitUnlocked(_ id: ID<Visit>) -> Act { Act("visit.unlocked", on: "visit", id) }
  static func ruleOverridden(_ id: ID<Visit>) -> Act { Act("rule.overridden", on: "visit", id) }
  static func changesRedone(_ id: ID<ChangeBatch>) -> Act { Act("changes.redone", on: "batch", id) }
  static func changesUndone(_ id: ID<ChangeBatch>) -> Act { Act("changes.undone", on: "batch", id) }
  static func visitReported(_ id: ID<Visit>, _ kind: VisitReport.Kind) -> Act {
    switch kind {
    case .started: Act("visit.started", on: "visit", id)
    case .ended: Act("visit.ended", on: "visit", id)
    case .notHome: Act("visit.not-home", on: "visit", id)
    case .note: Act("visit.noted", on: "visit", id)
    }
  }
  static func tourRead(_ id: ID<Carer>) -> Act { Act("tour.read", on: "carer", id) }
  static func planningRequested(_ id: ID<PlanningRun>) -> Act {
    Act("planning.requested", on: "run", id)
  }
  static func planningStopped(_ id: ID<PlanningRun>) -> Act {
    Act("planning.stopped", on: "run", id)
  }
  static func planningEnded(_ id: ID<PlanningRun>) -> Act { Act("planning.ended", on: "run", id) }
  static func proposalAccepted(_ id: ID<TourProposal>) -> Act {
    Act("proposal.accepted", on: "proposal", id)
  }
  static func proposalRejected(_ id: ID<TourProposal>) -> Act {
    Act("proposal.rejected", on: "proposal", id)
  }
}
