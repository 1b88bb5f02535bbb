public import Foundation

/// A VROOM problem file, read as the planning problem it means.
///
/// Jobs become visits, vehicles become carers with one shift. VROOM leaves as little priority out as
/// it can, then counts the seconds on the road: the weights say the same. Travel tables are needed;
/// shipments and amounts are refused, because care has neither.
///
/// Source: the API description of VROOM 1.14.
public enum VROOMProblem {
  /// Reads a file; what is ignored comes back as warnings.
  public static func read(_ data: Data) throws(PlanInputError) -> (
    problem: PlanProblem, warnings: [PlanWarning]
  ) {
    let (file, warnings) = try document(data) { (file: VROOMFile, log) in
      file.problem.validate(into: log)
    }
    return (file.problem, warnings)
  }
}

private struct VROOMFile: JSONRecord {
  var problem: PlanProblem

  enum Key: String, JSONKey { case jobs, vehicles, matrices, matrix, shipments, options }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    var problem = PlanProblem(name: "vroom", travelTimes: .matrices([:]))
    var matrices: [String: PlanMatrix] = [:]
    if let tables = fields.optional(.matrices) {
      for (profile, table) in tables.entries { matrices[profile] = Self.matrix(table) }
    } else if let table = fields.optional(.matrix) {
      matrices["car"] = PlanMatrix(durations: table.table)
    } else {
      fields.log.issue("matrices", "missing: travel times are not looked up on a map here")
    }
    if let shipments = fields.optional(.shipments), !shipments.list.isEmpty {
      fields.log.issue("shipments", "not used in care: each visit is at one place")
    }
    problem.travelTimes = .matrices(matrices)
    let jobs = fields.list(.jobs)
    problem.visits = jobs.map(Self.visit)
    let ends = problem.visits.flatMap(\.windows).map(\.end)
    let services = problem.visits.map(\.service)
    // Vehicles without hours may be out as long as anything can take.
    let longest = (ends.max() ?? 0) + services.reduce(0) { min($0 + $1, PlanLimits.time / 4) }
    let open = min(PlanLimits.time / 2, longest + 7 * 86_400)
    problem.carers = fields[.vehicles].list.map { Self.carer($0, open) }
    let last = problem.carers.flatMap(\.shifts).map(\.window.end).max() ?? 0
    problem.horizonDays = min(PlanLimits.horizonDays, max(1, last / 86_400 + 1))
    problem.weights = Self.weights
    // Where no job is worth more than another, all of them are wanted.
    let isRanked = Set(problem.visits.map(\.priority)).count > 1
    for k in problem.visits.indices { problem.visits[k].isRequired = !isRanked }
    self.problem = problem
  }

  /// A second on the road costs one; what is left out costs more than any road.
  private static var weights: PlanWeights {
    var weights = PlanWeights()
    (weights.travelHour, weights.distanceKilometre, weights.waitHour) = (3600, 0, 0)
    (weights.unassignedRequired, weights.unassignedOptional) = (10_000_000, 1_000_000)
    (weights.notPreferred, weights.extraCarer, weights.preferredWindowMinute) = (0, 0, 0)
    (weights.contractExcessHour, weights.imbalancePermille, weights.timeSpreadMinute) = (0, 0, 0)
    return weights
  }

  var tree: JSONTree { problem.tree }

  private enum Table: String, JSONKey { case durations, distances, costs }

  private static func matrix(_ node: JSONNode) -> PlanMatrix {
    let fields = node.fields(Table.self)
    if fields.optional(.costs) != nil {
      fields.log.issue(fields.path(of: .costs), "costs of their own are not supported")
    }
    return PlanMatrix(
      durations: fields[.durations].table, distances: fields.optional(.distances)?.table)
  }

  private enum Job: String, JSONKey {
    case id, description, location, setup, service, delivery, pickup, skills, priority
    case place = "location_index"
    case windows = "time_windows"
  }

  private static func visit(_ node: JSONNode) -> PlanVisit {
    let fields = node.fields(Job.self)
    for key in [Job.delivery, .pickup] where !(fields.list(key).allSatisfy { $0.integer == 0 }) {
      fields.log.issue(fields.path(of: key), "amounts are not used in care")
    }
    func seconds(_ key: Job) -> Int { fields.optional(key)?.integer ?? 0 }
    let (setup, service) = (seconds(.setup), seconds(.service))
    return PlanVisit(
      id: PlanID(fields[.id]), location: fields[.place].integer,
      service: Int(clamping: Int128(setup) + Int128(service)),
      windows: fields.list(.windows).map(PlanWindow.init),
      skills: Set(fields.list(.skills).map(\.integer)), priority: seconds(.priority))
  }

  private enum Vehicle: String, JSONKey {
    case id, profile, description, start, end, capacity, costs, skills, breaks, steps
    case startIndex = "start_index"
    case endIndex = "end_index"
    case window = "time_window"
    case speed = "speed_factor"
    case tasks = "max_tasks"
    case travel = "max_travel_time"
    case distance = "max_distance"
  }

  private static func carer(_ node: JSONNode, _ open: Int) -> PlanCarer {
    let fields = node.fields(Vehicle.self)
    if fields.optional(.costs) != nil {
      fields.log.warning(fields.path(of: .costs), "ignored: each second on the road costs one")
    }
    let speed = fields.optional(.speed)?.decimal ?? 1
    let shift = PlanShift(
      id: "day", window: fields.optional(.window).map(PlanWindow.init) ?? PlanWindow(0, open),
      breaks: fields.list(.breaks).map(rest), maxTasks: fields.optional(.tasks)?.integer,
      maxTravelTime: fields.optional(.travel)?.integer,
      maxDistance: fields.optional(.distance)?.integer)
    return PlanCarer(
      id: PlanID(fields[.id]), skills: Set(fields.list(.skills).map(\.integer)),
      profile: fields.optional(.profile)?.text ?? "car",
      speedPercent: Int((min(max(speed, 0), 1000) * 100).rounded()),
      start: fields.optional(.startIndex)?.integer, end: fields.optional(.endIndex)?.integer,
      shifts: [shift])
  }

  private enum Rest: String, JSONKey {
    case id, service, description
    case windows = "time_windows"
    case load = "max_load"
  }

  private static func rest(_ node: JSONNode) -> PlanBreak {
    let fields = node.fields(Rest.self)
    return PlanBreak(
      id: PlanID(fields[.id]), service: fields.optional(.service)?.integer ?? 0,
      windows: fields.list(.windows).map(PlanWindow.init), isPaid: true)
  }
}
