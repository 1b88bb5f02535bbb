extension Texts {
  /// Accounts, roles and the access log, for administrators.
  static let colleagues: [Text] = [
    Text(
      "colleague.title", fr: "Collègues et comptes", nl: "Collega’s en accounts",
      de: "Team und Konten", en: "Colleagues and accounts"),
    Text(
      "colleague.text", fr: "Qui peut se connecter, et ce que chacun peut faire.",
      nl: "Wie kan aanmelden, en wat iedereen mag doen.",
      de: "Wer sich anmelden kann, und was jeder tun darf.",
      en: "Who can sign in, and what each may do."),
    Text(
      "colleague.administration", fr: "Administration", nl: "Beheer", de: "Verwaltung",
      en: "Administration"),
    Text("colleague.column.name", fr: "Nom", nl: "Naam", de: "Name", en: "Name"),
    Text(
      "colleague.add", fr: "Inviter un collègue", nl: "Collega uitnodigen",
      de: "Person einladen", en: "Invite a colleague"),
    Text(
      "colleague.email.hint", fr: "Sert à se connecter", nl: "Dient om aan te melden",
      de: "Dient zur Anmeldung", en: "Used to sign in"),
    Text(
      "colleague.starts", fr: "Premier jour", nl: "Eerste dag", de: "Erster Tag", en: "First day"),
    Text(
      "colleague.starts.missing", fr: "Indiquez le premier jour", nl: "Vul de eerste dag in",
      de: "Geben Sie den ersten Tag an", en: "Enter the first day"),
    Text(
      "colleague.ends", fr: "Dernier jour", nl: "Laatste dag", de: "Letzter Tag", en: "Last day"),
    Text(
      "colleague.ends.hint", fr: "Vide : sans fin prévue", nl: "Leeg: zonder einddatum",
      de: "Leer: ohne Enddatum", en: "Empty: no end planned"),
    Text(
      "colleague.role.missing", fr: "Choisissez le rôle", nl: "Kies de rol",
      de: "Wählen Sie die Rolle", en: "Choose the role"),
    Text(
      "colleague.added", fr: "{name} peut se connecter", nl: "{name} kan aanmelden",
      de: "{name} kann sich anmelden", en: "{name} can sign in"),
    Text(
      "colleague.password.text",
      fr:
        "Donnez ces deux lignes à la personne. Elle pourra changer le mot de passe dans ses réglages.",
      nl:
        "Geef deze twee regels aan de persoon. Het wachtwoord kan in de instellingen gewijzigd worden.",
      de:
        "Geben Sie der Person diese zwei Zeilen. Das Passwort lässt sich in den Einstellungen ändern.",
      en: "Give these two lines to the person. The password can be changed in the settings."),
    Text(
      "colleague.password.once", fr: "Ce mot de passe ne sera plus affiché. Notez-le maintenant.",
      nl: "Dit wachtwoord wordt niet meer getoond. Noteer het nu.",
      de: "Dieses Passwort wird nicht mehr angezeigt. Notieren Sie es jetzt.",
      en: "This password will not be shown again. Write it down now."),
    Text(
      "colleague.open", fr: "Voir le compte", nl: "Account bekijken", de: "Konto ansehen",
      en: "See the account"),
    Text("colleague.state.active", fr: "Actif", nl: "Actief", de: "Aktiv", en: "Active"),
    Text("colleague.state.closed", fr: "Fermé", nl: "Gesloten", de: "Geschlossen", en: "Closed"),
    Text(
      "colleague.state.future", fr: "Pas encore commencé", nl: "Nog niet begonnen",
      de: "Noch nicht begonnen", en: "Not started yet"),
    Text(
      "colleague.state.past", fr: "Sans rôle actuel", nl: "Zonder huidige rol",
      de: "Ohne aktuelle Rolle", en: "No current role"),
    Text(
      "colleague.until", fr: "Jusqu’au {date}", nl: "Tot {date}", de: "Bis {date}",
      en: "Until {date}"),
    Text("colleague.carer", fr: "Soignant", nl: "Zorgverlener", de: "Pflegeperson", en: "Carer"),
    Text(
      "colleague.carer.none", fr: "Aucun soignant lié. Le lien se fait sur la fiche du soignant :",
      nl: "Geen zorgverlener gekoppeld. De koppeling gebeurt op de fiche van de zorgverlener:",
      de: "Keine Pflegeperson verknüpft. Verknüpft wird in der Akte der Pflegeperson:",
      en: "No carer linked. The link is made on the carer’s record:"),
    Text("colleague.roles", fr: "Rôles", nl: "Rollen", de: "Rollen", en: "Roles"),
    Text(
      "colleague.role.add", fr: "Donner un rôle", nl: "Een rol geven", de: "Eine Rolle geben",
      en: "Give a role"),
    Text(
      "colleague.role.save", fr: "Donner ce rôle", nl: "Deze rol geven", de: "Diese Rolle geben",
      en: "Give this role"),
    Text(
      "colleague.role.added", fr: "Le rôle est donné", nl: "De rol is gegeven",
      de: "Die Rolle ist gegeben", en: "The role is given"),
    Text(
      "colleague.role.ended", fr: "La fin du rôle est notée",
      nl: "Het einde van de rol is genoteerd", de: "Das Ende der Rolle ist notiert",
      en: "The end of the role is noted"),
    Text(
      "colleague.last-day", fr: "Dernier jour", nl: "Laatste dag", de: "Letzter Tag",
      en: "Last day"),
    Text(
      "colleague.last-day.missing", fr: "Indiquez le dernier jour", nl: "Vul de laatste dag in",
      de: "Geben Sie den letzten Tag an", en: "Enter the last day"),
    Text("colleague.end", fr: "Mettre fin", nl: "Beëindigen", de: "Beenden", en: "End"),
    Text("colleague.sign-in", fr: "Connexion", nl: "Aanmelden", de: "Anmeldung", en: "Sign-in"),
    Text(
      "colleague.password.new", fr: "Nouveau mot de passe provisoire",
      nl: "Nieuw voorlopig wachtwoord", de: "Neues vorläufiges Passwort",
      en: "New temporary password"),
    Text(
      "colleague.password.new.text",
      fr: "Si la personne a oublié le sien. Ses appareils seront déconnectés.",
      nl: "Als de persoon het vergeten is. De toestellen worden afgemeld.",
      de: "Wenn die Person ihres vergessen hat. Ihre Geräte werden abgemeldet.",
      en: "If the person has forgotten theirs. Their devices will be signed out."),
    Text(
      "colleague.close", fr: "Fermer le compte", nl: "Account sluiten", de: "Konto schließen",
      en: "Close the account"),
    Text(
      "colleague.close.title", fr: "Fermer le compte de {name} ?",
      nl: "De account van {name} sluiten?", de: "Das Konto von {name} schließen?",
      en: "Close the account of {name}?"),
    Text(
      "colleague.close.text",
      fr:
        "La personne ne pourra plus se connecter, nulle part. Ce qu’elle a fait reste dans l’historique.",
      nl: "De persoon kan nergens meer aanmelden. Wat hij of zij deed, blijft in de geschiedenis.",
      de: "Die Person kann sich nirgends mehr anmelden. Was sie getan hat, bleibt im Verlauf.",
      en: "The person can no longer sign in, anywhere. What they did stays in the history."),
    Text(
      "colleague.closed", fr: "Le compte est fermé", nl: "De account is gesloten",
      de: "Das Konto ist geschlossen", en: "The account is closed"),
    Text(
      "access.title", fr: "Journal des accès", nl: "Toegangslogboek", de: "Zugriffsprotokoll",
      en: "Access log"),
    Text(
      "access.text", fr: "Qui a ouvert ou modifié quelle fiche, et quand.",
      nl: "Wie welke fiche heeft geopend of gewijzigd, en wanneer.",
      de: "Wer welche Akte geöffnet oder geändert hat, und wann.",
      en: "Who opened or changed which record, and when."),
    Text(
      "access.of", fr: "Ses actes", nl: "Wat deze persoon deed", de: "Was diese Person tat",
      en: "What they did"),
    Text("access.about", fr: "Au sujet de", nl: "Over", de: "Über", en: "About"),
    Text("access.everyone", fr: "Tout le monde", nl: "Iedereen", de: "Alle", en: "Everyone"),
    Text("access.person", fr: "Au sujet de", nl: "Over", de: "Über", en: "About"),
    Text(
      "access.person.hint", fr: "Nom ou NISS de la personne soignée",
      nl: "Naam of INSZ van de persoon", de: "Name oder Nationalregisternummer der Person",
      en: "Name or NISS of the person cared for"),
    Text("access.colleague", fr: "Fait par", nl: "Gedaan door", de: "Getan von", en: "Done by"),
    Text(
      "access.colleague.all", fr: "Tous les collègues", nl: "Alle collega’s", de: "Alle im Team",
      en: "All colleagues"),
    Text(
      "access.readings", fr: "Seulement les fiches ouvertes", nl: "Alleen geopende fiches",
      de: "Nur geöffnete Akten", en: "Opened records only"),
    Text("access.show", fr: "Afficher", nl: "Tonen", de: "Anzeigen", en: "Show"),
    Text(
      "access.choose", fr: "Laquelle de ces personnes ?", nl: "Wie van deze personen?",
      de: "Welche dieser Personen?", en: "Which of these people?"),
    Text(
      "access.none", fr: "Rien à montrer", nl: "Niets te tonen", de: "Nichts anzuzeigen",
      en: "Nothing to show"),
    Text(
      "access.none.text", fr: "Aucun acte ne correspond à ces filtres.",
      nl: "Geen enkele handeling past bij deze filters.",
      de: "Keine Handlung passt zu diesen Filtern.", en: "No act matches these filters."),
    Text("access.who", fr: "Qui", nl: "Wie", de: "Wer", en: "Who"),
    Text("access.what", fr: "Quoi", nl: "Wat", de: "Was", en: "What"),
    Text("access.where", fr: "D’où", nl: "Vanwaar", de: "Von wo", en: "From where"),
    Text("access.older", fr: "Plus ancien", nl: "Ouder", de: "Älter", en: "Older"),
    Text("access.newest", fr: "Le plus récent", nl: "Nieuwste", de: "Neueste", en: "Newest"),
    Text(
      "access.command-line", fr: "ligne de commande", nl: "opdrachtregel", de: "Befehlszeile",
      en: "command line"),
    Text(
      "access.background", fr: "en arrière-plan", nl: "op de achtergrond", de: "im Hintergrund",
      en: "in the background"),
  ]
}
