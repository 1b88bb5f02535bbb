import Foundation
import PlanModel
import Testing

/// `filrouge plan` on files: every subcommand, what it writes and how it ends.
@Suite struct PlanCommandTests {
  private let program = Program()

  /// Two nurses, three people; `locked` can be made by nobody.
  private static let problem = """
    {"format": "careplan/1", "name": "small", "horizon_days": 1, "locations": [[0, 0], [0.1, 0], [0.2, 0]],
     "matrices": {"car": {"durations": [[0, 600, 900], [600, 0, 600], [900, 600, 0]],
                          "distances": [[0, 5000, 8000], [5000, 0, 5000], [8000, 5000, 0]]}},
     "visits": [
       {"id": "a", "patient": "p1", "location": 1, "service": 1800, "windows": [[28800, 36000]]},
       {"id": "b", "patient": "p2", "location": 2, "service": 1800, "windows": [[28800, 36000]]},
       {"id": "locked", "patient": "p3", "location": 2, "service": 600, "skills": [9],
        "required": false}],
     "carers": [
       {"id": "ann", "profile": "car", "start": 0, "end": 0,
        "shifts": [{"id": "am", "window": [25200, 43200]}]},
       {"id": "bob", "profile": "car", "start": 0, "end": 0,
        "shifts": [{"id": "am", "window": [25200, 43200]}]}],
     "links": []}
    """

  private func solved() throws -> Plan {
    try program.write(Data(Self.problem.utf8), to: "day.json")
    let solve = ["plan", "solve", "day.json", "--work", "3000", "--out", "plan.json"]
    let answer = try program.run(solve + ["--language", "en"])
    #expect(answer.code == 0, "\(answer.complaint)")
    return try Plan.read(try file("plan.json")).0
  }

  private func file(_ name: String) throws -> Data {
    try Data(contentsOf: program.folder.appending(path: name))
  }

  @Test func solveWritesAPlanThatRepeats() throws {
    let plan = try solved()
    #expect(plan.routes.flatMap(\.visits).sorted() == ["a", "b"])
    #expect(plan.unassigned?.map(\.id) == ["locked"])
    #expect(plan.unassigned?.first?.reasons == [.noSkill(skills: [9])])
    let (first, islands) = (try file("plan.json"), ["--islands", "2", "--threads"])
    _ = try solved()
    #expect(try file("plan.json") == first)
    let solve = ["plan", "solve", "day.json", "--work", "3000"]
    let one = try program.run(solve + islands + ["1"])
    let two = try program.run(solve + islands + ["2"])
    #expect(one.code == 0 && one.output == two.output && !one.output.isEmpty)
  }

  @Test func solveRefusesWhatIsNoProblem() throws {
    try program.write(Data("{\"format\": \"careplan/1\"".utf8), to: "cut.json")
    #expect(try program.run(["plan", "solve", "cut.json"]).code == 1)
    #expect(try program.run(["plan", "solve", "missing.json"]).code == 1)
    let second = "{\"id\": \"pm\", \"window\": [43000, 50000]}"
    let twice = Self.problem.replacing("[25200, 43200]}]}]", with: "[25200, 43200]}, \(second)]}]")
    try program.write(Data(twice.utf8), to: "twice.json")
    let answer = try program.run(["plan", "solve", "twice.json", "--work", "10"])
    #expect(answer.code == 1)
    #expect(answer.complaint.contains("carers[1].shifts[1].window: overlaps"))
  }

  @Test func checkAcceptsWhatIsTrueAndRefusesTheRest() throws {
    let plan = try solved()
    let accepted = try program.run(["plan", "check", "day.json", "plan.json"])
    #expect(accepted.code == 0)
    let cost = try #require(plan.cost)
    #expect(accepted.output.contains("cost \(cost)\n"))
    var late = plan
    for route in late.routes.indices {
      for step in late.routes[route].steps.indices
      where late.routes[route].steps[step].visit == "a" {
        late.routes[route].steps[step].time = 36_001
      }
    }
    try program.write(late.json(), to: "late.json")
    let refused = try program.run(["plan", "check", "day.json", "late.json"])
    #expect(refused.code == 1)
    #expect(refused.output.contains("H2 outside_window visit a"))
    #expect(try program.run(["plan", "check", "day.json"]).code == 64)
    #expect(try program.run(["plan", "check", "day.json", "none.json"]).code == 1)
  }

  @Test func explainSaysWhyAndWhatElse() throws {
    _ = try solved()
    let explain = ["plan", "explain", "day.json", "plan.json"]
    let all = try program.run(explain)
    #expect(all.code == 0)
    #expect(try Plan.read(Data(all.output.utf8)).0.unassigned?.first?.reasons.count == 1)
    let left = try program.run(explain + ["--visit", "locked"])
    #expect(left.code == 0 && left.output.contains("no_skill"))
    let planned = try program.run(explain + ["--visit", "a"])
    #expect(planned.code == 0 && planned.output.contains("careplan-explain/1"))
    // The other nurse could come.
    #expect(planned.output.contains("\"alternatives\" : [\n    {"))
    #expect(try program.run(explain + ["--visit", "nobody"]).code == 1)
    #expect(try program.run(["plan", "explain", "day.json"]).code == 64)
  }

  @Test func repairMovesWhatTheAbsentCarerHad() throws {
    let plan = try solved()
    let absent = try #require(plan.routes.first).carer
    let repair = ["plan", "repair", "day.json", "--baseline", "plan.json", "--absent"]
    let mended = try program.run(repair + ["\(absent)", "--out", "repair.json"])
    #expect(mended.code == 0, "\(mended.complaint)")
    let answer = String(decoding: try file("repair.json"), as: UTF8.self)
    #expect(answer.contains("careplan-repair/1") && answer.contains("fewest_changes"))
    #expect(answer.contains(absent == "ann" ? "\"bob\"" : "\"ann\""))
    // From noon on there is nothing to mend.
    let later = try program.run(repair + ["\(absent):12:00-18:00", "--now", "07:10"])
    #expect(later.code == 0)
    #expect(try program.run(repair + ["nobody"]).code == 1)
    #expect(try program.run(repair + ["\(absent):12:00-11:00"]).code == 1)
    #expect(try program.run(repair + ["\(absent)", "--now", "soon"]).code == 64)
    #expect(try program.run(Array(repair.prefix(5))).code == 64)
  }
}
