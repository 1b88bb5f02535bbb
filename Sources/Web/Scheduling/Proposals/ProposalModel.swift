import Care
import Kernel
import Store

/// A proposal beside the running plan: what changes, for whom, at what cost, what is left out.
struct ProposalModel {
  let id: ID<TourProposal>
  let title: String
  /// `7/7 visites couvertes`, `+14 min de route`, …
  let facts: [(strong: String, words: String)]
  let state: StoredProposal.State
  let isStale: Bool
  let day: LocalDate
  let changes: [ProposalChange]
  let leftOut: [LeftOutVisit]
  let costs: [(name: String, amount: String)]
  let total: String
  let figures: [FigureLine]
  /// Said when the journeys are estimated.
  let estimate: String?
  /// The proposals of the same repair, as tabs.
  let tabs: [(label: String, address: String, isCurrent: Bool)]
  /// Said when the ways to mend the day are fewer than three, because some lead to the same plan.
  let sameWords: String?
  /// Patients and carers who have to hear of what would be accepted.
  let toNotify: Int
  /// Who has to hear of it: of the accepted part once there is one.
  let calls: CallList
  let run: PlanningRun
  let reader: Reader

  /// The proposal `stored` as `plan` shows it; `siblings` are the others of its run.
  init(
    _ stored: StoredProposal, of run: PlanningRun, siblings: [StoredProposal], _ plan: DayPlan,
    _ view: PlanningView
  ) {
    let reader = plan.reader, proposal = stored.proposal
    (id, state, day, self.reader) = (stored.id, stored.state, proposal.day, reader)
    isStale = stored.isStale && stored.state == .open
    let before = DayFigures(
      DayPlan(plan.day, journeys: plan.journeys, reader: reader, now: plan.now))
    let after = DayFigures(plan)
    estimate = plan.journeys.isEstimate ? reader.text("map.estimate") : nil
    figures = FigureLine.all(before, after, reader)
    changes = ProposalChange.all(stored, plan, view)
    leftOut = proposal.unplaced.compactMap { LeftOutVisit($0, plan, view) }
    let split = proposal.costSplit
    costs = split.parts.map {
      (reader.text(Message("cost.\($0.code)")), reader.amount(cents: $0.cents))
    }
    total = reader.amount(cents: split.total)
    title = Self.title(run, plan, leftOut: leftOut.count, changes: changes.count)
    facts = Self.facts(before, after, proposal, plan)
    toNotify = CallList(rest: stored, plan).count
    (calls, self.run) = (CallList(stored, plan), run)
    sameWords = Self.sameWords(run, siblings.compactMap(\.proposal.spiritCode), reader)
    tabs =
      siblings.count < 2
      ? []
      : siblings.map { sibling in
        let spirit = sibling.proposal.spiritCode ?? "lowest_cost"
        return (
          reader.text(Message("spirit.\(spirit)")), Links.proposal(sibling.id),
          sibling.id == stored.id
        )
      }
  }

  private static func sameWords(
    _ run: PlanningRun, _ spirits: [String], _ reader: Reader
  ) -> String? {
    guard case .repair = run.kind, run.state == .finished else { return nil }
    let missing = spiritCodes.filter { !spirits.contains($0) }
    guard let third = missing.first else { return nil }
    let name = reader.text(Message("spirit.\(third)"))
    return missing.count > 1
      ? reader.text("spirit.all-same")
      : reader.text(Message("spirit.third", ["name": name]))
  }

  /// The three ways to mend a day. Source: reference of the planning engine §8.
  private static let spiritCodes = ["fewest_changes", "lowest_cost", "no_overtime"]

  private static func title(
    _ run: PlanningRun, _ plan: DayPlan, leftOut: Int, changes: Int
  ) -> String {
    let reader = plan.reader
    guard case .repair(let absence) = run.kind,
      let away = plan.day.absences.first(where: { $0.id == absence }),
      let carer = plan.carer(away.carer)
    else { return reader.count("proposal.title", changes) }
    let arguments = ["name": reader.full(carer.name), "count": reader.number(leftOut)]
    return reader.text(
      Message(leftOut == 0 ? "proposal.replace" : "proposal.replace.partly", arguments))
  }

  private static func facts(
    _ before: DayFigures, _ after: DayFigures, _ proposal: TourProposal, _ plan: DayPlan
  ) -> [(strong: String, words: String)] {
    let reader = plan.reader
    let placed = proposal.changes.filter { $0.after != nil }
    let known = placed.count { change in
      guard let carer = change.after?.carer, let visit = plan.visit(change.visit) else {
        return false
      }
      return plan.familiarity(visit.patient, carer) != nil
    }
    let road = (after.travelSeconds - before.travelSeconds) / 60
    let over = (after.overtimeSeconds - before.overtimeSeconds) / 60
    return [
      (
        "\(reader.number(after.covered))/\(reader.number(after.wanted))",
        reader.text("fact.covered")
      ),
      (reader.minutesDifference(road), reader.text("fact.road")),
      (reader.minutesDifference(over), reader.text("fact.overtime")),
      ("\(reader.number(known))/\(reader.number(placed.count))", reader.text("fact.known")),
    ]
  }
}

/// One visit that gets another carer or hour.
struct ProposalChange {
  let visit: ID<Visit>
  let time: String, name: String
  let from: String, mark: HTML, to: String
  let address: String, isAccepted: Bool
  /// The visit of two that it belongs to.
  let pair: ID<VisitPair>?
  /// Goes with the other half of its pair, which stands above: there is one box for both.
  private(set) var isWithPartner = false

  /// The changes of a proposal in the order of their hours.
  static func all(
    _ stored: StoredProposal, _ plan: DayPlan, _ view: PlanningView
  ) -> [ProposalChange] {
    var changes = stored.proposal.changes.compactMap { ProposalChange($0, stored, plan, view) }
      .sorted { $0.time < $1.time }
    var seen: Set<ID<VisitPair>> = []
    for index in changes.indices where !changes[index].isAccepted {
      guard let pair = changes[index].pair else { continue }
      changes[index].isWithPartner = !seen.insert(pair).inserted
    }
    return changes
  }

  init?(_ change: ProposedVisit, _ stored: StoredProposal, _ plan: DayPlan, _ view: PlanningView) {
    guard let visit = plan.visit(change.visit) else { return nil }
    let reader = plan.reader
    func short(_ carer: ID<Carer>?) -> String {
      guard let carer = carer.flatMap({ plan.carer($0) }) else {
        return reader.text("planning.to-place")
      }
      return carer.name.given.isEmpty ? carer.name.family : carer.name.given
    }
    self.visit = change.visit
    time = (change.after?.start ?? change.before?.start).map { reader.clockTime($0) } ?? ""
    name = plan.person(of: visit)
    from = short(change.before?.carer)
    mark = change.after.flatMap { plan.marks[$0.carer]?.html } ?? TourMark.toPlace
    let after = short(change.after?.carer)
    if let old = change.before?.start, let new = change.after?.start {
      let key = old == new ? "change.same-hour" : "change.was"
      to = reader.text(Message(key, ["name": after, "time": reader.clockTime(old)]))
    } else {
      to = after
    }
    address = view.opening(change.visit).address
    isAccepted = stored.accepted.contains(change.visit)
    pair = visit.pair
  }
}

/// One visit that nobody makes, with the reasons.
struct LeftOutVisit {
  let name: String, detail: String, reasons: [String], address: String

  init?(_ unplaced: UnplacedVisit, _ plan: DayPlan, _ view: PlanningView) {
    guard let visit = plan.visit(unplaced.visit) else { return nil }
    name = plan.person(of: visit)
    detail = "\(plan.reader.care(visit.care)), \(plan.window(of: visit))"
    reasons = ReasonWords.sentences(unplaced, plan)
    address = view.opening(visit.id).address
  }
}
