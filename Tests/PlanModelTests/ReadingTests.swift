import Foundation
import PlanModel
import Testing

@Suite struct ReadingTests {
  @Test func everyKeyOfAProblem() throws {
    let (problem, warnings) = try PlanProblem.read(Data(Examples.problem.utf8))
    #expect(warnings == [])
    #expect(problem.name == "week in Namur")
    #expect(problem.horizonDays == 7)
    #expect(problem.locations == [PlanLocation(4.8672, 50.4669), PlanLocation(4.9, 50)])
    #expect(problem.travelTimes.profiles == ["bike", "car"])
    #expect(problem.weights.extraCarer == 600)
    #expect(problem.weights.distanceKilometre == 40)
    #expect(problem.weights.timeSpreadTolerance == 900)
    #expect(problem.weights.travelHour == 3000)
    #expect(problem.visits.map(\.id) == ["v1", 2, "2"])
    #expect(
      problem.visits[0]
        == PlanVisit(
          id: "v1", patient: "p1", location: 1, service: 1800, windows: [PlanWindow(25200, 32400)],
          preferredWindow: PlanWindow(27000, 29700), skills: [0, 10], priority: 50,
          preferredCarers: ["c1", 4], excludedCarers: ["c2"], series: "p1-am",
          pinned: PlanPin(carer: "c1", start: 27000)))
    #expect(
      problem.visits[1]
        == PlanVisit(
          id: 2, patient: 7, location: 0, service: 0, isRequired: false, requiredCarers: [4]))
    #expect(
      problem.carers[0].shifts == [
        PlanShift(
          id: "d0s0", window: PlanWindow(23400, 52200), maxOvertime: 1800, maxWork: 28800,
          breaks: [
            PlanBreak(
              id: "lunch", service: 1800, windows: [PlanWindow(34200, 43200)],
              requiredIfLongerThan: 21600, isPaid: true)
          ],
          maxTasks: 9, maxTravelTime: 9000, maxDistance: 90000, start: .open, end: .place(0))
      ])
    #expect(problem.carers[0].speedPercent == 90)
    #expect(problem.carers[0].startPlace(of: problem.carers[0].shifts[0]) == nil)
    #expect(problem.carers[2].startPlace(of: problem.carers[2].shifts[0]) == 1)
    #expect(
      problem.links == [
        .sameStart(["v1", "2"]),
        .gap(PlanGap(from: "v1", to: 2, reference: .start, minimum: -900, maximum: 3600)),
        .gap(PlanGap(from: "v1", to: "2")), .sameCarer(["v1", 2]), .differentCarers([2, "2"]),
      ])
    #expect(problem.baseline?.unassigned == nil)
  }

  @Test func everyKeyOfAPlan() throws {
    let (plan, warnings) = try Plan.read(Data(Examples.plan.utf8))
    #expect(warnings == [])
    #expect(plan.seed == .max)
    #expect(plan.cost == -184_220)
    #expect(plan.components?.travel == 120_300)
    #expect(plan.components?.total == 132_700)
    #expect(
      plan.routes == [
        PlanRoute(
          carer: "c1", shift: "d0s0",
          steps: [
            PlanStep(.start, at: 26400), PlanStep(.visit("v1"), at: 27000, arrival: 26940),
            PlanStep(.rest("lunch"), at: 36000), PlanStep(.end, at: 43800),
          ])
      ])
    let reasons = plan.unassigned?.flatMap(\.reasons) ?? []
    #expect(reasons.map(\.code) == PlanReason.Code.allCases)
    #expect(
      reasons[5] == .workLimit(PlanShiftName(carer: 4, shift: 1), limit: .carerWork, excess: 600))
    #expect(plan.summary?.carersPerPatient == 2.1)
  }

  @Test func unknownKeysAreNamedAndIgnored() throws {
    let text = Examples.problem(replacing: "\"priority\": 50", with: "\"prio\": 50")
    let (problem, warnings) = try PlanProblem.read(Data(text.utf8))
    #expect(problem.visits[0].priority == 0)
    #expect(warnings.map(\.description) == ["visits[0].prio: an unknown key, ignored"])
  }

  @Test(arguments: [
    (
      "\"preferred_carers\": [\"c1\"", "\"preferred_carers\": [\"c9\"",
      "visits[0].preferred_carers[0]"
    ),
    ("\"excluded_carers\": [\"c2\"]", "\"excluded_carers\": [5]", "visits[0].excluded_carers[0]"),
    ("\"required_carers\": [4]", "\"required_carers\": []", "visits[1].required_carers"),
    (", \"distances\": [[0, 3600], [3610, 0]]", "", "matrices.bike.distances"),
    ("\"start\": 27000}", "\"start\": 32401}", "visits[0].pinned.start"),
    ("\"skills\": [10, 1, 0]", "\"skills\": [10]", "visits[0].pinned.carer"),
    ("\"excluded_carers\": [\"c2\"]", "\"excluded_carers\": [\"c1\"]", "visits[0].pinned.carer"),
    ("[[0, 540]", "[[1, 540]", "matrices.car.durations[0][0]"),
  ])
  func doubtfulThingsGiveAWarning(_ old: String, _ new: String, _ path: String) throws {
    let text = Examples.problem(replacing: old, with: new)
    #expect(try PlanProblem.read(Data(text.utf8)).warnings.map(\.path) == [path])
  }

  @Test func whatIsWrittenReadsBackEqual() throws {
    let problem = try PlanProblem.read(Data(Examples.problem.utf8)).problem
    #expect(try PlanProblem.read(problem.json()).problem == problem)
    let plan = try Plan.read(Data(Examples.plan.utf8)).plan
    #expect(try Plan.read(plan.json()).plan == plan)
    let repair = try RepairAnswer.read(Data(Examples.repair.utf8)).answer
    #expect(try RepairAnswer.read(repair.json()).answer == repair)
    #expect(repair.proposals.map(\.spirit) == [.fewestChanges, .noOvertime])
    #expect(repair.omissions == [RepairOmission(spirit: .lowestCost, metBy: .fewestChanges)])
    #expect(repair.proposals[0].changes[1].after == nil)
  }

  @Test func writingIsStableToTheByte() throws {
    let plan = try Plan.read(Data(Examples.plan.utf8)).plan
    let first = plan.json()
    #expect(try Plan.read(first).plan.json() == first)
    let text = String(decoding: first, as: UTF8.self)
    #expect(
      text.hasPrefix("{\"components\":{\"contract_excess\":0,\"distance\":0,\"extra_carers\":12400")
    )
    #expect(text.contains("\"seed\":18446744073709551615"))
    #expect(text.contains("\"carers_per_patient\":2.1"))
  }

  @Test func textsSurviveEscaping() throws {
    let name = "Aînée \"Zoë\" \\ / \u{1}\n\t 👵 \u{2028}"
    let plan = Plan(problem: name)
    #expect(try Plan.read(plan.json()).plan.problem == name)
    let escaped =
      #"{"format":"careplan-plan\/1","routes":[],"problem":"\u00e9\ud83d\udc75\b\f\r\t"}"#
    #expect(try Plan.read(Data(escaped.utf8)).plan.problem == "é👵\u{8}\u{c}\r\t")
  }

  @Test func codableSpeaksTheSameShape() throws {
    let problem = try PlanProblem.read(Data(Examples.problem.utf8)).problem
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let encoded = try encoder.encode(problem)
    #expect(try JSONDecoder().decode(PlanProblem.self, from: encoded) == problem)
    #expect(try PlanProblem.read(encoded).problem == problem)
    let plan = try Plan.read(Data(Examples.plan.utf8)).plan
    #expect(try JSONDecoder().decode(Plan.self, from: encoder.encode(plan)) == plan)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PlanWindow.self, from: Data("[1]".utf8))
    }
  }

  @Test func aShiftMayBeginWhenAnotherEnds() throws {
    let text = Examples.problem(
      replacing: "{\"id\": 1, \"window\": [0, 86400]}",
      with: "{\"id\": 2, \"window\": [43200, 86400]}, {\"id\": 1, \"window\": [0, 43200]}")
    #expect(try PlanProblem.read(Data(text.utf8)).0.carers[2].shifts.count == 2)
  }
}
