extension Texts {
  /// Placing visits by hand, and what is refused about records.
  static let records: [Text] = [
    Text(
      "visit.carer.busy.free",
      fr: "Ce soignant est déjà pris à cette heure, trajet compris. Libre à {times}",
      nl: "Deze zorgverlener is dan al bezet, reistijd inbegrepen. Vrij om {times}",
      de: "Diese Pflegeperson ist dann schon belegt, Fahrt eingerechnet. Frei um {times}",
      en: "This carer is already taken at that time, travel included. Free at {times}"),
    Text(
      "visit.patient.busy.free",
      fr: "Cette personne a déjà une visite à cette heure. Libre à {times}",
      nl: "Deze persoon heeft dan al een bezoek. Vrij om {times}",
      de: "Diese Person hat dann schon einen Besuch. Frei um {times}",
      en: "This person already has a visit at that time. Free at {times}"),
    Text(
      "cancellation.patient-asked", fr: "À la demande de la personne",
      nl: "Op vraag van de persoon", de: "Auf Wunsch der Person", en: "The person asked"),
    Text(
      "cancellation.hospital", fr: "Hospitalisation", nl: "Ziekenhuisopname",
      de: "Krankenhausaufenthalt", en: "Hospital stay"),
    Text(
      "cancellation.away", fr: "Absence de la personne", nl: "Afwezigheid van de persoon",
      de: "Abwesenheit der Person", en: "The person is away"),
    Text(
      "cancellation.deceased", fr: "Décès", nl: "Overlijden", de: "Todesfall", en: "Death"),
    Text(
      "cancellation.service", fr: "Décision du service", nl: "Beslissing van de dienst",
      de: "Entscheidung des Dienstes", en: "Decided by the service"),
    Text(
      "cancellation.error", fr: "Erreur de saisie", nl: "Invoerfout", de: "Eingabefehler",
      en: "Entered by mistake"),
    Text(
      "carer.changed",
      fr: "Cette fiche de soignant a été modifiée entre-temps. Comparez, puis enregistrez",
      nl: "Deze fiche van de zorgverlener is intussen gewijzigd. Vergelijk en bewaar opnieuw",
      de: "Diese Akte der Pflegeperson wurde inzwischen geändert. Vergleichen, dann speichern",
      en: "This carer’s record was changed meanwhile. Compare, then save"),
    Text(
      "roster.changed",
      fr: "Ces tournées ont été modifiées entre-temps. Comparez, puis enregistrez",
      nl: "Deze rondes zijn intussen gewijzigd. Vergelijk en bewaar opnieuw",
      de: "Diese Runden wurden inzwischen geändert. Vergleichen, dann speichern",
      en: "These rounds were changed meanwhile. Compare, then save"),
    Text(
      "carer.external.used",
      fr: "Ce numéro est déjà celui d’un autre soignant",
      nl: "Dit nummer hoort al bij een andere zorgverlener",
      de: "Diese Nummer gehört schon einer anderen Pflegeperson",
      en: "This number already belongs to another carer"),
    Text(
      "visit.external.used",
      fr: "Ce numéro est déjà celui d’une autre visite",
      nl: "Dit nummer hoort al bij een ander bezoek",
      de: "Diese Nummer gehört schon zu einem anderen Besuch",
      en: "This number already belongs to another visit"),
    Text(
      "stay.end.before-start",
      fr: "La fin du séjour précède son début",
      nl: "Het einde van het verblijf ligt voor het begin",
      de: "Das Ende des Aufenthalts liegt vor seinem Beginn", en: "The stay ends before it starts"),
    Text(
      "stay.unknown", fr: "Ce séjour n’existe plus", nl: "Dit verblijf bestaat niet meer",
      de: "Diesen Aufenthalt gibt es nicht mehr", en: "There is no such stay"),
    Text(
      "shift.unknown", fr: "Cette tournée n’existe plus", nl: "Deze ronde bestaat niet meer",
      de: "Diese Runde gibt es nicht mehr", en: "There is no such round"),
    Text(
      "absence.unknown", fr: "Cette absence n’existe plus",
      nl: "Deze afwezigheid bestaat niet meer",
      de: "Diese Abwesenheit gibt es nicht mehr", en: "There is no such absence"),
    Text(
      "undo.changed",
      fr: "Quelqu’un a changé l’une de ces visites depuis : l’annulation l’écraserait",
      nl: "Iemand heeft sindsdien een van deze bezoeken gewijzigd: dat zou verloren gaan",
      de: "Jemand hat seither einen dieser Besuche geändert: das ginge verloren",
      en: "Somebody has changed one of these visits since: undoing would overwrite that"),
    Text(
      "proposal.settled", fr: "Cette proposition est déjà acceptée ou rejetée",
      nl: "Dit voorstel is al aanvaard of verworpen",
      de: "Dieser Vorschlag ist schon angenommen oder abgelehnt",
      en: "This proposal is already accepted or rejected"),
    Text(
      "report.not-yours", fr: "Cette visite n’est pas dans votre tournée",
      nl: "Dit bezoek zit niet in uw ronde", de: "Dieser Besuch gehört nicht zu Ihrer Runde",
      en: "This visit is not in your round"),
    Text(
      "note.too-long", fr: "Une note compte au plus 2 000 caractères",
      nl: "Een notitie telt hoogstens 2000 tekens", de: "Eine Notiz hat höchstens 2000 Zeichen",
      en: "A note has at most 2,000 characters"),
    Text(
      "import.patient.none", fr: "Personne n’est connu sous ce nom ou ce numéro",
      nl: "Niemand is bekend onder deze naam of dit nummer",
      de: "Niemand ist unter diesem Namen oder dieser Nummer bekannt",
      en: "Nobody is known by this name or number"),
    Text(
      "import.patient.several",
      fr: "Plusieurs personnes portent ce nom. Ajoutez le NISS, le numéro ou la date de naissance",
      nl: "Meerdere personen heten zo. Voeg het INSZ, het nummer of de geboortedatum toe",
      de: "Mehrere Personen heißen so. Nationalregisternummer, Nummer oder Geburtsdatum ergänzen",
      en: "Several people bear this name. Add the NISS, the number or the birth date"),
    Text(
      "import.patient.missing", fr: "La ligne ne dit pas chez qui va la visite",
      nl: "De rij zegt niet bij wie het bezoek is",
      de: "Die Zeile sagt nicht, zu wem der Besuch geht", en: "The row does not say whom to visit"),
    Text(
      "import.carer.none", fr: "Aucun soignant n’est connu sous ce nom ou ce numéro",
      nl: "Geen zorgverlener is bekend onder deze naam of dit nummer",
      de: "Keine Pflegeperson ist unter diesem Namen oder dieser Nummer bekannt",
      en: "No carer is known by this name or number"),
    Text(
      "import.carer.several", fr: "Plusieurs soignants portent ce nom. Ajoutez le numéro",
      nl: "Meerdere zorgverleners heten zo. Voeg het nummer toe",
      de: "Mehrere Pflegepersonen heißen so. Die Nummer ergänzen",
      en: "Several carers bear this name. Add the number"),
    Text(
      "import.row.twice", fr: "La même personne ou visite est déjà à la ligne {row}",
      nl: "Dezelfde persoon of hetzelfde bezoek staat al op rij {row}",
      de: "Dieselbe Person oder derselbe Besuch steht schon in Zeile {row}",
      en: "The same person or visit already stands on row {row}"),
    Text(
      "import.family.missing", fr: "Le nom de famille manque", nl: "De familienaam ontbreekt",
      de: "Der Familienname fehlt", en: "The family name is missing"),
    Text(
      "import.qualification.missing", fr: "La qualification manque",
      nl: "De kwalificatie ontbreekt", de: "Die Qualifikation fehlt",
      en: "The qualification is missing"),
    Text(
      "import.day.missing", fr: "Le jour de la visite manque",
      nl: "De dag van het bezoek ontbreekt",
      de: "Der Tag des Besuchs fehlt", en: "The day of the visit is missing"),
    Text(
      "import.window.missing", fr: "L’heure de la visite manque",
      nl: "Het uur van het bezoek ontbreekt", de: "Die Uhrzeit des Besuchs fehlt",
      en: "The time of the visit is missing"),
    Text(
      "import.minutes.missing", fr: "La durée de la visite manque",
      nl: "De duur van het bezoek ontbreekt", de: "Die Dauer des Besuchs fehlt",
      en: "The length of the visit is missing"),
    Text(
      "import.care.missing", fr: "Le type de soin manque", nl: "Het soort zorg ontbreekt",
      de: "Die Art der Pflege fehlt", en: "The kind of care is missing"),
    Text(
      "import.gap.unknown", fr: "La visite qui doit précéder n’est ni dans le fichier ni connue",
      nl: "Het bezoek dat vooraf moet gaan staat niet in het bestand en is niet bekend",
      de: "Der vorausgehende Besuch steht nicht in der Datei und ist nicht bekannt",
      en: "The visit that has to come before is neither in the file nor known"),
    Text(
      "import.start.missing", fr: "Un soignant sans heure de début : indiquez les deux ou aucun",
      nl: "Een zorgverlener zonder beginuur: vul beide in of geen van beide",
      de: "Pflegeperson ohne Beginn: beides angeben oder keines",
      en: "A carer without a start: give both or neither"),
    Text(
      "import.settled", fr: "Cet import est déjà accepté ou abandonné",
      nl: "Deze import is al aanvaard of opgegeven",
      de: "Dieser Import ist schon angenommen oder verworfen",
      en: "This import is already accepted or dropped"),
    Text(
      "import.unknown", fr: "Cet import n’existe plus", nl: "Deze import bestaat niet meer",
      de: "Diesen Import gibt es nicht mehr", en: "There is no such import"),
  ]
}
