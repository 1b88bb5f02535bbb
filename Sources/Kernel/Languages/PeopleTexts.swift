extension Texts {
  /// People: identifiers, names, addresses, rights.
  static let people: [Text] = [
    Text(
      "patient.family.missing",
      fr: "Indiquez le nom de famille", nl: "Vul de familienaam in",
      de: "Geben Sie den Familiennamen an", en: "Enter the family name"),
    Text(
      "patient.name.too-long",
      fr: "Un nom compte au plus 100 caractères", nl: "Een naam telt hoogstens 100 tekens",
      de: "Ein Name hat höchstens 100 Zeichen", en: "A name has at most 100 characters"),
    Text(
      "patient.birth.future",
      fr: "La date de naissance est dans le futur", nl: "De geboortedatum ligt in de toekomst",
      de: "Das Geburtsdatum liegt in der Zukunft", en: "The birth date is in the future"),
    Text(
      "patient.niss.used",
      fr: "Ce NISS est déjà celui d’une autre personne",
      nl: "Dit INSZ hoort al bij een andere persoon",
      de: "Diese Nationalregisternummer gehört schon einer anderen Person",
      en: "This NISS already belongs to somebody else"),
    Text(
      "patient.external.used",
      fr: "Ce numéro de dossier est déjà celui d’une autre personne",
      nl: "Dit dossiernummer hoort al bij een andere persoon",
      de: "Diese Aktennummer gehört schon einer anderen Person",
      en: "This record number already belongs to somebody else"),
    Text(
      "patient.changed",
      fr:
        "Cette fiche a été modifiée entre-temps. Votre texte est gardé : comparez, puis enregistrez",
      nl: "Deze fiche is intussen gewijzigd. Uw tekst is bewaard: vergelijk en bewaar opnieuw",
      de:
        "Diese Akte wurde inzwischen geändert. Ihr Text ist erhalten: vergleichen, dann speichern",
      en: "This record was changed meanwhile. Your text is kept: compare, then save"),
    Text(
      "patient.unknown", fr: "Cette personne n’existe pas dans votre service",
      nl: "Deze persoon bestaat niet in uw dienst",
      de: "Diese Person gibt es in Ihrem Dienst nicht",
      en: "There is no such person in your service"),
  ]
}
