extension Texts {
  /// Carers, their rounds of the week and their absences.
  static let rosterPages: [Text] = [
    Text(
      "carers.count",
      fr:
        "{count, plural, =0 {Aucun soignant pour l’instant} one {# soignant} other {# soignants}}",
      nl:
        "{count, plural, =0 {Nog geen zorgverleners} one {# zorgverlener} other {# zorgverleners}}",
      de:
        "{count, plural, =0 {Noch keine Pflegepersonen} one {# Pflegeperson} other {# Pflegepersonen}}",
      en: "{count, plural, =0 {No carers yet} one {# carer} other {# carers}}"),
    Text(
      "carers.add", fr: "Ajouter un soignant", nl: "Zorgverlener toevoegen",
      de: "Pflegeperson hinzufügen", en: "Add a carer"),
    Text(
      "carers.added", fr: "La fiche du soignant est créée",
      nl: "De fiche van de zorgverlener is aangemaakt",
      de: "Die Akte der Pflegeperson ist angelegt", en: "The carer’s record is created"),
    Text("carers.filter", fr: "Filtrer", nl: "Filteren", de: "Filtern", en: "Filter"),
    Text(
      "carers.former", fr: "Avec les anciens", nl: "Ook vroegere", de: "Auch frühere",
      en: "Former ones too"),
    Text("carers.former.tag", fr: "Parti", nl: "Vertrokken", de: "Nicht mehr da", en: "Left"),
    Text(
      "carers.empty", fr: "Aucun soignant pour l’instant", nl: "Nog geen zorgverleners",
      de: "Noch keine Pflegepersonen", en: "No carers yet"),
    Text(
      "carers.empty.text",
      fr: "Importez le fichier des soignants et de leurs tournées, ou ajoutez-en un.",
      nl: "Importeer het bestand met zorgverleners en hun rondes, of voeg er een toe.",
      de:
        "Importieren Sie die Datei der Pflegepersonen und ihrer Runden, oder fügen Sie eine hinzu.",
      en: "Import the file of carers and their rounds, or add one."),
    Text(
      "carers.contract", fr: "Contrat par semaine", nl: "Contract per week",
      de: "Vertrag pro Woche", en: "Contract per week"),
    Text(
      "carers.contract.hint", fr: "En heures. Vide pour un indépendant",
      nl: "In uren. Leeg voor een zelfstandige", de: "In Stunden. Leer für Selbstständige",
      en: "In hours. Empty for the self-employed"),
    Text("carers.facts", fr: "À propos", nl: "Gegevens", de: "Angaben", en: "About"),
    Text(
      "carers.start", fr: "Départ des tournées", nl: "Vertrek van de rondes",
      de: "Beginn der Runden", en: "Where rounds begin"),
    Text("carers.home", fr: "Domicile", nl: "Woonplaats", de: "Wohnort", en: "Home"),
    Text("carers.account", fr: "Compte", nl: "Account", de: "Konto", en: "Account"),
    Text(
      "carers.account.field", fr: "Compte de ce soignant", nl: "Account van deze zorgverlener",
      de: "Konto dieser Pflegeperson", en: "Account of this carer"),
    Text(
      "carers.account.hint", fr: "Avec un compte, la tournée s’affiche sur son téléphone",
      nl: "Met een account staat de ronde op de eigen telefoon",
      de: "Mit einem Konto steht die Tour auf dem eigenen Telefon",
      en: "With an account, they see their tour on the telephone"),
    Text(
      "carers.account.none", fr: "Aucun compte", nl: "Geen account", de: "Kein Konto",
      en: "No account"),
    Text(
      "carers.account.some", fr: "Un compte est lié", nl: "Er is een account gekoppeld",
      de: "Ein Konto ist verknüpft", en: "An account is linked"),
    Text(
      "carers.account.used", fr: "Ce compte est déjà celui d’un autre soignant",
      nl: "Deze account is al van een andere zorgverlener",
      de: "Dieses Konto gehört schon einer anderen Pflegeperson",
      en: "This account already belongs to another carer"),
    Text(
      "carers.form.work", fr: "Métier et contrat", nl: "Beroep en contract",
      de: "Beruf und Vertrag", en: "Profession and contract"),
    Text("carers.form.travel", fr: "Trajets", nl: "Verplaatsingen", de: "Fahrten", en: "Travel"),
    Text(
      "carers.qualification.missing", fr: "Choisissez la qualification", nl: "Kies de kwalificatie",
      de: "Wählen Sie die Qualifikation", en: "Choose the qualification"),
    Text(
      "carers.skills.hint", fr: "Rien coché : celles du métier",
      nl: "Niets aangevinkt: die van het beroep", de: "Nichts angekreuzt: die des Berufs",
      en: "None ticked: those of the profession"),
    Text(
      "carers.until.hint", fr: "Vide tant que le soignant reste",
      nl: "Leeg zolang de zorgverlener blijft", de: "Leer, solange die Person bleibt",
      en: "Empty as long as the carer stays"),
    Text("roster.title", fr: "Horaires", nl: "Uurroosters", de: "Dienstplan", en: "Rosters"),
    Text(
      "roster.of", fr: "Horaire de {name}", nl: "Uurrooster van {name}",
      de: "Dienstplan von {name}", en: "Roster of {name}"),
    Text(
      "roster.week", fr: "{week}, du {from} au {to}", nl: "{week}, van {from} tot {to}",
      de: "{week}, {from} bis {to}", en: "{week}, {from} to {to}"),
    Text(
      "roster.weeks", fr: "Changer de semaine", nl: "Andere week", de: "Woche wechseln",
      en: "Change the week"),
    Text(
      "roster.week.before", fr: "Semaine précédente", nl: "Vorige week", de: "Vorige Woche",
      en: "Previous week"),
    Text(
      "roster.week.after", fr: "Semaine suivante", nl: "Volgende week", de: "Nächste Woche",
      en: "Next week"),
    Text(
      "roster.this-week", fr: "Cette semaine", nl: "Deze week", de: "Diese Woche", en: "This week"),
    Text("roster.hours", fr: "Heures", nl: "Uren", de: "Stunden", en: "Hours"),
    Text(
      "roster.hours.of", fr: "{worked} sur {contract}", nl: "{worked} van {contract}",
      de: "{worked} von {contract}", en: "{worked} of {contract}"),
    Text(
      "roster.hours.over", fr: "{duration} de plus", nl: "{duration} meer", de: "{duration} mehr",
      en: "{duration} over"),
    Text(
      "roster.hours.under", fr: "{duration} de moins", nl: "{duration} minder",
      de: "{duration} weniger", en: "{duration} under"),
    Text("roster.free", fr: "Libre", nl: "Vrij", de: "Frei", en: "Free"),
    Text(
      "roster.none", fr: "Aucune tournée cette semaine", nl: "Geen ronde deze week",
      de: "Keine Runde diese Woche", en: "No round this week"),
    Text(
      "roster.edit", fr: "Modifier les tournées", nl: "Rondes wijzigen", de: "Runden ändern",
      en: "Change the rounds"),
    Text(
      "roster.edit.of", fr: "Modifier les tournées de {name}", nl: "Rondes van {name} wijzigen",
      de: "Runden von {name} ändern", en: "Change the rounds of {name}"),
    Text(
      "roster.round", fr: "Tournée {round}", nl: "Ronde {round}", de: "Runde {round}",
      en: "Round {round}"),
    Text("roster.start", fr: "Début", nl: "Begin", de: "Beginn", en: "Start"),
    Text("roster.end", fr: "Fin", nl: "Einde", de: "Ende", en: "End"),
    Text(
      "roster.break", fr: "Pause (min)", nl: "Pauze (min)", de: "Pause (Min.)", en: "Break (min)"),
    Text(
      "roster.form.text", fr: "Une ou deux tournées par jour. Une ligne vide est un jour libre.",
      nl: "Een of twee rondes per dag. Een lege regel is een vrije dag.",
      de: "Eine oder zwei Runden am Tag. Eine leere Zeile ist ein freier Tag.",
      en: "One or two rounds a day. An empty line is a free day."),
    Text(
      "roster.round.half", fr: "Indiquez le début et la fin", nl: "Vul begin en einde in",
      de: "Geben Sie Beginn und Ende an", en: "Enter both start and end"),
    Text(
      "roster.round.overlap", fr: "Cette tournée commence avant la fin de la première",
      nl: "Deze ronde begint voor het einde van de eerste",
      de: "Diese Runde beginnt vor dem Ende der ersten",
      en: "This round starts before the end of the first"),
    Text(
      "roster.saved", fr: "Les tournées de la semaine sont enregistrées",
      nl: "De rondes van de week zijn bewaard", de: "Die Runden der Woche sind gespeichert",
      en: "The rounds of the week are saved"),
    Text(
      "roster.copy", fr: "Copier la semaine précédente", nl: "Vorige week kopiëren",
      de: "Vorige Woche kopieren", en: "Copy the previous week"),
    Text(
      "roster.copy.text", fr: "La copie ne concerne que les soignants sans tournée cette semaine.",
      nl: "De kopie verandert alleen zorgverleners zonder ronde deze week.",
      de: "Kopiert wird nur für Pflegepersonen ohne Runde in dieser Woche.",
      en: "Copying only concerns carers without a round this week."),
    Text(
      "roster.copied",
      fr:
        "{count, plural, =0 {Rien à copier} one {La semaine de # soignant est copiée} other {La semaine de # soignants est copiée}}",
      nl:
        "{count, plural, =0 {Niets te kopiëren} one {De week van # zorgverlener is gekopieerd} other {De week van # zorgverleners is gekopieerd}}",
      de:
        "{count, plural, =0 {Nichts zu kopieren} one {Die Woche von # Pflegeperson ist kopiert} other {Die Woche von # Pflegepersonen ist kopiert}}",
      en:
        "{count, plural, =0 {Nothing to copy} one {The week of # carer is copied} other {The week of # carers is copied}}"
    ),
    Text(
      "roster.absence.title", fr: "Absences", nl: "Afwezigheden", de: "Abwesenheiten",
      en: "Absences"),
    Text(
      "roster.absence.none", fr: "Aucune absence prévue", nl: "Geen afwezigheid gepland",
      de: "Keine Abwesenheit geplant", en: "No absence planned"),
    Text(
      "roster.absence.new", fr: "Noter une absence", nl: "Een afwezigheid noteren",
      de: "Eine Abwesenheit notieren", en: "Note an absence"),
    Text("roster.absence.kind", fr: "Raison", nl: "Reden", de: "Grund", en: "Reason"),
    Text(
      "roster.absence.from", fr: "Premier jour", nl: "Eerste dag", de: "Erster Tag",
      en: "First day"),
    Text("roster.absence.from.time", fr: "À partir de", nl: "Vanaf", de: "Ab", en: "From"),
    Text(
      "roster.absence.from.missing", fr: "Indiquez le premier jour de l’absence",
      nl: "Vul de eerste dag van de afwezigheid in",
      de: "Geben Sie den ersten Tag der Abwesenheit an", en: "Enter the first day of the absence"),
    Text(
      "roster.absence.until", fr: "Dernier jour", nl: "Laatste dag", de: "Letzter Tag",
      en: "Last day"),
    Text(
      "roster.absence.until.hint", fr: "Vide : un seul jour", nl: "Leeg: één dag",
      de: "Leer: nur ein Tag", en: "Empty: one day only"),
    Text("roster.absence.until.time", fr: "Jusqu’à", nl: "Tot", de: "Bis", en: "Until"),
    Text(
      "roster.absence.time.hint", fr: "Vide : toute la journée", nl: "Leeg: de hele dag",
      de: "Leer: den ganzen Tag", en: "Empty: the whole day"),
    Text(
      "roster.absence.text",
      fr: "Ses visites restent en place. Le planning propose qui peut les reprendre.",
      nl: "De bezoeken blijven staan. De planning stelt voor wie ze kan overnemen.",
      de: "Die Besuche bleiben stehen. Die Planung schlägt vor, wer sie übernimmt.",
      en: "Their visits stay where they are. The planning proposes who can take them over."),
    Text(
      "roster.absence.save", fr: "Noter l’absence", nl: "Afwezigheid noteren",
      de: "Abwesenheit notieren", en: "Note the absence"),
    Text(
      "roster.absence.noted", fr: "L’absence est notée", nl: "De afwezigheid is genoteerd",
      de: "Die Abwesenheit ist notiert", en: "The absence is noted"),
    Text(
      "roster.absence.end-now", fr: "De retour maintenant", nl: "Nu terug", de: "Jetzt zurück",
      en: "Back now"),
    Text(
      "roster.absence.ended", fr: "L’absence est terminée", nl: "De afwezigheid is afgelopen",
      de: "Die Abwesenheit ist beendet", en: "The absence is over"),
    Text("roster.absence.remove", fr: "Retirer", nl: "Verwijderen", de: "Entfernen", en: "Remove"),
    Text(
      "roster.absence.removed", fr: "L’absence est retirée", nl: "De afwezigheid is verwijderd",
      de: "Die Abwesenheit ist entfernt", en: "The absence is removed"),
    Text(
      "roster.absence.days", fr: "Du {from} au {to}", nl: "Van {from} tot {to}",
      de: "{from} bis {to}", en: "{from} to {to}"),
    Text(
      "roster.absence.rest-of-day", fr: "{day}, dès {time}", nl: "{day}, vanaf {time}",
      de: "{day}, ab {time}", en: "{day}, from {time}"),
    Text(
      "roster.absence.span", fr: "Du {from} au {to}", nl: "Van {from} tot {to}",
      de: "{from} bis {to}", en: "{from} to {to}"),
  ]
}
