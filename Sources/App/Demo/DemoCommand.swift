import ArgumentParser
import Care
import Database
import Kernel
import Store

/// `filrouge demo`.
struct DemoCommand: RecordsCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an empty database with a fictional service.",
    discussion: """
      Sixty-four people, twelve carers and two weeks of visits around today in and around Charleroi. \
      Nobody in it exists. Refused when the database already holds an organization.

      With --people, a service that has grown for years, with ten visits for each of its people and \
      300 on a weekday: to see how Filrouge does at your size, on your machine.
      """)

  @Option(help: "Make a large service of so many people, 10 to 500000.")
  var people: Int?
  @Flag(help: "Say nothing and do nothing when the database holds an organization.")
  var unlessPresent = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (10...500_000).contains(people ?? 10) else {
      throw ValidationError("--people takes a number from 10 to 500000")
    }
  }

  func run(in world: World) async throws {
    let present = try await world.accounts.organizations()
    if present.isEmpty {
      common.say("demo.making")
      let writer = DemoWriter(world, common)
      if let people { try await writer.write(people: people) } else { try await writer.write() }
    } else if !unlessPresent {
      throw CommandFailure("demo.not-empty", .conflict)
    }
    guard present.isEmpty || present.contains(where: { $0.name.text == DemoAccounts.organization })
    else { return }
    common.say(Message("demo.accounts", ["password": DemoAccounts.password]))
    for account in [DemoAccounts.administrator] + DemoAccounts.others {
      print("  \(account.address)  \(common.words(Message("role.\(account.role.rawValue)")))")
    }
  }
}

/// Saves the demo through the same doors as people use, so that its events and versions are real.
struct DemoWriter {
  let world: World
  let common: CommonOptions

  init(_ world: World, _ common: CommonOptions) {
    (self.world, self.common) = (world, common)
  }

  func write() async throws {
    let demo = try DemoData(now: world.now())
    let (workspace, people) = try await accounts()
    try await records(of: demo, people, in: workspace)
    var visits: [Visit] = []
    for day in Set(demo.visits.map(\.day)).sorted() {
      // Tomorrow is left to plan, so that there is something to do.
      let isOpen = day == demo.today.adding(days: 1)
      let booked =
        isOpen
        ? demo.visits.filter { $0.day == day }
        : demo.tours(on: day, familiarity: DemoData.familiarity(of: visits))
      try await workspace.bookVisits(booked)
      _ = try await workspace.report(reports(on: booked))
      visits += booked
      common.say(Message("demo.day", ["day": "\(day)", "count": "\(booked.count)"]))
    }
    for stay in demo.stays { try await workspace.addStay(stay) }
    for absence in demo.absences { try await workspace.addAbsence(absence) }
    if let ill = try demo.illToday(at: world.now()) { try await workspace.addAbsence(ill) }
  }

  /// A large service, part by part.
  func write(people: Int) async throws {
    var service = try LargeService(people: people, now: world.now())
    let (workspace, persons) = try await accounts()
    var staff = try service.staff()
    // The first nurse has an account, so that somebody can look at *Ma tournée*.
    staff.carers[0].person = persons["Maes"]
    try await workspace.load(staff)
    for part in service.parts {
      try await workspace.load(try service.load(part))
      common.say(Message("demo.people", ["count": "\(part.upperBound)"]))
    }
  }

  private func accounts() async throws -> (Workspace, [String: ID<Person>]) {
    let first = DemoAccounts.administrator
    let founded = try await world.accounts.createOrganization(
      named: OrganizationName(DemoAccounts.organization), language: .fr,
      administrator: person(first), password: password(first))
    var ids = [first.family: founded.person]
    for account in DemoAccounts.others {
      ids[account.family] = try await world.accounts.add(
        person(account), password: password(account), to: founded.organization.id, as: account.role)
    }
    let workspace = try await world.accounts.workspace(
      of: EmailAddress(DemoAccounts.others[0].address), in: founded.organization.id,
      source: "command line")
    return (workspace, ids)
  }

  private func person(_ account: DemoAccounts.Account) throws -> NewPerson {
    NewPerson(
      name: try PersonName(given: account.given, family: account.family),
      email: try EmailAddress(account.address), language: account.language)
  }

  private func password(_ account: DemoAccounts.Account) throws -> NewPassword {
    try NewPassword(DemoAccounts.password, for: EmailAddress(account.address))
  }

  private func records(
    of demo: DemoData, _ people: [String: ID<Person>], in workspace: Workspace
  ) async throws {
    try await workspace.setDepot(
      Address(
        street: "Boulevard du Fil 1", postcode: try Postcode(DemoTown.depot.postcode),
        locality: DemoTown.depot.name), at: demo.depot)
    for patient in demo.patients { try await workspace.addPatient(patient) }
    let days = demo.shifts.map(\.day)
    for carer in demo.carers {
      var carer = carer
      carer.person = people[carer.name.family]
      try await workspace.addCarer(carer)
      if let first = days.min(), let last = days.max() {
        try await workspace.setShifts(demo.shifts, of: carer.id, from: first, to: last)
      }
    }
  }

  /// What the carers reported from the door: all visits that are over, and those under way.
  private func reports(on visits: [Visit]) -> [IncomingReport] {
    let now = world.now()
    return visits.sorted { $0.id < $1.id }.flatMap { visit -> [IncomingReport] in
      guard let placement = visit.placement else { return [] }
      let start = Instant(visit.day, placement.start)
      let end = start.adding(seconds: visit.minutes * 60)
      return [(VisitReport.Kind.started, start), (.ended, end)].filter { $0.1 <= now }.map {
        IncomingReport(
          VisitReport(id: ID(at: $0.1), visit: visit.id, kind: $0.0, at: $0.1),
          clientKey: "demo-\(visit.id)-\($0.0.rawValue)")
      }
    }
  }
}
