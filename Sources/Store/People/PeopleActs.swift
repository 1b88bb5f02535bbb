import Care
import Kernel

/// What happens to records of people, as events.
extension Act {
  static func patientAdded(_ id: ID<Patient>) -> Act { Act("patient.added", on: "patient", id) }
  static func patientChanged(_ id: ID<Patient>) -> Act { Act("patient.changed", on: "patient", id) }
  static func patientRead(_ id: ID<Patient>) -> Act { Act("patient.read", on: "patient", id) }
  static func stayAdded(_ id: ID<Patient>) -> Act { Act("stay.added", on: "patient", id) }
  static func stayChanged(_ id: ID<Patient>) -> Act { Act("stay.changed", on: "patient", id) }
  static func stayRemoved(_ id: ID<Patient>) -> Act { Act("stay.removed", on: "patient", id) }
}
