extension Texts {
  /// The names of kinds of care, of skills and of people who work.
  static let care: [Text] = [
    Text("care.hygiene", fr: "Toilette", nl: "Toilet", de: "Körperpflege", en: "Hygiene care"),
    Text("care.injection", fr: "Injection", nl: "Injectie", de: "Injektion", en: "Injection"),
    Text("care.woundCare", fr: "Pansement", nl: "Wondzorg", de: "Wundversorgung", en: "Wound care"),
    Text(
      "care.medication", fr: "Médicaments", nl: "Medicatie", de: "Medikamente", en: "Medication"),
    Text(
      "care.meal", fr: "Aide au repas", nl: "Hulp bij de maaltijd", de: "Hilfe beim Essen",
      en: "Help with a meal"),
    Text(
      "care.household", fr: "Aide ménagère", nl: "Huishoudhulp", de: "Haushaltshilfe",
      en: "Household help"),
    Text("care.walk", fr: "Marche", nl: "Wandeling", de: "Spaziergang", en: "Walk"),
    Text("care.assessment", fr: "Évaluation", nl: "Evaluatie", de: "Bewertung", en: "Assessment"),
    Text("care.company", fr: "Garde", nl: "Oppas", de: "Betreuung", en: "Company"),
    Text(
      "care.transfer", fr: "Lever à deux", nl: "Tillen met twee", de: "Heben zu zweit",
      en: "Two-person lift"),
    Text(
      "care.physiotherapy", fr: "Kinésithérapie", nl: "Kinesitherapie", de: "Physiotherapie",
      en: "Physiotherapy"),
    Text("care.other", fr: "Autre", nl: "Andere", de: "Andere", en: "Other"),
    Text("skill.hygiene", fr: "Toilette", nl: "Toiletzorg", de: "Körperpflege", en: "Hygiene care"),
    Text("skill.injection", fr: "Injection", nl: "Injecties", de: "Injektionen", en: "Injections"),
    Text(
      "skill.wound-care", fr: "Pansement", nl: "Wondzorg", de: "Wundversorgung", en: "Wound care"),
    Text(
      "skill.medication", fr: "Médicaments", nl: "Medicatie", de: "Medikamente", en: "Medication"),
    Text("skill.transfer", fr: "Transferts", nl: "Transfers", de: "Transfers", en: "Transfers"),
    Text("skill.assessment", fr: "Évaluation", nl: "Evaluatie", de: "Bewertung", en: "Assessment"),
    Text("skill.meal", fr: "Repas", nl: "Maaltijden", de: "Mahlzeiten", en: "Meals"),
    Text("skill.household", fr: "Ménage", nl: "Huishouden", de: "Haushalt", en: "Household"),
    Text("skill.company", fr: "Garde", nl: "Oppas", de: "Betreuung", en: "Company"),
    Text(
      "skill.physiotherapy", fr: "Kinésithérapie", nl: "Kinesitherapie", de: "Physiotherapie",
      en: "Physiotherapy"),
    Text(
      "qualification.nurse", fr: "Infirmier·ère", nl: "Verpleegkundige", de: "Pflegefachkraft",
      en: "Nurse"),
    Text(
      "qualification.careAssistant", fr: "Aide-soignant·e", nl: "Zorgkundige", de: "Pflegehilfe",
      en: "Care assistant"),
    Text(
      "qualification.familyAid", fr: "Aide familial·e", nl: "Verzorgende", de: "Familienhilfe",
      en: "Family aid"),
    Text(
      "qualification.physiotherapist", fr: "Kiné", nl: "Kinesist", de: "Physiotherapeut·in",
      en: "Physiotherapist"),
    Text("absence.sick", fr: "Malade", nl: "Ziek", de: "Krank", en: "Ill"),
    Text("absence.leave", fr: "Congé", nl: "Verlof", de: "Urlaub", en: "Leave"),
    Text("absence.training", fr: "Formation", nl: "Opleiding", de: "Fortbildung", en: "Training"),
    Text(
      "absence.other", fr: "Autre absence", nl: "Andere afwezigheid", de: "Andere Abwesenheit",
      en: "Other absence"),
    Text("travel.car", fr: "Voiture", nl: "Auto", de: "Auto", en: "Car"),
    Text("travel.bicycle", fr: "Vélo", nl: "Fiets", de: "Fahrrad", en: "Bicycle"),
    Text("travel.foot", fr: "À pied", nl: "Te voet", de: "Zu Fuß", en: "On foot"),
    Text("base.home", fr: "Domicile", nl: "Thuis", de: "Zuhause", en: "Home"),
    Text("base.depot", fr: "Dépôt", nl: "Depot", de: "Stützpunkt", en: "Depot"),
  ]
}
