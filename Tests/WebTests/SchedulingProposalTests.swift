import Care
import Database
import HTTPTypes
import Kernel
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ReasonWordsTests {
  @Test(arguments: Language.allCases)
  func everyReasonIsASentence(_ language: Language) throws {
    let plan = try SchedulingSample.morning().plan(language)
    for code in LeftOutReason.codes {
      var reason = LeftOutReason(code: code)
      (reason.carers, reason.visits) = ([plan.carers[0].id], [plan.day.visits[0].id])
      (reason.amount, reason.limit) = (.seconds(340), "max_work")
      (reason.cost, reason.value) = (5000, 1500)
      let words = ReasonWords.sentence(reason, plan.day.visits[0].id, plan)
      #expect(!words.hasPrefix("reason.") && !words.contains("{") && words.count > 15)
      #expect(!words.contains("limit."))
    }
  }

  @Test func saysWhatWouldHelp() throws {
    let plan = try SchedulingSample.morning().plan()
    let sofie = try #require(plan.carers.first { $0.name.family == "Maes" })
    var reason = LeftOutReason(code: "too_far")
    // 340 s are 6 minutes, rounded up.
    (reason.carers, reason.amount) = ([sofie.id], .seconds(340))
    #expect(
      ReasonWords.sentence(reason, plan.day.visits[0].id, plan)
        == "Trop loin\u{A0}: il manque 6\u{A0}min à Sofie Maes, qui est au plus près")
  }
}

@Suite struct RuleWordsTests {
  @Test(arguments: MoveConsequences.Rule.allCases)
  func everyRuleHasWords(_ rule: MoveConsequences.Rule) throws {
    let sample = try SchedulingSample.morning()
    for language in Language.allCases {
      let plan = sample.plan(language), visit = plan.day.visits[0]
      let broken = MoveConsequences.Broken(rule, visit.id, minutes: 5, skills: [.injection])
      let words = RuleWords.sentence(broken, plan, to: visit.placement)
      #expect(!words.hasPrefix("rule.") && !words.contains("{"))
      #expect(!RuleWords.short(rule, plan.reader).hasPrefix("rule."))
    }
  }
}

@Suite struct ProposalPageTests {
  /// A repair through the queue, as the runner does it, with every visit given to Fatima.
  private func repair(
    _ test: @escaping @Sendable (WebClient, TestTown, ID<TourProposal>) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
      ])
      let clock = town.clock
      let queue = PlanningQueue(town.database, clock: { clock.now })
      _ = try await town.workspace.requestPlanning(on: Town.friday)
      let taken = try #require(try await queue.takeNext())
      let day = try await taken.workspace.planningDay(on: Town.friday)
      let visits = day.visits.map { visit in
        ProposedVisit(
          visit: visit.id, version: visit.version, before: visit.placement,
          after: visit.placement.map {
            Placement(carer: Town.nurseFatima.id, start: $0.start.adding(minutes: 20))
          })
      }
      let proposal = TourProposal(
        day: Town.friday, dayVersion: day.version, visits: visits,
        unplaced: [], figures: TourFigures())
      try await taken.workspace.finish(
        taken.run.id, with: [proposal], progress: PlanningRun.Progress(moves: 1))
      let stored = try #require(try await town.workspace.proposals(of: taken.run.id).first)
      try await WebClient.with(town) { browser in
        try await browser.signIn("claire")
        try await test(browser, town, stored.id)
      }
    }
  }

  @Test func showsWhatChangesAndForWhom() async throws {
    try await repair { browser, _, id in
      let page = try await browser.get(Links.proposal(id))
      #expect(page.status == .ok)
      #expect(page.text.contains("Proposition\u{A0}: 2 changements"))
      #expect(page.text.contains("Fatima, était 08:00"))
      #expect(page.text.contains("Appliquer et prévenir 4 personnes"))
      let board = try await browser.get(Links.planning(Town.friday))
      #expect(board.text.contains("Une proposition attend"))
    }
  }

  @Test func acceptsAPartAndTicksCallsOff() async throws {
    try await repair { browser, town, id in
      let page = try await browser.get(Links.proposal(id))
      let visit: ID<Visit> = Town.id(0x7000_0001)
      let done = try await browser.post(
        Links.acceptance(of: id), ["part": "yes", "visit": "\(visit)"], from: page)
      #expect(done.location == Links.calls(of: id))
      let day = try await town.workspace.planningDay(on: Town.friday)
      let carers = day.visits.map(\.placement?.carer)
      #expect(carers == [Town.nurseFatima.id, Town.nurseSofie.id])

      let calls = try await browser.get(Links.calls(of: id))
      #expect(calls.text.contains("0 sur 3 prévenues"))
      _ = try await browser.post(
        Links.calls(of: id), ["call": "patient:\(Town.madameDupont.id)", "done": "yes"],
        from: calls)
      let after = try await browser.get(Links.calls(of: id))
      #expect(after.text.contains("1 sur 3 prévenues"))
      #expect(after.text.contains("aria-checked=\"true\""))
    }
  }

  @Test func aStaleProposalSaysSo() async throws {
    try await repair { browser, town, id in
      try await town.workspace.bookVisits([Town.visit(9, Town.monsieurBenali)])
      let page = try await browser.get(Links.proposal(id))
      #expect(page.text.contains("La journée a changé depuis cette proposition"))
      #expect(page.text.contains("Relancer la recherche"))
    }
  }

  @Test func rejectsWithoutChangingAnything() async throws {
    try await repair { browser, town, id in
      let page = try await browser.get(Links.proposal(id))
      let answer = try await browser.post(Links.rejection(of: id), [:], from: page)
      #expect(answer.status == .seeOther)
      let day = try await town.workspace.planningDay(on: Town.friday)
      #expect(day.visits.allSatisfy { $0.placement?.carer == Town.nurseSofie.id })
    }
  }
}
