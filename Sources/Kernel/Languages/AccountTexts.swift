extension Texts {
  /// Signing in, the account, settings, and the page about the product.
  static let account: [Text] = [
    Text("account.sign-in", fr: "Se connecter", nl: "Aanmelden", de: "Anmelden", en: "Sign in"),
    Text("account.sign-out", fr: "Se déconnecter", nl: "Afmelden", de: "Abmelden", en: "Sign out"),
    Text(
      "account.menu", fr: "Mon compte, {name}", nl: "Mijn account, {name}",
      de: "Mein Konto, {name}", en: "My account, {name}"),
    Text(
      "account.switch", fr: "Changer d’organisation", nl: "Van organisatie wisselen",
      de: "Organisation wechseln", en: "Switch organisation"),
    Text(
      "account.email", fr: "Adresse e-mail", nl: "E-mailadres", de: "E-Mail-Adresse",
      en: "E-mail address"),
    Text("account.password", fr: "Mot de passe", nl: "Wachtwoord", de: "Passwort", en: "Password"),
    Text(
      "account.email.missing", fr: "Écrivez votre adresse e-mail", nl: "Vul uw e-mailadres in",
      de: "Geben Sie Ihre E-Mail-Adresse ein", en: "Write your e-mail address"),
    Text(
      "account.password.missing", fr: "Écrivez votre mot de passe", nl: "Vul uw wachtwoord in",
      de: "Geben Sie Ihr Passwort ein", en: "Write your password"),
    Text(
      "account.welcome", fr: "La coordination des soins, d’un seul fil",
      nl: "Zorgcoördinatie, met één rode draad", de: "Pflegekoordination, mit einem roten Faden",
      en: "Care coordination, on a single thread"),
    Text(
      "account.forgotten",
      fr: "Mot de passe oublié ? L’administrateur de votre organisation peut en donner un nouveau.",
      nl: "Wachtwoord vergeten? De beheerder van uw organisatie kan een nieuw geven.",
      de: "Passwort vergessen? Die Verwaltung Ihrer Organisation kann ein neues vergeben.",
      en: "Forgotten your password? The administrator of your organisation can give a new one."),
    Text(
      "account.signed-out", fr: "Vous avez quitté Filrouge. À bientôt.",
      nl: "U hebt Filrouge verlaten. Tot binnenkort.",
      de: "Sie haben Filrouge verlassen. Bis bald.",
      en: "You have left Filrouge. See you soon."),
    Text(
      "account.signed-out-everywhere", fr: "Toutes vos sessions sont fermées.",
      nl: "Al uw sessies zijn gesloten.", de: "Alle Ihre Sitzungen sind beendet.",
      en: "All your sessions are closed."),
    Text(
      "account.everywhere.title", fr: "Appareils connectés", nl: "Aangemelde toestellen",
      de: "Angemeldete Geräte", en: "Signed-in devices"),
    Text(
      "account.everywhere.text",
      fr: "Appareil perdu ou partagé ? Fermez toutes vos sessions, celle-ci comprise.",
      nl: "Toestel verloren of gedeeld? Sluit al uw sessies, ook deze.",
      de: "Gerät verloren oder geteilt? Beenden Sie alle Sitzungen, auch diese.",
      en: "A device lost or shared? Close all your sessions, this one included."),
    Text(
      "account.everywhere", fr: "Se déconnecter partout", nl: "Overal afmelden",
      de: "Überall abmelden", en: "Sign out everywhere"),
    Text(
      "account.password.title", fr: "Changer de mot de passe", nl: "Wachtwoord wijzigen",
      de: "Passwort ändern", en: "Change password"),
    Text(
      "account.password.current", fr: "Mot de passe actuel", nl: "Huidig wachtwoord",
      de: "Aktuelles Passwort", en: "Current password"),
    Text(
      "account.password.new", fr: "Nouveau mot de passe", nl: "Nieuw wachtwoord",
      de: "Neues Passwort", en: "New password"),
    Text(
      "account.password.hint",
      fr: "Au moins 12 caractères. Trois ou quatre mots au hasard font un bon mot de passe.",
      nl: "Minstens 12 tekens. Drie of vier willekeurige woorden zijn een goed wachtwoord.",
      de: "Mindestens 12 Zeichen. Drei oder vier zufällige Wörter sind ein gutes Passwort.",
      en: "At least 12 characters. Three or four random words make a good password."),
    Text(
      "account.password.repeat", fr: "Le même, encore une fois", nl: "Hetzelfde, nog een keer",
      de: "Dasselbe noch einmal", en: "The same once more"),
    Text(
      "account.password.different", fr: "Les deux mots de passe ne sont pas les mêmes",
      nl: "De twee wachtwoorden zijn niet gelijk", de: "Die beiden Passwörter sind nicht gleich",
      en: "The two passwords are not the same"),
    Text(
      "account.password.changed",
      fr: "Mot de passe changé. Vos autres appareils sont déconnectés.",
      nl: "Wachtwoord gewijzigd. Uw andere toestellen zijn afgemeld.",
      de: "Passwort geändert. Ihre anderen Geräte sind abgemeldet.",
      en: "Password changed. Your other devices are signed out."),
    Text(
      "account.organization.title", fr: "Organisation", nl: "Organisatie", de: "Organisation",
      en: "Organisation"),
    Text(
      "account.organization.current", fr: "Vous travaillez pour {name}",
      nl: "U werkt voor {name}", de: "Sie arbeiten für {name}", en: "You work for {name}"),
    Text(
      "account.organization.only", fr: "C’est votre seule organisation.",
      nl: "Dit is uw enige organisatie.", de: "Das ist Ihre einzige Organisation.",
      en: "It is your only organisation."),
    Text(
      "first-run.title", fr: "Filrouge est prêt", nl: "Filrouge is klaar",
      de: "Filrouge ist bereit", en: "Filrouge is ready"),
    Text(
      "first-run.text",
      fr: "Il n’y a encore aucun compte. Créez le premier administrateur sur le serveur :",
      nl: "Er is nog geen account. Maak de eerste beheerder aan op de server:",
      de: "Es gibt noch kein Konto. Legen Sie auf dem Server das erste Verwaltungskonto an:",
      en: "There is no account yet. Create the first administrator on the server:"),
    Text(
      "first-run.then", fr: "Puis rechargez cette page et connectez-vous.",
      nl: "Laad daarna deze pagina opnieuw en meld u aan.",
      de: "Laden Sie dann diese Seite neu und melden Sie sich an.",
      en: "Then reload this page and sign in."),
    Text(
      "settings.account", fr: "Compte", nl: "Account", de: "Konto", en: "Account"),
    Text("settings.role", fr: "Rôle", nl: "Rol", de: "Rolle", en: "Role"),
    Text(
      "settings.screen", fr: "Écran", nl: "Scherm", de: "Bildschirm", en: "Screen"),
    Text(
      "settings.language.text", fr: "Les pages changent tout de suite.",
      nl: "De pagina’s veranderen meteen.", de: "Die Seiten ändern sich sofort.",
      en: "Pages change at once."),
    Text("about.title", fr: "À propos", nl: "Over Filrouge", de: "Über Filrouge", en: "About"),
    Text(
      "about.text",
      fr: "Filrouge aide à coordonner les soins à domicile et en résidence, en Belgique.",
      nl: "Filrouge helpt bij het coördineren van zorg thuis en in residenties in België.",
      de: "Filrouge hilft, die Pflege zu Hause und im Heim in Belgien zu koordinieren.",
      en: "Filrouge helps to coordinate care at home and in residences in Belgium."),
    Text("about.version", fr: "Version", nl: "Versie", de: "Version", en: "Version"),
    Text(
      "about.sources", fr: "Sources et licences", nl: "Bronnen en licenties",
      de: "Quellen und Lizenzen", en: "Sources and licences"),
    Text(
      "about.statbel",
      fr: "Communes et codes postaux : © Statbel, CC BY 4.0",
      nl: "Gemeenten en postcodes: © Statbel, CC BY 4.0",
      de: "Gemeinden und Postleitzahlen: © Statbel, CC BY 4.0",
      en: "Municipalities and postcodes: © Statbel, CC BY 4.0"),
    Text(
      "about.geonames", fr: "Coordonnées des localités : © GeoNames, CC BY 4.0",
      nl: "Coördinaten van plaatsen: © GeoNames, CC BY 4.0",
      de: "Koordinaten der Orte: © GeoNames, CC BY 4.0",
      en: "Coordinates of places: © GeoNames, CC BY 4.0"),
    Text(
      "about.inter", fr: "Police Inter : © The Inter Project Authors, SIL Open Font License 1.1",
      nl: "Lettertype Inter: © The Inter Project Authors, SIL Open Font License 1.1",
      de: "Schrift Inter: © The Inter Project Authors, SIL Open Font License 1.1",
      en: "Typeface Inter: © The Inter Project Authors, SIL Open Font License 1.1"),
    Text(
      "about.demo", fr: "Toutes les personnes et données de cette démonstration sont inventées.",
      nl: "Alle personen en gegevens in deze demonstratie zijn verzonnen.",
      de: "Alle Personen und Daten dieser Vorführung sind erfunden.",
      en: "All people and data of this demonstration are made up."),
  ]
}
