import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct PeopleRecordTests {
  @Test(arguments: TestDatabase.engines)
  func aRecordComesBackAsItWasSaved(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      var patient = Town.madameLefevre
      patient.languages = ["fr", "tr"]
      patient.phones.append(try PhoneNumber("071 12 34 56"))
      patient.generalPractitioner = GeneralPractitioner(
        name: "Dr Noël", inami: nil, phone: try PhoneNumber("071 99 88 77"))
      patient.coverage = Coverage(
        insurer: try InsurerCode("319"), memberNumber: "1234",
        insurability: try Insurability("111/111"), checkedOn: Town.friday)
      patient.contacts = [PatientContact(name: "Anne", relationship: "fille")]
      patient.door = DoorNotes(key: "boîte 4711", dog: "Rex", parking: "cour", other: "2e étage")
      let saved = patient
      try await town.workspace.addPatient(saved)
      let read = try await town.workspace.patient(saved.id)
      #expect(read == saved)
      let kinds = try await town.door(of: town.amelie, .administrator).events(on: saved.id)
        .map(\.kind)
      #expect(kinds == ["patient.read", "patient.added"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aSecondSaveOfTheSameVersionIsRefused(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var mine = try await town.workspace.patient(Town.madameDupont.id)
      var yours = mine
      mine.door.key = "sous le pot"
      mine.phones = []
      mine.name = try PersonName(given: "Jeanne", family: "Dupond")
      let version = try await town.workspace.changePatient(mine)
      #expect(version == 2)
      yours.door.dog = "Max"
      let late = yours
      await #expect(throws: PatientError.changedMeanwhile) {
        try await town.workspace.changePatient(late)
      }
      let read = try await town.workspace.patient(mine.id)
      #expect(read.door == mine.door && read.phones.isEmpty && read.version == 2)
      let found = try await town.workspace.findPatients("dupond").map(\.id)
      #expect(found == [mine.id])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aNumberBelongsToOnePerson(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let name = try PersonName(given: "Jean", family: "Double")
      var sameNISS = Patient(id: Town.id(901), name: name)
      sameNISS.niss = Town.madameDupont.niss
      let first = sameNISS
      await #expect(throws: PatientError.nissAlreadyUsed) {
        try await town.workspace.addPatient(first)
      }
      var sameKey = Patient(id: Town.id(902), name: name)
      sameKey.externalKey = "B-101"
      let second = sameKey
      await #expect(throws: PatientError.externalKeyAlreadyUsed) {
        try await town.workspace.addPatient(second)
      }
      var unborn = Patient(id: Town.id(903), name: name)
      unborn.birthDate = Town.day("2026-03-07")
      let third = unborn
      await #expect(throws: PatientError.birthDateInFuture) {
        try await town.workspace.addPatient(third)
      }
      let page = try await town.workspace.patients()
      #expect(page.total == Town.patients.count)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anotherOrganizationSeesNobody(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let other = try await town.accounts.createOrganization(
        named: OrganizationName("Ailleurs"), language: .fr,
        administrator: NewPerson(
          name: PersonName(given: "Paul", family: "Ailleurs"),
          email: EmailAddress("paul@ailleurs.example"), language: .fr),
        password: NewPassword("quatre mots sans lien", for: EmailAddress("paul@ailleurs.example")))
      let door = Workspace(
        database: town.database, organization: other.organization.id, person: other.person,
        permissions: Role.coordinator.permissions, source: "192.0.2.9", clock: { town.clock.now })
      await #expect(throws: PatientError.unknown) {
        try await door.patient(Town.madameDupont.id)
      }
      let page = try await door.patients()
      #expect(page.total == 0 && page.lines.isEmpty)
      let found = try await door.findPatients("dupont")
      #expect(found.isEmpty)
      let visit = Town.visit(1, Town.madameDupont)
      await #expect(throws: PatientError.unknown) { try await door.bookVisit(visit) }
      let day = try await door.planningDay(on: Town.friday)
      #expect(day.visits.isEmpty && day.carers.isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aCarerSeesOnlyThePeopleOfTheOwnWeek(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let far = Town.friday.adding(days: 8)
      try await town.workspace.setShifts(
        [Town.round(Town.nurseSofie, on: far)], of: Town.nurseSofie.id, from: far, to: far)
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      try await town.workspace.bookVisit(
        Town.visit(2, Town.madameLefevre, on: far, by: Town.nurseSofie, at: "08:00"))
      let aid = town.door(of: town.sofie, .careAssistant)
      let page = try await aid.patients()
      #expect(page.total == 1)
      #expect(page.lines.map(\.id) == [Town.madameDupont.id])
      let found = try await aid.findPatients("lefevre")
      #expect(found.isEmpty)
      let read = try await aid.patient(Town.madameDupont.id)
      #expect(read.name == Town.madameDupont.name)
      await #expect(throws: PatientError.outsideOwnTours) {
        try await aid.patient(Town.madameLefevre.id)
      }
      await #expect(throws: PatientError.unknown) { try await aid.patient(Town.id(0x9999)) }
    }
  }

  /// A visit that will not be made opens no record.
  @Test(arguments: TestDatabase.engines)
  func aCancelledVisitOpensNothing(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let booked = try await town.workspace.bookVisit(
        Town.visit(1, Town.madameDupont, by: Town.nurseSofie, at: "08:00"))
      let aid = town.door(of: town.sofie, .careAssistant)
      _ = try await aid.patient(Town.madameDupont.id)
      _ = try await town.workspace.cancelVisits(
        [SeenVisit(booked)], on: booked.day, because: .service)
      await #expect(throws: PatientError.outsideOwnTours) {
        try await aid.patient(Town.madameDupont.id)
      }
      #expect(try await aid.patients().total == 0)
      #expect(try await aid.findPatients("dupont").isEmpty)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func byBirthDatePeopleWithoutOneComeLast(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      for (number, born) in [nil, "1950-01-01", "1938-05-02"].enumerated() {
        var patient = Patient(
          id: Town.id(number + 1), name: try PersonName(given: "Anne", family: "Nom\(number)"))
        patient.birthDate = born.map(Town.day)
        try await town.workspace.addPatient(patient)
      }
      let page = try await town.workspace.patients(order: .birthDate)
      #expect(page.lines.map(\.name.family) == ["Nom2", "Nom1", "Nom0"])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aListTakesTwoStatementsForTenAndForAThousand(engine: Engine) async throws {
    try await TestTown.with(engine) { town in
      var counts: [Int] = []
      for size in [10, 990] {
        let start = counts.isEmpty ? 0 : 10
        let people = try (start..<start + size).map { number in
          Patient(
            id: Town.id(number + 1),
            name: try PersonName(given: "Anne", family: "Nom\(10_000 + number)"))
        }
        try await town.workspace.write(.editPatients, as: .patientAdded(people[0].id)) {
          try $0.insert(people, in: town.organization.id)
        }
        let before = town.database.statements
        let page = try await town.workspace.patients(offset: 5, limit: 500)
        counts.append(town.database.statements - before)
        #expect(page.lines.count == min(500, page.total - 5))
        #expect(page.lines.map(\.name.family) == page.lines.map(\.name.family).sorted())
        #expect(page.isFollowed == (page.total > 505))
        let end = try await town.workspace.patients(offset: page.total, order: .birthDate)
        #expect(end.lines.isEmpty && end.total == page.total && !end.isFollowed)
      }
      #expect(counts == [2, 2])
      try await town.database.read { tx in
        if engine == .postgres {
          try tx.define("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        }
        let plan = try tx.explain(
          """
          SELECT p.id FROM patient p WHERE p.organization_id = \(town.organization.id)
          ORDER BY p.sort_key, p.id LIMIT 50
          """)
        #expect(plan.contains("patient_by_name"), "\(plan)")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aStaySuspendsVisitsAndGivesThemBack(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let office = town.workspace, patient = Town.madameDupont
      for offset in 0..<3 {
        try await office.bookVisit(
          Town.visit(offset, patient, on: Town.friday.adding(days: offset)))
      }
      var stay = Stay(id: Town.id(700), patient: patient.id, kind: .hospital, from: Town.friday)
      let open = stay
      let suspended = try await office.addStay(open)
      #expect(suspended == 3)
      let reasons = try await office.cancellations(on: Town.friday).values.map(\.reason)
      #expect(reasons == [.hospital])
      stay.until = Town.friday
      let ended = stay
      try await office.changeStay(ended)
      var states: [Visit.Status] = []
      for offset in 0..<3 {
        states += try await office.planningDay(on: Town.friday.adding(days: offset))
          .visits.map(\.status)
      }
      #expect(states == [.cancelled, .planned, .planned])
      try await office.removeStay(stay.id)
      let first = try await office.planningDay(on: Town.friday).visits.map(\.status)
      #expect(first == [.planned])
    }
  }
}
