extension Texts {
  /// What stands around every page: navigation, search, forms, shortcuts.
  static let shell: [Text] = [
    Text("nav.planning", fr: "Planning", nl: "Planning", de: "Planung", en: "Planning"),
    Text("nav.people", fr: "Personnes", nl: "Personen", de: "Personen", en: "People"),
    Text("nav.carers", fr: "Soignants", nl: "Zorgteam", de: "Pflegeteam", en: "Carers"),
    Text("nav.imports", fr: "Importer", nl: "Importeren", de: "Import", en: "Import"),
    Text("nav.my-tour", fr: "Ma tournée", nl: "Mijn ronde", de: "Meine Tour", en: "My tour"),
    Text("nav.more", fr: "Plus", nl: "Meer", de: "Mehr", en: "More"),
    Text(
      "nav.settings", fr: "Réglages", nl: "Instellingen", de: "Einstellungen", en: "Settings"),
    Text(
      "shell.skip", fr: "Aller au contenu", nl: "Naar de inhoud", de: "Zum Inhalt",
      en: "Skip to content"),
    Text(
      "shell.navigation", fr: "Navigation principale", nl: "Hoofdnavigatie",
      de: "Hauptnavigation", en: "Main navigation"),
    Text(
      "shell.home", fr: "Filrouge, accueil", nl: "Filrouge, startpagina",
      de: "Filrouge, Startseite", en: "Filrouge, home"),
    Text(
      "shell.breadcrumbs", fr: "Vous êtes ici", nl: "U bent hier", de: "Sie sind hier",
      en: "You are here"),
    Text(
      "shell.language", fr: "Langue", nl: "Taal", de: "Sprache", en: "Language"),
    Text(
      "shell.up-to-date", fr: "À jour · {time}", nl: "Bijgewerkt · {time}",
      de: "Aktuell · {time}", en: "Up to date · {time}"),
    Text("shell.offline", fr: "Hors ligne", nl: "Offline", de: "Offline", en: "Offline"),
    Text(
      "shell.demo", fr: "Données fictives", nl: "Fictieve gegevens", de: "Erfundene Daten",
      en: "Fictional data"),
    Text("shell.pages", fr: "Pages", nl: "Pagina’s", de: "Seiten", en: "Pages"),
    Text(
      "shell.page-of", fr: "Page {page} sur {count}", nl: "Pagina {page} van {count}",
      de: "Seite {page} von {count}", en: "Page {page} of {count}"),
    Text(
      "shell.page", fr: "Page {page}", nl: "Pagina {page}", de: "Seite {page}", en: "Page {page}"),
    Text("shell.previous", fr: "Précédent", nl: "Vorige", de: "Zurück", en: "Previous"),
    Text("shell.next", fr: "Suivant", nl: "Volgende", de: "Weiter", en: "Next"),
    Text("shell.close", fr: "Fermer", nl: "Sluiten", de: "Schließen", en: "Close"),
    Text("shell.cancel", fr: "Annuler", nl: "Annuleren", de: "Abbrechen", en: "Cancel"),
    Text("shell.save", fr: "Enregistrer", nl: "Bewaren", de: "Speichern", en: "Save"),
    Text(
      "shell.saved", fr: "C’est enregistré", nl: "Het is bewaard", de: "Gespeichert", en: "Saved"),
    Text(
      "shell.printed",
      fr: "{organization}. Imprimé par {name}, {date} à {time}. Document confidentiel.",
      nl: "{organization}. Afgedrukt door {name}, {date} om {time}. Vertrouwelijk document.",
      de: "{organization}. Gedruckt von {name}, {date} um {time}. Vertrauliches Dokument.",
      en: "{organization}. Printed by {name}, {date} at {time}. Confidential document."),
    Text(
      "shell.more.text", fr: "Tout ce que vous pouvez ouvrir", nl: "Alles wat u kunt openen",
      de: "Alles, was Sie öffnen können", en: "Everything you can open"),
    Text("theme.title", fr: "Apparence", nl: "Weergave", de: "Darstellung", en: "Appearance"),
    Text("theme.device", fr: "Auto", nl: "Auto", de: "Auto", en: "Auto"),
    Text("theme.light", fr: "Clair", nl: "Licht", de: "Hell", en: "Light"),
    Text("theme.dark", fr: "Sombre", nl: "Donker", de: "Dunkel", en: "Dark"),
    Text("density.title", fr: "Densité", nl: "Dichtheid", de: "Dichte", en: "Density"),
    Text(
      "density.text", fr: "Compacte montre plus de lignes à la fois, sur cet appareil.",
      nl: "Compact toont meer rijen tegelijk, op dit toestel.",
      de: "Kompakt zeigt mehr Zeilen auf einmal, auf diesem Gerät.",
      en: "Compact shows more rows at once, on this device."),
    Text("density.comfortable", fr: "Aérée", nl: "Ruim", de: "Luftig", en: "Comfortable"),
    Text("density.compact", fr: "Compacte", nl: "Compact", de: "Kompakt", en: "Compact"),
  ]

  /// Searching.
  static let searching: [Text] = [
    Text("search.title", fr: "Chercher", nl: "Zoeken", de: "Suchen", en: "Search"),
    Text(
      "search.placeholder", fr: "Chercher une personne, une page…",
      nl: "Een persoon of pagina zoeken…", de: "Eine Person oder Seite suchen…",
      en: "Find a person or a page…"),
    Text(
      "search.hint",
      fr: "Nom, date de naissance, NISS, téléphone ou commune. Une faute de frappe ne gêne pas.",
      nl: "Naam, geboortedatum, INSZ, telefoon of gemeente. Een tikfout stoort niet.",
      de:
        "Name, Geburtsdatum, Nationalregisternummer, Telefon oder Gemeinde. Ein Tippfehler stört nicht.",
      en: "Name, birth date, NISS, telephone or place. A typing error does not matter."),
    Text("search.people", fr: "Personnes", nl: "Personen", de: "Personen", en: "People"),
    Text("search.pages", fr: "Pages", nl: "Pagina’s", de: "Seiten", en: "Pages"),
    Text(
      "search.none", fr: "Rien trouvé pour « {text} »", nl: "Niets gevonden voor ‘{text}’",
      de: "Nichts gefunden für „{text}“", en: "Nothing found for “{text}”"),
    Text(
      "search.none.text",
      fr: "Essayez une partie du nom, la date de naissance ou le téléphone.",
      nl: "Probeer een deel van de naam, de geboortedatum of de telefoon.",
      de: "Versuchen Sie einen Teil des Namens, das Geburtsdatum oder das Telefon.",
      en: "Try a part of the name, the birth date or the telephone."),
    Text(
      "search.count",
      fr: "{count, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}",
      nl: "{count, plural, =0 {Geen resultaat} one {# resultaat} other {# resultaten}}",
      de: "{count, plural, =0 {Kein Ergebnis} one {# Ergebnis} other {# Ergebnisse}}",
      en: "{count, plural, =0 {No result} one {# result} other {# results}}"),
  ]

  /// Forms in general.
  static let forms: [Text] = [
    Text(
      "form.problems",
      fr: "{count, plural, one {# réponse à revoir} other {# réponses à revoir}}",
      nl: "{count, plural, one {# antwoord na te kijken} other {# antwoorden na te kijken}}",
      de: "{count, plural, one {# Antwort prüfen} other {# Antworten prüfen}}",
      en: "{count, plural, one {# answer to check} other {# answers to check}}"),
    Text(
      "form.title-problems", fr: "Erreur : {title}", nl: "Fout: {title}", de: "Fehler: {title}",
      en: "Error: {title}"),
    Text(
      "form.optional", fr: "(facultatif)", nl: "(niet verplicht)", de: "(optional)",
      en: "(optional)"),
    Text(
      "form.date.hint", fr: "Par exemple 14/03/1941", nl: "Bijvoorbeeld 14/03/1941",
      de: "Zum Beispiel 14.03.1941", en: "For example 14/03/1941"),
    Text(
      "form.date.unreadable", fr: "Écrivez la date comme 14/03/1941",
      nl: "Schrijf de datum als 14/03/1941", de: "Schreiben Sie das Datum wie 14.03.1941",
      en: "Write the date like 14/03/1941"),
    Text(
      "form.time.unreadable", fr: "Écrivez l’heure comme 07:30", nl: "Schrijf het uur als 07:30",
      de: "Schreiben Sie die Uhrzeit wie 07:30", en: "Write the time like 07:30"),
    Text(
      "form.number.unreadable", fr: "Écrivez un nombre entier", nl: "Schrijf een geheel getal",
      de: "Schreiben Sie eine ganze Zahl", en: "Write a whole number"),
    Text(
      "form.unreadable", fr: "Nous n’avons pas pu lire cette réponse",
      nl: "We konden dit antwoord niet lezen", de: "Diese Antwort war nicht lesbar",
      en: "We could not read this answer"),
    Text(
      "shortcuts.title", fr: "Raccourcis clavier", nl: "Sneltoetsen", de: "Tastenkürzel",
      en: "Keyboard shortcuts"),
    Text("shortcuts.search", fr: "Chercher", nl: "Zoeken", de: "Suchen", en: "Search"),
    Text(
      "shortcuts.next", fr: "Suivant, précédent", nl: "Volgende, vorige", de: "Weiter, zurück",
      en: "Next, previous"),
    Text(
      "shortcuts.walk", fr: "Parcourir le planning", nl: "Door de planning gaan",
      de: "Durch die Planung gehen", en: "Walk through the planning"),
    Text(
      "shortcuts.leave", fr: "Fermer, ou laisser comme avant",
      nl: "Sluiten, of laten zoals het was",
      de: "Schließen oder alles lassen", en: "Close, or leave as it was"),
    Text(
      "shortcuts.move", fr: "Déplacer la visite", nl: "Bezoek verplaatsen",
      de: "Besuch verschieben", en: "Move the visit"),
    Text(
      "shortcuts.undo", fr: "Annuler la dernière action", nl: "Laatste actie ongedaan maken",
      de: "Letzte Aktion rückgängig machen", en: "Undo the last action"),
    Text("shortcuts.today", fr: "Aujourd’hui", nl: "Vandaag", de: "Heute", en: "Today"),
    Text(
      "shortcuts.submit", fr: "Envoyer le formulaire", nl: "Het formulier verzenden",
      de: "Das Formular senden", en: "Submit the form"),
    Text(
      "shortcuts.single", fr: "Utiliser les raccourcis d’une seule lettre",
      nl: "Sneltoetsen met één letter gebruiken", de: "Kürzel mit einem Buchstaben verwenden",
      en: "Use single-letter shortcuts"),
  ]
}
