extension Texts {
  /// Skills that a service adds to the known ones.
  static let ownSkills: [Text] = [
    Text(
      "skills.title", fr: "Compétences du service", nl: "Vaardigheden van de dienst",
      de: "Fähigkeiten des Dienstes", en: "Skills of the service"),
    Text(
      "skills.text",
      fr:
        "Ce que vos soignants savent faire et que la liste commune ne dit pas. Chaque compétence peut être donnée à un soignant, demandée pour une visite, et compte dans les tournées.",
      nl:
        "Wat uw zorgverleners kunnen en wat de gemeenschappelijke lijst niet zegt. Elke vaardigheid kan aan een zorgverlener gegeven en voor een bezoek gevraagd worden, en telt mee in de rondes.",
      de:
        "Was Ihre Pflegepersonen können und die gemeinsame Liste nicht sagt. Jede Fähigkeit kann einer Pflegeperson gegeben und für einen Besuch verlangt werden und zählt in den Runden.",
      en:
        "What your carers can do and the common list does not say. Each skill can be given to a carer, asked for a visit, and counts in the tours."
    ),
    Text(
      "skills.common", fr: "Liste commune", nl: "Gemeenschappelijke lijst",
      de: "Gemeinsame Liste", en: "Common list"),
    Text(
      "skills.own", fr: "Ajoutées par votre service", nl: "Toegevoegd door uw dienst",
      de: "Von Ihrem Dienst hinzugefügt", en: "Added by your service"),
    Text(
      "skills.none", fr: "Votre service n’a pas ajouté de compétence.",
      nl: "Uw dienst heeft geen vaardigheid toegevoegd.",
      de: "Ihr Dienst hat keine Fähigkeit hinzugefügt.", en: "Your service has added no skill."),
    Text(
      "skills.add", fr: "Ajouter une compétence", nl: "Een vaardigheid toevoegen",
      de: "Eine Fähigkeit hinzufügen", en: "Add a skill"),
    Text(
      "skills.name", fr: "Nom", nl: "Naam",
      de: "Name", en: "Name"),
    Text(
      "skills.name.hint", fr: "Le même mot dans toutes les langues, par exemple stomie",
      nl: "Hetzelfde woord in alle talen, bijvoorbeeld stomie",
      de: "Dasselbe Wort in allen Sprachen, zum Beispiel Stomie",
      en: "The same word in every language, for example stomie"),
    Text(
      "skills.save", fr: "Ajouter", nl: "Toevoegen",
      de: "Hinzufügen", en: "Add"),
    Text(
      "skills.rename", fr: "Renommer", nl: "Hernoemen",
      de: "Umbenennen", en: "Rename"),
    Text(
      "skills.added", fr: "La compétence est ajoutée", nl: "De vaardigheid is toegevoegd",
      de: "Die Fähigkeit ist hinzugefügt", en: "The skill is added"),
    Text(
      "skills.renamed", fr: "La compétence a un nouveau nom",
      nl: "De vaardigheid heeft een nieuwe naam",
      de: "Die Fähigkeit hat einen neuen Namen", en: "The skill has a new name"),
    Text(
      "skills.name.malformed", fr: "Écrivez un nom de 60 caractères au plus, sans virgule ni barre",
      nl: "Schrijf een naam van hoogstens 60 tekens, zonder komma of streep",
      de: "Schreiben Sie einen Namen von höchstens 60 Zeichen, ohne Komma und Strich",
      en: "Write a name of at most 60 characters, without commas or bars"),
    Text(
      "skills.name.known", fr: "Cette compétence est déjà dans la liste",
      nl: "Deze vaardigheid staat al in de lijst",
      de: "Diese Fähigkeit steht schon in der Liste", en: "This skill is in the list already"),
    Text(
      "skills.used", fr: "Cette compétence est utilisée : elle peut être retirée, pas supprimée",
      nl: "Deze vaardigheid wordt gebruikt: ze kan buiten gebruik, maar niet verwijderd worden",
      de: "Diese Fähigkeit wird verwendet: Sie kann stillgelegt, aber nicht gelöscht werden",
      en: "This skill is in use: it can be retired, not removed"),
    Text(
      "skills.state.retired", fr: "Retirée", nl: "Buiten gebruik", de: "Stillgelegt",
      en: "Retired"),
    Text(
      "skills.uses", fr: "Qui l’utilise", nl: "Wie gebruikt ze", de: "Wer sie verwendet",
      en: "Who uses it"),
    Text(
      "skills.uses.none",
      fr: "Aucun soignant ne l’a, aucune visite ne l’a demandée. Elle peut être supprimée.",
      nl: "Geen zorgverlener heeft ze, geen bezoek vroeg ze. Ze kan verwijderd worden.",
      de:
        "Keine Pflegeperson hat sie, kein Besuch hat sie verlangt. Sie kann gelöscht werden.",
      en: "No carer has it and no visit has asked for it. It can be removed."),
    Text(
      "skills.retire.text",
      fr:
        "Retirée, elle n’est plus proposée pour les soignants ni pour les visites. Elle reste affichée là où elle est utilisée, et les tournées en tiennent compte. Un fichier peut encore la nommer.",
      nl:
        "Buiten gebruik wordt ze niet meer voorgesteld voor zorgverleners of bezoeken. Waar ze gebruikt wordt, blijft ze staan, en de rondes houden er rekening mee. Een bestand mag ze nog noemen.",
      de:
        "Stillgelegt wird sie für Pflegepersonen und Besuche nicht mehr angeboten. Wo sie verwendet wird, bleibt sie stehen, und die Touren beachten sie. Eine Datei darf sie noch nennen.",
      en:
        "Once retired, it is no longer offered for carers or visits. It still shows where it is used, and tours respect it. A file may still name it."
    ),
    Text(
      "skills.return.text", fr: "Elle n’est plus proposée. Reprise, elle le sera de nouveau.",
      nl: "Ze wordt niet meer voorgesteld. Neemt u ze terug, dan wel.",
      de: "Sie wird nicht mehr angeboten. Wieder aufgenommen, schon.",
      en: "It is no longer offered. Taken back, it will be."),
    Text(
      "skills.uses.carers", fr: "Soignants", nl: "Zorgverleners", de: "Pflegepersonen",
      en: "Carers"),
    Text(
      "skills.uses.former", fr: "Ne travaille plus ici", nl: "Werkt hier niet meer",
      de: "Arbeitet nicht mehr hier", en: "No longer works here"),
    Text(
      "skills.uses.upcoming", fr: "Visites à venir", nl: "Komende bezoeken",
      de: "Kommende Besuche", en: "Coming visits"),
    Text(
      "skills.uses.person",
      fr: "{count, plural, one {# visite} other {# visites}}, la prochaine le {date}",
      nl: "{count, plural, one {# bezoek} other {# bezoeken}}, het volgende op {date}",
      de: "{count, plural, one {# Besuch} other {# Besuche}}, der nächste am {date}",
      en: "{count, plural, one {# visit} other {# visits}}, the next on {date}"),
    Text(
      "skills.uses.more",
      fr: "{count, plural, one {et # personne de plus} other {et # personnes de plus}}",
      nl: "{count, plural, one {en nog # persoon} other {en nog # personen}}",
      de: "{count, plural, one {und # weitere Person} other {und # weitere Personen}}",
      en: "{count, plural, one {and # person more} other {and # people more}}"),
    Text(
      "skills.uses.past",
      fr:
        "{count, plural, one {# visite passée ou annulée la demandait.} other {# visites passées ou annulées la demandaient.}}",
      nl:
        "{count, plural, one {# voorbij of geannuleerd bezoek vroeg ze.} other {# voorbije of geannuleerde bezoeken vroegen ze.}}",
      de:
        "{count, plural, one {# vergangener oder abgesagter Besuch verlangte sie.} other {# vergangene oder abgesagte Besuche verlangten sie.}}",
      en:
        "{count, plural, one {# past or cancelled visit asked for it.} other {# past or cancelled visits asked for it.}}"
    ),
    Text("skills.remove", fr: "Supprimer", nl: "Verwijderen", de: "Löschen", en: "Remove"),
    Text(
      "skills.removed", fr: "La compétence est supprimée", nl: "De vaardigheid is verwijderd",
      de: "Die Fähigkeit ist gelöscht", en: "The skill is removed"),
    Text(
      "skills.retire", fr: "Retirer", nl: "Buiten gebruik stellen", de: "Stilllegen",
      en: "Retire"),
    Text(
      "skills.retired", fr: "La compétence n’est plus proposée",
      nl: "De vaardigheid wordt niet meer voorgesteld",
      de: "Die Fähigkeit wird nicht mehr angeboten", en: "The skill is no longer offered"),
    Text(
      "skills.return", fr: "Reprendre", nl: "Terugnemen", de: "Wieder aufnehmen",
      en: "Take back"),
    Text(
      "skills.returned", fr: "La compétence est de nouveau proposée",
      nl: "De vaardigheid wordt weer voorgesteld", de: "Die Fähigkeit wird wieder angeboten",
      en: "The skill is offered again"),
    Text(
      "act.skill.removed", fr: "a supprimé une compétence du service",
      nl: "verwijderde een vaardigheid van de dienst", de: "hat eine Fähigkeit gelöscht:",
      en: "removed a skill of"),
    Text(
      "act.skill.retired", fr: "a retiré une compétence du service",
      nl: "stelde een vaardigheid van de dienst buiten gebruik",
      de: "hat eine Fähigkeit stillgelegt:", en: "retired a skill of"),
    Text(
      "act.skill.returned", fr: "a repris une compétence du service",
      nl: "nam een vaardigheid van de dienst terug",
      de: "hat eine Fähigkeit wieder aufgenommen:", en: "took back a skill of"),
    Text(
      "skills.unknown", fr: "Cette compétence n’est pas dans la liste du service",
      nl: "Deze vaardigheid staat niet in de lijst van de dienst",
      de: "Diese Fähigkeit steht nicht in der Liste des Dienstes",
      en: "This skill is not in the list of the service"),
    Text(
      "import.skills", fr: "Compétences inconnues dans ce fichier",
      nl: "Onbekende vaardigheden in dit bestand",
      de: "Unbekannte Fähigkeiten in dieser Datei", en: "Unknown skills in this file"),
    Text(
      "import.skills.text",
      fr:
        "Ce sont peut-être des compétences de votre service. Cochez celles qui doivent entrer dans sa liste ; le fichier est relu ensuite. Les autres lignes restent à corriger.",
      nl:
        "Misschien zijn het vaardigheden van uw dienst. Vink aan wat in zijn lijst moet komen; daarna wordt het bestand opnieuw gelezen. De andere rijen blijven te verbeteren.",
      de:
        "Vielleicht sind es Fähigkeiten Ihres Dienstes. Kreuzen Sie an, was in seine Liste soll; danach wird die Datei neu gelesen. Die anderen Zeilen bleiben zu berichtigen.",
      en:
        "They may be skills of your service. Tick those that belong in its list; the file is then read again. The other rows remain to be mended."
    ),
    Text(
      "import.skills.choose", fr: "À ajouter à la liste", nl: "Toe te voegen aan de lijst",
      de: "Zur Liste hinzufügen", en: "To add to the list"),
    Text(
      "import.skills.one", fr: "{skill} ({count, plural, one {# ligne} other {# lignes}})",
      nl: "{skill} ({count, plural, one {# rij} other {# rijen}})",
      de: "{skill} ({count, plural, one {# Zeile} other {# Zeilen}})",
      en: "{skill} ({count, plural, one {# row} other {# rows}})"),
    Text(
      "import.skills.add", fr: "Ajouter et relire le fichier",
      nl: "Toevoegen en bestand opnieuw lezen",
      de: "Hinzufügen und Datei neu lesen", en: "Add and read the file again"),
    Text(
      "import.skills.added", fr: "La liste des compétences est complétée, le fichier est relu",
      nl: "De lijst van vaardigheden is aangevuld, het bestand is opnieuw gelezen",
      de: "Die Liste der Fähigkeiten ist ergänzt, die Datei neu gelesen",
      en: "The list of skills is completed, the file read again"),
    Text(
      "import.skills.nothing", fr: "Cochez au moins une compétence",
      nl: "Vink minstens één vaardigheid aan",
      de: "Kreuzen Sie mindestens eine Fähigkeit an", en: "Tick at least one skill"),
    Text(
      "act.skill.added", fr: "a ajouté une compétence au service",
      nl: "voegde een vaardigheid toe aan de dienst",
      de: "hat eine Fähigkeit hinzugefügt:", en: "added a skill to"),
    Text(
      "act.skill.renamed", fr: "a renommé une compétence du service",
      nl: "hernoemde een vaardigheid van de dienst",
      de: "hat eine Fähigkeit umbenannt:", en: "renamed a skill of"),
    Text(
      "act.absence.ended", fr: "a terminé plus tôt une absence de",
      nl: "beëindigde een afwezigheid vroeger van",
      de: "hat eine Abwesenheit früher beendet:", en: "ended an absence early of"),
  ]
}
