import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct WorkspaceTests {
  enum Thing {}

  static func with(_ engine: Engine, _ test: (TestTown) async throws -> Void) async throws {
    try await TestTown.with(engine) { town in
      try await town.database.write { try $0.define("CREATE TABLE thing (id TEXT NOT NULL)") }
      try await test(town)
    }
  }

  static func things(_ town: TestTown) async throws -> Int? {
    try await town.database.read { try $0.value("SELECT COUNT(*) FROM thing") }
  }

  static func insert(_ id: ID<Thing>, _ tx: Transaction) throws {
    try tx.execute("INSERT INTO thing (id) VALUES (\(id))")
  }

  @Test(arguments: TestDatabase.engines)
  func aChangeAndItsEventAreSavedTogether(engine: Engine) async throws {
    try await Self.with(engine) { town in
      let id = ID<Thing>(at: town.clock.now)
      let before = town.database.statements
      try await town.workspace.write(.planVisits, as: Act("thing.made", on: "thing", id)) {
        try Self.insert(id, $0)
      }
      // The insertion, and three for the event.
      #expect(town.database.statements - before == 4)
      let event = try await town.door(of: town.amelie, .administrator).events(on: id).first
      #expect(event?.kind == "thing.made")
      #expect(event?.subjectKind == "thing")
      #expect(event?.person == town.claire)
      #expect(event?.organization == town.organization.id)
      #expect(event?.at == town.clock.now)
      #expect(event?.source == "192.0.2.1")
    }
  }

  /// A tour of a thousand people is a thousand events, and costs as much as one.
  @Test(arguments: TestDatabase.engines, [1, 2, 10, 1000])
  func manyEventsTakeAsManyStatementsAsOne(engine: Engine, count: Int) async throws {
    try await Self.with(engine) { town in
      let ids = (0..<count).map { _ in ID<Thing>(at: town.clock.now) }
      let before = town.database.statements
      try await town.workspace.write(
        .planVisits,
        recording: { _, acts in
          acts += ids.enumerated().map { Act("thing.n\($0.offset)", on: "thing", $0.element) }
        })
      #expect(town.database.statements - before == 3)
      let events = try await town.door(of: town.amelie, .administrator).events(limit: count)
      #expect(events.map(\.subject) == ids.reversed().map(\.description))
      #expect(events.map(\.kind) == (0..<count).reversed().map { "thing.n\($0)" })
      #expect(events.allSatisfy { $0.source == "192.0.2.1" && $0.at == town.clock.now })
      #expect(events.allSatisfy { $0.person == town.claire && $0.subjectKind == "thing" })
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.isWhole)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func withoutPermissionNothingHappens(engine: Engine) async throws {
    try await Self.with(engine) { town in
      let id = ID<Thing>(at: town.clock.now)
      let nurse = town.door(of: town.sofie, .nurse)
      let expected = OrganizationError.missingPermission(.planVisits)
      await #expect(throws: expected) {
        try await nurse.write(.planVisits, as: Act("thing.made", on: "thing", id)) {
          try Self.insert(id, $0)
        }
      }
      await #expect(throws: expected) { try await nurse.read(.planVisits) { _ in 1 } }
      let count = try await Self.things(town)
      #expect(count == 0)
      #expect(try await Audit.verify(town.database).isWhole)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aFailureLeavesNeitherChangeNorEvent(engine: Engine) async throws {
    struct Stop: Error {}
    try await Self.with(engine) { town in
      let id = ID<Thing>(at: town.clock.now)
      await #expect(throws: Stop.self) {
        try await town.workspace.write(.planVisits, as: Act("thing.made", on: "thing", id)) { tx in
          try Self.insert(id, tx)
          throw Stop()
        }
      }
      let count = try await Self.things(town)
      #expect(count == 0)
      #expect(try await town.door(of: town.amelie, .administrator).events(on: id).isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aChangeWithoutEventIsRolledBack(engine: Engine) async throws {
    try await Self.with(engine) { town in
      await #expect(throws: WorkspaceError.self) {
        try await town.workspace.write(
          .planVisits,
          recording: { tx, _ in
            try Self.insert(ID(at: town.clock.now), tx)
          })
      }
      let count = try await Self.things(town)
      #expect(count == 0)
      let unchanged = try await town.workspace.write(.planVisits, recording: { _, _ in "nothing" })
      #expect(unchanged == "nothing")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func readingARecordIsAnEvent(engine: Engine) async throws {
    try await Self.with(engine) { town in
      let id = ID<Thing>(at: town.clock.now)
      let answer = try await town.workspace.read(
        .seePatients, as: Act("thing.read", on: "thing", id)
      ) { _ in 42 }
      #expect(answer == 42)
      let events = try await town.door(of: town.amelie, .administrator).events(on: id)
      #expect(events.map(\.kind) == ["thing.read"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func eventsArePagedNewestFirst(engine: Engine) async throws {
    try await Self.with(engine) { town in
      let id = ID<Thing>(at: town.clock.now)
      try await town.workspace.write(
        .planVisits,
        recording: { _, acts in
          acts += (1...95).map { Act("thing.n\($0)", on: "thing", id) }
        })
      let administrator = town.door(of: town.amelie, .administrator)
      let first = try await administrator.events(on: id, limit: 50)
      let second = try await administrator.events(on: id, before: first.last?.sequence, limit: 50)
      #expect((first + second).map(\.kind) == (1...95).reversed().map { "thing.n\($0)" })
      #expect(try await administrator.events(by: town.claire).count == 50)
      let stranger = town.door(of: town.claire, .coordinator)
      await #expect(throws: OrganizationError.missingPermission(.readEvents)) {
        try await stranger.events(on: id)
      }
    }
  }

  @Test func eventsOnASubjectUseAnIndex() async throws {
    try await Self.with(.sqlite) { town in
      let plan = try await town.database.read { tx in
        try tx.explain(
          """
          SELECT kind FROM event WHERE organization_id = \(town.organization.id)
            AND subject_id = \("x") AND sequence < \(9) ORDER BY sequence DESC LIMIT 50
          """)
      }
      #expect(plan.contains("USING INDEX event_subject"))
      #expect(!plan.contains("TEMP B-TREE"))
    }
  }

  @Test(arguments: TestDatabase.engines)
  func manyWritersShareOneChain(engine: Engine) async throws {
    try await Self.with(engine) { town in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<100 {
          group.addTask {
            let id = ID<Thing>(at: town.clock.now)
            try await town.workspace.write(
              .planVisits, as: Act("thing.made\(number)", on: "thing", id)
            ) { try Self.insert(id, $0) }
          }
        }
        try await group.waitForAll()
      }
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.isWhole)
      // Four from the making of the town.
      #expect(verdict.events == 104)
      #expect(try await Self.things(town) == 100)
    }
  }
}
