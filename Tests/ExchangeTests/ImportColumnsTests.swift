import Care
import Exchange
import Kernel
import Testing

@Suite struct ImportColumnsTests {
  @Test(arguments: ImportKind.allCases, Language.allCases)
  func templatesAreUnderstood(_ kind: ImportKind, _ language: Language) throws {
    let header = try CSVTable(ImportTemplate.csv(kind, in: language)).header.cells
    #expect(header.count == kind.template.count)
    let columns = try ImportColumns(header, of: kind)
    #expect(columns.unknown.isEmpty)
    for (name, column) in zip(header, kind.template) {
      #expect(columns.header(of: column.code) == name)
    }
  }

  @Test(arguments: [
    "nom;PRENOM;né le;CP;commune;gsm", "achternaam;voornaam;geboortedatum;postcode;gemeente;tel",
    "Nachname;VORNAME;Geburtstag;PLZ;Wohnort;Handy",
    "Last_Name;first-name;date of birth;ZIP code;City;mobile",
    "Nom de famille *;Prénom(s);DDN;C.P.;Localité;Tél.",
  ])
  func synonyms(_ header: String) throws {
    let names = header.split(separator: ";").map(String.init)
    let columns = try ImportColumns(names, of: .people)
    #expect(columns.unknown.isEmpty)
    for (code, name) in zip(["family", "given", "birth-date", "postcode", "locality"], names) {
      #expect(columns.header(of: code) == name)
    }
  }

  @Test func unknownColumnsAreReported() throws {
    let columns = try ImportColumns(["Nom", "Couleur préférée", "", "Prénom"], of: .people)
    #expect(columns.unknown == ["Couleur préférée", "C"])
  }

  @Test func missingColumnsAreListed() {
    #expect(throws: ImportError.missing(["visit.field.day", "visit.field.minutes"])) {
      try ImportColumns(["Personne", "Soin", "Au plus tôt", "Au plus tard"], of: .visits)
    }
    let error = ImportError.missing(["visit.field.day", "visit.field.minutes"])
    #expect(
      Reader(language: .fr).text(error.message)
        == "Il manque des colonnes\u{A0}: Jour et Minutes")
    #expect(throws: ImportError.missing(["carer.field.qualification"])) {
      try ImportColumns(["Nom"], of: .carers)
    }
    #expect(throws: ImportError.self) { try ImportColumns(["x", "y"], of: .people) }
  }

  @Test func doublesAreRefused() {
    #expect(throws: ImportError.twice(["Nom", "Nom de famille"])) {
      try ImportColumns(["Nom", "Nom de famille"], of: .people)
    }
  }

  @Test func severalTelephonesAreFine() throws {
    let columns = try ImportColumns(["Nom", "Téléphone", "Téléphone", "GSM"], of: .people)
    #expect(columns.unknown.isEmpty)
    #expect(columns.header(of: "phones-3") == "GSM")
  }

  @Test func aNumberBesideTheStreetIsThatOfTheHouse() throws {
    let columns = try ImportColumns(["Numéro", "Nom", "Rue", "N°", "Bte"], of: .people)
    #expect(columns.header(of: "external-key") == "Numéro")
    #expect(columns.header(of: "house-number") == "N°")
    #expect(columns.header(of: "box") == "Bte")
  }

  @Test func bracketsDoNotCount() throws {
    let header = ["Patient", "Date", "Soin", "Fenêtre", "Durée (min)"]
    let columns = try ImportColumns(header, of: .visits)
    #expect(columns.header(of: "minutes") == "Durée (min)")
    #expect(columns.header(of: "window-from") == "Fenêtre")
  }
}
