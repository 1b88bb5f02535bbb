import Care
import Database
import HTTPTypes
import Kernel
import Store
import Testing
import TestSupport

@testable import Web

/// A page asks the database as often for a thousand rows as for ten.
@Suite struct StatementCountTests {
  private static let office = [
    "people": Links.people,
    "carers": Links.carers,
    "skills": Links.skills,
    "roster": Links.roster(Town.friday),
    "a carer": Links.carer(Town.nurseSofie.id),
    "a carer's week": Links.roster(Town.friday, of: Town.nurseSofie.id),
    "a person": Links.person(Town.madameDupont.id),
    "a person's visits": Links.visits(of: Town.madameDupont.id),
    "a new visit": Links.newVisit(for: Town.madameDupont.id),
    "the board": Links.planning(Town.friday),
    "the list": PlanningView(date: Town.friday, kind: .list).address,
    "the map": PlanningView(date: Town.friday, kind: .map).address,
    "the week": PlanningView(date: Town.friday, kind: .week).address,
    "by person": PlanningView(date: Town.friday, kind: .people).address,
    "a visit's panel": PlanningView(date: Town.friday, visit: Town.visit(0, Town.madameDupont).id)
      .address,
    "sheets": Links.sheets(Town.friday),
    "history": Links.history(Town.friday),
    "a new run": Links.newRun(Town.friday),
    "imports": Links.imports,
  ]
  private static let administration = [
    "colleagues": Links.colleagues, "the log": Links.accessLog, "more": Links.more,
  ]

  @Test func aThousandRowsAskAsOftenAsTen() async throws {
    let few = try await Self.costs(10), many = try await Self.costs(1000)
    #expect(few.count == Self.office.count + Self.administration.count + 1)
    for (page, cost) in few.sorted(by: { $0.key < $1.key }) {
      #expect(many[page] == cost, "\(page)")
    }
  }

  /// A town with that many people, carers, rounds, colleagues, and visits of one morning and of one
  /// person; how many statements each page takes.
  private static func costs(_ size: Int) async throws -> [String: Int] {
    try await TestTown.withPeople(.sqlite) { town in
      try await fill(town, size)
      var costs: [String: Int] = [:]
      for (name, pages) in [
        ("claire", office), ("amelie", administration),
        ("sofie", ["a tour": Links.tour(Town.friday)]),
      ] {
        let own = try await WebClient.with(town) { browser in
          try await browser.signIn(name)
          return try await browser.costs(pages, town)
        }
        costs.merge(own) { $1 }
      }
      return costs
    }
  }

  private static func fill(_ town: TestTown, _ size: Int) async throws {
    let office = town.workspace
    var visits: [Visit] = []
    for number in 0..<size {
      let carer = Carer(
        id: Town.id(0x4000 + number), name: try PersonName(given: "Jo", family: "Nom \(number)"),
        qualification: .careAssistant)
      try await office.addCarer(carer)
      let round = try Shift(
        id: Town.id(0x6000 + number), carer: carer.id, day: Town.friday,
        start: Town.time("07:00"), end: Town.time("15:00"))
      try await office.setShifts([round], of: carer.id, from: Town.friday, to: Town.friday)
      var patient = Patient(
        id: Town.id(0x9000 + number), name: try PersonName(given: "Anne", family: "Nom \(number)"))
      patient.phones = [try PhoneNumber("071 41 22 33")]
      try await office.addPatient(patient)
      visits += [
        Town.visit(3 * number, Town.madameDupont, on: Town.friday.adding(days: number)),
        Town.visit(3 * number + 1, patient, care: .injection),
        Town.visit(3 * number + 2, patient),
      ]
      _ = try await town.accounts.add(
        TestTown.person("Ada\(number)", "Collin"), password: TestTown.newPassword("ada\(number)"),
        to: town.organization.id, as: .nurse)
    }
    try await office.bookVisits(visits)
    // More than a nurse can do: the booking would say so.
    try await town.database.write { tx in
      _ = try tx.execute(
        """
        UPDATE visit SET carer_id = \(Town.nurseSofie.id), starts = \(Town.time("09:00").seconds)
        WHERE care = 'injection'
        """)
    }
  }
}

extension WebClient {
  /// How many statements each of the pages takes, for somebody whose session is known.
  fileprivate func costs(
    _ pages: [String: String], _ town: TestTown
  ) async throws -> [String: Int] {
    #expect(try await get(Links.settings).status == .ok)
    var costs: [String: Int] = [:]
    for (name, address) in pages {
      let before = town.database.statements
      #expect(try await get(address).status == .ok, "\(name)")
      costs[name] = town.database.statements - before
    }
    return costs
  }
}
