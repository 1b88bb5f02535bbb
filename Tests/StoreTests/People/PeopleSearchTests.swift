import Care
import Database
import Kernel
import TestSupport
import Testing

@testable import Store

@Suite struct PeopleSearchTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// Nobody when empty.
    let expected: [Patient]

    init(_ typed: String, _ expected: Patient...) {
      (testDescription, self.expected) = (typed, expected)
    }
  }

  static let cases = [
    Case("Lefevre Eloise", Town.madameLefevre),
    Case("eloise lefevre", Town.madameLefevre),
    Case("LEFÈVRE", Town.madameLefevre),
    Case("lef elo", Town.madameLefevre),
    Case("lefvre", Town.madameLefevre),
    Case("leefvre", Town.madameLefevre),
    Case("eloize", Town.madameLefevre),
    Case("12/3/48", Town.madameLefevre),
    Case("12.03.1948", Town.madameLefevre),
    Case("1948-03-12", Town.madameLefevre),
    Case("120348", Town.madameLefevre),
    Case("lefevre 12/3/48", Town.madameLefevre),
    Case("dupont 12/3/48"),
    Case("48.03.12", Town.madameLefevre),
    Case("4803", Town.madameLefevre),
    Case("0475/12.34.56", Town.madameLefevre),
    Case("+32 475 12", Town.madameLefevre),
    Case("0032475123", Town.madameLefevre),
    Case("071 35", Town.mevrouwVanDenBerghe, Town.monsieurDePrez),
    Case("deprez", Town.monsieurDePrez),
    Case("de prez", Town.monsieurDePrez),
    Case("De Prez Marcel", Town.monsieurDePrez),
    Case("van den berghe", Town.mevrouwVanDenBerghe),
    Case("vandenberghe", Town.mevrouwVanDenBerghe),
    Case("berghe greta", Town.mevrouwVanDenBerghe),
    Case("gosselies", Town.mevrouwVanDenBerghe, Town.monsieurDePrez),
    Case("marcel gosselies", Town.monsieurDePrez),
    Case("tirou", Town.madameLefevre),
    Case("6041", Town.mevrouwVanDenBerghe, Town.monsieurDePrez),
    Case("rue de chatelet", Town.monsieurBenali),
    Case("zzzz"),
    Case("   "),
    Case("%_"),
    Case("marcel lefevre"),
  ]

  @Test(arguments: TestDatabase.engines)
  func findsPeopleAsTheyAreTyped(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      for wanted in Self.cases {
        let before = town.database.statements
        let found = try await town.workspace.findPatients(wanted.testDescription)
        #expect(town.database.statements - before <= 2, "\(wanted.testDescription)")
        #expect(
          Set(found.map(\.name.full)) == Set(wanted.expected.map(\.name.full)),
          "\(wanted.testDescription)")
      }
      let digits = try #require(Town.madameLefevre.niss).digits
      for typed in [digits, String(digits.prefix(7)), "\(digits.prefix(6))-\(digits.suffix(5))"] {
        let found = try await town.workspace.findPatients(typed)
        #expect(found.map(\.id) == [Town.madameLefevre.id], "NISS of \(typed.count) characters")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theLikeliestComesFirst(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var other = Patient(
        id: Town.id(800), name: try PersonName(given: "Marcel", family: "Gosset"))
      other.address = Address(street: "Rue Lefèvre 1", locality: "Gilly")
      let second = other
      try await town.workspace.addPatient(second)
      let found = try await town.workspace.findPatients("lefevre").map(\.id)
      #expect(found == [Town.madameLefevre.id, other.id])
    }
  }

  @Test(arguments: TestDatabase.engines)
  func aChangedPersonIsFoundUnderEveryWordTheyBearNow(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      var moved = try await town.workspace.patient(Town.madameLefevre.id)
      moved.address = Address(
        street: "Quai du Halage 9", postcode: try Postcode("4020"), locality: "Liège")
      try await town.workspace.changePatient(moved)
      for typed in ["eloise halage", "liege lefevre", "halage", "lefevre 4020", "liège 12/3/48"] {
        let found = try await town.workspace.findPatients(typed).map(\.id)
        #expect(found == [moved.id], "\(typed)")
      }
      for typed in ["lefevre tirou", "tirou"] {
        #expect(try await town.workspace.findPatients(typed).isEmpty, "\(typed)")
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func namesakesComeInTheOrderOfTheirNames(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      let given = ["Marie Ange", "Marie", "Zoé", "Marie-Zélie", "Anne", "Marieke"]
      for (index, name) in given.enumerated() {
        var patient = Patient(
          id: Town.id(810 + index), name: try PersonName(given: name, family: "Quoilin"))
        patient.address = Address(
          street: "Rue Neuve 1", postcode: try Postcode("6000"), locality: "Charleroi")
        try await town.workspace.addPatient(patient)
      }
      let all = try await town.workspace.findPatients("quoilin").map(\.name.given)
      #expect(all == ["Anne", "Marie", "Marie Ange", "Marie-Zélie", "Marieke", "Zoé"])
      let maries = try await town.workspace.findPatients("marie quoilin", limit: 2)
      #expect(maries.map(\.name.given) == ["Marie", "Marie Ange"])
      // Two slips would be too many, one may be meant: who bears the beginning comes first.
      let begun = try await town.workspace.findPatients("neuve mariek").map(\.name.given)
      #expect(begun.first == "Marieke")
    }
  }

  @Test(arguments: TestDatabase.engines)
  func anAnswerSaysWhoComesNext(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.workspace.bookVisit(
        Town.visit(1, Town.madameLefevre, by: Town.nurseSofie, at: "09:05"))
      let line = try await town.workspace.findPatients("lefevre").first
      #expect(line?.nextVisit?.day == Town.friday)
      #expect(line?.nextVisit?.start == Town.time("09:05"))
      #expect(line?.nextVisit?.carer == Town.nurseSofie.name)
      #expect(line?.phone == Town.madameLefevre.phones.first)
    }
  }

  @Test(arguments: TestDatabase.engines)
  func theSearchUsesIndexes(engine: Engine) async throws {
    try await TestTown.withPeople(engine) { town in
      try await town.database.read { tx in
        // On a table of five rows, PostgreSQL would rather read it whole.
        if engine == .postgres { try tx.define("SET LOCAL enable_seqscan = off") }
        let words = try tx.explain(
          """
          SELECT t.patient_id FROM patient_term t
          WHERE t.organization_id = \(town.organization.id) AND t.term >= \("lef")
            AND t.term < \("leg")
          """)
        #expect(
          words.contains("t USING PRIMARY KEY") || words.contains("patient_term_pkey"), "\(words)")
        let born = try tx.explain(
          """
          SELECT b.id FROM patient b
          WHERE b.organization_id = \(town.organization.id) AND b.birth_date = \(Town.friday)
          """)
        #expect(born.contains("patient_by_birth"), "\(born)")
        let phone = try tx.explain(
          """
          SELECT b.patient_id FROM patient_phone b
          WHERE b.organization_id = \(town.organization.id) AND b.e164 >= \("+3271")
            AND b.e164 < \("+3272")
          """)
        #expect(phone.contains("patient_phone_by_number"), "\(phone)")
      }
    }
  }
}
