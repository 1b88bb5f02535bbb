extension Texts {
  /// The pages that bring files in.
  static let importPages: [Text] = [
    Text(
      "import.title", fr: "Importer des fichiers", nl: "Bestanden importeren",
      de: "Dateien importieren", en: "Import files"),
    Text(
      "import.text",
      fr:
        "Trois fichiers, dans cet ordre. Rien n’est écrit avant que vous ayez vu et accepté ce qui va changer.",
      nl:
        "Drie bestanden, in deze volgorde. Er wordt niets geschreven voor u gezien en aanvaard hebt wat er verandert.",
      de:
        "Drei Dateien, in dieser Reihenfolge. Nichts wird geschrieben, bevor Sie gesehen und angenommen haben, was sich ändert.",
      en:
        "Three files, in this order. Nothing is written before you have seen and accepted what will change."
    ),
    Text(
      "import.kind.text.people",
      fr: "Les personnes soignées, avec leur adresse, leurs proches et leurs droits.",
      nl: "De personen die zorg krijgen, met adres, naasten en rechten.",
      de: "Die betreuten Personen, mit Adresse, Angehörigen und Rechten.",
      en: "The people cared for, with address, relatives and rights."),
    Text(
      "import.kind.text.carers",
      fr: "Les soignants, leurs compétences, leurs tournées de chaque jour et leurs absences.",
      nl: "De zorgverleners, hun vaardigheden, hun rondes per dag en hun afwezigheden.",
      de: "Die Pflegepersonen, ihre Fähigkeiten, ihre Runden für jeden Tag und ihre Abwesenheiten.",
      en: "The carers, their skills, their rounds of each day and their absences."),
    Text(
      "import.kind.text.visits",
      fr: "Les visites à faire : chez qui, quel jour, entre quelles heures.",
      nl: "De bezoeken: bij wie, welke dag, tussen welke uren.",
      de: "Die Besuche: bei wem, an welchem Tag, zwischen welchen Uhrzeiten.",
      en: "The visits to make: to whom, on which day, between which hours."),
    Text("import.file", fr: "Fichier CSV", nl: "CSV-bestand", de: "CSV-Datei", en: "CSV file"),
    Text(
      "import.file.hint",
      fr:
        "Tel qu’Excel l’enregistre. Titres de colonnes en français, néerlandais, allemand ou anglais, dans n’importe quel ordre.",
      nl:
        "Zoals Excel het bewaart. Kolomtitels in het Nederlands, Frans, Duits of Engels, in elke volgorde.",
      de:
        "Wie Excel sie speichert. Spaltentitel auf Deutsch, Französisch, Niederländisch oder Englisch, in beliebiger Reihenfolge.",
      en: "As Excel saves it. Column titles in English, French, Dutch or German, in any order."),
    Text(
      "import.file.missing", fr: "Choisissez un fichier qui n’est pas vide",
      nl: "Kies een bestand dat niet leeg is", de: "Wählen Sie eine Datei, die nicht leer ist",
      en: "Choose a file that is not empty"),
    Text(
      "import.look", fr: "Voir ce qui va changer", nl: "Bekijken wat er verandert",
      de: "Ansehen, was sich ändert", en: "See what will change"),
    Text(
      "import.template", fr: "Modèle à remplir", nl: "Sjabloon om in te vullen",
      de: "Vorlage zum Ausfüllen", en: "Template to fill in"),
    Text("import.example", fr: "Exemple", nl: "Voorbeeld", de: "Beispiel", en: "Example"),
    Text(
      "import.example.mistakes", fr: "Exemple avec une erreur", nl: "Voorbeeld met een fout",
      de: "Beispiel mit einem Fehler", en: "Example with a mistake"),
    Text(
      "import.history", fr: "Importations précédentes", nl: "Vorige importen",
      de: "Frühere Importe", en: "Earlier imports"),
    Text("import.column.file", fr: "Fichier", nl: "Bestand", de: "Datei", en: "File"),
    Text("import.column.kind", fr: "Contenu", nl: "Inhoud", de: "Inhalt", en: "Content"),
    Text("import.column.when", fr: "Quand", nl: "Wanneer", de: "Wann", en: "When"),
    Text("import.column.state", fr: "État", nl: "Toestand", de: "Stand", en: "State"),
    Text("import.column.counts", fr: "Lignes", nl: "Rijen", de: "Zeilen", en: "Rows"),
    Text(
      "import.state.open", fr: "À accepter", nl: "Te aanvaarden", de: "Anzunehmen",
      en: "To accept"),
    Text(
      "import.state.accepted", fr: "Importé", nl: "Geïmporteerd", de: "Importiert",
      en: "Imported"),
    Text(
      "import.state.dropped", fr: "Abandonné", nl: "Niet geïmporteerd", de: "Verworfen",
      en: "Dropped"),
    Text(
      "import.count.added", fr: "{count, plural, one {# nouvelle} other {# nouvelles}}",
      nl: "{count} nieuw",
      de: "{count} neu", en: "{count} new"),
    Text(
      "import.count.changed", fr: "{count, plural, one {# modifiée} other {# modifiées}}",
      nl: "{count} gewijzigd", de: "{count} geändert", en: "{count} changed"),
    Text(
      "import.count.unchanged", fr: "{count, plural, one {# identique} other {# identiques}}",
      nl: "{count} hetzelfde", de: "{count} gleich", en: "{count} the same"),
    Text(
      "import.count.refused", fr: "{count, plural, one {# refusée} other {# refusées}}",
      nl: "{count} geweigerd", de: "{count} abgelehnt", en: "{count} refused"),
    Text(
      "import.fates", fr: "Ce que deviennent les lignes", nl: "Wat er met de rijen gebeurt",
      de: "Was aus den Zeilen wird", en: "What becomes of the rows"),
    Text(
      "import.fate.added", fr: "{count, plural, one {nouvelle} other {nouvelles}}", nl: "nieuw",
      de: "neu", en: "new"),
    Text(
      "import.fate.changed", fr: "{count, plural, one {modifiée} other {modifiées}}",
      nl: "gewijzigd", de: "geändert", en: "changed"),
    Text(
      "import.fate.unchanged", fr: "{count, plural, one {identique} other {identiques}}",
      nl: "hetzelfde", de: "gleich", en: "the same"),
    Text(
      "import.fate.refused", fr: "{count, plural, one {refusée} other {refusées}}", nl: "geweigerd",
      de: "abgelehnt", en: "refused"),
    Text(
      "import.headers.unknown",
      fr:
        "{count, plural, one {Une colonne n’est pas reconnue, elle n’est pas lue :} other {# colonnes ne sont pas reconnues, elles ne sont pas lues :}}",
      nl:
        "{count, plural, one {Eén kolom is niet herkend en wordt niet gelezen:} other {# kolommen zijn niet herkend en worden niet gelezen:}}",
      de:
        "{count, plural, one {Eine Spalte wurde nicht erkannt und wird nicht gelesen:} other {# Spalten wurden nicht erkannt und werden nicht gelesen:}}",
      en:
        "{count, plural, one {One column is not recognised and is not read:} other {# columns are not recognised and are not read:}}"
    ),
    Text(
      "import.ready", fr: "Le fichier est prêt. Regardez les lignes, puis acceptez.",
      nl: "Het bestand is klaar. Bekijk de rijen en aanvaard.",
      de: "Die Datei ist bereit. Sehen Sie die Zeilen an und nehmen Sie sie an.",
      en: "The file is ready. Look at the rows, then accept."),
    Text(
      "import.ready.refused",
      fr:
        "Les lignes refusées ne seront pas importées. Vous pouvez les corriger dans un fichier à part et les importer ensuite.",
      nl:
        "De geweigerde rijen worden niet geïmporteerd. U kunt ze in een apart bestand verbeteren en daarna importeren.",
      de:
        "Die abgelehnten Zeilen werden nicht importiert. Sie können sie in einer eigenen Datei berichtigen und danach importieren.",
      en:
        "The refused rows will not be imported. You can mend them in a file of their own and import it afterwards."
    ),
    Text(
      "import.nothing",
      fr: "Ce fichier dit exactement ce qui est déjà enregistré. Il n’y a rien à faire.",
      nl: "Dit bestand zegt precies wat al bewaard is. Er is niets te doen.",
      de: "Diese Datei sagt genau, was schon gespeichert ist. Es gibt nichts zu tun.",
      en: "This file says exactly what is saved already. There is nothing to do."),
    Text(
      "import.nothing.refused",
      fr:
        "Aucune ligne ne peut être importée. Corrigez les lignes refusées, puis importez-les de nouveau.",
      nl:
        "Geen enkele rij kan worden geïmporteerd. Verbeter de geweigerde rijen en importeer ze opnieuw.",
      de:
        "Keine Zeile kann übernommen werden. Berichtigen Sie die abgelehnten Zeilen und importieren Sie sie erneut.",
      en: "No row can be imported. Mend the refused rows, then import them again."),
    Text(
      "import.done", fr: "Tout est enregistré.", nl: "Alles is bewaard.",
      de: "Alles ist gespeichert.", en: "Everything is saved."),
    Text(
      "import.done.refused",
      fr: "Les lignes acceptées sont enregistrées. Les lignes refusées restent à corriger.",
      nl: "De aanvaarde rijen zijn bewaard. De geweigerde rijen zijn nog te verbeteren.",
      de: "Die angenommenen Zeilen sind gespeichert. Die abgelehnten sind noch zu berichtigen.",
      en: "The accepted rows are saved. The refused rows are still to be mended."),
    Text(
      "import.dropped.text", fr: "Ce fichier a été abandonné, rien n’a été écrit.",
      nl: "Dit bestand is niet geïmporteerd, er is niets geschreven.",
      de: "Diese Datei wurde verworfen, nichts wurde geschrieben.",
      en: "This file was dropped, nothing was written."),
    Text(
      "import.dropped", fr: "Le fichier est abandonné, rien n’a été écrit",
      nl: "Het bestand is niet geïmporteerd, er is niets geschreven",
      de: "Die Datei ist verworfen, nichts wurde geschrieben",
      en: "The file is dropped, nothing was written"),
    Text(
      "import.accept", fr: "{count, plural, one {Accepter # ligne} other {Accepter # lignes}}",
      nl: "{count, plural, one {# rij aanvaarden} other {# rijen aanvaarden}}",
      de: "{count, plural, one {# Zeile annehmen} other {# Zeilen annehmen}}",
      en: "{count, plural, one {Accept # row} other {Accept # rows}}"),
    Text("import.reject", fr: "Abandonner", nl: "Niet importeren", de: "Verwerfen", en: "Drop"),
    Text(
      "import.another", fr: "Importer un autre fichier", nl: "Een ander bestand importeren",
      de: "Eine andere Datei importieren", en: "Import another file"),
    Text(
      "import.refused.download", fr: "Télécharger les lignes refusées",
      nl: "Geweigerde rijen downloaden", de: "Abgelehnte Zeilen herunterladen",
      en: "Download the refused rows"),
    Text(
      "import.refused.file", fr: "a-corriger", nl: "te-verbeteren", de: "zu-berichtigen",
      en: "to-mend"),
    Text(
      "import.refused.table", fr: "Lignes refusées et raisons", nl: "Geweigerde rijen en redenen",
      de: "Abgelehnte Zeilen und Gründe", en: "Refused rows and reasons"),
    Text(
      "import.changed.table", fr: "Lignes qui changent une fiche",
      nl: "Rijen die een fiche wijzigen", de: "Zeilen, die eine Akte ändern",
      en: "Rows that change a record"),
    Text(
      "import.added.table", fr: "Lignes qui créent une fiche", nl: "Rijen die een fiche maken",
      de: "Zeilen, die eine Akte anlegen", en: "Rows that make a record"),
    Text("import.row", fr: "Ligne", nl: "Rij", de: "Zeile", en: "Row"),
    Text("import.column", fr: "Colonne", nl: "Kolom", de: "Spalte", en: "Column"),
    Text("import.value", fr: "Valeur", nl: "Waarde", de: "Wert", en: "Value"),
    Text(
      "import.changes", fr: "Ce qui change", nl: "Wat verandert", de: "Was sich ändert",
      en: "What changes"),
    Text("import.content", fr: "Contenu", nl: "Inhoud", de: "Inhalt", en: "Content"),
    Text(
      "import.whole-row", fr: "Toute la ligne", nl: "De hele rij", de: "Die ganze Zeile",
      en: "The whole row"),
    Text(
      "import.rows.same", fr: "Lignes identiques à ce qui est enregistré : {rows}",
      nl: "Rijen gelijk aan wat bewaard is: {rows}",
      de: "Zeilen, die dem Gespeicherten gleichen: {rows}",
      en: "Rows that say what is saved already: {rows}"),
    Text("import.yes", fr: "oui", nl: "ja", de: "ja", en: "yes"),
    Text("import.no", fr: "non", nl: "nee", de: "nein", en: "no"),
    Text(
      "import.progress", fr: "Importation en cours", nl: "Import bezig", de: "Import läuft",
      en: "Importing a file"),
    Text(
      "import.progress.look", fr: "Actualiser", nl: "Vernieuwen", de: "Aktualisieren",
      en: "Refresh"),
    Text(
      "import.reading", fr: "Lecture : {done} lignes sur {total}",
      nl: "Lezen: {done} van {total} rijen", de: "Lesen: {done} von {total} Zeilen",
      en: "Reading: {done} of {total} rows"),
    Text(
      "import.comparing", fr: "Comparaison avec les fiches : {done} lignes sur {total}",
      nl: "Vergelijken met de fiches: {done} van {total} rijen",
      de: "Vergleich mit den Akten: {done} von {total} Zeilen",
      en: "Comparing with the records: {done} of {total} rows"),
    Text(
      "import.saving", fr: "Enregistrement : {done} lignes sur {total}",
      nl: "Bewaren: {done} van {total} rijen", de: "Speichern: {done} von {total} Zeilen",
      en: "Saving: {done} of {total} rows"),
    Text(
      "import.withdrawing", fr: "Reprise : {done} fiches sur {total}",
      nl: "Terugnemen: {done} van {total} fiches",
      de: "Zurücknehmen: {done} von {total} Akten",
      en: "Taking back: {done} of {total} records"),
    Text("import.finished", fr: "C’est fini", nl: "Het is klaar", de: "Fertig", en: "Done"),
    Text("search.actions", fr: "Actions", nl: "Acties", de: "Aktionen", en: "Actions"),
  ]
}
