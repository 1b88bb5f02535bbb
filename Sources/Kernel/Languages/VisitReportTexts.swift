extension Texts {
  /// What carers report from the door, as the office reads it.
  static let visitReports: [Text] = [
    Text(
      "visit.report.title", fr: "De la porte", nl: "Van aan de deur",
      de: "Von der Tür", en: "From the door"),
    Text(
      "visit.report.started", fr: "visite commencée", nl: "bezoek begonnen",
      de: "Besuch begonnen", en: "visit begun"),
    Text(
      "visit.report.ended", fr: "visite terminée", nl: "bezoek beëindigd",
      de: "Besuch beendet", en: "visit ended"),
    Text(
      "visit.report.notHome", fr: "personne à la maison", nl: "niemand thuis",
      de: "niemand zu Hause", en: "nobody at home"),
    Text(
      "visit.report.note", fr: "note", nl: "notitie",
      de: "Notiz", en: "note"),
    Text(
      "visit.report.contradiction",
      fr:
        "Deux téléphones disent le contraire l’un de l’autre : faite, et personne à la maison. Demandez au soignant.",
      nl:
        "Twee telefoons spreken elkaar tegen: gedaan, en niemand thuis. Vraag het aan de zorgverlener.",
      de:
        "Zwei Telefone widersprechen sich: gemacht, und niemand zu Hause. Fragen Sie die Pflegeperson.",
      en: "Two telephones contradict each other: made, and nobody at home. Ask the carer."),
    Text(
      "planning.contradictions",
      fr:
        "{count, plural, one {# visite au rapport contradictoire} other {# visites aux rapports contradictoires}}",
      nl:
        "{count, plural, one {# bezoek met tegenstrijdige meldingen} other {# bezoeken met tegenstrijdige meldingen}}",
      de:
        "{count, plural, one {# Besuch mit widersprüchlichen Meldungen} other {# Besuche mit widersprüchlichen Meldungen}}",
      en:
        "{count, plural, one {# visit with contradicting reports} other {# visits with contradicting reports}}"
    ),
  ]
}
