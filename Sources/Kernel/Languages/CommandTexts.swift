extension Texts {
  /// What the command line says.
  static let commands: [Text] = [
    Text(
      "serve.listening", fr: "Filrouge répond sur {address}", nl: "Filrouge antwoordt op {address}",
      de: "Filrouge antwortet auf {address}", en: "Filrouge answers at {address}"),
    Text(
      "setting.unknown", fr: "Le réglage {key} n’existe pas",
      nl: "De instelling {key} bestaat niet",
      de: "Die Einstellung {key} gibt es nicht", en: "There is no setting {key}"),
    Text(
      "setting.file.missing", fr: "Le fichier de réglages {path} est introuvable",
      nl: "Het instellingenbestand {path} is niet te vinden",
      de: "Die Einstellungsdatei {path} ist nicht zu finden",
      en: "The settings file {path} cannot be found"),
    Text(
      "setting.file.malformed", fr: "Le fichier de réglages {path} n’est pas un objet JSON valable",
      nl: "Het instellingenbestand {path} is geen geldig JSON-object",
      de: "Die Einstellungsdatei {path} ist kein gültiges JSON-Objekt",
      en: "The settings file {path} is not a valid JSON object"),
    Text(
      "setting.wrong.text", fr: "{key} : un texte est attendu", nl: "{key}: een tekst is nodig",
      de: "{key}: ein Text wird erwartet", en: "{key}: a text is expected"),
    Text(
      "setting.wrong.number", fr: "{key} : un nombre entier de {from} à {to} est attendu",
      nl: "{key}: een geheel getal van {from} tot {to} is nodig",
      de: "{key}: eine ganze Zahl von {from} bis {to} wird erwartet",
      en: "{key}: a whole number from {from} to {to} is expected"),
    Text(
      "setting.wrong.yes-no", fr: "{key} : « yes » ou « no » est attendu",
      nl: "{key}: ‘yes’ of ‘no’ is nodig", de: "{key}: „yes“ oder „no“ wird erwartet",
      en: "{key}: “yes” or “no” is expected"),
    Text(
      "setting.wrong.choice", fr: "{key} : une de ces valeurs est attendue : {choices}",
      nl: "{key}: een van deze waarden is nodig: {choices}",
      de: "{key}: einer dieser Werte wird erwartet: {choices}",
      en: "{key}: one of these values is expected: {choices}"),
    Text(
      "setting.wrong.address", fr: "{key} : une adresse http:// ou https:// est attendue",
      nl: "{key}: een adres met http:// of https:// is nodig",
      de: "{key}: eine Adresse mit http:// oder https:// wird erwartet",
      en: "{key}: an http:// or https:// address is expected"),
    Text(
      "setting.wrong.database", fr: "{key} : sqlite:CHEMIN ou postgres://… est attendu",
      nl: "{key}: sqlite:PAD of postgres://… is nodig",
      de: "{key}: sqlite:PFAD oder postgres://… wird erwartet",
      en: "{key}: sqlite:PATH or postgres://… is expected"),
  ]
}
