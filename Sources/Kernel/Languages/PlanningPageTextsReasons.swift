extension Texts {
  /// Why visits are left out, and who has to hear of changes.
  static let planningReasons: [Text] = [
    Text(
      "reason.no_place", fr: "L’adresse est introuvable sur la carte : corrigez-la, puis relancez",
      nl: "Het adres staat niet op de kaart: verbeter het en zoek opnieuw",
      de: "Die Adresse ist nicht auf der Karte: berichtigen und neu suchen",
      en: "The address is not on the map: correct it, then run again"),
    Text(
      "reason.no_skill", fr: "Personne n’a la compétence ce jour-là : {skills}",
      nl: "Niemand heeft die dag de vaardigheid: {skills}",
      de: "Niemand hat an diesem Tag die Fähigkeit: {skills}",
      en: "Nobody has the skill that day: {skills}"),
    Text(
      "reason.only_excluded", fr: "Seuls des soignants non souhaités pourraient venir : {carers}",
      nl: "Alleen niet gewenste zorgverleners kunnen komen: {carers}",
      de: "Nur nicht gewünschte Pflegepersonen könnten kommen: {carers}",
      en: "Only carers who are not wanted could come: {carers}"),
    Text(
      "reason.no_shift", fr: "Aucun soignant compétent ne travaille dans la fenêtre {window}",
      nl: "Niemand met de vaardigheid werkt binnen het tijdvenster {window}",
      de: "Niemand mit der Fähigkeit arbeitet im Zeitfenster {window}",
      en: "Nobody with the skill works within the window {window}"),
    Text(
      "reason.too_far", fr: "Trop loin : il manque {minutes} à {carer}, qui est au plus près",
      nl: "Te ver: {carer}, die het dichtst is, komt {minutes} te kort",
      de: "Zu weit: {carer} ist am nächsten, es fehlen {minutes}",
      en: "Too far: {carer}, who is nearest, is {minutes} short"),
    Text(
      "reason.shift_full",
      fr: "Les tournées sont pleines. {carer} pourrait venir sans {visits}, pour {cost} de plus",
      nl: "De rondes zijn vol. {carer} kan komen zonder {visits}, voor {cost} meer",
      de: "Die Touren sind voll. {carer} könnte ohne {visits} kommen, für {cost} mehr",
      en: "The rounds are full. {carer} could come without {visits}, for {cost} more"),
    Text(
      "reason.work_limit", fr: "{carer} dépasserait sa limite ({limit}) de {excess}",
      nl: "{carer} zou de grens ({limit}) met {excess} overschrijden",
      de: "{carer} würde die Grenze ({limit}) um {excess} überschreiten",
      en: "{carer} would go {excess} over the limit ({limit})"),
    Text(
      "reason.break", fr: "{carer} n’aurait plus de place pour sa pause",
      nl: "{carer} zou geen ruimte meer hebben voor de pauze",
      de: "{carer} hätte keinen Platz mehr für die Pause",
      en: "{carer} would have no room left for the break"),
    Text(
      "reason.partner", fr: "La visite liée de {person} ne peut pas être placée au même moment",
      nl: "Het gekoppelde bezoek van {person} kan niet op hetzelfde moment",
      de: "Der verbundene Besuch von {person} geht nicht zur gleichen Zeit",
      en: "The linked visit of {person} cannot be at a matching time"),
    Text(
      "reason.gap",
      fr:
        "L’écart avec une autre visite de {person} demande un début entre {from} et {to}, hors de la fenêtre",
      nl:
        "De tussentijd met een ander bezoek van {person} vraagt een begin tussen {from} en {to}, buiten het tijdvenster",
      de:
        "Der Abstand zu einem anderen Besuch von {person} verlangt einen Beginn zwischen {from} und {to}, außerhalb des Zeitfensters",
      en:
        "The gap with another visit of {person} asks for a start between {from} and {to}, outside the window"
    ),
    Text(
      "reason.priority",
      fr: "Visite facultative : la placer coûterait {cost}, plus que sa valeur de {value}",
      nl: "Facultatief bezoek: plaatsen zou {cost} kosten, meer dan de waarde van {value}",
      de: "Nicht zwingender Besuch: er würde {cost} kosten, mehr als sein Wert von {value}",
      en: "Optional visit: placing it would cost {cost}, more than its value of {value}"),
    Text(
      "limit.shift_max_work", fr: "temps de travail de la tournée", nl: "werktijd van de ronde",
      de: "Arbeitszeit der Tour", en: "working time of the round"),
    Text(
      "limit.max_work", fr: "temps de travail de la journée", nl: "werktijd van de dag",
      de: "Arbeitszeit des Tages", en: "working time of the day"),
    Text(
      "limit.min_rest", fr: "repos entre deux jours", nl: "rust tussen twee dagen",
      de: "Ruhe zwischen zwei Tagen", en: "rest between two days"),
    Text(
      "limit.max_tasks", fr: "nombre de visites", nl: "aantal bezoeken",
      de: "Zahl der Besuche", en: "number of visits"),
    Text(
      "limit.max_travel_time", fr: "temps de route", nl: "reistijd",
      de: "Fahrzeit", en: "travel time"),
    Text(
      "limit.max_distance", fr: "kilomètres", nl: "kilometers",
      de: "Kilometer", en: "kilometres"),
    // Who to call
    Text(
      "calls.title", fr: "Qui prévenir", nl: "Wie verwittigen",
      de: "Wen benachrichtigen", en: "Who to call"),
    Text(
      "calls.open", fr: "Qui prévenir", nl: "Wie verwittigen",
      de: "Wen benachrichtigen", en: "Who to call"),
    Text(
      "calls.told",
      fr: "{count} sur {of, plural, one {# prévenue} other {# prévenues}}",
      nl: "{count} van de {of} verwittigd", de: "{count} von {of} benachrichtigt",
      en: "{count} of {of} told"),
    Text(
      "calls.print", fr: "Imprimer la liste", nl: "Lijst afdrukken", de: "Liste drucken",
      en: "Print the list"),
    Text(
      "calls.none", fr: "Personne à prévenir", nl: "Niemand te verwittigen",
      de: "Niemand zu benachrichtigen", en: "Nobody to call"),
    Text(
      "calls.none.sentence", fr: "Les heures et les visages restent les mêmes.",
      nl: "Uren en gezichten blijven dezelfde.",
      de: "Zeiten und Gesichter bleiben gleich.", en: "Hours and faces stay the same."),
    Text(
      "calls.patients", fr: "Personnes soignées", nl: "Verzorgde personen",
      de: "Betreute Personen", en: "People cared for"),
    Text(
      "calls.carers", fr: "Soignants", nl: "Zorgverleners",
      de: "Pflegepersonen", en: "Carers"),
    Text(
      "calls.board", fr: "Retour au planning", nl: "Terug naar de planning",
      de: "Zurück zur Planung", en: "Back to the planning"),
    Text(
      "calls.do", fr: "{name} est au courant", nl: "{name} is op de hoogte",
      de: "{name} weiß Bescheid", en: "{name} has been told"),
    Text(
      "calls.patient.changed", fr: "{care} : {carer} vient à {time} (avant : {old} à {before})",
      nl: "{care}: {carer} komt om {time} (eerder: {old} om {before})",
      de: "{care}: {carer} kommt um {time} (vorher: {old} um {before})",
      en: "{care}: {carer} comes at {time} (before: {old} at {before})"),
    Text(
      "calls.patient.new", fr: "{care} : {carer} vient à {time}",
      nl: "{care}: {carer} komt om {time}",
      de: "{care}: {carer} kommt um {time}", en: "{care}: {carer} comes at {time}"),
    Text(
      "calls.patient.nobody", fr: "{care} : personne ne peut venir, à décider ensemble",
      nl: "{care}: niemand kan komen, samen te beslissen",
      de: "{care}: niemand kann kommen, gemeinsam zu entscheiden",
      en: "{care}: nobody can come, to be decided together"),
    Text(
      "calls.carer.more", fr: "Nouveau : {name} à {time}", nl: "Nieuw: {name} om {time}",
      de: "Neu: {name} um {time}", en: "New: {name} at {time}"),
    Text(
      "calls.carer.less", fr: "En moins : {name} ({time})", nl: "Valt weg: {name} ({time})",
      de: "Entfällt: {name} ({time})", en: "Dropped: {name} ({time})"),
    Text(
      "calls.carer.moved", fr: "{name} à {time} au lieu de {before}",
      nl: "{name} om {time} in plaats van {before}",
      de: "{name} um {time} statt {before}", en: "{name} at {time} instead of {before}"),
  ]
}
