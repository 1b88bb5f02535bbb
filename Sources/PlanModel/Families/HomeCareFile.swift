public import Foundation

extension HomeCareProblem {
  /// Reads the published JSON form; without a distance table, distances are Euclidean, rounded to
  /// three digits.
  public static func read(_ data: Data) throws(PlanInputError) -> HomeCareProblem {
    let file: File
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { file = try decoder.decode(File.self, from: data) } catch {
      throw PlanInputError([PlanIssue(path: "", text: "not a home care problem: \(error)")])
    }
    return try file.problem()
  }

  private struct File: Decodable {
    struct Patient: Decodable {
      let id: String, location: [Double], timeWindow: [Double]
      let requiredCaregivers: [Need]
      let synchronization: Synchronization?
    }
    struct Need: Decodable { let service: String, duration: Double? }
    struct Synchronization: Decodable { let type: String, distance: [Double]? }
    struct Kind: Decodable { let id: String, defaultDuration: Double? }
    struct Caregiver: Decodable { let id: String, abilities: [String] }
    struct Office: Decodable { let location: [Double] }
    let patients: [Patient], services: [Kind], caregivers: [Caregiver]
    let centralOffices: [Office]
    let distances: [[Double]]?

    func problem() throws(PlanInputError) -> HomeCareProblem {
      var usual: [String: Double] = [:]
      for kind in services { usual[kind.id] = kind.defaultDuration }
      var list: [HomeCareProblem.Patient] = []
      for patient in patients { list.append(try read(patient, usual)) }
      return HomeCareProblem(
        patients: list,
        caregivers: caregivers.map { .init(id: $0.id, abilities: Set($0.abilities)) },
        distances: try table())
    }

    private func read(
      _ patient: Patient, _ usual: [String: Double]
    ) throws(PlanInputError) -> HomeCareProblem.Patient {
      let services = patient.requiredCaregivers.map {
        Service(name: $0.service, duration: whole($0.duration ?? usual[$0.service] ?? 0))
      }
      var synchronization: HomeCareProblem.Synchronization?
      if services.count == 2 {
        switch (patient.synchronization?.type, patient.synchronization?.distance) {
        case ("simultaneous", _): synchronization = .simultaneous
        case ("sequential", let gap?) where gap.count == 2:
          synchronization = .sequential(least: whole(gap[0]), most: whole(gap[1]))
        default: throw wrong(patient.id, "expected a synchronization")
        }
      }
      guard patient.timeWindow.count == 2, (1...2).contains(services.count) else {
        throw wrong(patient.id, "expected a window and one or two services")
      }
      return HomeCareProblem.Patient(
        id: patient.id, from: whole(patient.timeWindow[0]), to: whole(patient.timeWindow[1]),
        services: services, synchronization: synchronization)
    }

    private typealias Service = HomeCareProblem.Service

    private func wrong(_ path: String, _ message: String) -> PlanInputError {
      PlanInputError([PlanIssue(path: path, text: message)])
    }

    private func whole(_ number: Double) -> Int {
      Int((min(max(number, -1e9), 1e9) * Double(HomeCareProblem.scale)).rounded())
    }

    private func table() throws(PlanInputError) -> [[Int]] {
      let size = patients.count + 1
      if let distances {
        guard distances.count == size, distances.allSatisfy({ $0.count == size }) else {
          throw wrong("distances", "expected \(size) rows of \(size)")
        }
        return distances.map { $0.map(whole) }
      }
      let points = [centralOffices.first?.location ?? []] + patients.map(\.location)
      guard points.allSatisfy({ $0.count == 2 }) else {
        throw wrong("location", "expected two numbers")
      }
      return points.map { a in
        points.map { b in whole(hypot(a[0] - b[0], a[1] - b[1])) }
      }
    }
  }
}

extension HomeCarePlan {
  /// The plan in the JSON form of the published solutions.
  public func json(for problem: HomeCareProblem) throws -> Data {
    let routes = zip(problem.caregivers, self.routes).map { caregiver, stops in
      File.Route(
        caregiverId: caregiver.id,
        locations: stops.map { stop in
          let patient = problem.patients[stop.patient]
          let service = patient.services[stop.service]
          return File.Stop(
            arrivalTime: Double(stop.start) / Double(HomeCareProblem.scale),
            departureTime: Double(stop.start + service.duration) / Double(HomeCareProblem.scale),
            patient: patient.id, service: service.name)
        })
    }
    let order = self.routes.flatMap { $0 }.sorted {
      ($0.start, $0.patient) < ($1.start, $1.patient)
    }
    var names: [String] = []
    for stop in order where !names.contains(problem.patients[stop.patient].id) {
      names.append(problem.patients[stop.patient].id)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try encoder.encode(File(globalOrdering: names, routes: routes))
  }

  private struct File: Encodable {
    struct Stop: Encodable {
      let arrivalTime: Double, departureTime: Double, patient: String, service: String
    }
    struct Route: Encodable { let caregiverId: String, locations: [Stop] }
    let globalOrdering: [String], routes: [Route]
  }
}
