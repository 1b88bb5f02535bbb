import Care
import Foundation
import Kernel
import Testing

@Suite struct PeopleIdentifierTests {
  @Test(arguments: [
    ("85073003328", "1985-07-30", Sex.male, false), ("17073003384", "2017-07-30", .male, false),
    ("42031512141", "1942-03-15", .male, false), ("38110204888", "1938-11-02", .female, false),
    ("05060921480", "2005-06-09", .female, false), ("98472899765", "1998-07-28", .male, true),
    ("88022999990", "1988-02-29", .male, false), ("12440530240", "2012-04-05", .female, true),
  ])
  func nissTells(_ digits: String, _ birth: String, _ sex: Sex, _ isBis: Bool) throws {
    let niss = try NISS(digits)
    #expect(niss.birthDate?.description == birth)
    #expect(niss.sex == sex)
    #expect(niss.isBis == isBis)
    #expect(!niss.hasImpossibleDate)
  }

  @Test func nissWithoutDateOrSex() throws {
    #expect(try NISS("51000000794").birthDate == nil)
    #expect(try NISS("40000103301").birthDate == nil)
    #expect(try !NISS("40000103301").hasImpossibleDate)
    #expect(try NISS("88222999936").sex == nil)
    #expect(try NISS("08222999934").birthDate?.description == "2008-02-29")
  }

  @Test func nissIsShownAndMasked() throws {
    let niss = try NISS(" 85.07.30-033.28 ")
    #expect(niss.digits == "85073003328")
    #expect(niss.formatted == "85.07.30-033.28")
    #expect("\(niss)" == "NISS(•••)")
  }

  @Test(arguments: [
    ("8507300332", PersonError.nissTooShort(missing: 1)), ("", .nissTooShort(missing: 11)),
    ("850730033281", .nissTooLong(extra: 1)), ("8507300332B", .nissHasLetters),
    ("8,50733E+10", .nissHasLetters), ("85073003329", .nissWrongCheck),
    ("88150199951", .nissNoSuchDate), ("８５０７３００３３２８", .nissHasLetters),
  ])
  func wrongNISS(_ text: String, _ refusal: PersonError) {
    #expect(throws: refusal) { try NISS(text) }
  }

  @Test func anImpossibleDateIsOnlyUnlikely() throws {
    // 31 April 1950: 500431001 mod 97 gives the check.
    let body = 500_431_001
    let niss = try NISS("\(body)\(String(format: "%02d", 97 - body % 97))")
    #expect(niss.hasImpossibleDate)
    #expect(niss.birthDate == nil)
  }

  @Test func theWordsSayWhatToDo() {
    let refusal = PersonError.nissTooShort(missing: 1)
    #expect(
      Reader(language: .fr).text(refusal.message) == "Le NISS a 11 chiffres, il en manque un")
    #expect(
      Reader(language: .nl).text(refusal.message) == "Het INSZ telt 11 cijfers, er ontbreekt er één"
    )
    #expect(
      Reader(language: .de).text(PersonError.nissTooShort(missing: 2).message)
        == "Die Nationalregisternummer hat 11 Ziffern, 2 fehlen")
    #expect(
      Reader(language: .en).text(refusal.message) == "The NISS has 11 digits, one is missing")
  }

  @Test func inami() throws {
    let number = try INAMINumber("1-68682-01-140")
    #expect(number.digits == "16868201140" && number.formatted == "1-68682-01-140")
    #expect(number.profession == .physician && number.competence == "140" && !number.isUnusual)
    #expect(try INAMINumber("10182803004").isUnusual)
    #expect(try INAMINumber("71000436").competence == nil)
    #expect(try INAMINumber("71000436000").profession == .institution)
    #expect(throws: PersonError.inamiWrongCheck) { try INAMINumber("16868202140") }
    #expect(throws: PersonError.inamiLength) { try INAMINumber("1686820114") }
    #expect(throws: PersonError.inamiLength) { try INAMINumber("00000097000") }
  }

  @Test func enterprise() throws {
    #expect(try EnterpriseNumber("BE 403.019.261").formatted == "0403.019.261")
    #expect(throws: PersonError.enterpriseWrongCheck) { try EnterpriseNumber("0431150351") }
    #expect(throws: PersonError.enterpriseLength) { try EnterpriseNumber("2403019261") }
    #expect(throws: PersonError.enterpriseLength) { try EnterpriseNumber("40301926") }
  }

  @Test func nomenclature() throws {
    #expect(try NomenclatureCode("425110").isAmbulatory)
    #expect(try !NomenclatureCode("105766").isAmbulatory)
    #expect(throws: PersonError.nomenclatureWrongCheck) { try NomenclatureCode("422275") }
    #expect(throws: PersonError.nomenclatureLength) { try NomenclatureCode("42511") }
  }

  @Test(arguments: [
    ("0470 12 34 56", "+32470123456", "0470 12 34 56", PhoneNumber.Kind.mobile),
    // As the records hold them.
    ("+32470123456", "+32470123456", "0470 12 34 56", PhoneNumber.Kind.mobile),
    ("+3271123456", "+3271123456", "071 12 34 56", PhoneNumber.Kind.landline),
    ("+3242221133", "+3242221133", "04 222 11 33", PhoneNumber.Kind.landline),
    ("04/222.11.33", "+3242221133", "04 222 11 33", .landline),
    ("+32 (0)71 12 34 56", "+3271123456", "071 12 34 56", .landline),
    ("0032 470 12 34 56", "+32470123456", "0470 12 34 56", .mobile),
    ("+32 0470 12 34 56", "+32470123456", "0470 12 34 56", .mobile),
    ("470123456", "+32470123456", "0470 12 34 56", .mobile),
    ("71123456", "+3271123456", "071 12 34 56", .landline),
    ("02 511 22 33", "+3225112233", "02 511 22 33", .landline),
    ("080 12 34 56", "+3280123456", "080 12 34 56", .landline),
    ("0800 12 345", "+3280012345", "0800 12 345", .special),
    ("078 15 16 17", "+3278151617", "078 15 16 17", .special),
    ("+33 6 12 34 56 78", "+33612345678", "+33 6 12 34 56 78", .foreign),
    ("00352 621 123 456", "+352621123456", "+352 6 21 12 34 56", .foreign),
  ])
  func phones(_ text: String, _ e164: String, _ shown: String, _ kind: PhoneNumber.Kind) throws {
    let phone = try PhoneNumber(text)
    #expect(phone.e164 == e164)
    #expect(phone.formatted == shown)
    #expect(phone.kind == kind)
  }

  @Test(arguments: [
    ("+32470123", PersonError.phoneTooShort(missing: 3)),
    ("+324501234", .phoneTooShort(missing: 2)), ("+32711234567", .phoneTooLong(extra: 1)),
    ("+3247012345", .phoneTooShort(missing: 1)), ("+324422113345", .phoneTooLong(extra: 2)),
    ("0470 12 34 5", .phoneTooShort(missing: 1)), ("071 12 34 567", .phoneTooLong(extra: 1)),
    ("0470 fille", .phoneHasLetters), ("", .phoneHasLetters), ("+0470", .phoneNoCountry),
    ("0", .phoneHasLetters), ("+331", .phoneTooShort(missing: 5)), ("+", .phoneHasLetters),
    ("+33123456789012345", .phoneTooLong(extra: 2)), ("00", .phoneNoCountry),
  ])
  func wrongPhones(_ text: String, _ refusal: PersonError) {
    #expect(throws: refusal) { try PhoneNumber(text) }
  }

  @Test(arguments: [
    ("1000", Postcode.Region.brussels), ("1299", .brussels), ("1300", .wallonia),
    ("1499", .wallonia), ("1500", .flanders), ("3999", .flanders), ("4000", .wallonia),
    ("7999", .wallonia), ("8000", .flanders), ("B-6060", .wallonia), (" 9999 ", .flanders),
  ])
  func postcodes(_ text: String, _ region: Postcode.Region) throws {
    #expect(try Postcode(text).region == region)
  }

  @Test(arguments: ["0999", "999", "10000", "", "60 6O", "+606", "L-1234"])
  func wrongPostcodes(_ text: String) {
    #expect(throws: PersonError.postcodeMalformed) { try Postcode(text) }
  }

  @Test(arguments: [
    ("110/110", false as Bool?), ("131/131", true), ("111-111", true), ("140140", false),
    ("451/451", true), ("000/000", nil), ("450/000", false),
  ])
  func insurability(_ text: String, _ isBIM: Bool?) throws {
    let rights = try Insurability(text)
    #expect(rights.isBIM == isBIM)
    #expect(rights.isInOrder == (isBIM != nil))
  }

  @Test func wrongInsurability() {
    #expect(throws: PersonError.insurabilityMalformed) { try Insurability("110") }
    #expect(throws: PersonError.insurabilityUnknown) { try Insurability("999/110") }
    #expect(throws: PersonError.insurabilityUnknown) { try Insurability("000/110") }
  }

  @Test func insurers() throws {
    #expect(try InsurerCode("0228").union == .neutral)
    #expect(try InsurerCode("306").union == .socialist)
    #expect(try InsurerCode("900").union == .rail)
    #expect(throws: PersonError.insurerUnknown) { try InsurerCode("728") }
    #expect(throws: PersonError.insurerMalformed) { try InsurerCode("28") }
    for union in InsurerCode.Union.allCases {
      #expect(Reader(language: .fr).text(union.name) != union.name.key)
    }
  }

  @Test func everyRefusalHasItsWords() {
    let refusals: [PersonError] = [
      .nissTooShort(missing: 2), .nissTooLong(extra: 1), .nissHasLetters, .nissWrongCheck,
      .nissNoSuchDate, .inamiLength, .inamiWrongCheck, .enterpriseLength, .enterpriseWrongCheck,
      .nomenclatureLength, .nomenclatureWrongCheck, .phoneTooShort(missing: 1),
      .phoneTooLong(extra: 3), .phoneHasLetters, .phoneNoCountry, .postcodeMalformed,
      .insurabilityMalformed, .insurabilityUnknown, .insurerMalformed, .insurerUnknown,
      .coordinatesIncomplete, .coordinatesSwapped, .coordinatesTooFar,
    ]
    for refusal in refusals {
      for language in Language.allCases {
        let words = Reader(language: language).text(refusal.message)
        #expect(words != refusal.message.key && !words.contains("{"))
      }
    }
  }
}

/// Files that stand beside the project while it is written; tests that read them are skipped elsewhere.
enum Reference {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/reference").standardizedFileURL

  static func rows(_ name: String) -> [[String]] {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      return []
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static var isHere: Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "identifier-test-vectors.csv").path)
  }
}

@Suite(.enabled(if: Reference.isHere)) struct PeopleReferenceTests {
  @Test func identifierVectors() {
    let rows = Reference.rows("identifier-test-vectors.csv")
    #expect(rows.count == 48)
    for row in rows {
      let (kind, value, expected) = (row[0], row[1], row[2])
      #expect(Self.verdict(kind, value) == expected, "\(kind) \(value)")
    }
  }

  private static func verdict(_ kind: String, _ value: String) -> String {
    do {
      switch kind {
      case "niss": _ = try NISS(value)
      case "inami": return try INAMINumber(value).isUnusual ? "warning" : "valid"
      case "bce": _ = try EnterpriseNumber(value)
      case "nomenclature": _ = try NomenclatureCode(value)
      case "phone": _ = try PhoneNumber(value)
      case "postcode": _ = try Postcode(value)
      default: return "unknown kind"
      }
      return "valid"
    } catch { return "invalid" }
  }

  @Test func regionsOfAllRanges() throws {
    let regions: [String: Postcode.Region] = ["BRU": .brussels, "WAL": .wallonia, "VLA": .flanders]
    for row in Reference.rows("postcode-ranges.csv") {
      #expect(try Postcode(row[0]).region == regions[row[4]])
      #expect(try Postcode(row[1]).region == regions[row[4]])
    }
  }

  @Test func landlinesOfAllAreas() throws {
    for row in Reference.rows("phone-area-codes.csv") {
      let digits = String("2223344".prefix(Int(row[3]) ?? 0))
      let phone = try PhoneNumber(row[2] + digits)
      #expect(phone.kind == .landline)
      #expect(phone.e164 == "+32\(row[0])\(digits)")
      #expect(phone.formatted.hasPrefix("\(row[2]) "))
    }
  }

  @Test func insurabilityOfTheReference() throws {
    struct Codes: Decodable {
      struct Example: Decodable { var ct: String, bim: Bool? }
      var ct1Allowed: [String], ct2Allowed: [String], tests: [Example]
    }
    let file = Reference.folder.appending(path: "insurability-codes.json")
    let codes = try JSONDecoder().decode(Codes.self, from: Data(contentsOf: file))
    for example in codes.tests { #expect(try Insurability(example.ct).isBIM == example.bim) }
    for first in codes.ct1Allowed {
      for second in codes.ct2Allowed {
        #expect(try Insurability(ct1: first, ct2: second).isBIM == first.hasSuffix("1"))
      }
    }
    let others = (0...999).map { String(format: "%03d", $0) }
    for code in others where !codes.ct1Allowed.contains(code) && code != "000" {
      #expect(throws: PersonError.insurabilityUnknown) { try Insurability(ct1: code, ct2: "110") }
    }
  }

  @Test func insurersOfAllUnions() throws {
    for row in Reference.rows("insurer-unions.csv") {
      #expect(try InsurerCode(row[3]).union.rawValue == Int(row[0]))
      #expect(try InsurerCode(row[4]).union.rawValue == Int(row[0]))
    }
  }
}

/// What is read fast when it is plain must be read as before when it is not.
@Suite struct PlainTextTests {
  @Test(arguments: [
    ("Lefèvre", "Lefèvre"), ("Élise", "Élise"), (" Élise ", "Élise"), ("\u{A0}Maes\u{A0}", "Maes"),
    ("José\u{2003}", "José"), ("\u{3000}Peeters", "Peeters"),
    ("Van\u{7}den\u{0}Berg", "VandenBerg"),
    ("René\n", "René"), ("De\u{A0}Prez", "De\u{A0}Prez"), ("Ľubica", "Ľubica"), ("", ""), (" ", ""),
    ("\u{1680}Ngũgĩ\u{85}", "Ngũgĩ"), ("Łukasz", "Łukasz"), ("李", "李"),
  ])
  func blanksAtTheEndsAreDropped(typed: String, kept: String) {
    #expect(typed.trimmedBlanks == kept)
  }

  @Test func namesAreMeasuredInCharacters() throws {
    let hundred = String(repeating: "é", count: 100)
    #expect(try PersonName(given: hundred, family: "Maes").given == hundred)
    #expect(throws: PatientError.nameTooLong) {
      try PersonName(given: hundred + "e", family: "Maes")
    }
  }

  @Test(arguments: [
    "", "01a2108f-ae65-7ccf-bc83-bc6040101e1", "01a2108f-ae65-7ccf-bc83-bc6040101e100",
    "01a2108fae65-7ccf-bc83-bc6040101e10-", "01a2108g-ae65-7ccf-bc83-bc6040101e10",
    "01a2108f_ae65_7ccf_bc83_bc6040101e10", "é1a2108f-ae65-7ccf-bc83-bc6040101e1",
    "{1a2108f-ae65-7ccf-bc83-bc6040101e1}",
  ])
  func otherTextsAreNoIdentifiers(text: String) {
    #expect(ID<Patient>(text) == nil)
  }

  @Test func identifiersAreReadInEitherCase() throws {
    let text = "01a2108f-ae65-7ccf-bc83-bc6040101e10"
    let id = try #require(ID<Patient>(text))
    #expect(id.description == text)
    #expect(ID<Patient>(text.uppercased()) == id)
    #expect(ID<Patient>(String("x\(text)".dropFirst())) == id)
  }
}
