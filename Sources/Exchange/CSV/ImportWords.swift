import Care
import Kernel

/// The words that stand for the values of one column, in the four languages.
struct ImportWords<Value: Sendable>: Sendable {
  private let values: [String: Value]
  /// What to tell about a word that is not known: the words there are.
  let refusal: Message

  /// Words from the names that the screens use, and others.
  init(_ rows: [(value: Value, name: Message, others: String)]) {
    var values: [String: Value] = [:]
    for row in rows {
      let names = Language.allCases.map { Reader(language: $0).text(row.name) }
      for word in names + row.others.split(separator: "|").map(String.init) {
        values[TextFold.compact(word)] = row.value
      }
    }
    self.values = values
    refusal = Message("import.word.unknown", lists: ["words": rows.map(\.name)])
  }

  /// The value that a word stands for.
  subscript(_ word: String) -> Value? { values[TextFold.compact(word)] }
}

/// The words of sexes, trainings, skills, kinds of care, vehicles and bases.
enum ImportVocabulary {
  static let sex = ImportWords<Sex>([
    (.female, "sex.female", "f|v|w|féminin|madame|mme|mevrouw|mevr|vrouwelijk|frau|woman|mrs|ms|2"),
    (.male, "sex.male", "m|h|masculin|monsieur|mr|de heer|dhr|mannelijk|mann|herr|man|1"),
    (.other, "sex.other", "x|autre genre|divers|non binaire|non binary"),
    (.unknown, "sex.unknown", "inconnu|?|onbekend|unbekannt|not known|u|i"),
  ])

  static let qualification = ImportWords<Qualification>([
    (
      .nurse, "qualification.nurse",
      "infirmier|infirmière|inf|inf.|infi|bachelier infirmier|verpleger|verpleegster|verpl|vpk|krankenpfleger|krankenschwester|krankenpflegerin|pflegefachmann|pflegefachfrau|nurse|rn|nurse"
    ),
    (
      .careAssistant, "qualification.careAssistant",
      "aide-soignant|aide-soignante|aide soignant|as|zorgkundig|zk|pflegehelfer|pflegehelferin|pflegeassistent|care assistant|careassistant|hca"
    ),
    (
      .familyAid, "qualification.familyAid",
      "aide familial|aide familiale|af|gezinshelper|gezinshelpster|verzorgende|familienhelfer|familienhelferin|family aid|familyaid|home help"
    ),
    (
      .physiotherapist, "qualification.physiotherapist",
      "kinésithérapeute|kine|kinesitherapeut|physiotherapeut|physiotherapeutin|physio|physiotherapist"
    ),
  ])

  static let skill = ImportWords<Skill>(
    Skill.known.map {
      ($0, Message("skill.\($0.code)"), $0.code + "|" + (skillWords[$0.code] ?? ""))
    })

  private static let skillWords: [String: String] = [
    "hygiene": "toilettes|hygiène|soins d'hygiène|wassen|hygiënische zorg|waschen|pflege",
    "injection": "injections|insuline|piqûre|inspuiting|insuline spuiten|insulin|spritze",
    "wound-care":
      "pansements|plaies|soins de plaies|wondverzorging|verband|wundpflege|verbände|dressing|dressings|wounds",
    "medication":
      "médicament|médication|pilulier|geneesmiddelen|medicijnen|medikament|medicines|pills",
    "transfer": "transfert|lever|lève-personne|tillen|tillift|heben|lift|lifting|hoist",
    "assessment": "évaluations|bilan|katz|inschatting|einschätzung|assessments",
    "meal": "repas aide|aide au repas|maaltijd|eten|mahlzeit|essen|meal",
    "household":
      "aide ménagère|nettoyage|huishoudelijke hulp|poetsen|putzen|hauswirtschaft|cleaning",
    "company": "compagnie|présence|gezelschap|gesellschaft|sitting",
    "physiotherapy": "kine|kiné|kinesitherapie|physio",
  ]

  static let care = ImportWords<CareKind>(
    CareKind.allCases.map { kind in
      (kind, Message("care.\(kind.rawValue)"), kind.rawValue + "|" + (careWords[kind] ?? ""))
    })

  private static let careWords: [CareKind: String] = [
    .hygiene:
      "soins d'hygiène|hygiène|toilette complète|bain|douche|wassen|hygiënische zorg|toiletzorg|waschen|pflege|wash|bath|hygiene",
    .injection: "insuline|piqûre|inspuiting|insulin|spritze|injections",
    .woundCare:
      "plaie|soin de plaie|pansements|wond|wondverzorging|verband|wunde|verbandwechsel|dressing|wound",
    .medication:
      "médicament|préparation médicaments|pilulier|geneesmiddelen|medicijnen|medikament|medicines|pills",
    .meal: "repas|dîner|souper|maaltijd|eten|mahlzeit|essen|meals",
    .household: "ménage|nettoyage|courses|huishouden|poetsen|haushalt|putzen|cleaning|shopping",
    .walk: "promenade|wandelen|spazieren|walking",
    .assessment: "bilan|katz|inschatting|einschätzung",
    .company: "compagnie|présence|gezelschap|gesellschaft|sitting",
    .transfer: "transfert|lever|coucher|transferts|tillen|heben|lift|hoist",
    .physiotherapy: "kine|kiné|kinesitherapie|physio",
    .other: "divers|varia|sonstiges|misc",
  ]

  static let absence = ImportWords<Absence.Kind>([
    (
      .sick, "absence.sick",
      "maladie|en maladie|incapacité|accident|ziekte|arbeidsongeschikt|krankheit|krankgeschrieben|sick|sickness|sick leave|illness"
    ),
    (
      .leave, "absence.leave",
      "congés|vacances|congé annuel|congé légal|récupération|vakantie|jaarlijkse vakantie|recuperatie|ferien|jahresurlaub|holiday|holidays|vacation|annual leave"
    ),
    (
      .training, "absence.training",
      "formations|cours|recyclage|vorming|bijscholing|schulung|weiterbildung|course|courses"
    ),
    (
      .other, "absence.other",
      "autre|autres|divers|andere|varia|sonstiges|anderes|other|misc"
    ),
  ])

  static let travel = ImportWords<TravelProfile>([
    (.car, "travel.car", "auto|véhicule|voiture de service|wagen|pkw|automobile|v"),
    (.bicycle, "travel.bicycle", "vélo électrique|velo|e-bike|rad|bike|cycle"),
    (.foot, "travel.foot", "pied|piéton|marche|wandelend|fuß|walk|walking"),
  ])

  static let base = ImportWords<Carer.Base>([
    (.home, "base.home", "maison|chez soi|huis|woning|haus|privé"),
    (
      .depot, "base.depot",
      "dépôt|bureau|centre|siège|kantoor|büro|zentrum|stützpunkt|office|centre de coordination"
    ),
  ])
}
