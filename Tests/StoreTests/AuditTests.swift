import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

/// Every way to falsify the trail of the town, which holds ten events.
@Suite struct AuditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String, tampering: [SQL], expected: [Fault]
    init(_ name: String, _ tampering: [SQL], _ expected: [Fault]) {
      (testDescription, self.tampering, self.expected) = (name, tampering, expected)
    }
  }

  struct Fault: Equatable, Sendable {
    let kind: AuditFault.Kind, sequence: Int
    init(_ kind: AuditFault.Kind, _ sequence: Int) { (self.kind, self.sequence) = (kind, sequence) }
  }

  static let cases = [
    Case("nothing", [], []),
    Case(
      "another kind", ["UPDATE event SET kind = 'x' WHERE sequence = 6"], [Fault(.changed, 6)]),
    Case(
      "another person",
      [
        """
        UPDATE event SET person_id =
          (SELECT id FROM person WHERE email = 'amelie@paysnoir.example')
        WHERE sequence = 6
        """
      ],
      [Fault(.changed, 6)]),
    Case("another time", ["UPDATE event SET at = at + 1 WHERE sequence = 1"], [Fault(.changed, 1)]),
    Case(
      "another subject", ["UPDATE event SET subject_id = 'x' WHERE sequence = 10"],
      [Fault(.changed, 10)]),
    Case(
      "another kind of subject", ["UPDATE event SET subject_kind = 'x' WHERE sequence = 7"],
      [Fault(.changed, 7)]),
    Case(
      "another source", ["UPDATE event SET source = 'x' WHERE sequence = 8"], [Fault(.changed, 8)]),
    Case(
      "a letter moved from one field to the next",
      ["UPDATE event SET kind = 'thing.made5x', subject_kind = 'hing' WHERE sequence = 9"],
      [Fault(.changed, 9)]),
    Case(
      "another hash",
      ["UPDATE event SET hash = (SELECT hash FROM event WHERE sequence = 2) WHERE sequence = 6"],
      [Fault(.changed, 6), Fault(.changed, 7)]),
    Case("the first removed", ["DELETE FROM event WHERE sequence = 1"], [Fault(.removed, 1)]),
    Case("one removed", ["DELETE FROM event WHERE sequence = 6"], [Fault(.removed, 6)]),
    Case(
      "the last two removed", ["DELETE FROM event WHERE sequence > 8"],
      [Fault(.removed, 9), Fault(.removed, 10)]),
    Case(
      "the last removed, and the count mended",
      ["DELETE FROM event WHERE sequence = 10", "UPDATE event_chain SET events = 9"],
      [Fault(.wrongEnd, 9)]),
    Case(
      "all removed", ["DELETE FROM event"], (1...10).map { Fault(.removed, $0) }),
    Case(
      "one removed and the rest moved up",
      [
        "DELETE FROM event WHERE sequence = 8",
        "UPDATE event SET sequence = 8 WHERE sequence = 9",
        "UPDATE event SET sequence = 9 WHERE sequence = 10", "UPDATE event_chain SET events = 9",
      ], [Fault(.changed, 8), Fault(.changed, 9)]),
    Case(
      "two swapped",
      [
        "UPDATE event SET sequence = 99 WHERE sequence = 6",
        "UPDATE event SET sequence = 6 WHERE sequence = 7",
        "UPDATE event SET sequence = 7 WHERE sequence = 99",
      ], [Fault(.changed, 6), Fault(.changed, 7), Fault(.changed, 8)]),
    Case("one inserted at the end", [copy(of: 10, as: 11)], [Fault(.inserted, 11)]),
    Case(
      "one inserted at the end, and the count mended",
      [copy(of: 10, as: 11), "UPDATE event_chain SET events = 11"], [Fault(.changed, 11)]),
    Case(
      "one inserted before the last",
      [
        "UPDATE event SET sequence = 11 WHERE sequence = 10", copy(of: 9, as: 10),
        "UPDATE event_chain SET events = 11",
      ], [Fault(.changed, 10), Fault(.changed, 11)]),
    Case(
      "another count", ["UPDATE event_chain SET events = 12"],
      [Fault(.removed, 11), Fault(.removed, 12)]),
    Case(
      "another end",
      ["UPDATE event_chain SET hash = (SELECT hash FROM event WHERE sequence = 9)"],
      [Fault(.wrongEnd, 10)]),
    Case("no chain", ["DELETE FROM event_chain"], [Fault(.noChain, 0)]),
    Case(
      "two faults far apart",
      ["UPDATE event SET kind = 'x' WHERE sequence = 2", "DELETE FROM event WHERE sequence = 9"],
      [Fault(.changed, 2), Fault(.removed, 9)]),
  ]

  static func copy(of sequence: Int, as new: Int) -> SQL {
    """
    INSERT INTO event (\(Event.columns), hash)
    SELECT organization_id, \(new), at, person_id, kind, subject_kind, subject_id, source, hash
    FROM event WHERE sequence = \(sequence)
    """
  }

  @Test(arguments: TestDatabase.engines, cases)
  func everyFalsificationIsFound(engine: Engine, tampered: Case) async throws {
    try await WorkspaceTests.with(engine) { town in
      for number in 1...6 {
        let id = ID<WorkspaceTests.Thing>(at: town.clock.now)
        try await town.workspace.write(.planVisits, as: Act("thing.made\(number)", on: "thing", id))
        { try WorkspaceTests.insert(id, $0) }
      }
      try await town.database.write { tx in
        for statement in tampered.tampering { try tx.execute(statement) }
      }
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.faults.map { Fault($0.kind, $0.sequence) } == tampered.expected)
      #expect(verdict.isWhole == tampered.expected.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func chainsOfOrganizationsAreApart(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Thuiszorg De Brug"), language: .nl,
        administrator: TestTown.person("Bram", "Claes", .nl),
        password: TestTown.newPassword("bram"))
      try await town.database.write { tx in
        try tx.execute(
          """
          UPDATE event SET source = 'x' WHERE organization_id = \(other.organization.id)
            AND sequence = 2
          """)
      }
      let verdict = try await Audit.verify(town.database)
      #expect(
        verdict.faults == [
          AuditFault(organization: other.organization.id, sequence: 2, kind: .changed)
        ])
      #expect(Set(verdict.heads.map(\.events)) == [2, 4])
      #expect(verdict.heads.allSatisfy { $0.hash.count == 64 })
    }
  }

  @Test(arguments: TestDatabase.engines)
  func longChainsAreReadInBatches(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      let id = ID<WorkspaceTests.Thing>(at: town.clock.now)
      try await town.workspace.write(
        .planVisits,
        recording: { _, acts in
          acts += Array(repeating: Act("thing.made", on: "thing", id), count: 4500)
        })
      let verdict = try await Audit.verify(town.database)
      #expect(verdict.isWhole)
      #expect(verdict.events == 4504)
    }
  }
}
