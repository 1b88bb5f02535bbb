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
    Text(
      "setting.weak-secret", fr: "{key} : 20 caractères au moins sont attendus",
      nl: "{key}: minstens 20 tekens zijn nodig", de: "{key}: mindestens 20 Zeichen sind nötig",
      en: "{key}: at least 20 characters are expected"),
    Text(
      "serve.address.unusable",
      fr: "{host}, port {port} : l’adresse est déjà prise ou interdite. Choisissez FILROUGE_PORT",
      nl: "{host}, poort {port}: het adres is al in gebruik of verboden. Kies FILROUGE_PORT",
      de: "{host}, Port {port}: Die Adresse ist belegt oder verboten. Wählen Sie FILROUGE_PORT",
      en: "{host}, port {port}: the address is taken or forbidden. Choose FILROUGE_PORT"),
    Text(
      "database.unreachable", fr: "La base de données ne s’ouvre pas : {why}",
      nl: "De databank gaat niet open: {why}", de: "Die Datenbank lässt sich nicht öffnen: {why}",
      en: "The database does not open: {why}"),
    Text(
      "file.unreadable", fr: "Le fichier {path} ne peut pas être lu",
      nl: "Het bestand {path} kan niet gelezen worden",
      de: "Die Datei {path} kann nicht gelesen werden", en: "The file {path} cannot be read"),
    Text(
      "file.unwritable", fr: "Le fichier {path} ne peut pas être écrit",
      nl: "Het bestand {path} kan niet geschreven worden",
      de: "Die Datei {path} kann nicht geschrieben werden", en: "The file {path} cannot be written"),
    Text(
      "plan.warning", fr: "attention : {what}", nl: "opgelet: {what}", de: "Achtung: {what}",
      en: "warning: {what}"),
    Text(
      "plan.input.refused",
      fr:
        "{path} est refusé : {count, plural, one {# erreur, notée ci-dessus} other {# erreurs, notées ci-dessus}}",
      nl:
        "{path} is geweigerd: {count, plural, one {# fout, zie hierboven} other {# fouten, zie hierboven}}",
      de:
        "{path} wird abgelehnt: {count, plural, one {# Fehler, siehe oben} other {# Fehler, siehe oben}}",
      en:
        "{path} is refused: {count, plural, one {# mistake, listed above} other {# mistakes, listed above}}"
    ),
    Text(
      "plan.check.accepted",
      fr:
        "Le plan respecte toutes les règles : {planned, plural, one {# visite planifiée} other {# visites planifiées}}, {left, plural, one {# laissée} other {# laissées}}",
      nl:
        "Het plan volgt alle regels: {planned, plural, one {# bezoek gepland} other {# bezoeken gepland}}, {left} niet geplaatst",
      de:
        "Der Plan hält alle Regeln ein: {planned, plural, one {# Besuch geplant} other {# Besuche geplant}}, {left} offen",
      en:
        "The plan keeps every rule: {planned, plural, one {# visit planned} other {# visits planned}}, {left} left out"
    ),
    Text(
      "plan.check.refused",
      fr:
        "Le plan enfreint des règles : {count, plural, one {# infraction} other {# infractions}}",
      nl: "Het plan breekt regels: {count, plural, one {# overtreding} other {# overtredingen}}",
      de: "Der Plan verletzt Regeln: {count, plural, one {# Verstoß} other {# Verstöße}}",
      en: "The plan breaks rules: {count, plural, one {# violation} other {# violations}}"),
    Text(
      "plan.defect",
      fr:
        "Défaut du programme : le plan trouvé enfreint {count, plural, one {# règle} other {# règles}} et n’est pas donné",
      nl:
        "Fout in het programma: het gevonden plan breekt {count, plural, one {# regel} other {# regels}} en wordt niet gegeven",
      de:
        "Programmfehler: Der gefundene Plan verletzt {count, plural, one {# Regel} other {# Regeln}} und wird nicht ausgegeben",
      en:
        "Defect of the program: the plan found breaks {count, plural, one {# rule} other {# rules}} and is withheld"
    ),
    Text(
      "plan.visit.unknown", fr: "Le problème n’a pas de visite {visit}",
      nl: "Het probleem heeft geen bezoek {visit}", de: "Das Problem hat keinen Besuch {visit}",
      en: "The problem has no visit {visit}"),
    Text(
      "plan.absent.unknown", fr: "Le problème n’a pas de soignant pour « {text} »",
      nl: "Het probleem heeft geen zorgverlener voor ‘{text}’",
      de: "Das Problem hat keine Pflegeperson für „{text}“",
      en: "The problem has no carer for “{text}”"),
    Text(
      "plan.absent.times",
      fr: "« {text} » : après le deux-points, écrivez 07:00-12:30 ou des secondes",
      nl: "‘{text}’: schrijf na het dubbelpunt 07:00-12:30 of seconden",
      de: "„{text}“: Nach dem Doppelpunkt steht 07:00-12:30 oder Sekunden",
      en: "“{text}”: after the colon, write 07:00-12:30 or seconds"),
    Text(
      "run.failed.defect",
      fr:
        "Le calcul s’est arrêté sur un défaut du programme. Rien n’a changé ; le détail est dans le journal",
      nl:
        "De berekening stopte door een fout in het programma. Er is niets gewijzigd; meer staat in het logboek",
      de:
        "Die Berechnung brach wegen eines Programmfehlers ab. Nichts hat sich geändert; mehr steht im Protokoll",
      en:
        "The search ended on a defect of the program. Nothing has changed; the log holds the details"
    ),
    Text(
      "plan.solve.done",
      fr:
        "Plan écrit dans {path} : coût {cost}, {left, plural, one {# visite laissée} other {# visites laissées}}, {milliseconds} ms",
      nl:
        "Plan geschreven naar {path}: kost {cost}, {left, plural, one {# bezoek} other {# bezoeken}} niet geplaatst, {milliseconds} ms",
      de:
        "Plan in {path} geschrieben: Kosten {cost}, {left, plural, one {# Besuch} other {# Besuche}} offen, {milliseconds} ms",
      en:
        "Plan written to {path}: cost {cost}, {left, plural, one {# visit} other {# visits}} left out, {milliseconds} ms"
    ),
  ]
}
