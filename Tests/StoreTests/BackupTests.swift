import Care
import Database
import Foundation
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct BackupTests {
  enum Thing {}

  /// A town in a file, with its folder.
  static func with(_ test: (TestTown, URL) async throws -> Void) async throws {
    try await TestDatabase.withURL(.sqlite) { url in
      let database = try await Database.open(url)
      defer { database.close() }
      try await Schema.migrate(database, at: TestClock.start)
      let folder = URL(fileURLWithPath: String(url.dropFirst("sqlite:".count)))
        .deletingLastPathComponent()
      try await test(TestTown(in: database), folder)
    }
  }

  static func act(_ town: TestTown, _ count: Int) async throws {
    for number in 0..<count {
      let id = ID<Thing>(at: town.clock.now)
      try await town.workspace.write(.planVisits, as: Act("thing.n\(number)", on: "thing", id)) {
        _ in
      }
    }
  }

  @Test func aCopyIsMadeWhileOthersWrite() async throws {
    try await Self.with { town, folder in
      async let writing: Void = Self.act(town, 50)
      let path = folder.appendingPathComponent("copy.sqlite").path
      let report = try await Backup.write(town.database, to: path)
      try await writing
      #expect((4...54).contains(report.events))
      #expect(report.version == Schema.version)
      #expect(report.bytes > 4096)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }
  }

  @Test func whatIsRestoredIsWhatWasCopied() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      let kept = folder.appendingPathComponent("before.sqlite").path
      let report = try await Backup.write(town.database, to: path)
      try await Self.act(town, 7)
      let restored = try await Backup.restore(
        path, into: town.database, keeping: kept, at: TestClock.start)
      #expect(restored == report)
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.events == 4)
      #expect(verdict.isWhole)
      // What was there before is kept, and the server goes on.
      #expect(try await Backup.check(kept).events == 11)
      try await Self.act(town, 1)
      #expect(try await Audit.verify(town.database).events == 5)
    }
  }

  @Test func whoeverUsesTheDatabaseSeesTheRestoredContent() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      try await Backup.write(town.database, to: path)
      try await Self.act(town, 3)
      let server = try await Database.open(
        "sqlite:\(folder.appendingPathComponent("test.sqlite").path)")
      defer { server.close() }
      let before = try await Audit.verify(server).events
      try await Backup.restore(
        path, into: town.database, keeping: "\(path).before", at: TestClock.start)
      #expect([before, try await Audit.verify(server).events] == [7, 4])
    }
  }

  /// A server records events while its database is being replaced: the copy is whole all the same.
  @Test func anEventRecordedMeanwhileIsNoLoss() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      _ = try await SignInTests.signIn(town)
      let report = try await Backup.write(town.database, to: path)
      let head = try #require(report.heads.first), claire = town.claire
      // The next event of the chain, recorded at the moment when the sessions end.
      let event = Event(
        BackupTests.opened(town),
        by: Author(
          organization: town.organization.id, person: claire, source: "x", at: town.clock.now),
        sequence: head.events + 1)
      let copy = try await Database.open("sqlite:\(path)")
      try await copy.write { tx in
        let last = try tx.value(
          "SELECT hash FROM event_chain WHERE organization_id = \(head.organization)",
          as: Bytes.self)
        let hash = Audit.hex(event.hash(after: last?.array ?? []))
        try tx.define(
          """
          CREATE TRIGGER meanwhile AFTER DELETE ON session BEGIN
            INSERT INTO event VALUES ('\(event.organization)', \(event.sequence),
              \(event.at.milliseconds), '\(event.person)', '\(event.kind)',
              '\(event.subjectKind)', '\(event.subject)', '\(event.source)', x'\(hash)');
            UPDATE event_chain SET events = \(event.sequence), hash = x'\(hash)';
          END
          """)
      }
      copy.close()
      let restored = try await Backup.restore(
        path, into: town.database, keeping: "\(path).before", at: TestClock.start)
      #expect(restored.heads == report.heads)
      #expect(try await Audit.verify(town.database).events == report.events + 1)
    }
  }

  static func opened(_ town: TestTown) -> Act {
    Act("thing.opened", on: "thing", ID<Thing>(at: town.clock.now))
  }

  @Test func anExistingFileIsNotOverwritten() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      try await Backup.write(town.database, to: path)
      await #expect(throws: BackupError.fileExists) {
        try await Backup.write(town.database, to: path)
      }
      #expect(try await Backup.check(path).events == 4)
    }
  }

  @Test func aDamagedCopyIsRefused() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      try await Self.act(town, 200)
      try await Backup.write(town.database, to: path)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for position in stride(from: 8192, to: bytes.count - 64, by: 4096) {
        bytes.replaceSubrange(position..<position + 64, with: Data(repeating: 0x5A, count: 64))
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      await #expect(throws: BackupError.damaged) { try await Backup.check(path) }
      await #expect(throws: BackupError.damaged) {
        try await Backup.restore(
          path, into: town.database, keeping: "\(path).before", at: TestClock.start)
      }
      #expect(try await Audit.verify(town.database).events == 204)
    }
  }

  @Test func aCopyWithAFalsifiedEventIsRefused() async throws {
    try await Self.with { town, folder in
      let path = folder.appendingPathComponent("copy.sqlite").path
      try await Backup.write(town.database, to: path)
      let copy = try await Database.open("sqlite:\(path)")
      try await copy.write { try $0.execute("UPDATE event SET source = 'x' WHERE sequence = 2") }
      copy.close()
      do {
        _ = try await Backup.check(path)
        Issue.record("the copy should have been refused")
      } catch BackupRefusal.brokenChain(let faults) {
        #expect(faults.map(\.sequence) == [2])
      }
    }
  }

  @Test func otherFilesAreRefused() async throws {
    try await Self.with { town, folder in
      let text = folder.appendingPathComponent("text.sqlite")
      try Data("not a database, but long enough to have a header of some kind".utf8).write(to: text)
      await #expect(throws: BackupError.damaged) { try await Backup.check(text.path) }
      let other = folder.appendingPathComponent("other.sqlite").path
      let database = try await Database.open("sqlite:\(other)")
      try await database.write { try $0.define("CREATE TABLE n (n BIGINT)") }
      database.close()
      await #expect(throws: BackupRefusal.foreign) { try await Backup.check(other) }
      await #expect(throws: BackupError.missing) { try await Backup.check("\(other).none") }
    }
  }

  @Test(.enabled(if: TestDatabase.engines.contains(.postgres)))
  func postgresHasProgramsOfItsOwn() async throws {
    try await TestTown.with(.postgres) { town in
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        .path
      await #expect(throws: BackupError.notSQLite) {
        try await Backup.write(town.database, to: path)
      }
    }
  }
}
