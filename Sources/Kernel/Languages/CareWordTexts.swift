extension Texts {
  /// The words of care that several chapters show: what is done, by whom, and why not.
  static let careWords: [Text] = careKinds + qualifications + skills + absences + notHome

  /// `care.KIND`: what is done during a visit.
  private static let careKinds: [Text] = [
    Text("care.hygiene", fr: "Toilette", nl: "Hygiëne", de: "Körperpflege", en: "Washing"),
    Text("care.injection", fr: "Injection", nl: "Injectie", de: "Injektion", en: "Injection"),
    Text(
      "care.woundCare", fr: "Soins de plaie", nl: "Wondzorg", de: "Wundversorgung",
      en: "Wound care"),
    Text(
      "care.medication", fr: "Médicaments", nl: "Medicatie", de: "Medikamente", en: "Medication"),
    Text("care.meal", fr: "Repas", nl: "Maaltijd", de: "Mahlzeit", en: "Meal"),
    Text(
      "care.household", fr: "Aide ménagère", nl: "Huishoudhulp", de: "Haushaltshilfe",
      en: "Household help"),
    Text("care.walk", fr: "Marche", nl: "Wandelen", de: "Gehen", en: "Walking"),
    Text(
      "care.assessment", fr: "Évaluation", nl: "Evaluatie", de: "Einschätzung", en: "Assessment"),
    Text("care.company", fr: "Présence", nl: "Gezelschap", de: "Begleitung", en: "Company"),
    Text("care.transfer", fr: "Transfert", nl: "Transfer", de: "Transfer", en: "Transfer"),
    Text(
      "care.physiotherapy", fr: "Kinésithérapie", nl: "Kinesitherapie", de: "Physiotherapie",
      en: "Physiotherapy"),
    Text("care.other", fr: "Autre soin", nl: "Andere zorg", de: "Andere Pflege", en: "Other care"),
  ]

  /// `qualification.KIND`: what a carer is trained as, without gender where the language allows.
  private static let qualifications: [Text] = [
    Text(
      "qualification.nurse", fr: "Infirmier·ère", nl: "Verpleegkundige", de: "Pflegefachkraft",
      en: "Nurse"),
    Text(
      "qualification.careAssistant", fr: "Aide-soignant·e", nl: "Zorgkundige",
      de: "Pflegehelfer/in",
      en: "Care assistant"),
    Text(
      "qualification.familyAid", fr: "Aide familiale", nl: "Verzorgende", de: "Familienhilfe",
      en: "Family aid"),
    Text(
      "qualification.physiotherapist", fr: "Kiné", nl: "Kinesitherapeut", de: "Physiotherapeut/in",
      en: "Physiotherapist"),
  ]

  /// `skill.CODE`: what a carer can do.
  private static let skills: [Text] = [
    Text("skill.hygiene", fr: "toilette", nl: "hygiëne", de: "Körperpflege", en: "washing"),
    Text("skill.injection", fr: "injection", nl: "injectie", de: "Injektion", en: "injection"),
    Text(
      "skill.wound-care", fr: "soins de plaie", nl: "wondzorg", de: "Wundversorgung",
      en: "wound care"),
    Text(
      "skill.medication", fr: "médicaments", nl: "medicatie", de: "Medikamente", en: "medication"),
    Text("skill.transfer", fr: "transfert", nl: "transfer", de: "Transfer", en: "transfer"),
    Text(
      "skill.assessment", fr: "évaluation", nl: "evaluatie", de: "Einschätzung", en: "assessment"),
    Text("skill.meal", fr: "repas", nl: "maaltijd", de: "Mahlzeit", en: "meal"),
    Text(
      "skill.household", fr: "aide ménagère", nl: "huishoudhulp", de: "Haushaltshilfe",
      en: "household help"),
    Text("skill.company", fr: "présence", nl: "gezelschap", de: "Begleitung", en: "company"),
    Text(
      "skill.physiotherapy", fr: "kinésithérapie", nl: "kinesitherapie", de: "Physiotherapie",
      en: "physiotherapy"),
  ]

  /// `absence.KIND`: why a carer does not work.
  private static let absences: [Text] = [
    Text("absence.sick", fr: "Malade", nl: "Ziek", de: "Krank", en: "Ill"),
    Text("absence.leave", fr: "Congé", nl: "Verlof", de: "Urlaub", en: "On leave"),
    Text("absence.training", fr: "Formation", nl: "Opleiding", de: "Fortbildung", en: "Training"),
    Text("absence.other", fr: "Absence", nl: "Afwezig", de: "Abwesend", en: "Away"),
  ]

  /// `not-home.REASON`: why a person was not found at home.
  private static let notHome: [Text] = [
    Text(
      "not-home.noAnswer", fr: "Personne n’ouvre", nl: "Niemand doet open",
      de: "Niemand öffnet", en: "Nobody answers"),
    Text(
      "not-home.hospital", fr: "À l’hôpital", nl: "In het ziekenhuis", de: "Im Krankenhaus",
      en: "In hospital"),
    Text(
      "not-home.atRelatives", fr: "Chez des proches", nl: "Bij familie of naasten",
      de: "Bei Angehörigen", en: "With relatives"),
    Text(
      "not-home.refused", fr: "Ne souhaite pas de visite", nl: "Wenst geen bezoek",
      de: "Möchte keinen Besuch", en: "Does not want the visit"),
    Text(
      "not-home.other", fr: "Autre raison", nl: "Andere reden", de: "Anderer Grund",
      en: "Another reason"),
  ]
}
