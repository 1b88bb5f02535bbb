import Care
import Exchange
import Kernel
import Testing

/// A day by its ISO form, for tests.
func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSinceEpoch: 0) }

@Suite struct ImportRowTests {
  /// A Friday.
  let reader = ImportReader(today: day("2026-03-06"), horizon: 14)

  @Test func aPersonInFull() throws {
    let file = try reader.people(
      Array(
        """
        N° dossier;Nom;Prénom;NISS;Né le;Sexe;Langues;Rue;N°;Bte;CP;Localité;Lat;Long;Tél;GSM;Médecin;INAMI;Tél médecin;Mutuelle;Affilié;CT1/CT2;Contact;Lien;Tél contact;Clé;Chien;Parking;Remarques
        A-7;De Prez;Zoé;41.03.14-256.12;14/3/41;F;français, italien;Rue du Parc;12;3;6060;Gilly;50,4245;4.4789;071/12.34.56 / 02 511 22 33;0470 12 34 56;Dr Modèle;1-68682-01-140;;228 - Solidaris;00123;110/110;Ana;fille;0471 00 00 01;boîte;non;cour;"deux
        lignes"
        """.utf8))
    #expect(file.issues.isEmpty && file.columns.unknown.isEmpty)
    let draft = try #require(file.drafts.first)
    #expect(draft.row == 2 && draft.externalKey == "A-7")
    #expect(draft.family == "De Prez" && draft.given == "Zoé")
    #expect(draft.niss?.digits == "41031425612" && draft.birthDate == day("1941-03-14"))
    #expect(draft.sex == .female && draft.languages == ["fr", "it"])
    #expect(draft.street == "Rue du Parc 12 bte 3" && draft.postcode?.digits == "6060")
    #expect(draft.coordinates?.latitude == 50_424_500 && draft.coordinates?.longitude == 4_478_900)
    #expect(draft.phones?.map(\.e164) == ["+3271123456", "+3225112233", "+32470123456"])
    #expect(draft.practitionerINAMI?.digits == "16868201140" && draft.practitionerPhone == nil)
    #expect(draft.insurer?.digits == "228" && draft.insurability?.formatted == "110/110")
    #expect(draft.memberNumber == "00123")
    #expect(draft.contacts?.first?.phone?.e164 == "+32471000001")
    #expect(draft.doorNotes == "deux\nlignes" && draft.dog == "non")
  }

  @Test func emptyCellsSayNothing() throws {
    let file = try reader.people(Array("Nom;NISS;Tél;Sexe\nLambert;-;;NULL\n".utf8))
    let draft = try #require(file.drafts.first)
    #expect(draft.niss == nil && draft.phones == nil && draft.sex == nil && draft.contacts == nil)
    #expect(draft.birthDate == nil && draft.coordinates == nil)
  }

  @Test(arguments: [
    ("LAMBERT Marie-Louise", "LAMBERT", "Marie-Louise"), ("DE PREZ Zoé", "DE PREZ", "Zoé"),
    ("Marie-Louise LAMBERT", "LAMBERT", "Marie-Louise"), ("Lambert, Marie", "Lambert", "Marie"),
    ("De Prez, Zoé Anne", "De Prez", "Zoé Anne"),
  ])
  func namesInOneCell(_ text: String, _ family: String, _ given: String) throws {
    let file = try reader.people(Array("Nom complet;CP\n\(text);6000\n".utf8))
    #expect(file.drafts.first?.family == family && file.drafts.first?.given == given)
  }

  @Test func allReasonsOfARowAreKept() throws {
    let file = try reader.people(
      Array(
        "Nom;Né le;NISS;CP;Lat;Nom complet\nA;31/02/1940;123;99;50,4;\nB;1/1/1950;;6000;;\n".utf8))
    #expect(file.drafts.map(\.row) == [3])
    #expect(file.refusedRows == 1)
    #expect(
      file.issues.map(\.reason.key) == [
        "person.niss.too-short", "input.date.no-such-day", "person.postcode.malformed",
        "person.place.incomplete",
      ])
    #expect(file.issues.map(\.column) == ["NISS", "Né le", "CP", "Lat"])
    #expect(file.issues.map(\.value) == ["123", "31/02/1940", "99", "50,4"])
    #expect(file.issues.allSatisfy { $0.row == 2 })
    #expect("\(file.issues[0])" == "row 2, niss: person.niss.too-short")
  }

  @Test func theNISSDecidesAnOpenCentury() throws {
    let file = try reader.people(
      Array("Nom;NISS;Né le\nA;25.03.01-002.29;1/3/25\nB;;1/3/25\n".utf8))
    let niss = try NISS("25030100229")
    #expect(file.drafts.first?.birthDate == niss.birthDate)
    #expect(file.issues.map(\.reason.key) == ["input.date.year-ambiguous"])
    #expect(file.issues.map(\.row) == [3])
  }

  @Test func whatIsUnlikelyIsAskedAndNotRefused() throws {
    let file = try reader.people(
      Array("Nom;NISS;Né le;Sexe;INAMI\nA;85073003328;31/7/1985;F;10182803004\n".utf8))
    #expect(file.issues.isEmpty && file.drafts.count == 1)
    #expect(
      file.doubts.map(\.reason.key) == [
        "import.doubt.birth-date", "import.doubt.sex", "import.doubt.inami",
      ])
    #expect(file.doubts.map(\.column) == ["Né le", "Sexe", "INAMI"])
  }

  @Test func aTitleMayStandAboveTheHeader() throws {
    let file = try reader.people(
      Array("Liste des personnes, le 5 mars\n\nNom;CP\nA;6000\nB;99\n".utf8))
    #expect(file.drafts.map(\.row) == [4] && file.issues.map(\.row) == [5])
    #expect(file.columns.header == ["Nom", "CP"])
    #expect(throws: ImportError.missing(["patient.field.family"])) {
      try reader.people(Array("Titre\nCP;Ville\n6000;Gilly\n".utf8))
    }
  }

  @Test func aShiftedCellRefusesTheRow() throws {
    let file = try reader.people(Array("Nom;CP\nA;6000;zut\nB;6000;;\n".utf8))
    #expect(file.issues.map(\.reason.key) == ["import.row.too-wide"])
    #expect(file.drafts.map(\.family) == ["B"])
  }

  @Test func aCarerWithTwoRounds() throws {
    let file = try reader.carers(
      Array(
        """
        Numéro;Nom;Prénom;Fonction;Compétences;Déplacement;Départ;Heures/semaine;Jours;Début;Fin;Début 2;Fin 2;Pause
        C1;Leroy;Sophie;infirmière;Injection, pansements;vélo;maison;19,5;06/03/2026;6h30;12:00;16u30;2030;15
        C2;Claes;Jan;aide-soignant;;auto;dépôt;37h30;lun-mer;07:00;15:00;;;30
        C3;Noël;Ève;AF;;à pied;;38;ma, do;8;12;;;
        """.utf8))
    #expect(file.issues.isEmpty)
    let (sophie, jan, eve) = (file.drafts[0], file.drafts[1], file.drafts[2])
    #expect(sophie.qualification == .nurse && sophie.skills == [.injection, .woundCare])
    #expect(sophie.travel == .bicycle && sophie.base == .home && sophie.weeklyMinutes == 1170)
    #expect(sophie.shifts.map(\.start.description) == ["06:30", "16:30"])
    #expect(sophie.shifts.map(\.end.description) == ["12:00", "20:30"])
    #expect(sophie.shifts.allSatisfy { $0.day == day("2026-03-06") && $0.breakMinutes == nil })
    #expect(jan.weeklyMinutes == 2250 && jan.base == .depot)
    // Monday to Wednesday in the fourteen days from Friday 6 March.
    #expect(
      jan.shifts.map(\.day.description) == [
        "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-16", "2026-03-17", "2026-03-18",
      ])
    #expect(jan.shifts.allSatisfy { $0.breakMinutes == 30 })
    #expect(eve.shifts.map(\.day.weekday) == [1, 4, 1, 4] && eve.skills == nil)
  }

  @Test(arguments: [
    ("ven-lun", 8), ("tous les jours", 14), ("7/7", 14), ("lundi à vendredi", 10), ("ma en do", 4),
    ("samedi", 2), ("lu ma me je ve", 10), ("di", 2), ("lu, di", 4), ("Mo-Fr", 10),
    ("du lundi au jeudi", 8),
    ("6/3/2026, 7/3/2026", 2), ("demain", 1),
  ])
  func daysOfARound(_ text: String, _ count: Int) throws {
    let file = try reader.carers(
      Array("Nom;Qualification;Jours;Horaire\nA;infirmier;\"\(text)\";7h-12h\n".utf8))
    #expect(file.issues.isEmpty)
    #expect(file.drafts.first?.shifts.count == count)
  }

  @Test(arguments: [
    ("bientôt;7:00;12:00", "input.date.unreadable", "Jours"),
    (";7:00;12:00", "import.shift.no-day", "Jours"),
    ("demain;12:00;7:00", "shift.end.before-start", "Fin"),
    ("demain;7:00;", "import.pair.incomplete", "Fin"),
    ("demain;;12:00", "import.pair.incomplete", "Début"),
    ("demain;7:75;12:00", "input.time.no-such-time", "Début"),
  ])
  func wrongRounds(_ cells: String, _ reason: String, _ column: String) throws {
    let file = try reader.carers(
      Array("Nom;Qualification;Jours;Début;Fin\nA;infirmier;\(cells)\n".utf8))
    #expect(file.issues.map(\.reason.key) == [reason])
    #expect(file.issues.map(\.column) == [column])
  }

  @Test func aVisitInFull() throws {
    let file = try reader.visits(
      Array(
        """
        Visite;Dossier;Personne;Né le;Date;Soin;De;À;Souhaité;Durée (min);Obligatoire;Soignants souhaités;Soignants exclus;À deux;Après;Écart min;Écart max;Soignant;Heure;Verrouillé
        V1;P1;Lambert Marie;14/3/41;6/3/26;Toilette;7h;9h30;8h;45;oui;C1, C2;Leroy Sophie;x;V0;-15;1h30;C1;8:00;non
        V2;P1;;;demain;piqûre;7h;9h30;7:30-8:00;15 min;;;;;;;;;;
        """.utf8))
    #expect(file.issues.isEmpty)
    let (full, short) = (file.drafts[0], file.drafts[1])
    #expect(full.patient.externalKey == "P1" && full.patient.name == "Lambert Marie")
    #expect(full.patient.birthDate == day("1941-03-14") && full.day == day("2026-03-06"))
    #expect(full.care == .hygiene && full.minutes == 45 && full.isRequired == true)
    #expect(full.window?.from.description == "07:00" && full.window?.to.description == "09:30")
    #expect(full.preferred?.from == full.preferred?.to)
    #expect(full.preferredCarers?.map(\.externalKey) == ["C1", "C2"])
    #expect(full.excludedCarers?.map(\.name) == ["Leroy Sophie"])
    #expect(full.needsTwoCarers == true && full.gapAfter == "V0")
    #expect(full.gapMinimum == -15 && full.gapMaximum == 90)
    #expect(full.carer?.externalKey == "C1" && full.start?.description == "08:00")
    #expect(full.isLocked == false)
    #expect(short.care == .injection && short.minutes == 15 && short.isRequired == nil)
    #expect(short.preferred?.to.description == "08:00" && short.day == day("2026-03-07"))
  }

  @Test(arguments: [
    ("6/3/26;danse;7h;9h;45", "import.word.unknown", "Soin"),
    ("6/3/26;toilette;9h;7h;45", "visit.window.empty", "Au plus tard"),
    ("6/3/26;toilette;7h;9h;0", "import.minutes.range", "Minutes"),
    ("6/3/26;toilette;7h;9h;1000", "import.minutes.range", "Minutes"),
    ("6/3/26;toilette;7h;9h;long", "input.duration.unreadable", "Minutes"),
    ("6/3/26;toilette;7h;;45", "import.pair.incomplete", "Au plus tard"),
    ("30/2/26;toilette;7h;9h;45", "input.date.no-such-day", "Jour"),
  ])
  func wrongVisits(_ cells: String, _ reason: String, _ column: String) throws {
    let file = try reader.visits(
      Array("Personne;Jour;Soin;Au plus tôt;Au plus tard;Minutes\nLambert;\(cells)\n".utf8))
    #expect(file.issues.map(\.reason.key) == [reason])
    #expect(file.issues.map(\.column) == [column])
  }

  @Test func anUnknownWordListsTheKnownOnes() throws {
    let file = try reader.people(Array("Nom;Sexe\nA;chat\n".utf8))
    #expect(
      file.issues.map { Reader(language: .nl).text($0.reason) } == [
        "Woord niet herkend. Schrijf een van deze: Vrouw, Man, Andere en Niet ingevuld"
      ])
  }
}
