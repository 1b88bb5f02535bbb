extension Texts {
  /// The page on which something else is asked of a visit, and what bookings ask as it does.
  static let visitEdits: [Text] = [
    Text("visit.edit", fr: "Modifier", nl: "Wijzigen", de: "Ändern", en: "Change"),
    Text(
      "visit.edit.title", fr: "Modifier la visite", nl: "Bezoek wijzigen", de: "Besuch ändern",
      en: "Change the visit"),
    Text(
      "visit.edit.saved", fr: "La visite est modifiée", nl: "Het bezoek is gewijzigd",
      de: "Der Besuch ist geändert", en: "The visit has been changed"),
    Text(
      "visit.edit.anyway", fr: "Enregistrer malgré tout", nl: "Toch bewaren",
      de: "Trotzdem speichern", en: "Save anyway"),
    Text(
      "visit.edit.day.hint", fr: "Un autre jour : la visite attend d’y être placée",
      nl: "Een andere dag: het bezoek wacht daar op een plaats",
      de: "Ein anderer Tag: Der Besuch muss dort neu eingeplant werden",
      en: "Another day: the visit waits to be placed there"),
    Text(
      "visit.edit.preferred", fr: "Heure habituelle", nl: "Gewoon uur", de: "Gewohnte Uhrzeit",
      en: "Usual time"),
    Text(
      "visit.edit.preferred.hint", fr: "Celle à laquelle la personne tient",
      nl: "Waaraan de persoon gehecht is", de: "An der die Person hängt",
      en: "The one the person is used to"),
    Text("visit.edit.preferred.to", fr: "Jusqu’à", nl: "Tot", de: "Bis", en: "Until"),
    Text(
      "visit.edit.preferred.to.hint", fr: "Vide : cette heure précise",
      nl: "Leeg: precies dat uur", de: "Leer: genau diese Uhrzeit", en: "Empty: that time exactly"),
    Text(
      "visit.edit.preferred.missing", fr: "Indiquez le début de l’heure habituelle",
      nl: "Vul in vanaf wanneer het gewone uur is", de: "Geben Sie an, ab wann es gewohnt ist",
      en: "Say from when the usual time is"),
    Text(
      "visit.edit.gap.title", fr: "Écart avec une autre visite", nl: "Tijd na een ander bezoek",
      de: "Abstand zu einem anderen Besuch", en: "Time after another visit"),
    Text(
      "visit.edit.gap", fr: "Après la visite", nl: "Na het bezoek", de: "Nach dem Besuch",
      en: "After the visit"),
    Text(
      "visit.edit.gap.none", fr: "Aucun écart demandé", nl: "Geen tussentijd gevraagd",
      de: "Kein Abstand verlangt", en: "No gap asked for"),
    Text(
      "visit.edit.gap.least", fr: "Au moins", nl: "Ten minste", de: "Mindestens", en: "At least"),
    Text(
      "visit.edit.gap.least.hint", fr: "Après la fin de l’autre : 30 min, 4 h",
      nl: "Na het einde van het andere: 30 min, 4 u",
      de: "Nach dem Ende des anderen: 30 Min., 4 Std.",
      en: "After the end of the other: 30 min, 4 h"),
    Text("visit.edit.gap.most", fr: "Au plus", nl: "Ten hoogste", de: "Höchstens", en: "At most"),
    Text(
      "visit.edit.gap.most.hint", fr: "Vide : sans limite", nl: "Leeg: zonder grens",
      de: "Leer: ohne Grenze", en: "Empty: no limit"),
    Text(
      "visit.edit.gap.missing", fr: "Choisissez la visite après laquelle celle-ci doit venir",
      nl: "Kies het bezoek waarna dit moet komen",
      de: "Wählen Sie den Besuch, nach dem dieser kommen soll",
      en: "Choose the visit after which this one has to come"),
    Text(
      "visit.edit.gap.day", fr: "L’écart se compte entre deux visites du même jour",
      nl: "De tussentijd geldt tussen twee bezoeken van dezelfde dag",
      de: "Der Abstand gilt zwischen zwei Besuchen desselben Tages",
      en: "The gap counts between two visits of the same day"),
    Text(
      "booking.because.missing", fr: "Écrivez pourquoi malgré tout", nl: "Schrijf waarom toch",
      de: "Schreiben Sie, warum trotzdem", en: "Write why all the same"),
    Text(
      "booking.repeat.too-far",
      fr: "Une série s’étend sur un an au plus : choisissez un jour avant le {date}",
      nl: "Een reeks duurt hoogstens één jaar: kies een dag vóór {date}",
      de: "Eine Serie dauert höchstens ein Jahr: Wählen Sie einen Tag vor dem {date}",
      en: "A series lasts a year at most: choose a day before {date}"),
  ]
}
