extension Texts {
  /// Visits, rosters and tours.
  static let scheduling: [Text] = [
    Text(
      "visit.window.empty",
      fr: "La fenêtre finit avant de commencer", nl: "Het tijdvenster eindigt voor het begint",
      de: "Das Zeitfenster endet, bevor es beginnt", en: "The window ends before it begins"),
    Text(
      "visit.gap.empty",
      fr: "L’écart minimal dépasse l’écart maximal",
      nl: "De kleinste tussentijd is groter dan de grootste",
      de: "Der kleinste Abstand ist größer als der größte",
      en: "The smallest gap is larger than the largest"),
    Text(
      "shift.end.before-start",
      fr: "La fin de la tournée précède son début",
      nl: "Het einde van de ronde ligt voor het begin",
      de: "Das Ende der Runde liegt vor ihrem Beginn", en: "The round ends before it starts"),
    Text(
      "absence.end.before-start",
      fr: "La fin de l’absence précède son début",
      nl: "Het einde van de afwezigheid ligt voor het begin",
      de: "Das Ende der Abwesenheit liegt vor ihrem Beginn",
      en: "The absence ends before it starts"),
    Text(
      "visit.minutes.range",
      fr: "La durée d’une visite va de 1 à 720 minutes",
      nl: "Een bezoek duurt 1 tot 720 minuten", de: "Ein Besuch dauert 1 bis 720 Minuten",
      en: "A visit lasts 1 to 720 minutes"),
    Text(
      "visit.changed",
      fr:
        "Cette visite a été modifiée entre-temps. Voici son état actuel : vérifiez, puis recommencez",
      nl:
        "Dit bezoek is intussen gewijzigd. Hier is de huidige toestand: kijk na en probeer opnieuw",
      de: "Dieser Besuch wurde inzwischen geändert. Hier ist der Stand: prüfen und neu versuchen",
      en: "This visit was changed meanwhile. Here is how it stands: check it, then try again"),
    Text(
      "planning.day.changed",
      fr: "La journée a changé depuis cette proposition. Relancez le calcul",
      nl: "De dag is gewijzigd sinds dit voorstel. Start de berekening opnieuw",
      de: "Der Tag hat sich seit diesem Vorschlag geändert. Neu berechnen lassen",
      en: "The day has changed since this proposal. Run it again"),
    Text(
      "visit.over",
      fr: "Cette visite a commencé ou est terminée : elle ne bouge plus",
      nl: "Dit bezoek is begonnen of voorbij: het verandert niet meer",
      de: "Dieser Besuch hat begonnen oder ist vorbei: er bleibt, wie er ist",
      en: "This visit has started or is over: it no longer moves"),
    Text(
      "visit.locked",
      fr: "Cette visite est verrouillée. Déverrouillez-la d’abord",
      nl: "Dit bezoek is vergrendeld. Ontgrendel het eerst",
      de: "Dieser Besuch ist gesperrt. Zuerst entsperren",
      en: "This visit is locked. Unlock it first"),
    Text(
      "visit.move.needs-reason",
      fr: "Ce déplacement enfreint une règle. Dites pourquoi, la raison restera visible",
      nl: "Deze verplaatsing breekt een regel. Zeg waarom, de reden blijft zichtbaar",
      de: "Diese Verschiebung bricht eine Regel. Sagen Sie warum, der Grund bleibt sichtbar",
      en: "This move breaks a rule. Say why, the reason stays visible"),
    Text(
      "visit.carer.busy",
      fr: "Ce soignant est déjà pris à cette heure, trajet compris",
      nl: "Deze zorgverlener is dan al bezet, reistijd inbegrepen",
      de: "Diese Pflegeperson ist dann schon belegt, Fahrt eingerechnet",
      en: "This carer is already taken at that time, travel included"),
    Text(
      "visit.patient.busy",
      fr: "Cette personne a déjà une visite à cette heure",
      nl: "Deze persoon heeft dan al een bezoek",
      de: "Diese Person hat dann schon einen Besuch",
      en: "This person already has a visit at that time"),
    Text(
      "visit.unknown", fr: "Cette visite n’existe pas ou plus",
      nl: "Dit bezoek bestaat niet (meer)",
      de: "Diesen Besuch gibt es nicht (mehr)", en: "There is no such visit"),
    Text(
      "carer.unknown", fr: "Ce soignant n’existe pas ou plus",
      nl: "Deze zorgverlener bestaat niet (meer)", de: "Diese Pflegeperson gibt es nicht (mehr)",
      en: "There is no such carer"),
    Text(
      "proposal.unknown", fr: "Cette proposition n’existe plus",
      nl: "Dit voorstel bestaat niet meer", de: "Diesen Vorschlag gibt es nicht mehr",
      en: "There is no such proposal"),
    Text(
      "run.unknown", fr: "Ce calcul n’existe plus", nl: "Deze berekening bestaat niet meer",
      de: "Diese Berechnung gibt es nicht mehr", en: "There is no such run"),
    Text(
      "undo.nothing", fr: "Il n’y a plus rien à annuler", nl: "Er is niets meer ongedaan te maken",
      de: "Es gibt nichts mehr rückgängig zu machen", en: "There is nothing left to undo"),
  ]
}
