import Care
import Kernel
import Store

extension MovePage {
  /// What applying `changes` of a proposal would do to the day as it is now, before it is done.
  init(
    accepting stored: StoredProposal, _ changes: [ProposedVisit], _ plan: DayPlan,
    breaking broken: [MoveConsequences.Broken], because: String = "", problem: Message? = nil
  ) {
    reader = plan.reader
    let result = MoveConsequences(changes.placements, on: plan.day, journeys: plan.journeys)
    words = MoveWords(result, breaking: broken, applying: changes, plan)
    let all = stored.proposal.changes.count
    title = reader.text(changes.count == all ? "proposal.apply.all" : "proposal.apply.part")
    sentence = reader.text(
      Message(
        "proposal.apply.some",
        [
          "count": reader.number(changes.count), "of": reader.number(all),
          "date": reader.longDate(plan.day.day),
        ]))
    action = Links.acceptance(of: stored.id)
    fields =
      [("part", "yes"), ("seen", words.fingerprint)]
      + changes.map { ("visit", "\($0.visit)") }
    confirm =
      broken.isEmpty ? reader.count("proposal.apply", 0) : reader.text("proposal.apply.anyway")
    back = Links.proposal(stored.id)
    (self.because, self.problem) = (because, problem)
  }
}
