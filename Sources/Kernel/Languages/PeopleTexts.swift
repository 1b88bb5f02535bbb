extension Texts {
  /// People: identifiers, names, addresses, rights.
  static let people: [Text] = [
    Text(
      "person.niss.malformed",
      fr: "Le NISS n’est pas valable : 11 chiffres, dont les deux derniers contrôlent les autres",
      nl: "Het INSZ is niet geldig: 11 cijfers, waarvan de laatste twee de andere controleren",
      de: "Die Nationalregisternummer ist ungültig: 11 Ziffern, die letzten zwei prüfen die anderen",
      en: "The NISS is not valid: 11 digits, of which the last two check the others")
  ]
}
