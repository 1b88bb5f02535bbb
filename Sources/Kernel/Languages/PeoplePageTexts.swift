extension Texts {
  /// The pages about people who are cared for.
  static let peoplePages: [Text] = [
    Text(
      "people.add", fr: "Ajouter une personne", nl: "Persoon toevoegen", de: "Person hinzufügen",
      en: "Add a person"),
    Text(
      "people.added", fr: "La fiche est créée", nl: "De fiche is aangemaakt",
      de: "Die Akte ist angelegt", en: "The record is created"),
    Text(
      "people.count",
      fr:
        "{count, plural, =0 {Aucune personne pour l’instant} one {# personne} other {# personnes}}",
      nl: "{count, plural, =0 {Nog niemand} one {# persoon} other {# personen}}",
      de: "{count, plural, =0 {Noch niemand} one {# Person} other {# Personen}}",
      en: "{count, plural, =0 {Nobody yet} one {# person} other {# people}}"),
    Text(
      "people.count.more", fr: "Plus de {count} personnes", nl: "Meer dan {count} personen",
      de: "Mehr als {count} Personen", en: "More than {count} people"),
    Text(
      "people.search", fr: "Chercher une personne", nl: "Een persoon zoeken",
      de: "Eine Person suchen", en: "Find a person"),
    Text(
      "people.search.placeholder", fr: "Nom, naissance, NISS, téléphone, commune",
      nl: "Naam, geboortedatum, INSZ, telefoon, gemeente",
      de: "Name, Geburtsdatum, Nationalregisternummer, Telefon, Gemeinde",
      en: "Name, birth date, NISS, telephone, town"),
    Text(
      "people.search.all", fr: "Voir tout le monde", nl: "Iedereen tonen", de: "Alle anzeigen",
      en: "Show everyone"),
    Text("people.sort", fr: "Trier", nl: "Sorteren", de: "Sortieren", en: "Sort"),
    Text("people.sort.name", fr: "Par nom", nl: "Op naam", de: "Nach Name", en: "By name"),
    Text("people.sort.birthDate", fr: "Par âge", nl: "Op leeftijd", de: "Nach Alter", en: "By age"),
    Text("people.column.person", fr: "Personne", nl: "Persoon", de: "Person", en: "Person"),
    Text("people.column.place", fr: "Commune", nl: "Gemeente", de: "Gemeinde", en: "Town"),
    Text("people.column.phone", fr: "Téléphone", nl: "Telefoon", de: "Telefon", en: "Telephone"),
    Text(
      "people.column.next", fr: "Prochaine visite", nl: "Volgend bezoek", de: "Nächster Besuch",
      en: "Next visit"),
    Text(
      "people.birth.age", fr: "{date} · {age}", nl: "{date} · {age}", de: "{date} · {age}",
      en: "{date} · {age}"),
    Text(
      "people.moment", fr: "{day} à {time}", nl: "{day} om {time}", de: "{day} um {time}",
      en: "{day} at {time}"),
    Text(
      "people.place.approximate", fr: "Lieu approximatif", nl: "Plaats bij benadering",
      de: "Ort ungefähr", en: "Place approximate"),
    Text(
      "people.place.correct", fr: "Lieu à corriger", nl: "Plaats te verbeteren",
      de: "Ort zu berichtigen", en: "Place to correct"),
    Text(
      "people.place.none", fr: "Adresse introuvable", nl: "Adres niet gevonden",
      de: "Adresse nicht gefunden", en: "Address not found"),
    Text(
      "people.empty", fr: "Aucune personne pour l’instant", nl: "Nog geen personen",
      de: "Noch keine Personen", en: "No people yet"),
    Text(
      "people.empty.text",
      fr: "Importez le fichier de votre ancien programme, ou ajoutez une première personne.",
      nl: "Importeer het bestand uit uw vorige programma, of voeg een eerste persoon toe.",
      de:
        "Importieren Sie die Datei aus Ihrem früheren Programm, oder fügen Sie eine erste Person hinzu.",
      en: "Import the file from your old program, or add a first person."),
    Text(
      "people.empty.import", fr: "Importer un fichier", nl: "Een bestand importeren",
      de: "Eine Datei importieren", en: "Import a file"),
    Text(
      "people.born", fr: "naissance le {date}", nl: "geboortedatum {date}",
      de: "Geburtsdatum {date}", en: "born {date}"),
    Text(
      "people.born.female", fr: "née le {date}", nl: "geboren op {date}", de: "geboren am {date}",
      en: "born {date}"),
    Text(
      "people.born.male", fr: "né le {date}", nl: "geboren op {date}", de: "geboren am {date}",
      en: "born {date}"),
    Text(
      "people.birth.none", fr: "Date de naissance non renseignée",
      nl: "Geboortedatum niet ingevuld", de: "Geburtsdatum nicht angegeben",
      en: "Birth date not recorded"),
    Text(
      "people.niss.none", fr: "non renseigné", nl: "niet ingevuld", de: "nicht angegeben",
      en: "not recorded"),
    Text(
      "people.address.none", fr: "Adresse non renseignée", nl: "Adres niet ingevuld",
      de: "Adresse nicht angegeben", en: "Address not recorded"),
    Text(
      "people.speaks", fr: "Parle {list}", nl: "Spreekt {list}", de: "Spricht {list}",
      en: "Speaks {list}"),
    Text(
      "people.languages.none", fr: "Langue non renseignée", nl: "Taal niet ingevuld",
      de: "Sprache nicht angegeben", en: "Language not recorded"),
    Text("people.nothing", fr: "rien", nl: "niets", de: "nichts", en: "nothing"),
    Text("people.bim", fr: "BIM", nl: "VT", de: "BEK", en: "BIM"),
    Text("people.bim.yes", fr: "BIM : oui", nl: "VT: ja", de: "BEK: ja", en: "BIM: yes"),
    Text("people.bim.no", fr: "BIM : non", nl: "VT: nee", de: "BEK: nein", en: "BIM: no"),
    Text(
      "people.bim.not-in-order", fr: "Droits pas en ordre", nl: "Rechten niet in orde",
      de: "Rechte nicht in Ordnung", en: "Rights not in order"),
    Text(
      "people.rights.on", fr: "Vérifié le {date}", nl: "Nagekeken op {date}",
      de: "Geprüft am {date}", en: "Checked on {date}"),
    Text(
      "people.rights.checked", fr: "Droits vérifiés le", nl: "Rechten nagekeken op",
      de: "Rechte geprüft am", en: "Rights checked on"),
    Text("people.gp", fr: "Médecin", nl: "Huisarts", de: "Hausarzt", en: "Doctor"),
    Text("people.record", fr: "Dossier", nl: "Dossier", de: "Akte", en: "Record"),
    Text(
      "people.story", fr: "Qui est cette personne", nl: "Wie is deze persoon",
      de: "Wer ist diese Person", en: "Who this person is"),
    Text("people.at-home", fr: "À la maison", nl: "Thuis", de: "Zu Hause", en: "At home"),
    Text(
      "people.away", fr: "{place}, depuis {day}", nl: "{place}, sinds {day}",
      de: "{place}, seit {day}", en: "{place}, since {day}"),
    Text(
      "people.away.until", fr: "Retour prévu après {day}", nl: "Terug na {day}",
      de: "Rückkehr nach {day}", en: "Back after {day}"),
    Text(
      "people.away.open", fr: "Date de retour inconnue", nl: "Datum van terugkeer onbekend",
      de: "Rückkehr noch offen", en: "Return date not known"),
    Text(
      "people.tabs", fr: "Pages de cette personne", nl: "Pagina’s van deze persoon",
      de: "Seiten dieser Person", en: "Pages of this person"),
    Text("people.tab.overview", fr: "Aperçu", nl: "Overzicht", de: "Übersicht", en: "Overview"),
    Text("people.tab.visits", fr: "Visites", nl: "Bezoeken", de: "Besuche", en: "Visits"),
    Text(
      "people.edit", fr: "Modifier la fiche", nl: "Fiche wijzigen", de: "Akte ändern",
      en: "Edit the record"),
    Text(
      "people.edit.title", fr: "{name}, modifier la fiche", nl: "{name}, fiche wijzigen",
      de: "{name}, Akte ändern", en: "{name}, edit the record"),
    Text(
      "people.visits.next", fr: "Prochaines visites", nl: "Volgende bezoeken",
      de: "Nächste Besuche", en: "Next visits"),
    Text(
      "people.visits.last", fr: "Dernières visites", nl: "Laatste bezoeken", de: "Letzte Besuche",
      en: "Last visits"),
    Text(
      "people.visits.all", fr: "Toutes les visites", nl: "Alle bezoeken", de: "Alle Besuche",
      en: "All visits"),
    Text(
      "people.visits.none", fr: "Aucune visite prévue", nl: "Geen bezoek gepland",
      de: "Kein Besuch geplant", en: "No visit planned"),
    Text(
      "people.visits.none.text", fr: "Prévoyez un passage, ou importez le fichier des visites.",
      nl: "Plan een bezoek, of importeer het bestand met bezoeken.",
      de: "Planen Sie einen Besuch, oder importieren Sie die Datei der Besuche.",
      en: "Book a visit, or import the file of visits."),
    Text(
      "people.visits.none.span", fr: "Rien n’est prévu pendant ces deux semaines.",
      nl: "Er is niets gepland in deze twee weken.",
      de: "In diesen zwei Wochen ist nichts geplant.",
      en: "Nothing is planned during these two weeks."),
    Text(
      "people.visits.title", fr: "Visites de {name}", nl: "Bezoeken aan {name}",
      de: "Besuche bei {name}", en: "Visits to {name}"),
    Text(
      "people.visits.span", fr: "Du {from} au {to}", nl: "Van {from} tot {to}",
      de: "{from} bis {to}", en: "{from} to {to}"),
    Text(
      "people.visits.steps", fr: "Changer de période", nl: "Andere periode",
      de: "Zeitraum wechseln", en: "Change the period"),
    Text(
      "people.visits.earlier", fr: "Deux semaines plus tôt", nl: "Twee weken vroeger",
      de: "Zwei Wochen früher", en: "Two weeks earlier"),
    Text(
      "people.visits.later", fr: "Deux semaines plus tard", nl: "Twee weken later",
      de: "Zwei Wochen später", en: "Two weeks later"),
    Text(
      "people.visit.none", fr: "Rien de prévu", nl: "Niets gepland", de: "Nichts geplant",
      en: "Nothing planned"),
    Text(
      "people.visit.to-place", fr: "À placer", nl: "Te plaatsen", de: "Zu planen", en: "To place"),
    Text(
      "people.visit.nobody", fr: "Personne n’est venu", nl: "Niemand gekomen",
      de: "Niemand gekommen", en: "Nobody came"),
    Text(
      "people.visit.window", fr: "entre {from} et {to}", nl: "tussen {from} en {to}",
      de: "zwischen {from} und {to}", en: "between {from} and {to}"),
    Text(
      "people.visit.book", fr: "Prévoir une visite", nl: "Een bezoek plannen",
      de: "Einen Besuch planen", en: "Book a visit"),
    Text(
      "people.visit.cancel", fr: "Annuler la visite", nl: "Bezoek annuleren", de: "Besuch absagen",
      en: "Cancel the visit"),
    Text(
      "people.visit.cancel.title", fr: "Annuler cette visite ?", nl: "Dit bezoek annuleren?",
      de: "Diesen Besuch absagen?", en: "Cancel this visit?"),
    Text(
      "people.visit.cancel.why", fr: "Pour quelle raison ?", nl: "Om welke reden?",
      de: "Aus welchem Grund?", en: "For what reason?"),
    Text(
      "people.visit.cancel.missing", fr: "Choisissez la raison", nl: "Kies de reden",
      de: "Wählen Sie den Grund", en: "Choose the reason"),
    Text(
      "people.visit.cancelled", fr: "La visite est annulée", nl: "Het bezoek is geannuleerd",
      de: "Der Besuch ist abgesagt", en: "The visit is cancelled"),
    Text(
      "people.visit.keep", fr: "Garder la visite", nl: "Bezoek behouden", de: "Besuch behalten",
      en: "Keep the visit"),
    Text(
      "people.visit.restore", fr: "Rétablir", nl: "Herstellen", de: "Wiederherstellen",
      en: "Restore"),
    Text(
      "people.visit.restored", fr: "La visite est rétablie, elle est à placer",
      nl: "Het bezoek is hersteld en moet nog geplaatst worden",
      de: "Der Besuch ist wiederhergestellt und noch zu planen",
      en: "The visit is restored, it is to be placed"),
  ]
}
