import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// One carer with two telephones: whatever the order in which their reports arrive, nothing is lost
/// and nothing is doubled.
@Suite struct SchedulingTwoDevicesTests {
  /// A report of a device: what, when, and how often it is sent.
  struct Entry {
    let key: String, kind: VisitReport.Kind, at: String
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// What each device sends, in its own order.
    let first: [Entry], second: [Entry]
    /// Where the visit may stand at the end.
    let ends: Set<Visit.Status>
    /// True when the office has to be told that the reports contradict each other.
    let isContradiction: Bool
  }

  static let cases = [
    Case(
      testDescription: "one begins and ends, the other notes",
      first: [
        Entry(key: "a1", kind: .started, at: "08:01"), Entry(key: "a2", kind: .ended, at: "08:29"),
      ],
      second: [
        Entry(key: "b1", kind: .note, at: "08:10"), Entry(key: "b2", kind: .note, at: "08:20"),
      ],
      ends: [.done], isContradiction: false),
    Case(
      testDescription: "both begin and end, one of them late",
      first: [
        Entry(key: "a1", kind: .started, at: "08:01"), Entry(key: "a2", kind: .ended, at: "08:29"),
      ],
      second: [
        Entry(key: "b1", kind: .started, at: "08:02"), Entry(key: "b2", kind: .ended, at: "08:30"),
      ],
      ends: [.done], isContradiction: false),
    Case(
      testDescription: "one makes the visit, the other finds nobody",
      first: [
        Entry(key: "a1", kind: .started, at: "08:01"), Entry(key: "a2", kind: .ended, at: "08:29"),
      ],
      second: [
        Entry(key: "b1", kind: .notHome, at: "08:05"), Entry(key: "b2", kind: .note, at: "08:06"),
      ],
      ends: [.done, .notHome], isContradiction: true),
    Case(
      testDescription: "a report is sent again by its own device",
      first: [
        Entry(key: "a1", kind: .started, at: "08:01"),
        Entry(key: "a1", kind: .started, at: "08:01"),
      ],
      second: [
        Entry(key: "b1", kind: .ended, at: "08:30"), Entry(key: "b1", kind: .ended, at: "08:30"),
      ],
      ends: [.done], isContradiction: false),
    Case(
      testDescription: "both devices hold the same report",
      first: [
        Entry(key: "k", kind: .started, at: "08:01"), Entry(key: "a2", kind: .note, at: "08:15"),
      ],
      second: [
        Entry(key: "k", kind: .started, at: "08:01"), Entry(key: "b2", kind: .ended, at: "08:31"),
      ],
      ends: [.done], isContradiction: false),
  ]

  /// Every order in which both lists can arrive, each in its own order: 6 for two and two.
  static func interleavings<T>(_ first: [T], _ second: [T]) -> [[(device: Int, item: T)]] {
    if first.isEmpty { return [second.map { (1, $0) }] }
    if second.isEmpty { return [first.map { (0, $0) }] }
    let left = interleavings(Array(first.dropFirst()), second).map { [(0, first[0])] + $0 }
    let right = interleavings(first, Array(second.dropFirst())).map { [(1, second[0])] + $0 }
    return left + right
  }

  @Test func allOrdersAreTried() {
    #expect(Self.interleavings([1, 2], [3, 4]).count == 6)
    #expect(Self.interleavings([1, 2, 3], [4, 5, 6]).count == 20)
  }

  /// Each case in each order, on a day of its own; sent one by one, and again as each device resends
  /// its whole queue because the answers got lost.
  @Test(arguments: TestDatabase.engines, cases)
  func nothingIsLostOrDoubledInAnyOrder(engine: Engine, item: Case) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, phone = town.door(of: town.sofie, .careAssistant)
      for (number, order) in Self.interleavings(item.first, item.second).enumerated() {
        let day = Town.friday.adding(days: -number)
        var placed = Town.visit(
          100 + number, Town.madameDupont, on: day, by: Town.nurseSofie, at: "08:00")
        placed.isRequired = true
        var load = RecordLoad()
        load.visits = [placed]
        let records = load
        try await office.load(records)
        func report(_ entry: Entry) -> IncomingReport {
          IncomingReport(
            VisitReport(
              id: ID(at: town.clock.now), visit: placed.id, kind: entry.kind,
              at: Instant(day, Town.time(entry.at)),
              absentReason: entry.kind == .notHome ? .noAnswer : nil, note: entry.key),
            clientKey: "\(number)-\(entry.key)")
        }
        var seen: Set<String> = []
        for (_, entry) in order {
          let receipt = try await phone.report([report(entry)])
          let isNew = seen.insert(entry.key).inserted
          guard case .saved = receipt[0] else {
            #expect(!isNew && receipt == [.known])
            continue
          }
          #expect(isNew)
        }
        for queue in [item.second, item.first] {
          let receipts = try await phone.report(queue.map(report))
          #expect(receipts.allSatisfy { $0 == .known })
        }
        let kept = try await office.reports(on: placed.id)
        let sent = Set((item.first + item.second).map(\.key))
        #expect(kept.map(\.note).sorted() == sent.sorted())
        #expect(kept.map(\.at) == kept.map(\.at).sorted())
        let after = try await office.planningDay(on: day)
        let status = try #require(after.visits.first { $0.id == placed.id }).status
        #expect(item.ends.contains(status))
        #expect(after.contradicted.contains(placed.id) == item.isContradiction)
      }
    }
  }

  /// The same reports at the same moment from two devices: one of each is saved.
  @Test(arguments: TestDatabase.engines)
  func twoDevicesAtOnceSaveEachReportOnce(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace
      let visit = try await office.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      let queue = (0..<6).map { number in
        IncomingReport(
          VisitReport(
            id: ID(at: town.clock.now), visit: visit.id,
            kind: number == 0 ? .started : number == 5 ? .ended : .note,
            at: Instant(Town.friday, Town.time("07:0\(number)")), note: "\(number)"),
          clientKey: "key-\(number)")
      }
      try await withThrowingTaskGroup(of: [ReportReceipt].self) { group in
        for _ in 0..<8 {
          group.addTask { try await town.door(of: town.sofie, .careAssistant).report(queue) }
        }
        var saved = 0
        for try await receipts in group {
          #expect(receipts.count == queue.count)
          saved += receipts.count {
            if case .saved = $0 { true } else { false }
          }
        }
        #expect(saved == queue.count)
      }
      let kept = try await office.reports(on: visit.id).map(\.note)
      #expect(kept == ["0", "1", "2", "3", "4", "5"])
    }
  }
}
