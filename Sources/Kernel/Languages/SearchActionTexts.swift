extension Texts {
  /// What the search proposes to do, as verbs.
  static let searchActions: [Text] = [
    Text("search.do", fr: "Faire", nl: "Doen", de: "Tun", en: "Do it"),
    Text(
      "search.do.today", fr: "Voir le planning d’aujourd’hui", nl: "De planning van vandaag tonen",
      de: "Planung von heute zeigen", en: "Show the planning of today"),
    Text(
      "search.do.plan", fr: "Planifier les tournées de demain", nl: "De rondes van morgen plannen",
      de: "Touren von morgen planen", en: "Plan the tours of tomorrow"),
    Text(
      "search.do.visit", fr: "Prévoir une nouvelle visite : choisir la personne",
      nl: "Een nieuw bezoek plannen: kies de persoon",
      de: "Neuen Besuch vorsehen: Person wählen", en: "Book a new visit: choose the person"),
    Text(
      "search.do.absence", fr: "Signaler l’absence d’un soignant : choisir qui",
      nl: "Afwezigheid van een zorgverlener melden: kies wie",
      de: "Abwesenheit einer Pflegekraft melden: wählen, wer",
      en: "Report the absence of a carer: choose whose"),
    Text(
      "search.do.sheets", fr: "Imprimer les feuilles de tournée d’aujourd’hui",
      nl: "De rondebladen van vandaag afdrukken", de: "Tourenblätter von heute drucken",
      en: "Print the tour sheets of today"),
    Text(
      "search.do.import", fr: "Importer un fichier", nl: "Een bestand inlezen",
      de: "Eine Datei einlesen", en: "Import a file"),
    Text(
      "search.do.print", fr: "Imprimer cette page", nl: "Deze pagina afdrukken",
      de: "Diese Seite drucken", en: "Print this page"),
    Text(
      "search.do.language.fr", fr: "Langue : Français", nl: "Taal: Frans (Français)",
      de: "Sprache: Französisch (Français)", en: "Language: French (Français)"),
    Text(
      "search.do.language.nl", fr: "Langue : Néerlandais (Nederlands)", nl: "Taal: Nederlands",
      de: "Sprache: Niederländisch (Nederlands)", en: "Language: Dutch (Nederlands)"),
    Text(
      "search.do.language.de", fr: "Langue : Allemand (Deutsch)", nl: "Taal: Duits (Deutsch)",
      de: "Sprache: Deutsch", en: "Language: German (Deutsch)"),
    Text(
      "search.do.language.en", fr: "Langue : Anglais (English)", nl: "Taal: Engels (English)",
      de: "Sprache: Englisch (English)", en: "Language: English"),
    Text(
      "search.do.theme.device", fr: "Apparence : thème de l’appareil",
      nl: "Weergave: thema van het toestel", de: "Darstellung: wie das Gerät",
      en: "Appearance: as the device"),
    Text(
      "search.do.theme.light", fr: "Apparence : thème clair", nl: "Weergave: licht thema",
      de: "Darstellung: helles Design", en: "Appearance: light theme"),
    Text(
      "search.do.theme.dark", fr: "Apparence : thème sombre", nl: "Weergave: donker thema",
      de: "Darstellung: dunkles Design", en: "Appearance: dark theme"),
  ]
}
