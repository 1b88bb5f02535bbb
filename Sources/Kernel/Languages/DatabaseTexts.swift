extension Texts {
  /// The database and its copies, for those who run the program.
  static let databases: [Text] = [
    Text(
      "schema.newer",
      fr:
        "La base de données est en version {database}, plus récente que ce programme ({program}) : installez la nouvelle version",
      nl:
        "De databank heeft versie {database}, nieuwer dan dit programma ({program}): installeer de nieuwe versie",
      de:
        "Die Datenbank hat Version {database}, neuer als dieses Programm ({program}): Installieren Sie die neue Version",
      en:
        "The database is at version {database}, newer than this program ({program}): install the new version"
    ),
    Text(
      "schema.edited",
      fr:
        "L’étape {number} de la base de données ne correspond pas à ce programme : la base vient d’une autre version",
      nl:
        "Stap {number} van de databank past niet bij dit programma: de databank komt van een andere versie",
      de:
        "Schritt {number} der Datenbank passt nicht zu diesem Programm: Sie stammt aus einer anderen Version",
      en: "Step {number} of the database does not match this program: it comes from another version"
    ),
    Text(
      "backup.foreign",
      fr: "Ce fichier n’est pas une copie de Filrouge",
      nl: "Dit bestand is geen kopie van Filrouge",
      de: "Diese Datei ist keine Kopie von Filrouge", en: "This file is not a copy made by Filrouge"
    ),
    Text(
      "backup.broken-chain",
      fr: "Le journal des accès de la copie a été altéré, à partir de l’événement {sequence}",
      nl: "Het toegangslogboek van de kopie is gewijzigd, vanaf gebeurtenis {sequence}",
      de: "Das Zugriffsprotokoll der Kopie wurde verändert, ab Ereignis {sequence}",
      en: "The access log of the copy was altered, from event {sequence} on"),
    Text(
      "backup.incomplete",
      fr: "La restauration n’est pas complète : la base précédente est gardée à côté",
      nl: "Het herstel is niet volledig: de vorige databank staat ernaast",
      de: "Die Wiederherstellung ist unvollständig: Die vorherige Datenbank liegt daneben",
      en: "The restoration is not complete: the previous database is kept beside it"),
  ]
}
