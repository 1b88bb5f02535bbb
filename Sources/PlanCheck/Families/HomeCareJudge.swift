public import PlanModel

/// Judges plans for the published home care problem by its own rules.
public enum HomeCareJudge {
  /// Every broken rule in words, and what the plan costs.
  public struct Verdict: Hashable, Sendable {
    /// Empty when the plan may be used.
    public var violations: [String] = []
    /// Recounted from the routes.
    public var cost = HomeCareCost()
  }

  /// Walks every route and compares every start with the rules. O(n).
  public static func check(_ problem: HomeCareProblem, _ plan: HomeCarePlan) -> Verdict {
    var verdict = Verdict()
    var starts: [[Int?]] = problem.patients.map { $0.services.map { _ in nil } }
    var hands: [[Int]] = problem.patients.map { $0.services.map { _ in -1 } }
    if plan.routes.count != problem.caregivers.count {
      verdict.violations.append("expected one route for each caregiver")
    }
    for (c, (caregiver, stops)) in zip(problem.caregivers, plan.routes).enumerated() {
      var (place, ready) = (0, 0)
      for stop in stops {
        let patient = problem.patients[stop.patient]
        let service = patient.services[stop.service]
        let way = problem.distances[place][stop.patient + 1]
        verdict.cost.distance += way
        if !caregiver.abilities.contains(service.name) {
          verdict.violations.append("\(caregiver.id) cannot do \(service.name) for \(patient.id)")
        }
        if stop.start < ready + way {
          verdict.violations.append("\(caregiver.id) cannot be with \(patient.id) so early")
        }
        if stop.start < patient.from {
          verdict.violations.append("\(patient.id) is served before the window")
        }
        if starts[stop.patient][stop.service] != nil {
          verdict.violations.append("\(patient.id) is served twice")
        }
        starts[stop.patient][stop.service] = stop.start
        hands[stop.patient][stop.service] = c
        (place, ready) = (stop.patient + 1, stop.start + service.duration)
      }
      if place != 0 { verdict.cost.distance += problem.distances[place][0] }
    }
    for (p, patient) in problem.patients.enumerated() {
      judge(patient, starts[p], hands[p], &verdict)
    }
    return verdict
  }

  private static func judge(
    _ patient: HomeCareProblem.Patient, _ starts: [Int?], _ hands: [Int], _ verdict: inout Verdict
  ) {
    let times = starts.compactMap(\.self)
    if times.count < starts.count { verdict.violations.append("\(patient.id) lacks a service") }
    for time in times {
      let tardiness = max(0, time - patient.to)
      verdict.cost.tardiness += tardiness
      verdict.cost.largestTardiness = max(verdict.cost.largestTardiness, tardiness)
    }
    guard times.count == 2 else { return }
    if hands[0] == hands[1] {
      verdict.violations.append("\(patient.id) has one caregiver for two services")
    }
    switch patient.synchronization {
    case .simultaneous?:
      if times[0] != times[1] { verdict.violations.append("\(patient.id) is not served at once") }
    case .sequential(let least, let most)?:
      if times[1] - times[0] < least || times[1] - times[0] > most {
        verdict.violations.append("the services of \(patient.id) lie wrongly apart")
      }
    case nil: break
    }
  }
}
