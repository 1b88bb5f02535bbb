import Care
import Kernel

/// Where a visit stands on the board: told apart by form first, by colour second.
///
/// The raw value is the class of the design system.
enum VisitState: String, CaseIterable {
  case planned = "plan"
  case underWay = "now"
  case done
  case notHome = "out"
  /// Part of a proposal that nobody has accepted yet.
  case proposed = "new"
  case toPlace = "todo"
  /// Taken away from this carer, who is absent or loses it to a proposal.
  case removed = "gone"
  case cancelled = "off"

  /// The words for it; planned visits need none.
  var words: Message? {
    switch self {
    case .planned: nil
    case .underWay: "visit.state.underWay"
    case .done: "visit.state.done"
    case .notHome: "visit.state.notHome"
    case .proposed: "visit.state.proposed"
    case .toPlace: "visit.state.toPlace"
    case .removed: "visit.state.removed"
    case .cancelled: "visit.state.cancelled"
    }
  }

  /// The symbol that replaces that of the care.
  var icon: Icon? {
    switch self {
    case .done: .check
    case .notHome: .userOff
    default: nil
    }
  }

  /// True when the visit may still move.
  var isOpen: Bool {
    switch self {
    case .planned, .proposed, .toPlace, .removed: true
    case .underWay, .done, .notHome, .cancelled: false
    }
  }
}

extension CareKind {
  /// The symbol of the care.
  var icon: Icon {
    switch self {
    case .hygiene: .bath
    case .injection: .syringe
    case .woundCare: .bandage
    case .medication: .pill
    case .meal: .meal
    case .household: .broom
    case .walk, .physiotherapy: .walk
    case .assessment: .document
    case .company: .heart
    case .transfer: .doubleCare
    case .other: .home
    }
  }
}
