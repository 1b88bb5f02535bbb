/// The published home health care routing and scheduling problem with double services (HHCRSP).
///
/// Times and distances are whole thousandths of the file's unit. Place 0 is the office, place
/// `k + 1` is patient `k`. Cost = (distance + total tardiness + largest tardiness) / 3.
///
/// Source: Mankowska, Meisel and Bierwirth (2014), Health Care Management Science 17, 15–30.
public struct HomeCareProblem: Hashable, Sendable {
  /// Parts of one unit of the file.
  public static let scale = 1000

  /// One service that a patient asks for.
  public struct Service: Hashable, Sendable {
    /// The name of the service.
    public var name: String
    /// Thousandths.
    public var duration: Int

    /// A service.
    public init(name: String, duration: Int) { (self.name, self.duration) = (name, duration) }
  }

  /// How the two services of a patient go together.
  public enum Synchronization: Hashable, Sendable {
    /// Both start at the same moment.
    case simultaneous
    /// The second starts so long after the first.
    case sequential(least: Int, most: Int)
  }

  /// Somebody who is visited.
  public struct Patient: Hashable, Sendable {
    /// The name in the file.
    public var id: String
    /// No service starts before `from`; every start after `to` is tardy.
    public var from: Int, to: Int
    /// One service or two.
    public var services: [Service]
    /// `nil` for one service.
    public var synchronization: Synchronization?

    /// A patient.
    public init(
      id: String, from: Int, to: Int, services: [Service], synchronization: Synchronization? = nil
    ) {
      (self.id, self.from, self.to) = (id, from, to)
      (self.services, self.synchronization) = (services, synchronization)
    }
  }

  /// Somebody who visits.
  public struct Caregiver: Hashable, Sendable {
    /// The name in the file.
    public var id: String
    /// Names of services.
    public var abilities: Set<String>

    /// A caregiver.
    public init(id: String, abilities: Set<String>) { (self.id, self.abilities) = (id, abilities) }
  }

  /// In the order of the file.
  public var patients: [Patient], caregivers: [Caregiver]
  /// From place to place, in thousandths; also the travel time.
  public var distances: [[Int]]

  /// A problem.
  public init(patients: [Patient], caregivers: [Caregiver], distances: [[Int]]) {
    (self.patients, self.caregivers, self.distances) = (patients, caregivers, distances)
  }
}

/// An answer to a `HomeCareProblem`.
public struct HomeCarePlan: Hashable, Sendable {
  /// One service carried out.
  public struct Stop: Hashable, Sendable {
    /// Patient and service by their positions in the problem.
    public var patient: Int, service: Int
    /// Thousandths.
    public var start: Int

    /// A service carried out.
    public init(patient: Int, service: Int, start: Int) {
      (self.patient, self.service, self.start) = (patient, service, start)
    }
  }

  /// The stops of each caregiver, in the order of the problem.
  public var routes: [[Stop]]

  /// A plan.
  public init(routes: [[Stop]]) { self.routes = routes }
}

/// What a plan for a `HomeCareProblem` costs, in thousandths.
public struct HomeCareCost: Hashable, Sendable {
  /// The three parts.
  public var distance = 0, tardiness = 0, largestTardiness = 0

  /// Zero.
  public init() {}

  /// Three times the objective, in thousandths.
  public var sum: Int { distance + tardiness + largestTardiness }
}
