public import Kernel

/// A visit that will not be made. FHIR: Appointment.cancellationReason.
public struct Cancellation: Hashable, Sendable {
  /// Why; raw values are stored, and name the texts `cancellation.…`.
  public enum Reason: String, CaseIterable, Sendable {
    case patientAsked = "patient-asked"
    case hospital, away, deceased, service, error
  }

  public var visit: ID<Visit>
  public var by: ID<Person>
  public var at: Instant
  public var reason: Reason

  public init(visit: ID<Visit>, by: ID<Person>, at: Instant, reason: Reason) {
    (self.visit, self.by, self.at, self.reason) = (visit, by, at, reason)
  }
}
