import Care
import Kernel
import Store

/// The addresses of the pages about people who are cared for.
extension Links {
  static let newPerson = "\(people)/new"

  /// Where the list is searched: `POST`.
  static let peopleSearches = "\(people)/searches"
  /// What a search in the list found; its words are sealed.
  static func people(sealed words: String?) -> String { query(people, ("s", words)) }

  /// The list, with its order and page.
  static func people(order: PatientOrder, page: Int = 1) -> String {
    query(
      people, ("sort", order == .name ? nil : order.rawValue),
      ("page", page > 1 ? "\(page)" : nil))
  }

  static func editing(_ id: ID<Patient>) -> String { "\(person(id))/edit" }
  /// Where a stay away from home is noted: `POST`.
  static func stays(of id: ID<Patient>) -> String { "\(person(id))/stays" }
  /// Where a stay gets its last day: `POST`.
  static func stay(_ stay: ID<Stay>, of id: ID<Patient>) -> String { "\(stays(of: id))/\(stay)" }
  /// Where a stay noted by mistake is taken back: `POST`.
  static func removal(of stay: ID<Stay>, of id: ID<Patient>) -> String {
    "\(Links.stay(stay, of: id))/removal"
  }

  /// The visits of a person, from a day on.
  static func visits(of id: ID<Patient>, from day: LocalDate? = nil) -> String {
    query("\(person(id))/visits", ("from", day.map { "\($0)" }))
  }
  static func newVisit(for id: ID<Patient>) -> String { "\(person(id))/visits/new" }
  /// The form that asks why a visit is cancelled; the same address takes the answer.
  static func cancellation(of visit: ID<Visit>, for id: ID<Patient>) -> String {
    "\(person(id))/visits/\(visit)/cancellation"
  }
  /// Where a cancellation is taken back: `POST`.
  static func restoration(of visit: ID<Visit>, for id: ID<Patient>) -> String {
    "\(person(id))/visits/\(visit)/restoration"
  }
}
