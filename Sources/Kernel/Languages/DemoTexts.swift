extension Texts {
  /// What `filrouge demo` says.
  static let demo: [Text] = [
    Text(
      "demo.making",
      fr: "Création d’un service fictif : personne n’y existe.",
      nl: "Een fictieve dienst wordt gemaakt: niemand erin bestaat.",
      de: "Ein erfundener Dienst wird angelegt: niemand darin existiert.",
      en: "Making a fictional service: nobody in it exists."),
    Text(
      "demo.day",
      fr: "  {day} : {count, plural, one {# visite} other {# visites}}",
      nl: "  {day}: {count, plural, one {# bezoek} other {# bezoeken}}",
      de: "  {day}: {count, plural, one {# Besuch} other {# Besuche}}",
      en: "  {day}: {count, plural, one {# visit} other {# visits}}"),
    Text(
      "demo.people",
      fr: "  {count, plural, one {# personne} other {# personnes}}",
      nl: "  {count, plural, one {# persoon} other {# personen}}",
      de: "  {count, plural, one {# Person} other {# Personen}}",
      en: "  {count, plural, one {# person} other {# people}}"),
    Text(
      "demo.not-empty",
      fr: "La base contient déjà un service. La démo ne s’écrit que dans une base vide",
      nl: "De databank bevat al een dienst. De demo komt alleen in een lege databank",
      de: "Die Datenbank enthält schon einen Dienst. Die Demo kommt nur in eine leere Datenbank",
      en: "The database already holds a service. The demo only goes into an empty one"),
    Text(
      "demo.accounts",
      fr: "Comptes de démonstration, mot de passe « {password} » :",
      nl: "Demo-accounts, wachtwoord ‘{password}’:",
      de: "Demo-Konten, Passwort „{password}“:",
      en: "Demo accounts, password “{password}”:"),
  ]
}
