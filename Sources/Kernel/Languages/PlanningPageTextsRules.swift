extension Texts {
  /// Rules, costs and absences in words.
  static let planningRules: [Text] = [
    Text(
      "rule.skill", fr: "{carer} n’a pas la compétence : {skills}",
      nl: "{carer} mist de vaardigheid: {skills}",
      de: "{carer} fehlt die Fähigkeit: {skills}", en: "{carer} lacks the skill: {skills}"),
    Text(
      "rule.skill.short", fr: "sans la compétence", nl: "zonder de vaardigheid",
      de: "ohne die Fähigkeit", en: "without the skill"),
    Text(
      "rule.excluded", fr: "{person} ne souhaite pas {carer}", nl: "{person} wenst {carer} niet",
      de: "{person} wünscht {carer} nicht", en: "{person} does not want {carer}"),
    Text(
      "rule.excluded.short", fr: "soignant non souhaité", nl: "niet gewenste zorgverlener",
      de: "nicht gewünschte Pflegeperson", en: "carer not wanted"),
    Text(
      "rule.absent", fr: "{carer} n’est pas là à cette heure", nl: "{carer} is dan afwezig",
      de: "{carer} ist dann abwesend", en: "{carer} is away at that time"),
    Text(
      "rule.absent.short", fr: "absence", nl: "afwezig",
      de: "abwesend", en: "away"),
    Text(
      "rule.round", fr: "Hors de la tournée de {carer}", nl: "Buiten de ronde van {carer}",
      de: "Außerhalb der Tour von {carer}", en: "Outside the round of {carer}"),
    Text(
      "rule.round.short", fr: "hors tournée", nl: "buiten de ronde",
      de: "außerhalb der Tour", en: "outside the round"),
    Text(
      "rule.window", fr: "{minutes} hors de la fenêtre {window} de {person}",
      nl: "{minutes} buiten het tijdvenster {window} van {person}",
      de: "{minutes} außerhalb des Zeitfensters {window} von {person}",
      en: "{minutes} outside the window {window} of {person}"),
    Text(
      "rule.window.short", fr: "hors fenêtre", nl: "buiten het tijdvenster",
      de: "außerhalb des Zeitfensters", en: "outside the window"),
    Text(
      "rule.late", fr: "{carer} ne peut être chez {person} que {minutes} plus tard",
      nl: "{carer} kan pas {minutes} later bij {person} zijn",
      de: "{carer} kann erst {minutes} später bei {person} sein",
      en: "{carer} can only be with {person} {minutes} later"),
    Text(
      "rule.late.short", fr: "en retard", nl: "te laat",
      de: "verspätet", en: "late"),
    Text(
      "rule.overtime", fr: "{carer} finit {minutes} après sa tournée",
      nl: "{carer} eindigt {minutes} na de ronde",
      de: "{carer} endet {minutes} nach der Tour", en: "{carer} ends {minutes} after the round"),
    Text(
      "rule.overtime.short", fr: "trop d’heures", nl: "te veel uren",
      de: "zu viele Stunden", en: "too many hours"),
    Text(
      "rule.patient", fr: "{person} a déjà une visite à cette heure",
      nl: "{person} heeft dan al een bezoek",
      de: "{person} hat dann schon einen Besuch", en: "{person} already has a visit at that time"),
    Text(
      "rule.patient.short", fr: "personne déjà en visite", nl: "persoon heeft al bezoek",
      de: "Person hat schon Besuch", en: "person already visited"),
    Text(
      "rule.pair", fr: "La visite à deux n’est plus ensemble",
      nl: "Het bezoek met twee is niet meer samen",
      de: "Der Besuch zu zweit ist nicht mehr gemeinsam",
      en: "The visit of two is no longer together"),
    Text(
      "rule.pair.short", fr: "visite à deux séparée", nl: "bezoek met twee gescheiden",
      de: "Besuch zu zweit getrennt", en: "visit of two split"),
    Text(
      "rule.gap", fr: "L’écart demandé avec une autre visite de {person} n’est pas tenu",
      nl: "De gevraagde tussentijd met een ander bezoek van {person} klopt niet",
      de: "Der verlangte Abstand zu einem anderen Besuch von {person} wird nicht eingehalten",
      en: "The gap asked for with another visit of {person} is not kept"),
    Text(
      "rule.gap.short", fr: "écart non tenu", nl: "tussentijd klopt niet",
      de: "Abstand nicht eingehalten", en: "gap not kept"),
    Text(
      "rule.rest", fr: "{carer} n’a plus de place pour sa pause",
      nl: "{carer} heeft geen ruimte meer voor de pauze",
      de: "{carer} hat keinen Platz mehr für die Pause",
      en: "{carer} has no room left for the break"),
    Text(
      "rule.rest.short", fr: "sans pause", nl: "zonder pauze",
      de: "ohne Pause", en: "no break"),
    // The parts of the cost
    Text(
      "cost.unassigned", fr: "Visites laissées de côté", nl: "Bezoeken die wegvallen",
      de: "Nicht geplante Besuche", en: "Visits left out"),
    Text(
      "cost.travel", fr: "Temps de route", nl: "Reistijd",
      de: "Fahrzeit", en: "Travel time"),
    Text(
      "cost.distance", fr: "Kilomètres", nl: "Kilometers",
      de: "Kilometer", en: "Kilometres"),
    Text(
      "cost.wait", fr: "Attente", nl: "Wachttijd",
      de: "Wartezeit", en: "Waiting"),
    Text(
      "cost.overtime", fr: "Heures supplémentaires", nl: "Overuren",
      de: "Überstunden", en: "Overtime"),
    Text(
      "cost.shift_fixed", fr: "Tournées ouvertes", nl: "Geopende rondes",
      de: "Eröffnete Touren", en: "Rounds opened"),
    Text(
      "cost.preferred_window", fr: "Loin de l’heure habituelle", nl: "Ver van het gewone uur",
      de: "Fern der gewohnten Zeit", en: "Away from the usual time"),
    Text(
      "cost.not_preferred", fr: "Autre soignant que souhaité",
      nl: "Andere zorgverlener dan gewenst",
      de: "Andere Pflegeperson als gewünscht", en: "Other carer than wished"),
    Text(
      "cost.extra_carers", fr: "Visages en plus chez une personne",
      nl: "Extra gezichten bij een persoon",
      de: "Zusätzliche Gesichter bei einer Person", en: "More faces at one home"),
    Text(
      "cost.time_spread", fr: "Heures irrégulières", nl: "Onregelmatige uren",
      de: "Unregelmäßige Zeiten", en: "Irregular hours"),
    Text(
      "cost.contract_excess", fr: "Au-delà du contrat", nl: "Boven het contract",
      de: "Über den Vertrag hinaus", en: "Beyond the contract"),
    Text(
      "cost.imbalance", fr: "Charge inégale", nl: "Ongelijke belasting",
      de: "Ungleiche Belastung", en: "Uneven load"),
    Text(
      "cost.stability", fr: "Changements par rapport à aujourd’hui", nl: "Wijzigingen tegenover nu",
      de: "Änderungen gegenüber heute", en: "Changes against the plan"),
    // Carers and absences
    Text(
      "carer.visits", fr: "Visites", nl: "Bezoeken",
      de: "Besuche", en: "Visits"),
    Text(
      "carer.road", fr: "Route", nl: "Onderweg",
      de: "Fahrt", en: "Travel"),
    Text(
      "carer.work", fr: "Travail", nl: "Werk",
      de: "Arbeit", en: "Work"),
    Text(
      "carer.overtime", fr: "Heures supplémentaires", nl: "Overuren",
      de: "Überstunden", en: "Overtime"),
    Text(
      "carer.break", fr: "Pause", nl: "Pauze",
      de: "Pause", en: "Break"),
    Text(
      "carer.break.missing", fr: "pas de place pour la pause", nl: "geen ruimte voor de pauze",
      de: "kein Platz für die Pause", en: "no room for the break"),
    Text(
      "search.absent", fr: "Signaler une absence, {name}", nl: "Afwezigheid melden, {name}",
      de: "Abwesenheit melden, {name}", en: "Report an absence, {name}"),
    Text(
      "search.absent.words", fr: "absent absente absence malade", nl: "afwezig afwezigheid ziek",
      de: "abwesend abwesenheit krank", en: "absent absence sick ill"),
    Text(
      "search.planning.words", fr: "planning tournées", nl: "planning rondes",
      de: "planung touren planning", en: "planning tours"),
    Text(
      "absence.new", fr: "Noter une absence", nl: "Afwezigheid noteren",
      de: "Abwesenheit notieren", en: "Note an absence"),
    Text(
      "absence.kind", fr: "Raison", nl: "Reden",
      de: "Grund", en: "Reason"),
    Text(
      "absence.from", fr: "De", nl: "Van",
      de: "Von", en: "From"),
    Text(
      "absence.until", fr: "À", nl: "Tot",
      de: "Bis", en: "Until"),
    Text(
      "absence.solve",
      fr:
        "{count, plural, =0 {Noter l’absence} one {Chercher une solution pour # visite} other {Chercher une solution pour # visites}}",
      nl:
        "{count, plural, =0 {Afwezigheid noteren} one {Een oplossing zoeken voor # bezoek} other {Een oplossing zoeken voor # bezoeken}}",
      de:
        "{count, plural, =0 {Abwesenheit notieren} one {Lösung für # Besuch suchen} other {Lösung für # Besuche suchen}}",
      en:
        "{count, plural, =0 {Note the absence} one {Find a solution for # visit} other {Find a solution for # visits}}"
    ),
    Text(
      "absence.words", fr: "{kind} : {when}", nl: "{kind}: {when}", de: "{kind}: {when}",
      en: "{kind}: {when}"),
    Text(
      "absence.noted", fr: "Absence notée : {name}", nl: "Afwezigheid genoteerd: {name}",
      de: "Abwesenheit notiert: {name}", en: "Absence noted: {name}"),
    Text(
      "absence.noted.busy",
      fr:
        "Absence notée : {name}. Trop de recherches attendent déjà : cherchez une solution dès que l’une est finie.",
      nl:
        "Afwezigheid genoteerd: {name}. Er wachten al te veel zoektochten: zoek een oplossing zodra er een klaar is.",
      de:
        "Abwesenheit notiert: {name}. Es warten schon zu viele Suchen: Suchen Sie eine Lösung, sobald eine fertig ist.",
      en:
        "Absence noted: {name}. Too many searches are waiting: look for a solution once one has ended."
    ),
    Text(
      "sheets.title", fr: "Feuilles de tournée", nl: "Rondebladen",
      de: "Tourenblätter", en: "Tour sheets"),
    Text(
      "sheets.one", fr: "Feuille de tournée", nl: "Rondeblad",
      de: "Tourenblatt", en: "Tour sheet"),
  ]
}
