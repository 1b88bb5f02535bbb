import Care
import Kernel

/// Which part of the planning is open: it is the path and the query of the page, so that Back,
/// refresh and bookmarks work.
struct PlanningView: Equatable {
  enum Kind: String, CaseIterable, Sendable { case carers, people, list, week, map }

  var date: LocalDate
  var kind = Kind.carers
  /// The visit whose panel is open.
  var visit: ID<Visit>?
  /// The carer whose panel is open.
  var carer: ID<Carer>?
  /// The path when the board shows more than the day: a proposal.
  var path = Links.planning
  /// What the device gets that does not ask for a view: the list on a telephone.
  var usual = Kind.carers

  /// The address of this view. No value in it needs encoding.
  var address: String {
    var address = path, mark = "?"
    func add(_ name: String, _ value: String) {
      address += mark
      address += name
      address += value
      mark = "&"
    }
    if path == Links.planning { add("date=", date.description) }
    if kind != usual { add("view=", kind.rawValue) }
    if let visit { add("visit=", visit.description) }
    if let carer { add("carer=", carer.description) }
    return address
  }

  /// The same view with another visit open.
  func opening(_ visit: ID<Visit>?) -> PlanningView {
    var view = self
    (view.visit, view.carer) = (visit, nil)
    return view
  }

  /// The same view with the panel of a carer open.
  func opening(carer: ID<Carer>) -> PlanningView {
    var view = self
    (view.visit, view.carer) = (nil, carer)
    return view
  }

  /// The same day, seen otherwise.
  func showing(_ kind: Kind) -> PlanningView {
    var view = self
    view.kind = kind
    return view
  }

  /// The same view of another day, with nothing open.
  func on(_ date: LocalDate) -> PlanningView {
    PlanningView(date: date, kind: kind, usual: usual)
  }
}
