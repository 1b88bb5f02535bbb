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
  /// Tours through the queue, as the runner makes them, with every visit given to Fatima; after an
  /// absence of Sofie they are a repair.
  private func repair(
    scope: PlanningScope = PlanningScope(), seconds: Int = 10, isRepair: Bool = false,
    _ test: @escaping @Sendable (WebClient, TestTown, ID<TourProposal>) async throws -> Void
  ) async throws {
    try await TestTown.withPeople(.sqlite) { town in
      try await town.workspace.bookVisits([
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"),
        Town.visit(2, Town.madameLefevre, by: Town.nurseSofie, at: "09:00"),
      ])
      let clock = town.clock
      let queue = PlanningQueue(town.database, clock: { clock.now })
      if isRepair {
        let absence = try Absence(
          id: Town.id(0x7100_0001), carer: Town.nurseSofie.id, kind: .sick,
          from: Instant(Town.friday, .midnight),
          until: Instant(Town.friday.adding(days: 1), .midnight))
        try await town.workspace.addAbsence(absence)
        _ = try await town.workspace.requestRepair(of: Town.friday, after: absence.id)
      } else {
        _ = try await town.workspace.requestPlanning(
          on: Town.friday, scope: scope, seconds: seconds)
      }
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
      let shown = try await browser.post(
        Links.acceptance(of: id), ["part": "yes", "visit": "\(visit)"], from: page)
      // What this part alone would do, before it is done.
      #expect(shown.status == .ok && shown.text.contains("1 changement sur 2"))
      #expect(shown.text.contains("Ce que cela change"))
      let still = try await town.workspace.planningDay(on: Town.friday)
      #expect(still.visits.allSatisfy { $0.placement?.carer == Town.nurseSofie.id })
      let done = try await browser.post(
        Links.acceptance(of: id), fields: Self.fields(of: shown), from: shown)
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

  /// The hidden fields of the form that confirms.
  private static func fields(of page: WebAnswer) -> [(String, String)] {
    page.text.split(separator: "<input type=\"hidden\" ").compactMap { part in
      let cells = part.split(separator: "\"", omittingEmptySubsequences: false)
      guard cells.count > 3, ["part", "seen", "visit"].contains(cells[1]) else { return nil }
      return (String(cells[1]), String(cells[3]))
    }
  }

  @Test func aBrokenRuleNeedsAReasonBeforeAnythingIsApplied() async throws {
    try await repair { browser, town, id in
      // Fatima gets a visit that leaves her no time for the way.
      try await town.workspace.bookVisit(
        Town.visit(
          9, Town.monsieurDePrez, minutes: 30, by: Town.nurseFatima, at: "07:50"),
        because: "La famille le demande")
      let page = try await browser.get(Links.proposal(id))
      let shown = try await browser.post(Links.acceptance(of: id), [:], from: page)
      #expect(shown.status == .ok)
      #expect(shown.text.contains("Fatima El Amrani ne peut être chez"))
      #expect(shown.text.contains("name=\"because\""))
      let silent = try await browser.post(
        Links.acceptance(of: id), fields: Self.fields(of: shown), from: shown)
      #expect(silent.status == .unprocessableContent)
      #expect(silent.text.contains("aria-invalid=\"true\""))
      let still = try await town.workspace.planningDay(on: Town.friday)
      #expect(still.visits.count { $0.placement?.carer == Town.nurseSofie.id } == 2)
      let done = try await browser.post(
        Links.acceptance(of: id),
        fields: Self.fields(of: shown) + [("because", "Fatima est d’accord")], from: shown)
      #expect(done.location == Links.calls(of: id))
      let board = try await browser.get(Links.planning(Town.friday))
      #expect(board.text.contains("Fatima est d’accord"))
    }
  }

  @Test func thePanelOfAProposalSaysWhyAndWhatIf() async throws {
    try await repair { browser, _, id in
      let visit: ID<Visit> = Town.id(0x7000_0001)
      let page = try await browser.get("\(Links.proposal(id))?visit=\(visit)")
      #expect(page.text.contains("Pourquoi Fatima"))
      #expect(page.text.contains("Et si quelqu’un d’autre venait"))
      #expect(page.text.contains("<b>Sofie Peeters</b>"))
      #expect(!page.text.contains(Links.moves(of: visit)))
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

  @Test func runningAgainAsksForTheSame() async throws {
    let scope = PlanningScope(
      part: try TimeWindow(Town.time("07:30"), LocalTime(seconds: 24 * 3600)),
      carers: [Town.nurseFatima.id, Town.nurseSofie.id], keepsPlan: false)
    try await repair(scope: scope, seconds: 60) { browser, town, id in
      try await town.workspace.bookVisits([Town.visit(9, Town.monsieurBenali)])
      let page = try await browser.get(Links.proposal(id))
      let form = try #require(page.text.firstRange(of: "action=\"\(Links.runs)\""))
      let end = try #require(page.text[form.upperBound...].firstRange(of: "</form>"))
      var fields: [(String, String)] = []
      for part in page.text[form.upperBound..<end.lowerBound].split(separator: "<input ") {
        let cells = part.split(separator: "\"", omittingEmptySubsequences: false)
        guard cells.count > 5, cells[3] != FormToken.field else { continue }
        fields.append((String(cells[3]), String(cells[5])))
      }
      let answer = try await browser.post(Links.runs, fields: fields, from: page)
      #expect(answer.location?.hasPrefix(Links.runs) == true)
      let again = try #require(try await town.workspace.planningRuns(on: Town.friday).first)
      #expect(again.scope == scope && again.seconds == 60)

      // The form of a run that ended begins with what it was asked for.
      let filled = try await browser.get(Links.newRun(Town.friday, like: again.id))
      #expect(filled.text.contains("value=\"07:30\""))
      #expect(filled.text.contains("value=\"\(Town.nurseFatima.id)\" checked"))
      #expect(!filled.text.contains("name=\"keep\" value=\"yes\" checked"))
    }
  }

  @Test func aPanelOnAProposalIsReading() async throws {
    try await repair { browser, town, id in
      let audit = town.door(of: town.amelie, .administrator)
      _ = try await browser.get(Links.proposal(id))
      let none = try await audit.events(on: Town.madameDupont.id).map(\.kind)
      #expect(!none.contains("patient.read"))
      let visit: ID<Visit> = Town.id(0x7000_0001)
      let panel = try await browser.get("\(Links.proposal(id))?visit=\(visit)")
      #expect(panel.text.contains("Rue du Parc 12"))
      #expect(try await audit.events(on: Town.madameDupont.id).first?.kind == "patient.read")
      let other = try await audit.events(on: Town.madameLefevre.id).map(\.kind)
      #expect(!other.contains("patient.read"))
    }
  }

  @Test func aRepairSaysWhomToCallBeforeAndAfter() async throws {
    try await repair(isRepair: true) { browser, town, id in
      let dupont = Town.madameDupont
      let page = try await browser.get(Links.proposal(id))
      // Two people, and Fatima; Sofie is ill.
      #expect(page.text.contains("3 personnes à prévenir"))
      #expect(page.text.contains("Fatima El Amrani vient à 08:20"))
      let phone = try #require(dupont.phones.first)
      #expect(page.text.contains(Links.telephone(phone.e164)))
      let audit = town.door(of: town.amelie, .administrator)
      #expect(try await audit.events(on: dupont.id).first?.kind == "patient.read")
      let before = try await browser.get(Links.calls(of: id))
      #expect(before.text.contains("0 sur 3 prévenues"))

      let visit: ID<Visit> = Town.id(0x7000_0001)
      _ = try await town.workspace.acceptProposal(id, only: [visit])
      let partly = try await browser.get(Links.proposal(id))
      #expect(partly.text.contains(Links.calls(of: id)))
      // Of the rest: Madame Lefèvre, and Fatima.
      #expect(partly.text.contains("Appliquer et prévenir 2 personnes"))
      _ = try await town.workspace.acceptProposal(id)
      let done = try await browser.get(Links.proposal(id))
      #expect(done.text.contains(Links.calls(of: id)) && done.text.contains("3 personnes à"))
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
