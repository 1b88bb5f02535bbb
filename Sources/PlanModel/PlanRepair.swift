/// The answer to a disturbed day: up to three plans that differ in spirit, fewest changes first.
///
/// JSON format `careplan-repair/1`.
public struct RepairAnswer: Hashable, Sendable {
  /// The name of the JSON format.
  public static let format = "careplan-repair/1"

  /// At most three, no two alike.
  public var proposals: [RepairProposal]
  /// The spirits without a proposal of their own, and why.
  public var omissions: [RepairOmission]

  /// An answer of these proposals.
  public init(proposals: [RepairProposal], omissions: [RepairOmission] = []) {
    (self.proposals, self.omissions) = (proposals, omissions)
  }
}

/// Why a spirit has no proposal of its own.
public struct RepairOmission: Hashable, Sendable {
  /// The spirit without a proposal.
  public var spirit: RepairProposal.Spirit
  /// The proposal that already gives what the spirit asks for; `nil` when nothing better in this
  /// spirit was found.
  public var metBy: RepairProposal.Spirit?

  /// A spirit left out.
  public init(spirit: RepairProposal.Spirit, metBy: RepairProposal.Spirit? = nil) {
    (self.spirit, self.metBy) = (spirit, metBy)
  }
}

/// One way to mend the day.
public struct RepairProposal: Hashable, Sendable {
  /// What the proposal cares for most; raw values are JSON.
  public enum Spirit: String, CaseIterable, Hashable, Sendable {
    case fewestChanges = "fewest_changes"
    case lowestCost = "lowest_cost"
    case noOvertime = "no_overtime"
  }

  /// What it cares for most.
  public var spirit: Spirit
  /// The mended plan; its components give the cost split.
  public var plan: Plan
  /// Every visit whose carer or hour differs from the running plan.
  public var changes: [PlanChange]

  /// A proposal.
  public init(spirit: Spirit, plan: Plan, changes: [PlanChange]) {
    (self.spirit, self.plan, self.changes) = (spirit, plan, changes)
  }
}

/// What changes for one visit against the running plan.
public struct PlanChange: Hashable, Sendable {
  /// Who does a visit, and when it starts (seconds since the origin).
  public struct Placement: Hashable, Sendable {
    /// Who does it.
    public var carer: PlanID
    /// Seconds since the origin.
    public var time: Int

    /// A visit by `carer` at `time`.
    public init(carer: PlanID, time: Int) { (self.carer, self.time) = (carer, time) }
  }

  /// The visit that changes.
  public var visit: PlanID
  /// Who receives it.
  public var patient: PlanID?
  /// `nil` when the visit had no place before.
  public var before: Placement?
  /// `nil` when the visit is left out now.
  public var after: Placement?
  /// Carers who have to hear of it: the one who loses the visit and the one who gets it.
  public var callCarers: [PlanID]
  /// Whether the patient has to be told: another carer, another hour, or nobody.
  public var callPatient: Bool

  /// A change of one visit.
  public init(
    visit: PlanID, patient: PlanID? = nil, before: Placement?, after: Placement?,
    callCarers: [PlanID] = [], callPatient: Bool = false
  ) {
    (self.visit, self.patient, self.before, self.after) = (visit, patient, before, after)
    (self.callCarers, self.callPatient) = (callCarers, callPatient)
  }
}
