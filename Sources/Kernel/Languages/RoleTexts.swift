extension Texts {
  /// The names of the roles, and what to say to someone whose role does not allow something.
  static let roles: [Text] = [
    Text(
      "role.administrator",
      fr: "Administration", nl: "Beheer", de: "Verwaltung", en: "Administration"),
    Text(
      "role.coordinator",
      fr: "Coordination", nl: "Coördinatie", de: "Koordination", en: "Coordinator"),
    Text(
      "role.nurse",
      fr: "Soins infirmiers", nl: "Verpleegkunde", de: "Krankenpflege", en: "Nurse"),
    Text(
      "role.careAssistant",
      fr: "Aide-soignant·e", nl: "Zorgkundige", de: "Pflegehelfer·in", en: "Care assistant"),
    Text(
      "role.familyAid",
      fr: "Aide familial·e", nl: "Verzorgende", de: "Familienhelfer·in", en: "Family aid"),
    Text("role.physician", fr: "Médecin", nl: "Arts", de: "Arzt/Ärztin", en: "Physician"),
    Text(
      "role.coordinatingPhysician",
      fr: "Médecin coordinateur·rice", nl: "Coördinerend arts",
      de: "Koordinierender Arzt/koordinierende Ärztin", en: "Coordinating physician"),
    Text(
      "role.networkCoordinator",
      fr: "Coordination de réseau", nl: "Netwerkcoördinatie", de: "Netzwerkkoordination",
      en: "Network coordinator"),
    Text(
      "role.socialCoordinator",
      fr: "Coordination sociale", nl: "Sociale coördinatie", de: "Soziale Koordination",
      en: "Social coordinator"),
    missing(
      "manageOrganization", fr: "gérer les collègues et les réglages",
      nl: "collega’s en instellingen beheren", de: "Kollegen und Einstellungen verwalten",
      en: "manage colleagues and settings"),
    missing(
      "readEvents", fr: "voir qui a consulté quoi", nl: "zien wie wat geraadpleegd heeft",
      de: "sehen, wer was eingesehen hat", en: "see who read what"),
    missing(
      "seePatients", fr: "voir les dossiers", nl: "dossiers inzien", de: "Akten einsehen",
      en: "see records"),
    missing(
      "editPatients", fr: "modifier les dossiers", nl: "dossiers wijzigen", de: "Akten ändern",
      en: "change records"),
    missing(
      "seeCarers", fr: "voir les soignants et leurs horaires",
      nl: "zorgverleners en hun roosters zien", de: "Pflegepersonen und ihre Dienste sehen",
      en: "see carers and their shifts"),
    missing(
      "editCarers", fr: "modifier les soignants et leurs horaires",
      nl: "zorgverleners en hun roosters wijzigen", de: "Pflegepersonen und ihre Dienste ändern",
      en: "change carers and their shifts"),
    missing(
      "seePlanning", fr: "voir le planning", nl: "de planning zien", de: "die Planung sehen",
      en: "see the planning"),
    missing(
      "planVisits", fr: "placer ou déplacer des visites", nl: "bezoeken plannen of verplaatsen",
      de: "Besuche planen oder verschieben", en: "book or move visits"),
    missing(
      "planTours", fr: "calculer et accepter des tournées",
      nl: "rondes berekenen en aanvaarden", de: "Touren berechnen und annehmen",
      en: "compute and accept tours"),
    missing(
      "overrideRules", fr: "passer outre une règle", nl: "van een regel afwijken",
      de: "von einer Regel abweichen", en: "override a rule"),
    missing(
      "seeOwnTour", fr: "ouvrir une tournée", nl: "een ronde openen", de: "eine Tour öffnen",
      en: "open a tour"),
    missing(
      "recordOwnVisits", fr: "noter ses visites", nl: "eigen bezoeken noteren",
      de: "eigene Besuche erfassen", en: "record visits"),
    missing(
      "recordAnyVisit", fr: "noter les visites de collègues",
      nl: "bezoeken van collega’s noteren", de: "Besuche von Kollegen erfassen",
      en: "record the visits of colleagues"),
    missing(
      "importFiles", fr: "importer des fichiers", nl: "bestanden importeren",
      de: "Dateien einlesen", en: "import files"),
  ]

  private static func missing(
    _ permission: String, fr: String, nl: String, de: String, en: String
  ) -> Text {
    Text(
      "permission.missing.\(permission)",
      fr:
        "Votre rôle ne permet pas de : \(fr). L’administration de votre organisation peut vous l’accorder.",
      nl: "Uw rol laat dit niet toe: \(nl). De beheerder van uw organisatie kan dit toestaan.",
      de:
        "Ihre Rolle erlaubt dies nicht: \(de). Die Verwaltung Ihrer Organisation kann es freigeben.",
      en:
        "Your role does not allow you to \(en). An administrator of your organisation can grant it."
    )
  }
}
