extension Texts {
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
