extension Texts {
  /// Files that were brought in and are taken back.
  static let importWithdrawals: [Text] = [
    Text(
      "import.fate.look", fr: "à vérifier", nl: "na te kijken",
      de: "zu prüfen", en: "to check"),
    Text(
      "import.count.look", fr: "{count} à vérifier", nl: "{count} na te kijken",
      de: "{count} zu prüfen", en: "{count} to check"),
    Text(
      "import.look.table", fr: "Valeurs à vérifier, importées telles quelles",
      nl: "Waarden om na te kijken, ze worden zo geïmporteerd",
      de: "Werte zu prüfen, sie werden so importiert", en: "Values to check, imported as they are"
    ),
    Text(
      "import.state.withdrawn", fr: "Retiré", nl: "Teruggenomen",
      de: "Zurückgenommen", en: "Taken back"),
    Text(
      "import.withdraw", fr: "Retirer cette importation", nl: "Deze import terugnemen",
      de: "Diesen Import zurücknehmen", en: "Take this import back"),
    Text(
      "import.withdraw.text",
      fr:
        "Ce que ce fichier a créé sera retiré, ce qu’il a modifié redeviendra comme avant. Ce que quelqu’un a modifié ou utilisé depuis reste en place, et la liste vous en sera donnée.",
      nl:
        "Wat dit bestand maakte wordt verwijderd, wat het wijzigde wordt weer als voorheen. Wat iemand sindsdien wijzigde of gebruikte blijft staan; u krijgt er de lijst van.",
      de:
        "Was diese Datei angelegt hat, wird entfernt, was sie geändert hat, wird wie vorher. Was jemand seither geändert oder verwendet hat, bleibt; Sie erhalten die Liste.",
      en:
        "What this file made is removed, what it changed is again as before. What somebody changed or used since stays, and you are given the list."
    ),
    Text(
      "import.withdraw.do", fr: "Retirer", nl: "Terugnemen",
      de: "Zurücknehmen", en: "Take back"),
    Text(
      "import.withdrawal.refused",
      fr:
        "Cette importation ne peut pas être retirée : elle n’a rien écrit, est déjà retirée, ou date de plus de 30 jours",
      nl:
        "Deze import kan niet teruggenomen worden: hij schreef niets, is al teruggenomen of is ouder dan 30 dagen",
      de:
        "Dieser Import kann nicht zurückgenommen werden: er hat nichts geschrieben, ist schon zurückgenommen oder älter als 30 Tage",
      en:
        "This import cannot be taken back: it wrote nothing, is taken back already, or is older than 30 days"
    ),
    Text(
      "import.withdrawn",
      fr:
        "{count, plural, one {Importation retirée : # élément} other {Importation retirée : # éléments}}",
      nl:
        "{count, plural, one {Import teruggenomen: # element} other {Import teruggenomen: # elementen}}",
      de:
        "{count, plural, one {Import zurückgenommen: # Element} other {Import zurückgenommen: # Elemente}}",
      en: "{count, plural, one {Import taken back: # item} other {Import taken back: # items}}"),
    Text(
      "import.withdrawn.partly",
      fr: "Importation retirée en partie. Éléments retirés : {count}. Restés en place : {rest}",
      nl: "Import gedeeltelijk teruggenomen. Teruggenomen: {count}. Blijven staan: {rest}",
      de: "Import teilweise zurückgenommen. Zurückgenommen: {count}. Geblieben: {rest}",
      en: "Import taken back in part. Taken back: {count}. Still there: {rest}"),
    Text(
      "import.remainders", fr: "Ce qui reste en place", nl: "Wat blijft staan",
      de: "Was bleibt", en: "What stays"),
    Text(
      "import.remainders.text", fr: "Quelqu’un l’a modifié ou utilisé depuis l’importation.",
      nl: "Iemand wijzigde of gebruikte het na de import.",
      de: "Jemand hat es seit dem Import geändert oder verwendet.",
      en: "Somebody changed or used it since the import."),
    Text(
      "import.remainder.visit", fr: "Visite", nl: "Bezoek",
      de: "Besuch", en: "Visit"),
    Text(
      "import.remainder.absence", fr: "Absence", nl: "Afwezigheid",
      de: "Abwesenheit", en: "Absence"),
    Text(
      "import.remainder.shift", fr: "Tournée", nl: "Ronde",
      de: "Runde", en: "Round"),
    Text(
      "import.remainder.carer", fr: "Soignant", nl: "Zorgverlener",
      de: "Pflegeperson", en: "Carer"),
    Text(
      "import.remainder.patient", fr: "Personne", nl: "Persoon",
      de: "Person", en: "Person"),
    Text(
      "act.import.withdrawn", fr: "a retiré un fichier importé",
      nl: "nam een geïmporteerd bestand terug",
      de: "hat eine importierte Datei zurückgenommen", en: "took an imported file back"),
    Text(
      "act.patient.removed", fr: "a retiré la fiche de", nl: "verwijderde de fiche van",
      de: "hat die Akte entfernt:", en: "removed the record of"),
    Text(
      "act.carer.removed", fr: "a retiré la fiche du soignant",
      nl: "verwijderde de fiche van zorgverlener",
      de: "hat die Akte der Pflegeperson entfernt:", en: "removed the record of the carer"),
    Text(
      "act.visit.removed", fr: "a retiré une visite chez", nl: "verwijderde een bezoek bij",
      de: "hat einen Besuch entfernt:", en: "removed a visit to"),
  ]
}
