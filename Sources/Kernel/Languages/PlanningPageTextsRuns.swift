extension Texts {
  /// Runs that look for tours.
  static let planningRuns: [Text] = [
    Text(
      "run.ask", fr: "Optimiser", nl: "Optimaliseren",
      de: "Optimieren", en: "Optimise"),
    Text(
      "run.title", fr: "Chercher des tournées", nl: "Rondes zoeken",
      de: "Touren suchen", en: "Look for tours"),
    Text(
      "run.page.title", fr: "Recherche de tournées pour le {date}", nl: "Rondes zoeken voor {date}",
      de: "Suche nach Touren für {date}", en: "Looking for tours for {date}"),
    Text(
      "run.summary", fr: "{visits}, {open}. {locked}", nl: "{visits}, {open}. {locked}",
      de: "{visits}, {open}. {locked}", en: "{visits}, {open}. {locked}"),
    Text(
      "run.locked",
      fr:
        "{count, plural, =0 {Aucune n’est verrouillée.} one {# est verrouillée et ne bouge pas.} other {# sont verrouillées et ne bougent pas.}}",
      nl:
        "{count, plural, =0 {Geen enkel is vergrendeld.} one {# is vergrendeld en blijft staan.} other {# zijn vergrendeld en blijven staan.}}",
      de:
        "{count, plural, =0 {Keiner ist gesperrt.} one {# ist gesperrt und bleibt.} other {# sind gesperrt und bleiben.}}",
      en:
        "{count, plural, =0 {None is locked.} one {# is locked and stays.} other {# are locked and stay.}}"
    ),
    Text(
      "run.from", fr: "De", nl: "Van",
      de: "Von", en: "From"),
    Text(
      "run.to", fr: "À", nl: "Tot",
      de: "Bis", en: "To"),
    Text(
      "run.part.hint", fr: "Vide : toute la journée", nl: "Leeg: de hele dag",
      de: "Leer: der ganze Tag", en: "Empty: the whole day"),
    Text(
      "run.seconds", fr: "Durée de la recherche", nl: "Duur van de zoektocht",
      de: "Dauer der Suche", en: "Length of the search"),
    Text(
      "run.seconds.choice", fr: "{count} secondes", nl: "{count} seconden",
      de: "{count} Sekunden", en: "{count} seconds"),
    Text(
      "run.keep", fr: "Garder peu de changements par rapport au planning actuel",
      nl: "Weinig wijzigingen tegenover de huidige planning",
      de: "Wenig an der jetzigen Planung ändern", en: "Change little of the present planning"),
    Text(
      "run.carers", fr: "Seulement certains soignants", nl: "Alleen bepaalde zorgverleners",
      de: "Nur bestimmte Pflegepersonen", en: "Only some carers"),
    Text(
      "run.carers.only", fr: "Ne toucher que les tournées de", nl: "Alleen de rondes wijzigen van",
      de: "Nur die Touren ändern von", en: "Only change the tours of"),
    Text(
      "run.start", fr: "Chercher", nl: "Zoeken",
      de: "Suchen", en: "Search"),
    Text(
      "run.state.queued", fr: "En attente de son tour", nl: "Wacht op zijn beurt",
      de: "Wartet", en: "Waiting for its turn"),
    Text(
      "run.state.running", fr: "La recherche est en cours", nl: "De zoektocht loopt",
      de: "Die Suche läuft", en: "Searching"),
    Text(
      "run.state.finished", fr: "Terminé", nl: "Klaar",
      de: "Fertig", en: "Done"),
    Text(
      "run.state.stopped", fr: "Arrêté", nl: "Gestopt",
      de: "Angehalten", en: "Stopped"),
    Text(
      "run.state.failed", fr: "La recherche n’a pas abouti", nl: "De zoektocht is mislukt",
      de: "Die Suche ist gescheitert", en: "The search has failed"),
    Text(
      "run.state.stale", fr: "La journée a changé pendant la recherche",
      nl: "De dag is tijdens de zoektocht gewijzigd",
      de: "Der Tag hat sich während der Suche geändert", en: "The day changed during the search"),
    Text(
      "run.elapsed", fr: "{count} s sur {of}", nl: "{count} s van {of}",
      de: "{count} von {of} s", en: "{count} s of {of}"),
    Text(
      "run.best.unplaced",
      fr:
        "{count, plural, =0 {Meilleure solution : toutes les visites ont un soignant} one {Meilleure solution : # visite laissée de côté} other {Meilleure solution : # visites laissées de côté}}",
      nl:
        "{count, plural, =0 {Beste oplossing: elk bezoek heeft een zorgverlener} one {Beste oplossing: # bezoek valt weg} other {Beste oplossing: # bezoeken vallen weg}}",
      de:
        "{count, plural, =0 {Beste Lösung: jeder Besuch ist besetzt} one {Beste Lösung: # Besuch bleibt offen} other {Beste Lösung: # Besuche bleiben offen}}",
      en:
        "{count, plural, =0 {Best so far: every visit has a carer} one {Best so far: # visit left out} other {Best so far: # visits left out}}"
    ),
    Text(
      "run.best", fr: "Meilleure proposition jusqu’ici", nl: "Beste voorstel tot nu toe",
      de: "Bester Vorschlag bisher", en: "Best proposal so far"),
    Text(
      "fact.distance", fr: "de route", nl: "onderweg",
      de: "Fahrweg", en: "of driving"),
    Text(
      "run.best.cost", fr: "Coût : {cost}", nl: "Kosten: {cost}",
      de: "Kosten: {cost}", en: "Cost: {cost}"),
    Text(
      "run.moves", fr: "{count} essais", nl: "{count} pogingen",
      de: "{count} Versuche", en: "{count} moves tried"),
    Text(
      "run.use", fr: "Utiliser celle-ci maintenant", nl: "Deze nu gebruiken",
      de: "Diese jetzt nehmen", en: "Use this one now"),
    Text(
      "run.stop", fr: "Arrêter", nl: "Stoppen",
      de: "Anhalten", en: "Stop"),
    Text(
      "run.again", fr: "Relancer la recherche", nl: "Opnieuw zoeken",
      de: "Neu suchen", en: "Run again"),
    Text(
      "run.board", fr: "Voir le planning", nl: "Planning bekijken",
      de: "Planung ansehen", en: "See the planning"),
  ]
}
