import Kernel
import PlanCheck
import PlanModel
import Testing

@testable import Care

/// The price of a move, component by component, against the judge's full count of both days.
@Suite struct MovePricingTests {
  /// Ten people and four carers, one of them with ten hours a week, one without a contract.
  private struct Scene {
    var day: DayFixture
    var journeys: Journeys
    let problem: PlanProblem

    init() throws {
      day = try DayFixture()
      let carers = try [
        day.carer("A", from: 7, to: 15, rest: 30), day.carer("B", from: 7, to: 12),
        day.carer("C", from: 8, to: 12), day.carer("D", from: 7, to: 13),
      ]
      day.value.carers[1].weeklyMinutes = 10 * 60
      day.value.carers[2].weeklyMinutes = nil
      for number in 0..<10 {
        let person = try day.patient(
          "P\(number)", at: number % 6, language: number % 2 == 0 ? "fr" : "nl")
        for half in 0..<(number < 3 ? 2 : 1) {
          _ = try day.visit(person, from: 7, to: 13) {
            $0.preferred = try? TimeWindow(DayFixture.time(8), DayFixture.time(9))
            $0.isRequired = number != 9
            guard number + half < 9 else { return }
            $0.placement = Placement(
              carer: carers[(number + half) % 4].id,
              start: DayFixture.time(8 + number / 4 + half * 2, 10 * (number % 3) + half * 30))
          }
        }
      }
      day.value.carers[0].languages = ["nl"]
      let travel = TravelTimes(estimating: TourPlanning.places(of: day.value))
      journeys = Journeys(travel)
      var problem = TourPlanning(day.value, travel: travel).problem
      problem.baseline = Self.plan(day.value, journeys)
      self.problem = problem
    }

    /// The tours of a day as a plan, with the breaks that its rounds have.
    static func plan(_ day: PlanningDay, _ journeys: Journeys) -> Plan {
      var routes: [PlanRoute] = []
      for carer in day.carers {
        let rounds = TourTimes.rounds(of: carer, on: day, visits: day.visits, journeys: journeys)
        for round in rounds {
          guard let span = round.span, let begin = round.begin, let end = round.end else {
            continue
          }
          var steps = round.stops.map { PlanStep(.visit(PlanID($0.visit.id)), at: $0.start) }
          if let rest = round.breakStart { steps.append(PlanStep(.rest("break"), at: rest)) }
          steps.sort { $0.time < $1.time }
          routes.append(
            PlanRoute(
              carer: PlanID(carer.id), shift: ProblemBuilder.name(of: span),
              steps: [PlanStep(.start, at: begin)] + steps + [PlanStep(.end, at: end)]))
        }
      }
      let placed = Set(routes.flatMap(\.visits))
      let left = day.visits.map { PlanID($0.id) }.filter { !placed.contains($0) }
      return Plan(
        problem: "\(day.day)", routes: routes,
        unassigned: left.map { PlanUnassigned(id: $0, reasons: []) })
    }

    func counted(_ day: PlanningDay) -> PlanVerdict {
      PlanChecker.check(problem, Self.plan(day, journeys))
    }
  }

  @Test func theDifferenceIsThatOfTwoFullCounts() throws {
    let scene = try Scene()
    let before = scene.counted(scene.day.value)
    // Two visits of one person may come in either order; nothing else is broken.
    #expect(before.violations.allSatisfy { $0.code.rule == .gap })
    var seen: Set<PlanComponent> = [], compared = 0
    let carers = scene.day.value.carers
    for visit in scene.day.value.visits {
      for (number, carer) in carers.enumerated() {
        for start in stride(from: 7 * 60 + 5, to: 13 * 60, by: 25) {
          let placement = Placement(
            carer: carer.id, start: LocalTime(seconds: (start + number) * 60))
          let move = MoveConsequences(
            moving: visit.id, to: placement, on: scene.day.value, journeys: scene.journeys)
          guard !move.needsReason, move.delays.isEmpty else { continue }
          var day = scene.day.value
          for index in day.visits.indices where day.visits[index].id == visit.id {
            day.visits[index].placement = placement
          }
          let after = scene.counted(day).cost
          for part in PlanComponent.allCases {
            #expect(move.cost[part] == after[part] - before.cost[part], "\(part)")
            if move.cost[part] != 0 { seen.insert(part) }
          }
          compared += 1
        }
      }
    }
    #expect(compared > 100)
    #expect(
      seen.isSuperset(of: [
        .unassigned, .travel, .distance, .wait, .preferredWindow, .notPreferred, .extraCarers,
        .contractExcess, .imbalance, .stability,
      ]))
  }

  @Test func takingOutIsCountedToo() throws {
    let scene = try Scene()
    let before = scene.counted(scene.day.value).cost
    let visits = scene.day.value.visits
    for visit in visits where visit.placement != nil {
      var day = scene.day.value
      for index in day.visits.indices where day.visits[index].id == visit.id {
        day.visits[index].placement = nil
      }
      let move = MoveConsequences(
        moving: visit.id, to: nil, on: scene.day.value, journeys: scene.journeys)
      let after = scene.counted(day).cost
      for part in PlanComponent.allCases {
        #expect(move.cost[part] == after[part] - before[part], "\(part)")
      }
    }
  }

  @Test func everyOptionHasTheSamePriceAsTheMove() throws {
    let scene = try Scene()
    let visit = try #require(scene.day.value.visits.first)
    for option in PlacementOption.all(
      for: visit, on: scene.day.value, journeys: scene.journeys)
    {
      let move = MoveConsequences(
        moving: visit.id, to: Placement(carer: option.carer, start: option.start),
        on: scene.day.value, journeys: scene.journeys)
      #expect(option.consequences == move)
    }
  }
}
