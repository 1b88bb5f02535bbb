extension Texts {
  /// Bringing files in: what is wrong in them and what to do.
  static let imports: [Text] = [
    Text(
      "import.reason", fr: "Raison", nl: "Reden", de: "Grund", en: "Reason"),
    Text(
      "import.reason.cell", fr: "{column} : {reason}", nl: "{column}: {reason}",
      de: "{column}: {reason}", en: "{column}: {reason}"),
    Text(
      "import.reason.next", fr: "{first} ; {rest}", nl: "{first}; {rest}", de: "{first}; {rest}",
      en: "{first}; {rest}"),
    Text(
      "import.column.patient-given", fr: "Prénom", nl: "Voornaam", de: "Vorname", en: "First name"),
    Text("import.kind.people", fr: "Personnes", nl: "Personen", de: "Personen", en: "People"),
    Text(
      "import.kind.carers", fr: "Soignants", nl: "Zorgverleners", de: "Pflegepersonen", en: "Carers"
    ),
    Text(
      "import.kind.visits", fr: "Visites", nl: "Bezoeken", de: "Besuche", en: "Visits"),
    Text(
      "import.columns.missing", fr: "Il manque des colonnes : {columns}",
      nl: "Er ontbreken kolommen: {columns}", de: "Es fehlen Spalten: {columns}",
      en: "Columns are missing: {columns}"),
    Text(
      "import.columns.twice", fr: "Deux colonnes disent la même chose, gardez-en une : {columns}",
      nl: "Twee kolommen zeggen hetzelfde, behoud er één: {columns}",
      de: "Zwei Spalten sagen dasselbe, behalten Sie eine: {columns}",
      en: "Two columns say the same, keep one: {columns}"),
    Text(
      "import.columns.unknown", fr: "Colonne non reconnue, elle n’est pas lue : {column}",
      nl: "Kolom niet herkend, ze wordt niet gelezen: {column}",
      de: "Spalte nicht erkannt, sie wird nicht gelesen: {column}",
      en: "Column not recognised, it is not read: {column}"),
    Text(
      "import.row.too-wide",
      fr:
        "Cette ligne a {cells} cellules et l’en-tête {columns} : une cellule s’est décalée, corrigez la ligne",
      nl:
        "Deze rij heeft {cells} cellen en de kop {columns}: een cel is verschoven, herstel de rij",
      de:
        "Diese Zeile hat {cells} Zellen und die Kopfzeile {columns}: eine Zelle ist verschoben, berichtigen Sie die Zeile",
      en: "This row has {cells} cells and the header {columns}: a cell has moved, mend the row"),
    Text(
      "import.cell.too-long", fr: "Ce texte dépasse {limit} caractères, raccourcissez-le",
      nl: "Deze tekst is langer dan {limit} tekens, maak hem korter",
      de: "Dieser Text ist länger als {limit} Zeichen, kürzen Sie ihn",
      en: "This text is longer than {limit} characters, shorten it"),
    Text(
      "import.name.unsplit",
      fr: "Séparez le nom et le prénom par une virgule, ou écrivez le nom en capitales",
      nl: "Scheid naam en voornaam met een komma, of schrijf de naam in hoofdletters",
      de:
        "Trennen Sie Name und Vorname mit einem Komma, oder schreiben Sie den Namen in Großbuchstaben",
      en: "Part the last and first name by a comma, or write the last name in capitals"),
    Text(
      "import.pair.incomplete", fr: "Donnez le début et la fin ensemble",
      nl: "Geef begin en einde samen", de: "Geben Sie Beginn und Ende zusammen an",
      en: "Give the start and the end together"),
    Text(
      "import.shift.no-day", fr: "Indiquez le jour de cette tournée",
      nl: "Vul de dag van deze ronde in", de: "Geben Sie den Tag dieser Runde an",
      en: "Enter the day of this round"),
    Text(
      "import.shifts.overlap", fr: "Les deux tournées de ce jour se chevauchent",
      nl: "De twee rondes van die dag overlappen",
      de: "Die beiden Runden dieses Tages überschneiden sich",
      en: "The two rounds of this day overlap"),
    Text(
      "import.shift.overlap",
      fr: "Cette tournée chevauche celle de {from} à {to} du même jour, sur une ligne plus haut",
      nl: "Deze ronde overlapt met die van {from} tot {to} op dezelfde dag, op een rij hoger",
      de:
        "Diese Runde überschneidet sich mit der von {from} bis {to} am selben Tag, in einer Zeile weiter oben",
      en: "This round overlaps the one from {from} to {to} of the same day, on a row above"),
    Text(
      "import.shift.too-many",
      fr: "Une journée a {limit} tournées au plus : réunissez-en deux ou retirez celle-ci",
      nl: "Een dag heeft hoogstens {limit} rondes: voeg er twee samen of haal deze weg",
      de:
        "Ein Tag hat höchstens {limit} Runden: fassen Sie zwei zusammen oder nehmen Sie diese heraus",
      en: "A day has {limit} rounds at most: join two of them or take this one out"),
    Text(
      "import.days.unreadable", fr: "Écrivez des dates ou des jours, par exemple lun-ven",
      nl: "Schrijf datums of dagen, bijvoorbeeld ma-vr",
      de: "Schreiben Sie Daten oder Tage, zum Beispiel Mo-Fr",
      en: "Write dates or days, for example Mon-Fri"),
    Text(
      "import.hours.range", fr: "Les heures par semaine vont de 0 à 60",
      nl: "Uren per week gaan van 0 tot 60", de: "Stunden pro Woche gehen von 0 bis 60",
      en: "Hours a week go from 0 to 60"),
    Text(
      "import.minutes.range", fr: "Écrivez de {from} à {to} minutes",
      nl: "Schrijf {from} tot {to} minuten", de: "Schreiben Sie {from} bis {to} Minuten",
      en: "Write {from} to {to} minutes"),
    Text(
      "import.word.unknown", fr: "Mot non reconnu. Écrivez l’un de ceux-ci : {words}",
      nl: "Woord niet herkend. Schrijf een van deze: {words}",
      de: "Wort nicht erkannt. Schreiben Sie eines von diesen: {words}",
      en: "Word not recognised. Write one of these: {words}"),
    Text(
      "import.skill.unknown",
      fr: "« {skill} » n’est pas dans la liste des compétences. Ajoutez-la, ou écrivez : {words}",
      nl: "‘{skill}’ staat niet in de lijst van vaardigheden. Voeg ze toe, of schrijf: {words}",
      de:
        "„{skill}“ steht nicht in der Liste der Fähigkeiten. Fügen Sie sie hinzu, oder schreiben Sie: {words}",
      en: "“{skill}” is not in the list of skills. Add it, or write: {words}"),
    Text(
      "import.absence.no-day", fr: "Indiquez le premier jour de l’absence",
      nl: "Vul de eerste dag van de afwezigheid in",
      de: "Geben Sie den ersten Tag der Abwesenheit an",
      en: "Enter the first day of the absence"),
    Text(
      "import.doubt.carer-busy",
      fr: "{carer} a une autre visite à {time} ce jour-là : elles se chevauchent",
      nl: "{carer} heeft die dag een ander bezoek om {time}: ze overlappen",
      de: "{carer} hat an diesem Tag um {time} einen anderen Besuch: sie überschneiden sich",
      en: "{carer} has another visit at {time} on that day: they overlap"),
    Text(
      "import.doubt.patient-busy",
      fr: "Cette personne a une autre visite à {time} ce jour-là : elles se chevauchent",
      nl: "Deze persoon heeft die dag een ander bezoek om {time}: ze overlappen",
      de: "Diese Person hat an diesem Tag um {time} einen anderen Besuch: sie überschneiden sich",
      en: "This person has another visit at {time} on that day: they overlap"),
    Text(
      "import.doubt.away",
      fr: "Cette personne n’est pas chez elle ce jour-là : la visite ne sera pas planifiée",
      nl: "Deze persoon is die dag niet thuis: het bezoek wordt niet gepland",
      de: "Diese Person ist an diesem Tag nicht zu Hause: der Besuch wird nicht geplant",
      en: "This person is not at home on that day: the visit will not be planned"),
    Text(
      "import.open.too-many",
      fr: "{limit} fichiers attendent déjà une réponse. Acceptez-les ou abandonnez-les d’abord",
      nl: "{limit} bestanden wachten al op een antwoord. Aanvaard ze eerst of importeer ze niet",
      de:
        "{limit} Dateien warten schon auf eine Antwort. Nehmen Sie sie zuerst an oder verwerfen Sie sie",
      en: "{limit} files wait for an answer already. Accept or drop them first"),
    Text(
      "import.busy",
      fr: "Un fichier de votre service est encore en cours de lecture. Réessayez dans un instant",
      nl: "Een bestand van uw dienst wordt nog gelezen. Probeer het zo dadelijk opnieuw",
      de: "Eine Datei Ihres Dienstes wird noch gelesen. Versuchen Sie es gleich noch einmal",
      en: "A file of your service is still being read. Try again in a moment"),
    Text(
      "import.column.full-name", fr: "Nom et prénom", nl: "Naam en voornaam",
      de: "Name und Vorname", en: "Full name"),
    Text(
      "import.column.window", fr: "Entre", nl: "Tussen", de: "Zwischen", en: "Between"),
    Text(
      "import.column.shift", fr: "Tournée", nl: "Ronde", de: "Runde", en: "Round"),
    Text(
      "import.column.second-shift", fr: "Tournée 2", nl: "Ronde 2", de: "Runde 2", en: "Round 2"),
    Text(
      "import.column.house-number", fr: "Numéro de maison", nl: "Huisnummer", de: "Hausnummer",
      en: "House number"),
    Text(
      "import.column.box", fr: "Boîte", nl: "Bus", de: "Briefkasten", en: "Box"),
    Text(
      "import.column.phones-2", fr: "GSM", nl: "Gsm", de: "Handy", en: "Mobile"),
    Text(
      "import.column.phones-3", fr: "Téléphone 3", nl: "Telefoon 3", de: "Telefon 3",
      en: "Telephone 3"),
    Text(
      "import.doubt.birth-date",
      fr: "Le NISS donne une autre date de naissance : laquelle est juste ?",
      nl: "Het INSZ geeft een andere geboortedatum: welke is juist?",
      de: "Die Nationalregisternummer ergibt ein anderes Geburtsdatum: welches stimmt?",
      en: "The NISS gives another birth date: which one is right?"),
    Text(
      "import.doubt.sex", fr: "Le NISS donne un autre sexe : est-ce exact ?",
      nl: "Het INSZ geeft een ander geslacht: klopt dat?",
      de: "Die Nationalregisternummer ergibt ein anderes Geschlecht: stimmt das?",
      en: "The NISS gives another sex: is that right?"),
    Text(
      "import.doubt.niss-date",
      fr: "Ce NISS contient un jour qui n’existe pas : est-ce exact ?",
      nl: "Dit INSZ bevat een dag die niet bestaat: klopt dat?",
      de: "Diese Nationalregisternummer enthält einen Tag, den es nicht gibt: stimmt das?",
      en: "This NISS holds a day that does not exist: is that right?"),
    Text(
      "import.doubt.inami",
      fr: "Ce numéro INAMI suit une règle de contrôle rare : relisez-le",
      nl: "Dit RIZIV-nummer volgt een zeldzame controleregel: lees het na",
      de: "Diese LIKIV-Nummer folgt einer seltenen Prüfregel: lesen Sie sie nach",
      en: "This INAMI number follows a rare check rule: read it again"),
  ]
}
