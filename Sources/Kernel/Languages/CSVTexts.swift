extension Texts {
  /// What to do about a file that cannot be read as a table.
  static let csv: [Text] = [
    Text(
      "csv.empty", fr: "Ce fichier est vide, choisissez-en un autre",
      nl: "Dit bestand is leeg, kies een ander", de: "Diese Datei ist leer, wählen Sie eine andere",
      en: "This file is empty, choose another"),
    Text(
      "csv.too-large",
      fr: "Ce fichier dépasse {limit} Mo, partagez-le en plusieurs",
      nl: "Dit bestand is groter dan {limit} MB, verdeel het over meer bestanden",
      de: "Diese Datei ist größer als {limit} MB, teilen Sie sie auf",
      en: "This file is larger than {limit} MB, split it"),
    Text(
      "csv.too-many-rows",
      fr: "Ce fichier a plus de {limit} lignes, partagez-le en plusieurs",
      nl: "Dit bestand heeft meer dan {limit} rijen, verdeel het over meer bestanden",
      de: "Diese Datei hat mehr als {limit} Zeilen, teilen Sie sie auf",
      en: "This file has more than {limit} rows, split it"),
    Text(
      "csv.too-many-columns",
      fr: "La ligne {row} a plus de {limit} colonnes, vérifiez le séparateur du fichier",
      nl: "Rij {row} heeft meer dan {limit} kolommen, kijk het scheidingsteken na",
      de: "Zeile {row} hat mehr als {limit} Spalten, prüfen Sie das Trennzeichen",
      en: "Row {row} has more than {limit} columns, check the separator of the file"),
    Text(
      "csv.cell-too-long",
      fr: "À la ligne {row}, la cellule de la colonne {column} est trop longue, raccourcissez-la",
      nl: "In rij {row} is de cel van kolom {column} te lang, maak ze korter",
      de: "In Zeile {row} ist die Zelle der Spalte {column} zu lang, kürzen Sie sie",
      en: "In row {row} the cell of column {column} is too long, shorten it"),
    Text(
      "csv.unclosed-quote",
      fr: "À la ligne {row}, un guillemet s’ouvre et ne se ferme pas, supprimez-le",
      nl: "In rij {row} gaat een aanhalingsteken open en niet meer dicht, verwijder het",
      de: "In Zeile {row} wird ein Anführungszeichen nicht geschlossen, löschen Sie es",
      en: "In row {row} a quotation mark opens and does not close, remove it"),
    Text(
      "csv.workbook",
      fr: "Ceci est un classeur. Ouvrez-le, choisissez « Enregistrer sous », puis CSV",
      nl: "Dit is een werkmap. Open ze, kies ‘Opslaan als’ en dan CSV",
      de: "Dies ist eine Arbeitsmappe. Öffnen Sie sie, wählen Sie „Speichern unter“, dann CSV",
      en: "This is a workbook. Open it, choose “Save as”, then CSV"),
    Text(
      "csv.not-text", fr: "Ce fichier n’est pas un texte, choisissez un fichier CSV",
      nl: "Dit bestand is geen tekst, kies een CSV-bestand",
      de: "Diese Datei ist kein Text, wählen Sie eine CSV-Datei",
      en: "This file is not text, choose a CSV file"),
  ]
}
