/// A rule that joins visits (H9 to H11).
public enum PlanLink: Hashable, Sendable {
  /// All start at the same second, each with another carer; all or none are planned.
  case sameStart([PlanID])
  case gap(PlanGap)
  case sameCarer([PlanID])
  case differentCarers([PlanID])

  /// The visits joined, in the order of the link.
  public var visits: [PlanID] {
    switch self {
    case .sameStart(let visits), .sameCarer(let visits), .differentCarers(let visits): visits
    case .gap(let gap): [gap.from, gap.to]
    }
  }
}

/// How long after one visit another starts (H10); it binds only when both are planned.
public struct PlanGap: Hashable, Sendable {
  /// From which moment of the first visit the gap is counted.
  public enum Reference: String, CaseIterable, Hashable, Sendable { case start, end }

  /// The visit the gap is counted from, and the one that follows.
  public var from: PlanID, to: PlanID
  /// Where in the first visit counting starts.
  public var reference: Reference
  /// Seconds; may be negative.
  public var minimum: Int
  /// Seconds; `nil` is unlimited.
  public var maximum: Int?

  /// A gap; unless told otherwise from the end of the first visit, at least 0 seconds.
  public init(
    from: PlanID, to: PlanID, reference: Reference = .end, minimum: Int = 0, maximum: Int? = nil
  ) {
    (self.from, self.to, self.reference) = (from, to, reference)
    (self.minimum, self.maximum) = (minimum, maximum)
  }
}
