extension Texts {
  /// What the command line says.
  static let commands: [Text] = [
    Text(
      "serve.listening", fr: "Filrouge répond sur {address}", nl: "Filrouge antwoordt op {address}",
      de: "Filrouge antwortet auf {address}", en: "Filrouge answers at {address}"),
    Text(
      "setting.unknown", fr: "Le réglage {key} n’existe pas",
      nl: "De instelling {key} bestaat niet",
      de: "Die Einstellung {key} gibt es nicht", en: "There is no setting {key}"),
    Text(
      "setting.file.missing", fr: "Le fichier de réglages {path} est introuvable",
      nl: "Het instellingenbestand {path} is niet te vinden",
      de: "Die Einstellungsdatei {path} ist nicht zu finden",
      en: "The settings file {path} cannot be found"),
    Text(
      "setting.file.malformed", fr: "Le fichier de réglages {path} n’est pas un objet JSON valable",
      nl: "Het instellingenbestand {path} is geen geldig JSON-object",
      de: "Die Einstellungsdatei {path} ist kein gültiges JSON-Objekt",
      en: "The settings file {path} is not a valid JSON object"),
    Text(
      "setting.wrong.text", fr: "{key} : un texte est attendu", nl: "{key}: een tekst is nodig",
      de: "{key}: ein Text wird erwartet", en: "{key}: a text is expected"),
    Text(
      "setting.wrong.number", fr: "{key} : un nombre entier de {from} à {to} est attendu",
      nl: "{key}: een geheel getal van {from} tot {to} is nodig",
      de: "{key}: eine ganze Zahl von {from} bis {to} wird erwartet",
      en: "{key}: a whole number from {from} to {to} is expected"),
    Text(
      "setting.wrong.yes-no", fr: "{key} : « yes » ou « no » est attendu",
      nl: "{key}: ‘yes’ of ‘no’ is nodig", de: "{key}: „yes“ oder „no“ wird erwartet",
      en: "{key}: “yes” or “no” is expected"),
    Text(
      "setting.wrong.choice", fr: "{key} : une de ces valeurs est attendue : {choices}",
      nl: "{key}: een van deze waarden is nodig: {choices}",
      de: "{key}: einer dieser Werte wird erwartet: {choices}",
      en: "{key}: one of these values is expected: {choices}"),
    Text(
      "setting.wrong.address", fr: "{key} : une adresse http:// ou https:// est attendue",
      nl: "{key}: een adres met http:// of https:// is nodig",
      de: "{key}: eine Adresse mit http:// oder https:// wird erwartet",
      en: "{key}: an http:// or https:// address is expected"),
    Text(
      "setting.wrong.database", fr: "{key} : sqlite:CHEMIN ou postgres://… est attendu",
      nl: "{key}: sqlite:PAD of postgres://… is nodig",
      de: "{key}: sqlite:PFAD oder postgres://… wird erwartet",
      en: "{key}: sqlite:PATH or postgres://… is expected"),
    Text(
      "setting.weak-secret", fr: "{key} : 20 caractères au moins sont attendus",
      nl: "{key}: minstens 20 tekens zijn nodig", de: "{key}: mindestens 20 Zeichen sind nötig",
      en: "{key}: at least 20 characters are expected"),
    Text(
      "serve.address.unusable",
      fr: "{host}, port {port} : l’adresse est déjà prise ou interdite. Choisissez FILROUGE_PORT",
      nl: "{host}, poort {port}: het adres is al in gebruik of verboden. Kies FILROUGE_PORT",
      de: "{host}, Port {port}: Die Adresse ist belegt oder verboten. Wählen Sie FILROUGE_PORT",
      en: "{host}, port {port}: the address is taken or forbidden. Choose FILROUGE_PORT"),
    Text(
      "database.unreachable", fr: "La base de données ne s’ouvre pas : {why}",
      nl: "De databank gaat niet open: {why}", de: "Die Datenbank lässt sich nicht öffnen: {why}",
      en: "The database does not open: {why}"),
    Text(
      "file.unreadable", fr: "Le fichier {path} ne peut pas être lu",
      nl: "Het bestand {path} kan niet gelezen worden",
      de: "Die Datei {path} kann nicht gelesen werden", en: "The file {path} cannot be read"),
    Text(
      "file.unwritable", fr: "Le fichier {path} ne peut pas être écrit",
      nl: "Het bestand {path} kan niet geschreven worden",
      de: "Die Datei {path} kann nicht geschrieben werden", en: "The file {path} cannot be written"),
    Text(
      "plan.warning", fr: "attention : {what}", nl: "opgelet: {what}", de: "Achtung: {what}",
      en: "warning: {what}"),
    Text(
      "plan.input.refused",
      fr:
        "{path} est refusé : {count, plural, one {# erreur, notée ci-dessus} other {# erreurs, notées ci-dessus}}",
      nl:
        "{path} is geweigerd: {count, plural, one {# fout, zie hierboven} other {# fouten, zie hierboven}}",
      de:
        "{path} wird abgelehnt: {count, plural, one {# Fehler, siehe oben} other {# Fehler, siehe oben}}",
      en:
        "{path} is refused: {count, plural, one {# mistake, listed above} other {# mistakes, listed above}}"
    ),
    Text(
      "plan.check.accepted",
      fr:
        "Le plan respecte toutes les règles : {planned, plural, one {# visite planifiée} other {# visites planifiées}}, {left, plural, one {# laissée} other {# laissées}}",
      nl:
        "Het plan volgt alle regels: {planned, plural, one {# bezoek gepland} other {# bezoeken gepland}}, {left} niet geplaatst",
      de:
        "Der Plan hält alle Regeln ein: {planned, plural, one {# Besuch geplant} other {# Besuche geplant}}, {left} offen",
      en:
        "The plan keeps every rule: {planned, plural, one {# visit planned} other {# visits planned}}, {left} left out"
    ),
    Text(
      "plan.check.refused",
      fr:
        "Le plan enfreint des règles : {count, plural, one {# infraction} other {# infractions}}",
      nl: "Het plan breekt regels: {count, plural, one {# overtreding} other {# overtredingen}}",
      de: "Der Plan verletzt Regeln: {count, plural, one {# Verstoß} other {# Verstöße}}",
      en: "The plan breaks rules: {count, plural, one {# violation} other {# violations}}"),
    Text(
      "plan.defect",
      fr:
        "Défaut du programme : le plan trouvé enfreint {count, plural, one {# règle} other {# règles}} et n’est pas donné",
      nl:
        "Fout in het programma: het gevonden plan breekt {count, plural, one {# regel} other {# regels}} en wordt niet gegeven",
      de:
        "Programmfehler: Der gefundene Plan verletzt {count, plural, one {# Regel} other {# Regeln}} und wird nicht ausgegeben",
      en:
        "Defect of the program: the plan found breaks {count, plural, one {# rule} other {# rules}} and is withheld"
    ),
    Text(
      "plan.visit.unknown", fr: "Le problème n’a pas de visite {visit}",
      nl: "Het probleem heeft geen bezoek {visit}", de: "Das Problem hat keinen Besuch {visit}",
      en: "The problem has no visit {visit}"),
    Text(
      "plan.absent.unknown", fr: "Le problème n’a pas de soignant pour « {text} »",
      nl: "Het probleem heeft geen zorgverlener voor ‘{text}’",
      de: "Das Problem hat keine Pflegeperson für „{text}“",
      en: "The problem has no carer for “{text}”"),
    Text(
      "plan.absent.times",
      fr: "« {text} » : après le deux-points, écrivez 07:00-12:30 ou des secondes",
      nl: "‘{text}’: schrijf na het dubbelpunt 07:00-12:30 of seconden",
      de: "„{text}“: Nach dem Doppelpunkt steht 07:00-12:30 oder Sekunden",
      en: "“{text}”: after the colon, write 07:00-12:30 or seconds"),
    Text(
      "run.failed.defect",
      fr:
        "Le calcul s’est arrêté sur un défaut du programme. Rien n’a changé ; le détail est dans le journal",
      nl:
        "De berekening stopte door een fout in het programma. Er is niets gewijzigd; meer staat in het logboek",
      de:
        "Die Berechnung brach wegen eines Programmfehlers ab. Nichts hat sich geändert; mehr steht im Protokoll",
      en:
        "The search ended on a defect of the program. Nothing has changed; the log holds the details"
    ),
    Text(
      "plan.solve.done",
      fr:
        "Plan écrit dans {path} : coût {cost}, {left, plural, one {# visite laissée} other {# visites laissées}}, {milliseconds} ms",
      nl:
        "Plan geschreven naar {path}: kost {cost}, {left, plural, one {# bezoek} other {# bezoeken}} niet geplaatst, {milliseconds} ms",
      de:
        "Plan in {path} geschrieben: Kosten {cost}, {left, plural, one {# Besuch} other {# Besuche}} offen, {milliseconds} ms",
      en:
        "Plan written to {path}: cost {cost}, {left, plural, one {# visit} other {# visits}} left out, {milliseconds} ms"
    ),
  ]

  /// What the commands on records say.
  static let recordCommands: [Text] = [
    Text(
      "import.refused.row", fr: "ligne {row}{column} : {reason}{value}",
      nl: "rij {row}{column}: {reason}{value}", de: "Zeile {row}{column}: {reason}{value}",
      en: "row {row}{column}: {reason}{value}"),
    Text(
      "import.doubt.row", fr: "à vérifier, ligne {row}{column} : {reason}{value}",
      nl: "na te kijken, rij {row}{column}: {reason}{value}",
      de: "zu prüfen, Zeile {row}{column}: {reason}{value}",
      en: "to check, row {row}{column}: {reason}{value}"),
    Text(
      "import.skill.row",
      fr:
        "compétence inconnue : {skill} ({count, plural, one {# ligne} other {# lignes}}) ; elle s’ajoute à la page des compétences",
      nl:
        "onbekende vaardigheid: {skill} ({count, plural, one {# rij} other {# rijen}}); voeg ze toe op de pagina met vaardigheden",
      de:
        "unbekannte Fähigkeit: {skill} ({count, plural, one {# Zeile} other {# Zeilen}}); sie wird auf der Seite der Fähigkeiten hinzugefügt",
      en:
        "unknown skill: {skill} ({count, plural, one {# row} other {# rows}}); add it on the page of skills"
    ),
    Text(
      "import.checked",
      fr:
        "Rien n’est enregistré. Nouveaux : {added}, modifiés : {changed}, inchangés : {unchanged}, refusés : {refused}",
      nl:
        "Niets is bewaard. Nieuw: {added}, gewijzigd: {changed}, ongewijzigd: {unchanged}, geweigerd: {refused}",
      de:
        "Nichts ist gespeichert. Neu: {added}, geändert: {changed}, unverändert: {unchanged}, abgelehnt: {refused}",
      en:
        "Nothing is saved. New: {added}, changed: {changed}, unchanged: {unchanged}, refused: {refused}"
    ),
    Text(
      "import.saved",
      fr:
        "Enregistré. Nouveaux : {added}, modifiés : {changed}, inchangés : {unchanged}, refusés : {refused}",
      nl:
        "Bewaard. Nieuw: {added}, gewijzigd: {changed}, ongewijzigd: {unchanged}, geweigerd: {refused}",
      de:
        "Gespeichert. Neu: {added}, geändert: {changed}, unverändert: {unchanged}, abgelehnt: {refused}",
      en: "Saved. New: {added}, changed: {changed}, unchanged: {unchanged}, refused: {refused}"),
    Text(
      "migrate.done", fr: "La base de données est à la version {version}",
      nl: "De databank staat op versie {version}",
      de: "Die Datenbank hat jetzt Version {version}",
      en: "The database is now at version {version}"),
    Text(
      "migrate.nothing", fr: "Rien à faire : la base de données est à la version {version}",
      nl: "Niets te doen: de databank staat op versie {version}",
      de: "Nichts zu tun: Die Datenbank hat Version {version}",
      en: "Nothing to do: the database is at version {version}"),
    Text(
      "audit.whole",
      fr: "La chaîne est entière : {count, plural, one {# événement} other {# événements}}",
      nl: "De keten is heel: {count, plural, one {# gebeurtenis} other {# gebeurtenissen}}",
      de: "Die Kette ist ganz: {count, plural, one {# Ereignis} other {# Ereignisse}}",
      en: "The chain is whole: {count, plural, one {# event} other {# events}}"),
    Text(
      "audit.broken",
      fr: "La chaîne est rompue : {count, plural, one {# défaut} other {# défauts}}",
      nl: "De keten is gebroken: {count, plural, one {# fout} other {# fouten}}",
      de: "Die Kette ist gebrochen: {count, plural, one {# Fehler} other {# Fehler}}",
      en: "The chain is broken: {count, plural, one {# fault} other {# faults}}"),
    Text(
      "audit.fault.changed", fr: "{organization} : l’événement {sequence} a été modifié",
      nl: "{organization}: gebeurtenis {sequence} is gewijzigd",
      de: "{organization}: Ereignis {sequence} wurde verändert",
      en: "{organization}: event {sequence} was changed"),
    Text(
      "audit.fault.removed", fr: "{organization} : l’événement {sequence} a disparu",
      nl: "{organization}: gebeurtenis {sequence} is verdwenen",
      de: "{organization}: Ereignis {sequence} fehlt",
      en: "{organization}: event {sequence} is gone"),
    Text(
      "audit.fault.inserted", fr: "{organization} : l’événement {sequence} a été ajouté après coup",
      nl: "{organization}: gebeurtenis {sequence} is achteraf toegevoegd",
      de: "{organization}: Ereignis {sequence} wurde nachträglich eingefügt",
      en: "{organization}: event {sequence} was inserted afterwards"),
    Text(
      "audit.fault.wrong-end",
      fr: "{organization} : la fin de la chaîne ne suit pas l’événement {sequence}",
      nl: "{organization}: het einde van de keten volgt niet op gebeurtenis {sequence}",
      de: "{organization}: Das Ende der Kette folgt nicht auf Ereignis {sequence}",
      en: "{organization}: the end of the chain does not follow event {sequence}"),
    Text(
      "audit.fault.no-chain", fr: "{organization} : il n’y a pas de chaîne",
      nl: "{organization}: er is geen keten", de: "{organization}: Es gibt keine Kette",
      en: "{organization}: there is no chain"),
    Text(
      "backup.done", fr: "Copie vérifiée dans {path} ({kilobytes} ko)",
      nl: "Gecontroleerde kopie in {path} ({kilobytes} kB)",
      de: "Geprüfte Kopie in {path} ({kilobytes} kB)",
      en: "Checked copy in {path} ({kilobytes} kB)"),
    Text(
      "backup.file-exists", fr: "Le fichier {path} existe déjà : choisissez un autre nom",
      nl: "Het bestand {path} bestaat al: kies een andere naam",
      de: "Die Datei {path} gibt es schon: Wählen Sie einen anderen Namen",
      en: "The file {path} exists already: choose another name"),
    Text(
      "backup.damaged", fr: "{path} n’est pas une copie entière ; rien n’a été touché",
      nl: "{path} is geen volledige kopie; er is niets gewijzigd",
      de: "{path} ist keine vollständige Kopie; nichts wurde verändert",
      en: "{path} is not a whole copy; nothing was touched"),
    Text(
      "backup.not-sqlite",
      fr:
        "Seulement pour SQLite. Pour PostgreSQL, voyez docs/how-to/back-up-and-restore.md",
      nl: "Alleen voor SQLite. Voor PostgreSQL: zie docs/how-to/back-up-and-restore.md",
      de: "Nur für SQLite. Für PostgreSQL siehe docs/how-to/back-up-and-restore.md",
      en: "For SQLite only. For PostgreSQL, see docs/how-to/back-up-and-restore.md"),
    Text(
      "restore.done",
      fr:
        "{path} est en place et sa chaîne entière ({count, plural, one {# événement} other {# événements}}). L’état d’avant est dans {before}",
      nl:
        "{path} staat op zijn plaats en de keten is heel ({count, plural, one {# gebeurtenis} other {# gebeurtenissen}}). De vorige toestand staat in {before}",
      de:
        "{path} ist eingespielt, die Kette ist ganz ({count, plural, one {# Ereignis} other {# Ereignisse}}). Der Stand davor ist in {before}",
      en:
        "{path} is in place and its chain whole ({count, plural, one {# event} other {# events}}). What was there is in {before}"
    ),
    Text(
      "user.added", fr: "Le compte {email} est prêt", nl: "Het account {email} is klaar",
      de: "Das Konto {email} ist bereit", en: "The account {email} is ready"),
    Text(
      "user.password.set",
      fr: "Le mot de passe de {email} est changé, ses sessions sont fermées",
      nl: "Het wachtwoord van {email} is gewijzigd, de sessies zijn gesloten",
      de: "Das Passwort von {email} ist geändert, die Sitzungen sind beendet",
      en: "The password of {email} is changed and its sessions are ended"),
    Text(
      "user.disabled", fr: "Le compte {email} est fermé", nl: "Het account {email} is gesloten",
      de: "Das Konto {email} ist geschlossen", en: "The account {email} is closed"),
    Text(
      "user.disabled.mark", fr: "fermé", nl: "gesloten", de: "geschlossen", en: "closed"),
    Text(
      "user.organization.none",
      fr: "Il n’y a pas encore d’organisation : donnez son nom avec --organization",
      nl: "Er is nog geen organisatie: geef haar naam met --organization",
      de: "Es gibt noch keine Organisation: Geben Sie ihren Namen mit --organization an",
      en: "There is no organisation yet: give its name with --organization"),
    Text(
      "user.organization.several",
      fr: "Il y a plusieurs organisations : choisissez avec --organization",
      nl: "Er zijn meerdere organisaties: kies met --organization",
      de: "Es gibt mehrere Organisationen: Wählen Sie mit --organization",
      en: "There are several organisations: choose with --organization"),
    Text(
      "user.organization.unknown",
      fr: "L’organisation « {name} » n’existe pas ; seul un administrateur peut la fonder",
      nl: "De organisatie ‘{name}’ bestaat niet; alleen een beheerder kan ze oprichten",
      de: "Die Organisation „{name}“ gibt es nicht; nur ein Administrator kann sie gründen",
      en: "There is no organisation “{name}”; only an administrator can found it"),
    Text(
      "password.ask", fr: "Mot de passe :", nl: "Wachtwoord:", de: "Passwort:", en: "Password:"),
    Text(
      "password.ask-again", fr: "Encore une fois :", nl: "Nog een keer:", de: "Noch einmal:",
      en: "Once more:"),
    Text(
      "password.differs", fr: "Les deux mots de passe diffèrent",
      nl: "De twee wachtwoorden verschillen", de: "Die beiden Passwörter sind verschieden",
      en: "The two passwords differ"),
    Text(
      "password.generated", fr: "Mot de passe, montré cette seule fois : {password}",
      nl: "Wachtwoord, alleen nu getoond: {password}",
      de: "Passwort, nur dieses eine Mal gezeigt: {password}",
      en: "Password, shown this once: {password}"),
  ]
}
