extension Texts {
  /// The names of states, of reasons and of languages.
  static let states: [Text] = [
    Text("sex.female", fr: "Femme", nl: "Vrouw", de: "Weiblich", en: "Female"),
    Text("sex.male", fr: "Homme", nl: "Man", de: "Männlich", en: "Male"),
    Text("sex.other", fr: "Autre", nl: "Andere", de: "Andere", en: "Other"),
    Text(
      "sex.unknown", fr: "Non renseigné", nl: "Niet ingevuld", de: "Nicht angegeben",
      en: "Not recorded"),
    Text("stay.hospital", fr: "Hôpital", nl: "Ziekenhuis", de: "Krankenhaus", en: "Hospital"),
    Text(
      "stay.respite", fr: "Court séjour", nl: "Kortverblijf", de: "Kurzzeitpflege",
      en: "Respite stay"),
    Text(
      "stay.rehabilitation", fr: "Revalidation", nl: "Revalidatie", de: "Rehabilitation",
      en: "Rehabilitation"),
    Text("visit.status.planned", fr: "Prévue", nl: "Gepland", de: "Geplant", en: "Planned"),
    Text("visit.status.underWay", fr: "En cours", nl: "Bezig", de: "Läuft", en: "Under way"),
    Text("visit.status.done", fr: "Terminée", nl: "Klaar", de: "Erledigt", en: "Done"),
    Text(
      "visit.status.notHome", fr: "Pas à la maison", nl: "Niet thuis", de: "Nicht zu Hause",
      en: "Not at home"),
    Text(
      "visit.status.cancelled", fr: "Annulée", nl: "Geannuleerd", de: "Abgesagt", en: "Cancelled"),
    Text(
      "not-home.noAnswer", fr: "Personne n’ouvre", nl: "Niemand doet open", de: "Niemand öffnet",
      en: "No answer at the door"),
    Text(
      "not-home.hospital", fr: "Partie à l’hôpital", nl: "Naar het ziekenhuis",
      de: "Im Krankenhaus", en: "Gone to hospital"),
    Text(
      "not-home.atRelatives", fr: "Chez des proches", nl: "Bij familie", de: "Bei Angehörigen",
      en: "With relatives"),
    Text(
      "not-home.refused", fr: "Refuse la visite", nl: "Weigert het bezoek",
      de: "Lehnt den Besuch ab", en: "Declines the visit"),
    Text(
      "not-home.other", fr: "Autre raison", nl: "Andere reden", de: "Anderer Grund",
      en: "Another reason"),
    Text("language.fr", fr: "français", nl: "Frans", de: "Französisch", en: "French"),
    Text("language.nl", fr: "néerlandais", nl: "Nederlands", de: "Niederländisch", en: "Dutch"),
    Text("language.de", fr: "allemand", nl: "Duits", de: "Deutsch", en: "German"),
    Text("language.en", fr: "anglais", nl: "Engels", de: "Englisch", en: "English"),
    Text("language.ar", fr: "arabe", nl: "Arabisch", de: "Arabisch", en: "Arabic"),
    Text("language.it", fr: "italien", nl: "Italiaans", de: "Italienisch", en: "Italian"),
    Text("language.tr", fr: "turc", nl: "Turks", de: "Türkisch", en: "Turkish"),
    Text("language.es", fr: "espagnol", nl: "Spaans", de: "Spanisch", en: "Spanish"),
    Text("language.pt", fr: "portugais", nl: "Portugees", de: "Portugiesisch", en: "Portuguese"),
    Text("language.pl", fr: "polonais", nl: "Pools", de: "Polnisch", en: "Polish"),
    Text("language.ro", fr: "roumain", nl: "Roemeens", de: "Rumänisch", en: "Romanian"),
  ]
}
