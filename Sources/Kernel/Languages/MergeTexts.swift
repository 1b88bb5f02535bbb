extension Texts {
  /// Two people who save the same record.
  static let merges: [Text] = [
    Text(
      "merge.title", fr: "Quelqu’un a modifié la même chose que vous",
      nl: "Iemand wijzigde hetzelfde als u",
      de: "Jemand hat dasselbe geändert wie Sie", en: "Somebody changed the same as you"),
    Text(
      "merge.text",
      fr: "Choisissez ce qui est juste, puis enregistrez. Rien n’est perdu entre-temps.",
      nl: "Kies wat juist is en bewaar. Intussen gaat niets verloren.",
      de: "Wählen Sie, was stimmt, und speichern Sie. Inzwischen geht nichts verloren.",
      en: "Choose what is right, then save. Nothing is lost meanwhile."),
    Text(
      "merge.theirs", fr: "Déjà enregistré : {text}", nl: "Al bewaard: {text}",
      de: "Schon gespeichert: {text}", en: "Saved already: {text}"),
    Text(
      "merge.mine", fr: "Votre texte : {text}", nl: "Uw tekst: {text}",
      de: "Ihr Text: {text}", en: "Your text: {text}"),
    Text(
      "merge.taken", fr: "Repris d’office, car vous n’y avez rien changé : {blocks}",
      nl: "Overgenomen, want u wijzigde er niets aan: {blocks}",
      de: "Übernommen, denn Sie haben daran nichts geändert: {blocks}",
      en: "Taken over, because you changed nothing there: {blocks}"),
    Text(
      "merge.missing", fr: "Choisissez l’une des deux versions", nl: "Kies een van beide versies",
      de: "Wählen Sie eine der beiden Fassungen", en: "Choose one of the two versions"),
    Text(
      "merge.saved", fr: "Enregistré, avec ce que quelqu’un d’autre a modifié entre-temps",
      nl: "Bewaard, samen met wat iemand anders intussen wijzigde",
      de: "Gespeichert, mit dem, was jemand anders inzwischen geändert hat",
      en: "Saved, with what somebody else changed meanwhile"),
  ]
}
