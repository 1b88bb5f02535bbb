extension Texts {
  /// The board, the week, the list and the map.
  static let planningPages: [Text] = [
    Text(
      "planning.to-place", fr: "À placer", nl: "Te plaatsen",
      de: "Zu planen", en: "To place"),
    Text(
      "planning.visits", fr: "{count, plural, one {# visite} other {# visites}}",
      nl: "{count, plural, one {# bezoek} other {# bezoeken}}",
      de: "{count, plural, one {# Besuch} other {# Besuche}}",
      en: "{count, plural, one {# visit} other {# visits}}"),
    Text(
      "planning.count-to-place", fr: "{count, plural, one {# à placer} other {# à placer}}",
      nl: "{count} te plaatsen",
      de: "{count} zu planen", en: "{count} to place"),
    Text(
      "planning.to-cover", fr: "{count, plural, one {# à couvrir} other {# à couvrir}}",
      nl: "{count} over te nemen",
      de: "{count} zu übernehmen", en: "{count} to cover"),
    Text(
      "planning.more-to-place",
      fr: "{count, plural, one {# autre dans la liste} other {# autres dans la liste}}",
      nl: "nog {count} in de lijst",
      de: "{count} weitere in der Liste", en: "{count} more in the list"),
    Text(
      "planning.from", fr: "dès\u{A0}{time}", nl: "vanaf\u{A0}{time}",
      de: "ab\u{A0}{time}", en: "from\u{A0}{time}"),
    Text(
      "planning.carer", fr: "Soignant", nl: "Zorgverlener",
      de: "Pflegeperson", en: "Carer"),
    Text(
      "planning.person", fr: "Personne", nl: "Persoon",
      de: "Person", en: "Person"),
    Text(
      "planning.carer.open", fr: "{name} : journée, absence", nl: "{name}: dag, afwezigheid",
      de: "{name}: Tag, Abwesenheit", en: "{name}: day, absence"),
    Text(
      "planning.caption.carers",
      fr: "Tournées du {date}, de {from} à {to}. Une ligne par soignant.",
      nl: "Rondes van {date}, van {from} tot {to}. Eén rij per zorgverlener.",
      de: "Touren am {date}, von {from} bis {to}. Eine Zeile je Pflegeperson.",
      en: "Tours of {date}, from {from} to {to}. One row per carer."),
    Text(
      "planning.caption.people", fr: "Visites du {date}, de {from} à {to}. Une ligne par personne.",
      nl: "Bezoeken van {date}, van {from} tot {to}. Eén rij per persoon.",
      de: "Besuche am {date}, von {from} bis {to}. Eine Zeile je Person.",
      en: "Visits of {date}, from {from} to {to}. One row per person."),
    Text(
      "planning.region", fr: "Tableau des tournées, défile horizontalement",
      nl: "Rondebord, schuift horizontaal",
      de: "Tourentafel, waagerecht verschiebbar", en: "Board of tours, scrolls sideways"),
    Text(
      "planning.side", fr: "Détail et carte", nl: "Detail en kaart",
      de: "Einzelheiten und Karte", en: "Detail and map"),
    Text(
      "planning.empty.title", fr: "Rien n’est prévu", nl: "Er is niets gepland",
      de: "Nichts ist geplant", en: "Nothing is planned"),
    Text(
      "planning.empty.text", fr: "Importez vos fichiers, ou choisissez un autre jour.",
      nl: "Importeer uw bestanden, of kies een andere dag.",
      de: "Importieren Sie Ihre Dateien, oder wählen Sie einen anderen Tag.",
      en: "Import your files, or choose another day."),
    Text(
      "planning.empty.sentence",
      fr:
        "Aucune visite ni tournée ce jour-là. Importez vos fichiers, ou choisissez un autre jour.",
      nl: "Geen bezoeken of rondes op deze dag. Importeer uw bestanden, of kies een andere dag.",
      de:
        "Keine Besuche und keine Touren an diesem Tag. Importieren Sie Ihre Dateien, oder wählen Sie einen anderen Tag.",
      en: "No visits and no tours on this day. Import your files, or choose another day."),
    Text(
      "planning.overrides",
      fr:
        "{count, plural, one {# règle levée volontairement} other {# règles levées volontairement}}",
      nl: "{count, plural, one {# regel bewust opzijgezet} other {# regels bewust opzijgezet}}",
      de: "{count, plural, one {# Regel bewusst aufgehoben} other {# Regeln bewusst aufgehoben}}",
      en: "{count, plural, one {# rule set aside on purpose} other {# rules set aside on purpose}}"),
    Text(
      "planning.day", fr: "Jour", nl: "Dag",
      de: "Tag", en: "Day"),
    Text(
      "planning.week", fr: "Semaine", nl: "Week",
      de: "Woche", en: "Week"),
    Text(
      "planning.day.previous", fr: "Jour précédent", nl: "Vorige dag",
      de: "Tag davor", en: "Previous day"),
    Text(
      "planning.day.next", fr: "Jour suivant", nl: "Volgende dag",
      de: "Tag danach", en: "Next day"),
    Text(
      "planning.week.previous", fr: "Semaine précédente", nl: "Vorige week",
      de: "Woche davor", en: "Previous week"),
    Text(
      "planning.week.next", fr: "Semaine suivante", nl: "Volgende week",
      de: "Woche danach", en: "Next week"),
    Text(
      "planning.today", fr: "Aujourd’hui", nl: "Vandaag",
      de: "Heute", en: "Today"),
    Text(
      "planning.go-to", fr: "Aller au jour", nl: "Ga naar dag",
      de: "Zum Tag", en: "Go to day"),
    Text(
      "planning.go", fr: "Ouvrir", nl: "Openen",
      de: "Öffnen", en: "Open"),
    Text(
      "planning.period", fr: "Période", nl: "Periode",
      de: "Zeitraum", en: "Period"),
    Text(
      "planning.view", fr: "Vue", nl: "Weergave",
      de: "Ansicht", en: "View"),
    Text(
      "planning.view.carers", fr: "Soignants", nl: "Zorgverleners",
      de: "Pflegepersonen", en: "Carers"),
    Text(
      "planning.view.people", fr: "Personnes", nl: "Personen",
      de: "Personen", en: "People"),
    Text(
      "planning.view.list", fr: "Liste", nl: "Lijst",
      de: "Liste", en: "List"),
    Text(
      "planning.view.map", fr: "Carte", nl: "Kaart",
      de: "Karte", en: "Map"),
    Text(
      "week.caption", fr: "{week} : du {from} au {to}. Charge par soignant et par jour.",
      nl: "{week}: van {from} tot {to}. Werk per zorgverlener en per dag.",
      de: "{week}: {from} bis {to}. Auslastung je Pflegeperson und Tag.",
      en: "{week}: {from} to {to}. Load per carer and day."),
    Text(
      "glance.title", fr: "À regarder", nl: "Te bekijken",
      de: "Im Blick behalten", en: "Worth a look"),
    Text(
      "glance.fine", fr: "Toutes les visites ont un soignant, et personne n’est en retard.",
      nl: "Elk bezoek heeft een zorgverlener en niemand is te laat.",
      de: "Jeder Besuch ist besetzt, und niemand ist zu spät.",
      en: "Every visit has a carer, and nobody is late."),
    // The list and the map
    Text(
      "list.hours", fr: "Heure", nl: "Uur",
      de: "Uhrzeit", en: "Time"),
    Text(
      "list.person", fr: "Personne", nl: "Persoon",
      de: "Person", en: "Person"),
    Text(
      "list.care", fr: "Soin", nl: "Zorg",
      de: "Pflege", en: "Care"),
    Text(
      "list.place", fr: "Lieu", nl: "Plaats",
      de: "Ort", en: "Place"),
    Text(
      "list.state", fr: "État", nl: "Toestand",
      de: "Stand", en: "State"),
    Text(
      "list.carer", fr: "Soignant", nl: "Zorgverlener",
      de: "Pflegeperson", en: "Carer"),
    Text(
      "map.label",
      fr: "Carte des tournées {tours}. La liste des visites donne les mêmes informations.",
      nl: "Kaart van de rondes {tours}. De lijst van bezoeken geeft dezelfde informatie.",
      de: "Karte der Touren {tours}. Die Besuchsliste enthält dieselben Angaben.",
      en: "Map of tours {tours}. The list of visits gives the same information."),
    Text(
      "map.estimate", fr: "Distances estimées à vol d’oiseau, détour compris.",
      nl: "Afstanden geschat in vogelvlucht, omweg inbegrepen.",
      de: "Entfernungen als Luftlinie mit Umweg geschätzt.",
      en: "Distances estimated as the crow flies, detour included."),
    Text(
      "map.empty", fr: "Aucune adresse à montrer sur la carte.",
      nl: "Geen adressen om op de kaart te tonen.",
      de: "Keine Adressen für die Karte.", en: "No addresses to show on the map."),
    // The legend, and what the script says while visits are moved by keyboard
    Text(
      "legend.title", fr: "Légende", nl: "Legende",
      de: "Legende", en: "Legend"),
    Text(
      "legend.done", fr: "Terminée", nl: "Klaar",
      de: "Erledigt", en: "Done"),
    Text(
      "legend.now", fr: "En cours", nl: "Bezig",
      de: "Läuft", en: "Under way"),
    Text(
      "legend.late", fr: "En retard", nl: "Te laat",
      de: "Verspätet", en: "Late"),
    Text(
      "legend.new", fr: "Proposition", nl: "Voorstel",
      de: "Vorschlag", en: "Proposal"),
    Text(
      "legend.todo", fr: "À placer", nl: "Te plaatsen",
      de: "Zu planen", en: "To place"),
    Text(
      "legend.gone", fr: "Retirée", nl: "Weggehaald",
      de: "Weggenommen", en: "Removed"),
    Text(
      "legend.locked", fr: "Verrouillée", nl: "Vergrendeld",
      de: "Gesperrt", en: "Locked"),
    Text(
      "legend.overridden", fr: "Règle levée", nl: "Regel opzijgezet",
      de: "Regel aufgehoben", en: "Rule set aside"),
    Text(
      "legend.move", fr: "déplacer sans glisser", nl: "verplaatsen zonder slepen",
      de: "ohne Ziehen verschieben", en: "move without dragging"),
    Text(
      "legend.shortcuts", fr: "tous les raccourcis", nl: "alle sneltoetsen",
      de: "alle Tastenkürzel", en: "all shortcuts"),
    Text(
      "board.walk", fr: "Flèches pour parcourir, M pour déplacer, Entrée pour ouvrir",
      nl: "Pijltjes om te bladeren, M om te verplaatsen, Enter om te openen",
      de: "Pfeiltasten zum Durchgehen, M zum Verschieben, Eingabe zum Öffnen",
      en: "Arrows to walk, M to move, Enter to open"),
    Text(
      "board.lifted",
      fr: "Visite de {name} prise. Flèches pour déplacer, Entrée pour poser, Échap pour laisser",
      nl:
        "Bezoek van {name} vast. Pijltjes om te verplaatsen, Enter om neer te zetten, Esc om te laten",
      de:
        "Besuch bei {name} gegriffen. Pfeiltasten zum Verschieben, Eingabe zum Ablegen, Esc zum Lassen",
      en: "Visit to {name} picked up. Arrows to move, Enter to drop, Escape to leave it"),
    Text(
      "board.at", fr: "{name}, {carer}, {time}", nl: "{name}, {carer}, {time}",
      de: "{name}, {carer}, {time}", en: "{name}, {carer}, {time}"),
    Text(
      "board.dropped", fr: "Voici ce que cela change", nl: "Dit verandert er",
      de: "Das ändert sich", en: "Here is what changes"),
    Text(
      "board.back", fr: "Rien n’a changé", nl: "Er is niets gewijzigd",
      de: "Nichts wurde geändert", en: "Nothing changed"),
    Text(
      "board.in-window", fr: "dans la fenêtre", nl: "binnen het tijdvenster",
      de: "im Zeitfenster", en: "inside the window"),
    Text(
      "board.out-of-window", fr: "hors de la fenêtre", nl: "buiten het tijdvenster",
      de: "außerhalb des Zeitfensters", en: "outside the window"),
    Text(
      "board.to-place", fr: "à placer", nl: "te plaatsen",
      de: "zu planen", en: "to place"),
    Text(
      "board.fails", fr: "Pas de réseau : rien n’a été déplacé",
      nl: "Geen netwerk: er is niets verplaatst",
      de: "Kein Netz: nichts wurde verschoben", en: "No network: nothing was moved"),
    Text(
      "board.news", fr: "Nouveautés : {count}", nl: "Wijzigingen: {count}",
      de: "Neuigkeiten: {count}", en: "Changes: {count}"),
    Text(
      "board.show", fr: "Afficher", nl: "Tonen",
      de: "Anzeigen", en: "Show"),
    Text(
      "planning.date.words", fr: "{weekday} {day}", nl: "{weekday} {day}",
      de: "{weekday}, {day}", en: "{weekday} {day}"),
  ]
}
