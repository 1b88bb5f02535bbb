extension Texts {
  /// The pages about people who are cared for.
  static let peoplePagesMore: [Text] = [
    Text(
      "people.around.none", fr: "Aucun proche ni médecin noté",
      nl: "Geen naaste of huisarts genoteerd", de: "Keine Angehörigen, kein Hausarzt notiert",
      en: "No relative or doctor noted"),
    Text(
      "people.call", fr: "Appeler {name} au {number}", nl: "{name} bellen op {number}",
      de: "{name} anrufen: {number}", en: "Call {name} on {number}"),
    Text("people.companions", fr: "Qui vient", nl: "Wie komt er", de: "Wer kommt", en: "Who comes"),
    Text(
      "people.companion",
      fr: "{count, plural, one {# visite en 3 mois} other {# visites en 3 mois}}",
      nl: "{count, plural, one {# bezoek in 3 maanden} other {# bezoeken in 3 maanden}}",
      de: "{count, plural, one {# Besuch in 3 Monaten} other {# Besuche in 3 Monaten}}",
      en: "{count, plural, one {# visit in 3 months} other {# visits in 3 months}}"),
    Text(
      "people.door.none", fr: "Rien à savoir avant de sonner", nl: "Niets te weten voor u aanbelt",
      de: "Nichts zu beachten vor dem Klingeln", en: "Nothing to know before ringing"),
  ]
}
