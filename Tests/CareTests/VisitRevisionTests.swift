import Care
import Kernel
import Testing

/// What becomes of the other visit of a pair when something else is asked of one.
@Suite struct VisitRevisionTests {
  private static let day = LocalDate(daysSinceEpoch: 20_518)
  private static let moment = Instant(day, .midnight)
  private static let pair: ID<VisitPair> = ID(at: moment)

  /// A partner as it is in a case.
  enum Partner: String, Sendable { case none, planned, underWay }

  private func visit(paired isPaired: Bool) throws -> Visit {
    let eight = LocalTime(seconds: 8 * 3600)
    var visit = try Visit(
      id: ID(at: Self.moment), patient: ID(at: Self.moment), day: Self.day, care: .transfer,
      window: TimeWindow(eight, eight), minutes: 30)
    visit.placement = Placement(carer: ID(at: Self.moment), start: eight)
    visit.pair = isPaired ? Self.pair : nil
    return visit
  }

  private func revision(
    _ wanted: Visit, _ partner: Visit?, isForTwo: Bool? = nil
  ) -> VisitRevision {
    VisitRevision(
      wanted, partner: partner, isForTwo: isForTwo, id: ID(at: Self.moment), pair: Self.pair)
  }

  @Test(
    arguments: [
      (Partner.none, nil, 1, false), (.none, false, 1, false), (.none, true, 2, true),
      (.planned, nil, 2, true), (.planned, true, 2, true), (.planned, false, 2, false),
      (.underWay, false, 1, true), (.underWay, true, 1, true),
    ] as [(Partner, Bool?, Int, Bool)])
  func thePairFollows(
    _ partner: Partner, _ isForTwo: Bool?, _ count: Int, _ isPaired: Bool
  ) throws {
    var wanted = try visit(paired: partner != .none), other = try visit(paired: true)
    (wanted.minutes, other.status) = (50, partner == .underWay ? .underWay : .planned)
    let revision = revision(wanted, partner == .none ? nil : other, isForTwo: isForTwo)
    #expect(revision.visits.count == count)
    #expect((revision.visit.pair != nil) == isPaired)
    #expect(revision.isNewPartner == (partner == .none && isForTwo == true))
    guard let changed = revision.partner else { return }
    #expect(changed.pair == revision.visit.pair)
    if isPaired {
      #expect(changed.minutes == 50 && changed.status == .planned)
      #expect(changed.placement == (partner == .none ? nil : other.placement))
    } else {
      #expect(changed.status == .cancelled)
    }
  }

  @Test func bothGoToAnotherDay() throws {
    var wanted = try visit(paired: true)
    (wanted.day, wanted.placement) = (Self.day.adding(days: 3), nil)
    let revision = revision(wanted, try visit(paired: true))
    #expect(revision.partner?.day == wanted.day)
    #expect(revision.partner?.placement == nil)
  }
}
