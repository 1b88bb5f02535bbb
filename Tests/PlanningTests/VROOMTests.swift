import Foundation
import PlanModel
import Planning
import Testing

/// Files and answers of VROOM.
@Suite struct VROOMTests {
  /// Two vehicles at place 0. Job 2 needs a skill that vehicle 2 alone has.
  private static let file = """
    {"vehicles": [
       {"id": 1, "start_index": 0, "end_index": 0, "skills": [1], "time_window": [28800, 43200]},
       {"id": 2, "start_index": 0, "skills": [1, 14], "time_window": [28800, 43200], "max_tasks": 1,
        "breaks": [{"id": 9, "service": 300, "time_windows": [[32400, 34200]]}]}],
     "jobs": [
       {"id": 1, "location_index": 1, "setup": 60, "service": 300, "skills": [1],
        "time_windows": [[32400, 36000]]},
       {"id": 2, "location_index": 2, "service": 300, "skills": [1, 14], "priority": 0},
       {"id": 3, "location_index": 3, "service": 600}],
     "matrices": {"car": {"durations":
       [[0, 100, 200, 300], [100, 0, 150, 250], [200, 150, 0, 100], [300, 250, 100, 0]]}}}
    """

  private struct Answer: Decodable {
    struct Summary: Decodable { let cost: Int, routes: Int, unassigned: Int, service: Int }
    struct Step: Decodable {
      let type: String, id: Int?, locationIndex: Int?, arrival: Int, duration: Int
    }
    struct Route: Decodable { let vehicle: Int, duration: Int, steps: [Step] }
    let code: Int, summary: Summary, routes: [Route]
  }

  /// Vehicle 1 drives 100 to job 1, 250 to job 3 and 300 home; vehicle 2 drives 200 and stays there.
  @Test func aFileIsReadAndAnswered() throws {
    let problem = try VROOMProblem.read(Data(Self.file.utf8)).problem
    #expect(problem.visits.map(\.service) == [360, 300, 600])
    #expect(problem.carers[1].end == nil && problem.carers[1].shifts[0].maxTasks == 1)
    let plan = solved(problem, work: 20_000)
    expectValid(problem, plan)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answer = try decoder.decode(Answer.self, from: VROOMAnswer(problem, plan).json())
    #expect(answer.code == 0 && answer.summary.routes == 2 && answer.summary.unassigned == 0)
    #expect(answer.summary.cost == 650 + 200 && answer.summary.service == 360 + 300 + 600)
    let second = try #require(answer.routes.first { $0.vehicle == 2 })
    #expect(Set(second.steps.map(\.type)) == ["start", "job", "break", "end"])
    #expect(second.duration == 200)
    let first = try #require(answer.routes.first { $0.vehicle == 1 })
    #expect(first.steps.first?.type == "start" && first.steps.last?.type == "end")
    #expect(first.steps.compactMap(\.id).sorted() == [1, 3])
  }

  @Test(arguments: [
    ("no tables", "\"matrices\"", "\"nothing\""),
    ("a shipment", "\"jobs\"", "\"shipments\": [{}], \"jobs\""),
    ("an amount", "\"setup\": 60", "\"delivery\": [1]"),
    ("a place that does not exist", "\"location_index\": 3", "\"location_index\": 4"),
  ])
  func whatCareDoesNotHaveIsRefused(_ name: String, _ old: String, _ new: String) {
    let broken = Self.file.replacing(old, with: new)
    #expect(broken != Self.file, "\(name)")
    #expect(throws: PlanInputError.self) { try VROOMProblem.read(Data(broken.utf8)) }
  }
}
