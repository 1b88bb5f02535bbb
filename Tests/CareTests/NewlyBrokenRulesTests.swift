import Care
import Kernel
import Testing

/// What a part of a proposal does to the day as a whole.
@Suite struct NewlyBrokenRulesTests {
  private let none: Placement? = nil

  /// Two nurses; a lift for two at 08:00, an injection at 09:00 with a meal half an hour after it.
  private struct Scene {
    var day: DayFixture
    let sofie: Carer, julie: Carer
    let lift: [Visit], insulin: Visit, meal: Visit, far: Visit

    init() throws {
      day = try DayFixture()
      (sofie, julie) = (try day.carer("Sofie", rest: 30), try day.carer("Julie", to: 14, rest: 30))
      let (one, other) = (sofie.id, julie.id)
      lift = try day.pair(try day.patient("Lift", at: 1))
      day.value.visits[0].placement = Placement(carer: one, start: DayFixture.time(8))
      day.value.visits[1].placement = Placement(carer: other, start: DayFixture.time(8))
      let person = try day.patient("A", at: 2)
      let first = try day.visit(person) {
        $0.placement = Placement(carer: one, start: DayFixture.time(9))
      }
      insulin = first
      meal = try day.visit(person, .medication) {
        $0.placement = Placement(carer: one, start: DayFixture.time(10))
        $0.gap = try? VisitGap(after: first.id, minimum: 15, maximum: 45)
      }
      far = try day.visit(try day.patient("Far", at: 30), to: 13) {
        $0.placement = Placement(carer: other, start: DayFixture.time(10, 30))
      }
    }

    func broken(_ changes: [ID<Visit>: Placement?]) -> [MoveConsequences.Broken] {
      day.value.newlyBrokenRules(by: changes, journeys: Journeys(estimating: .standard))
    }
  }

  @Test func theDayAsItStandsBreaksNothingNew() throws {
    let scene = try Scene()
    #expect(scene.broken([:]).isEmpty)
    let unchanged = Dictionary(
      uniqueKeysWithValues: scene.day.value.visits.map { ($0.id, $0.placement) })
    #expect(scene.broken(unchanged).isEmpty)
  }

  @Test func halfOfAPairMovesAlone() throws {
    let scene = try Scene()
    let later = Placement(carer: scene.sofie.id, start: DayFixture.time(8, 15))
    let broken = scene.broken([scene.lift[0].id: later])
    #expect(broken == scene.lift.map { .init(.pair, $0.id) })
    // Together they may move.
    let both = scene.broken([
      scene.lift[0].id: later,
      scene.lift[1].id: Placement(carer: scene.julie.id, start: DayFixture.time(8, 15)),
    ])
    #expect(both.isEmpty)
  }

  @Test func halfOfAPairLosesTheOther() throws {
    let scene = try Scene()
    #expect(scene.broken([scene.lift[1].id: none]) == [.init(.pair, scene.lift[0].id)])
    #expect(scene.broken([scene.lift[0].id: none, scene.lift[1].id: none]).isEmpty)
  }

  @Test func theFirstOfAGapMovesAlone() throws {
    let scene = try Scene()
    let later = Placement(carer: scene.sofie.id, start: DayFixture.time(9, 20))
    let broken = scene.broken([scene.insulin.id: later])
    // 09:20 + 30 min leaves ten minutes before the meal, which stays: both break the gap.
    #expect(broken == [.init(.gap, scene.insulin.id), .init(.gap, scene.meal.id)])
  }

  @Test func aVisitThatStaysCannotBeReachedAnyMore() throws {
    let scene = try Scene()
    // 30 km away: 09:45 and an hour and a half are after 10:30.
    let broken = scene.broken([
      scene.lift[0].id: none,
      scene.lift[1].id: Placement(carer: scene.julie.id, start: DayFixture.time(9, 15)),
    ])
    #expect(broken.map(\.rule) == [.pair, .late])
    #expect(broken.last?.visit == scene.far.id)
  }

  @Test func whatWasBrokenBeforeCountsOnlyWhenItGetsWorse() throws {
    var scene = try Scene()
    let index = try #require(scene.day.value.visits.firstIndex { $0.id == scene.meal.id })
    scene.day.value.visits[index].placement?.start = DayFixture.time(11, 10)
    scene.day.value.visits[index].gap = nil
    func at(_ hour: Int, _ minute: Int) -> [MoveConsequences.Broken] {
      scene.broken([
        scene.meal.id: Placement(carer: scene.sofie.id, start: DayFixture.time(hour, minute))
      ])
    }
    #expect(at(11, 5).isEmpty)
    #expect(at(11, 15) == [.init(.window, scene.meal.id, minutes: 15)])
  }

  @Test func overtimeIsSaidOncePerRound() throws {
    let scene = try Scene()
    let broken = scene.broken([
      scene.meal.id: none,
      scene.far.id: Placement(carer: scene.sofie.id, start: DayFixture.time(11, 30)),
    ])
    #expect(broken.map(\.rule) == [.overtime])
    #expect(broken.map(\.visit) == [scene.far.id])
  }

  @Test func aCarerWithoutTheSkillIsSaid() throws {
    var scene = try Scene()
    let aid = try scene.day.carer("Aid", .familyAid)
    let broken = scene.broken([
      scene.insulin.id: Placement(carer: aid.id, start: DayFixture.time(9))
    ])
    #expect(broken == [.init(.skill, scene.insulin.id, skills: [.injection])])
  }
}
