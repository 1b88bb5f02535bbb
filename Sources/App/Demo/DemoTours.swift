import Care
import Kernel
import PlanModel
import Planning

extension DemoData {
  /// The snapshot of one of the demo's days, before anything is placed.
  func planningDay(_ day: LocalDate, familiarity: [Familiarity] = []) -> PlanningDay {
    PlanningDay(
      day: day, visits: visits.filter { $0.day == day },
      patients: Dictionary(uniqueKeysWithValues: patients.map { ($0.id, PatientCard($0)) }),
      carers: carers, shifts: shifts.filter { $0.day == day }, absences: absences, depot: depot,
      familiarity: familiarity)
  }

  /// The visits of a day with the tours that the planner proposes. The same on every machine.
  func tours(on day: LocalDate, familiarity: [Familiarity]) -> [Visit] {
    let snapshot = planningDay(day, familiarity: familiarity)
    let travel = TravelTimes(estimating: TourPlanning.places(of: snapshot))
    let planning = TourPlanning(snapshot, travel: travel)
    let plan = Solver.solve(
      planning.problem, options: SolveOptions(seed: 1, limits: .init(work: 400_000)))
    let placements = planning.placements(
      in: SpokenTimes.rounded(plan, for: planning.problem))
    return snapshot.visits.map { visit in
      var visit = visit
      visit.placement = placements[visit.id]
      return visit
    }
  }

  /// Who has visited whom, counted over placed visits.
  static func familiarity(of visits: [Visit]) -> [Familiarity] {
    struct Couple: Hashable { let patient: ID<Patient>, carer: ID<Carer> }
    var known: [Couple: Familiarity] = [:]
    for visit in visits {
      guard let carer = visit.placement?.carer else { continue }
      let couple = Couple(patient: visit.patient, carer: carer)
      var entry =
        known[couple]
        ?? Familiarity(patient: visit.patient, carer: carer, visits: 0, last: visit.day)
      (entry.visits, entry.last) = (entry.visits + 1, max(entry.last, visit.day))
      known[couple] = entry
    }
    return known.values.sorted { ($0.patient, $0.carer) < ($1.patient, $1.carer) }
  }
}
