public import Kernel

/// What becomes of a visit, and of the one made together with it, when something else is asked of it.
public struct VisitRevision: Hashable, Sendable {
  /// The visit as it is wanted.
  public private(set) var visit: Visit
  /// The other visit of the pair as it is to become; `nil` when there is none, or when it has begun
  /// and stays as it is.
  public private(set) var partner: Visit?
  /// True when the partner was not there before.
  public let isNewPartner: Bool

  /// `visit` as it is wanted, with the partner that it has. Two carers are asked for or no longer;
  /// `nil` leaves that as it is. A partner that is no longer wanted is cancelled.
  public init(
    _ visit: Visit, partner: Visit?, isForTwo: Bool? = nil, id: ID<Visit>, pair: ID<VisitPair>
  ) {
    self.visit = visit
    let needsTwo = isForTwo ?? (visit.pair != nil)
    guard partner.map(\.isOpen) ?? true else {
      isNewPartner = false
      return
    }
    isNewPartner = needsTwo && partner == nil && isForTwo == true
    self.visit.pair = needsTwo ? visit.pair ?? pair : nil
    if needsTwo {
      self.partner = (isNewPartner ? Visit(of: visit, id) : partner)?.asked(as: self.visit)
    } else if var partner {
      (partner.pair, partner.status) = (nil, .cancelled)
      self.partner = partner
    }
  }

  /// The visits that change.
  public var visits: [Visit] { [visit] + (partner.map { [$0] } ?? []) }
}

extension Visit {
  /// A new visit of the same person, to place.
  fileprivate init(of other: Visit, _ id: ID<Visit>) {
    (self.id, version, patient, day) = (id, 1, other.patient, other.day)
    (care, window, preferred, minutes) = (other.care, other.window, other.preferred, other.minutes)
    (skills, isRequired) = (other.skills, other.isRequired)
    (preferredCarers, excludedCarers) = (other.preferredCarers, other.excludedCarers)
    (pair, gap, status, placement) = (nil, nil, .planned, nil)
    (isLocked, externalKey) = (false, nil)
  }

  /// This visit with what is asked of `other`, with which it is made.
  fileprivate func asked(as other: Visit) -> Visit {
    var visit = self
    if visit.day != other.day { (visit.day, visit.placement) = (other.day, nil) }
    (visit.care, visit.window, visit.preferred) = (other.care, other.window, other.preferred)
    (visit.minutes, visit.skills, visit.isRequired) = (
      other.minutes, other.skills, other.isRequired
    )
    (visit.preferredCarers, visit.excludedCarers) = (other.preferredCarers, other.excludedCarers)
    visit.pair = other.pair
    return visit
  }
}
