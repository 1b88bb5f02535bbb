extension Texts {
  /// The panel of a visit, and moves by hand.
  static let planningVisits: [Text] = [
    Text(
      "visit.state.underWay", fr: "en cours", nl: "bezig",
      de: "läuft", en: "under way"),
    Text(
      "visit.state.done", fr: "terminée", nl: "klaar",
      de: "erledigt", en: "done"),
    Text(
      "visit.state.notHome", fr: "pas à la maison", nl: "niet thuis",
      de: "nicht zu Hause", en: "not at home"),
    Text(
      "visit.state.proposed", fr: "proposition", nl: "voorstel",
      de: "Vorschlag", en: "proposal"),
    Text(
      "visit.state.toPlace", fr: "à placer", nl: "te plaatsen",
      de: "zu planen", en: "to place"),
    Text(
      "visit.state.removed", fr: "retirée", nl: "weggehaald",
      de: "weggenommen", en: "removed"),
    Text(
      "visit.state.cancelled", fr: "annulée", nl: "geannuleerd",
      de: "abgesagt", en: "cancelled"),
    Text(
      "visit.state.locked", fr: "verrouillée", nl: "vergrendeld",
      de: "gesperrt", en: "locked"),
    Text(
      "visit.state.late",
      fr: "{count, plural, one {# minute de retard} other {# minutes de retard}}",
      nl: "{count, plural, one {# minuut te laat} other {# minuten te laat}}",
      de: "{count, plural, one {# Minute zu spät} other {# Minuten zu spät}}",
      en: "{count, plural, one {# minute late} other {# minutes late}}"),
    Text(
      "visit.state.overridden", fr: "règle levée", nl: "regel opzijgezet",
      de: "Regel aufgehoben", en: "rule set aside"),
    Text(
      "visit.hours.words", fr: "{from} à {to}", nl: "{from} tot {to}",
      de: "{from} bis {to}", en: "{from} to {to}"),
    Text(
      "visit.window.words", fr: "entre {from} et {to}", nl: "tussen {from} en {to}",
      de: "zwischen {from} und {to}", en: "between {from} and {to}"),
    Text(
      "visit.born", fr: "Date de naissance", nl: "Geboortedatum",
      de: "Geburtsdatum", en: "Birth date"),
    Text(
      "visit.window", fr: "Début possible", nl: "Mogelijk begin",
      de: "Möglicher Beginn", en: "Possible start"),
    Text(
      "visit.wish", fr: "Heure habituelle", nl: "Gewone uur",
      de: "Gewohnte Zeit", en: "Usual time"),
    Text(
      "visit.length", fr: "Durée", nl: "Duur",
      de: "Dauer", en: "Length"),
    Text(
      "visit.skills", fr: "Compétences", nl: "Vaardigheden",
      de: "Fähigkeiten", en: "Skills"),
    Text(
      "visit.address", fr: "Adresse", nl: "Adres",
      de: "Adresse", en: "Address"),
    Text(
      "visit.pair", fr: "À deux avec", nl: "Samen met",
      de: "Zu zweit mit", en: "Together with"),
    Text(
      "visit.priority", fr: "Priorité", nl: "Prioriteit",
      de: "Priorität", en: "Priority"),
    Text(
      "visit.optional", fr: "Facultative : peut être laissée de côté",
      nl: "Facultatief: mag wegvallen",
      de: "Nicht zwingend: darf entfallen", en: "Optional: may be left out"),
    Text(
      "visit.details", fr: "Tous les détails", nl: "Alle details",
      de: "Alle Einzelheiten", en: "All details"),
    Text(
      "visit.call", fr: "Appeler {name}", nl: "{name} bellen",
      de: "{name} anrufen", en: "Call {name}"),
    Text(
      "visit.lock", fr: "Verrouiller", nl: "Vergrendelen",
      de: "Sperren", en: "Lock"),
    Text(
      "visit.unlock", fr: "Déverrouiller", nl: "Ontgrendelen",
      de: "Entsperren", en: "Unlock"),
    Text(
      "visit.override", fr: "Malgré « {rule} » : {because}", nl: "Ondanks ‘{rule}’: {because}",
      de: "Trotz „{rule}“: {because}", en: "In spite of “{rule}”: {because}"),
    Text(
      "visit.place.unknown",
      fr: "Adresse introuvable sur la carte : les trajets ne sont pas comptés. Corrigez l’adresse.",
      nl: "Adres niet gevonden op de kaart: reistijd telt niet mee. Verbeter het adres.",
      de: "Adresse nicht auf der Karte gefunden: Fahrten zählen nicht. Bitte Adresse berichtigen.",
      en: "Address not found on the map: travel is not counted. Correct the address."),
    Text(
      "visit.place.approximate", fr: "Lieu approximatif : le centre de la localité sert de repère.",
      nl: "Plaats bij benadering: het midden van de gemeente geldt als punt.",
      de: "Ort ungefähr: die Ortsmitte dient als Anhaltspunkt.",
      en: "Approximate place: the middle of the locality is used."),
    // Why this carer, why this hour
    Text(
      "why.title", fr: "Pourquoi {carer} ?", nl: "Waarom {carer}?",
      de: "Warum {carer}?", en: "Why {carer}?"),
    Text(
      "why.skill", fr: "Compétence validée : {skills}", nl: "Bevoegd voor: {skills}",
      de: "Befähigt zu: {skills}", en: "Skilled for: {skills}"),
    Text(
      "why.skill.missing", fr: "Compétence manquante : {skills}",
      nl: "Ontbrekende vaardigheid: {skills}",
      de: "Fehlende Fähigkeit: {skills}", en: "Missing skill: {skills}"),
    Text(
      "why.window", fr: "Dans la fenêtre {window}", nl: "Binnen het tijdvenster {window}",
      de: "Im Zeitfenster {window}", en: "Inside the window {window}"),
    Text(
      "why.window.outside", fr: "Hors de la fenêtre {window}",
      nl: "Buiten het tijdvenster {window}",
      de: "Außerhalb des Zeitfensters {window}", en: "Outside the window {window}"),
    Text(
      "why.wish", fr: "À l’heure habituelle, {window}", nl: "Op het gewone uur, {window}",
      de: "Zur gewohnten Zeit, {window}", en: "At the usual time, {window}"),
    Text(
      "why.wish.outside", fr: "Dans la fenêtre, hors de l’heure habituelle {window}",
      nl: "Binnen het venster, buiten het gewone uur {window}",
      de: "Im Fenster, nicht zur gewohnten Zeit {window}",
      en: "Inside the window, not at the usual time {window}"),
    Text(
      "why.preferred", fr: "Soignant souhaité par la personne",
      nl: "Zorgverlener naar wens van de persoon",
      de: "Von der Person gewünscht", en: "Asked for by the person"),
    Text(
      "why.new-face", fr: "Nouveau visage : aucune visite ici ces 60 derniers jours",
      nl: "Nieuw gezicht: geen bezoek hier in de laatste 60 dagen",
      de: "Neues Gesicht: in den letzten 60 Tagen kein Besuch hier",
      en: "New face: no visit here in the last 60 days"),
    Text(
      "why.history",
      fr:
        "{count, plural, one {A déjà fait # visite ici, le {date}} other {A déjà fait # visites ici, la dernière le {date}}}",
      nl:
        "{count, plural, one {Deed hier al # bezoek, op {date}} other {Deed hier al # bezoeken, het laatste op {date}}}",
      de:
        "{count, plural, one {Schon # Besuch hier, am {date}} other {Schon # Besuche hier, zuletzt am {date}}}",
      en:
        "{count, plural, one {Has made # visit here, on {date}} other {Has made # visits here, the last on {date}}}"
    ),
    Text(
      "why.language", fr: "Parle la langue de la personne : {language}",
      nl: "Spreekt de taal van de persoon: {language}",
      de: "Spricht die Sprache der Person: {language}",
      en: "Speaks the person’s language: {language}"),
    Text(
      "why.road", fr: "{road} depuis la visite précédente", nl: "{road} vanaf het vorige bezoek",
      de: "{road} vom vorigen Besuch", en: "{road} from the visit before"),
    Text(
      "why.late", fr: "Arrive {minutes} après l’heure prévue",
      nl: "Komt {minutes} na het geplande uur aan",
      de: "Kommt {minutes} nach der geplanten Zeit an",
      en: "Arrives {minutes} after the planned time"),
    // Moving a visit
    Text(
      "move.title", fr: "Déplacer une visite", nl: "Een bezoek verplaatsen",
      de: "Einen Besuch verschieben", en: "Move a visit"),
    Text(
      "move.to", fr: "Déplacer vers", nl: "Verplaatsen naar",
      de: "Verschieben zu", en: "Move to"),
    Text(
      "move.start", fr: "Début", nl: "Begin",
      de: "Beginn", en: "Start"),
    Text(
      "move.place", fr: "Placer", nl: "Plaatsen",
      de: "Planen", en: "Place"),
    Text(
      "move.sentence", fr: "{person} : {carer} à {time}", nl: "{person}: {carer} om {time}",
      de: "{person}: {carer} um {time}", en: "{person}: {carer} at {time}"),
    Text(
      "move.current", fr: "actuel", nl: "nu",
      de: "jetzt", en: "now"),
    Text(
      "move.no-round", fr: "pas de tournée ce jour-là", nl: "geen ronde die dag",
      de: "keine Tour an diesem Tag", en: "no round that day"),
    Text(
      "move.options", fr: "Et si quelqu’un d’autre venait ?", nl: "En als iemand anders komt?",
      de: "Und wenn jemand anders käme?", en: "What if somebody else came?"),
    Text(
      "move.try", fr: "Voir ce que cela change avec {name}",
      nl: "Bekijk wat er verandert met {name}",
      de: "Ansehen, was sich mit {name} ändert", en: "See what changes with {name}"),
    Text(
      "move.shifts", fr: "{count, plural, one {# visite décalée} other {# visites décalées}}",
      nl: "{count, plural, one {# bezoek verschoven} other {# bezoeken verschoven}}",
      de: "{count, plural, one {# Besuch verschoben} other {# Besuche verschoben}}",
      en: "{count, plural, one {# visit shifted} other {# visits shifted}}"),
    Text(
      "move.what", fr: "Ce que cela change", nl: "Wat er verandert",
      de: "Was sich ändert", en: "What changes"),
    Text(
      "move.fine", fr: "Toutes les règles sont respectées, aucune autre visite ne bouge",
      nl: "Alle regels zijn in orde, geen ander bezoek verschuift",
      de: "Alle Regeln eingehalten, kein anderer Besuch verschiebt sich",
      en: "Every rule is kept, no other visit moves"),
    Text(
      "move.approximate", fr: "Trajets estimés : comptez quelques minutes de marge",
      nl: "Geschatte reistijden: reken enkele minuten marge",
      de: "Geschätzte Fahrzeiten: ein paar Minuten Spielraum einrechnen",
      en: "Estimated travel: allow a few minutes"),
    Text(
      "move.road", fr: "Route : {road}", nl: "Reistijd: {road}",
      de: "Fahrt: {road}", en: "Travel: {road}"),
    Text(
      "move.overtime", fr: "Heures supplémentaires : {minutes}", nl: "Overuren: {minutes}",
      de: "Überstunden: {minutes}", en: "Overtime: {minutes}"),
    Text(
      "move.delays", fr: "{name} : {minutes} plus tard, à {time}",
      nl: "{name}: {minutes} later, om {time}",
      de: "{name}: {minutes} später, um {time}", en: "{name}: {minutes} later, at {time}"),
    Text(
      "move.delays.outside", fr: "{name} : {minutes} plus tard, à {time}, hors de sa fenêtre",
      nl: "{name}: {minutes} later, om {time}, buiten het tijdvenster",
      de: "{name}: {minutes} später, um {time}, außerhalb des Zeitfensters",
      en: "{name}: {minutes} later, at {time}, outside its window"),
    Text(
      "move.cost", fr: "Coût du changement : {total}", nl: "Kosten van de wijziging: {total}",
      de: "Kosten der Änderung: {total}", en: "Cost of the change: {total}"),
    Text(
      "move.because", fr: "Pourquoi malgré tout", nl: "Waarom toch",
      de: "Warum trotzdem", en: "Why all the same"),
    Text(
      "move.because.hint", fr: "Une phrase. Elle reste visible sur le planning.",
      nl: "Eén zin. Ze blijft zichtbaar op de planning.",
      de: "Ein Satz. Er bleibt in der Planung sichtbar.",
      en: "One sentence. It stays visible on the planning."),
    Text(
      "move.confirm", fr: "Placer", nl: "Plaatsen",
      de: "Planen", en: "Place"),
    Text(
      "move.confirm.anyway", fr: "Placer malgré tout", nl: "Toch plaatsen",
      de: "Trotzdem planen", en: "Place all the same"),
    Text(
      "move.done", fr: "{person} : {carer} à {time}", nl: "{person}: {carer} om {time}",
      de: "{person}: {carer} um {time}", en: "{person}: {carer} at {time}"),
    Text(
      "lock.done", fr: "{person} : visite verrouillée", nl: "{person}: bezoek vergrendeld",
      de: "{person}: Besuch gesperrt", en: "{person}: visit locked"),
    Text(
      "unlock.done", fr: "{person} : visite déverrouillée", nl: "{person}: bezoek ontgrendeld",
      de: "{person}: Besuch entsperrt", en: "{person}: visit unlocked"),
    Text(
      "swap.title", fr: "Échanger deux visites", nl: "Twee bezoeken wisselen",
      de: "Zwei Besuche tauschen", en: "Swap two visits"),
    Text(
      "swap.with", fr: "Échanger avec", nl: "Wisselen met",
      de: "Tauschen mit", en: "Swap with"),
    Text(
      "swap.do", fr: "Échanger", nl: "Wisselen",
      de: "Tauschen", en: "Swap"),
    Text(
      "swap.done", fr: "{one} et {other} ont échangé leurs soignants",
      nl: "{one} en {other} wisselden van zorgverlener",
      de: "{one} und {other} haben die Pflegeperson getauscht",
      en: "{one} and {other} have swapped carers"),
    Text(
      "conflict.title", fr: "Quelqu’un a changé cette visite entre-temps",
      nl: "Iemand heeft dit bezoek intussen gewijzigd",
      de: "Jemand hat diesen Besuch inzwischen geändert",
      en: "Somebody changed this visit meanwhile"),
    Text(
      "conflict.sentence", fr: "Rien n’est perdu : voici les deux versions. Choisissez.",
      nl: "Niets is verloren: dit zijn de twee versies. Kies.",
      de: "Nichts ist verloren: hier sind beide Fassungen. Bitte wählen.",
      en: "Nothing is lost: here are both versions. Choose."),
    Text(
      "conflict.theirs", fr: "Maintenant sur le planning", nl: "Nu op de planning",
      de: "Jetzt in der Planung", en: "Now on the planning"),
    Text(
      "conflict.mine", fr: "Ce que vous vouliez", nl: "Wat u wilde",
      de: "Was Sie wollten", en: "What you wanted"),
    Text(
      "conflict.keep", fr: "Garder ce qui est là", nl: "Laten zoals het is",
      de: "So lassen", en: "Keep what is there"),
    Text(
      "conflict.again", fr: "Voir ce que change ma version",
      nl: "Bekijken wat mijn versie verandert",
      de: "Ansehen, was meine Fassung ändert", en: "See what my version changes"),
  ]
}
