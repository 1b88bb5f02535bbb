extension Texts {
  /// Words that every chapter uses.
  static let common: [Text] = [
    Text(
      "undo", fr: "Annuler", nl: "Ongedaan maken", de: "Rückgängig", en: "Undo"),
    Text("redo", fr: "Rétablir", nl: "Opnieuw", de: "Wiederholen", en: "Redo"),
  ]
}
