extension Texts {
  /// Organizations, colleagues, roles and signing in.
  static let organizations: [Text] = [
    Text(
      "organization.name.malformed",
      fr: "Donnez un nom à l’organisation, de 200 caractères au plus",
      nl: "Geef de organisatie een naam van hoogstens 200 tekens",
      de: "Geben Sie der Organisation einen Namen mit höchstens 200 Zeichen",
      en: "Give the organisation a name of at most 200 characters"),
    Text(
      "organization.unknown",
      fr: "Cette organisation n’existe pas, ou vous n’y travaillez pas",
      nl: "Deze organisatie bestaat niet, of u werkt er niet",
      de: "Diese Organisation gibt es nicht, oder Sie arbeiten nicht dort",
      en: "There is no such organisation, or you do not work there"),
    Text(
      "session.access-ended",
      fr: "Votre session ou votre rôle a pris fin entre-temps : rien n’a été enregistré",
      nl: "Uw sessie of uw rol is intussen beëindigd: er is niets bewaard",
      de: "Ihre Sitzung oder Ihre Rolle ist inzwischen beendet: Es wurde nichts gespeichert",
      en: "Your session or your role has ended meanwhile: nothing was saved"),
    Text(
      "person.email.malformed",
      fr: "L’adresse e-mail n’est pas complète : nom@exemple.be",
      nl: "Het e-mailadres is niet volledig: naam@voorbeeld.be",
      de: "Die E-Mail-Adresse ist unvollständig: name@beispiel.be",
      en: "The e-mail address is not complete: name@example.be"),
    Text(
      "person.name.missing",
      fr: "Indiquez le nom de la personne", nl: "Vul de naam van de persoon in",
      de: "Geben Sie den Namen der Person an", en: "Enter the person’s name"),
    Text(
      "person.unknown",
      fr: "Cette personne ne travaille pas dans votre organisation",
      nl: "Deze persoon werkt niet in uw organisatie",
      de: "Diese Person arbeitet nicht in Ihrer Organisation",
      en: "This person does not work in your organisation"),
    Text(
      "person.shared",
      fr:
        "Cette personne travaille aussi dans une autre organisation : mettez plutôt fin à ses rôles ici",
      nl: "Deze persoon werkt ook in een andere organisatie: beëindig liever de rollen hier",
      de:
        "Diese Person arbeitet auch in einer anderen Organisation: Beenden Sie stattdessen ihre Rollen hier",
      en: "This person also works in another organisation: end the roles here instead"),
    Text(
      "person.password.weak",
      fr: "Choisissez un mot de passe d’au moins 12 caractères, par exemple quatre mots sans lien",
      nl: "Kies een wachtwoord van minstens 12 tekens, bijvoorbeeld vier woorden zonder verband",
      de: "Wählen Sie ein Passwort mit mindestens 12 Zeichen, etwa vier Wörter ohne Zusammenhang",
      en: "Choose a password of at least 12 characters, for example four unrelated words"),
    Text(
      "person.password.wrong",
      fr: "Le mot de passe actuel n’est pas le bon", nl: "Het huidige wachtwoord klopt niet",
      de: "Das aktuelle Passwort stimmt nicht", en: "The current password is not right"),
    Text(
      "membership.ends-before-start",
      fr: "La fin précède le début", nl: "Het einde ligt voor het begin",
      de: "Das Ende liegt vor dem Anfang", en: "The end comes before the start"),
    Text(
      "membership.already",
      fr: "La personne a déjà ce rôle à cette période",
      nl: "De persoon heeft deze rol al in die periode",
      de: "Die Person hat diese Rolle in dieser Zeit bereits",
      en: "The person already has this role at that time"),
    Text(
      "membership.last-administrator",
      fr:
        "C’est la seule personne qui administre l’organisation : donnez d’abord ce rôle à quelqu’un d’autre",
      nl: "Dit is de enige beheerder van de organisatie: geef deze rol eerst aan iemand anders",
      de: "Nur diese Person verwaltet die Organisation: Geben Sie die Rolle zuerst jemand anderem",
      en: "This is the only administrator of the organisation: give the role to someone else first"),
    Text(
      "membership.unknown",
      fr: "Ce rôle n’existe plus", nl: "Deze rol bestaat niet meer",
      de: "Diese Rolle gibt es nicht mehr", en: "This role no longer exists"),
    Text(
      "sign-in.wrong",
      fr: "L’adresse e-mail ou le mot de passe n’est pas le bon",
      nl: "Het e-mailadres of het wachtwoord klopt niet",
      de: "E-Mail-Adresse oder Passwort stimmt nicht",
      en: "The e-mail address or the password is not right"),
    Text(
      "sign-in.wait",
      fr: "Trop d’essais : réessayez dans {minutes, plural, one {# minute} other {# minutes}}",
      nl:
        "Te veel pogingen: probeer opnieuw over {minutes, plural, one {# minuut} other {# minuten}}",
      de:
        "Zu viele Versuche: Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut",
      en: "Too many attempts: try again in {minutes, plural, one {# minute} other {# minutes}}"),
    Text(
      "sign-in.no-organization",
      fr:
        "Votre compte n’est rattaché à aucune organisation aujourd’hui : demandez à qui l’administre",
      nl: "Uw account hoort vandaag bij geen organisatie: vraag het aan de beheerder",
      de: "Ihr Konto gehört heute zu keiner Organisation: Fragen Sie die Verwaltung",
      en: "Your account belongs to no organisation today: ask your administrator"),
  ]
}
