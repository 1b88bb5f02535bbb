extension Texts {
  /// Pages that say what went wrong, by status.
  static let errors: [Text] = [
    Text(
      "error.400.title", fr: "Nous n’avons pas compris cette demande",
      nl: "We hebben deze vraag niet begrepen", de: "Wir haben diese Anfrage nicht verstanden",
      en: "We did not understand this request"),
    Text(
      "error.400.text", fr: "Revenez à la page précédente et réessayez. Rien n’a été modifié.",
      nl: "Keer terug naar de vorige pagina en probeer opnieuw. Er is niets gewijzigd.",
      de: "Gehen Sie zurück und versuchen Sie es erneut. Es wurde nichts geändert.",
      en: "Go back to the previous page and try again. Nothing has been changed."),
    Text(
      "error.401.title", fr: "Connectez-vous pour continuer", nl: "Meld u aan om verder te gaan",
      de: "Melden Sie sich an, um fortzufahren", en: "Sign in to go on"),
    Text(
      "error.401.text",
      fr: "Votre session est terminée.", nl: "Uw sessie is afgelopen.",
      de: "Ihre Sitzung ist beendet.", en: "Your session has ended."),
    Text(
      "error.403.title", fr: "Vous n’avez pas accès à cette page",
      nl: "U hebt geen toegang tot deze pagina", de: "Sie haben keinen Zugriff auf diese Seite",
      en: "You do not have access to this page"),
    Text(
      "error.403.text",
      fr:
        "Votre rôle ne le permet pas. L’administrateur de votre organisation peut vous donner cet accès.",
      nl: "Uw rol laat dit niet toe. De beheerder van uw organisatie kan u deze toegang geven.",
      de:
        "Ihre Rolle erlaubt es nicht. Die Verwaltung Ihrer Organisation kann Ihnen den Zugriff geben.",
      en: "Your role does not allow it. The administrator of your organisation can give you access."
    ),
    Text(
      "error.404.title", fr: "Cette page n’existe pas", nl: "Deze pagina bestaat niet",
      de: "Diese Seite gibt es nicht", en: "This page does not exist"),
    Text(
      "error.404.text",
      fr:
        "L’adresse a peut-être changé, ou ce que vous cherchez n’est pas dans votre organisation.",
      nl: "Het adres is misschien gewijzigd, of wat u zoekt zit niet in uw organisatie.",
      de: "Die Adresse hat sich vielleicht geändert, oder es gehört nicht zu Ihrer Organisation.",
      en: "The address may have changed, or what you look for is not in your organisation."),
    Text(
      "error.408.title", fr: "L’envoi a pris trop de temps", nl: "Het versturen duurde te lang",
      de: "Das Senden hat zu lange gedauert", en: "Sending took too long"),
    Text(
      "error.408.text", fr: "Vérifiez votre connexion et réessayez. Rien n’a été modifié.",
      nl: "Controleer uw verbinding en probeer opnieuw. Er is niets gewijzigd.",
      de: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Es wurde nichts geändert.",
      en: "Check your connection and try again. Nothing has been changed."),
    Text(
      "error.409.title", fr: "Quelqu’un d’autre a modifié ceci entre-temps",
      nl: "Iemand anders heeft dit intussen gewijzigd",
      de: "Jemand anders hat dies inzwischen geändert",
      en: "Someone else has changed this in the meantime"),
    Text(
      "error.409.text", fr: "Rouvrez la page pour voir la version actuelle, puis recommencez.",
      nl: "Open de pagina opnieuw om de huidige versie te zien en begin opnieuw.",
      de: "Öffnen Sie die Seite neu, um den aktuellen Stand zu sehen, und beginnen Sie von vorn.",
      en: "Open the page again to see the current version, then start over."),
    Text(
      "error.413.title", fr: "Ce fichier est trop grand", nl: "Dit bestand is te groot",
      de: "Diese Datei ist zu groß", en: "This file is too large"),
    Text(
      "error.413.text",
      fr: "Partagez-le en plusieurs fichiers, puis envoyez-les l’un après l’autre.",
      nl: "Splits het in meerdere bestanden en verstuur ze na elkaar.",
      de: "Teilen Sie sie in mehrere Dateien und senden Sie sie nacheinander.",
      en: "Split it into several files, then send them one after the other."),
    Text(
      "error.422.title", fr: "Cela n’est pas possible", nl: "Dat is niet mogelijk",
      de: "Das ist nicht möglich", en: "This is not possible"),
    Text(
      "error.422.text", fr: "Revenez à la page précédente pour corriger. Rien n’a été modifié.",
      nl: "Keer terug naar de vorige pagina om te verbeteren. Er is niets gewijzigd.",
      de: "Gehen Sie zurück, um es zu berichtigen. Es wurde nichts geändert.",
      en: "Go back to the previous page to correct it. Nothing has been changed."),
    Text(
      "error.429.title", fr: "Trop d’essais", nl: "Te veel pogingen", de: "Zu viele Versuche",
      en: "Too many attempts"),
    Text(
      "error.429.text", fr: "Attendez quelques minutes, puis réessayez.",
      nl: "Wacht enkele minuten en probeer opnieuw.",
      de: "Warten Sie einige Minuten und versuchen Sie es erneut.",
      en: "Wait a few minutes, then try again."),
    Text(
      "error.500.title", fr: "Quelque chose n’a pas marché de notre côté",
      nl: "Er liep iets mis bij ons", de: "Bei uns ist etwas schiefgegangen",
      en: "Something went wrong on our side"),
    Text(
      "error.500.text",
      fr: "Réessayez dans un instant. Si cela continue, donnez ce numéro au support.",
      nl: "Probeer zo dadelijk opnieuw. Blijft het duren, geef dan dit nummer door.",
      de: "Versuchen Sie es gleich noch einmal. Bleibt es so, geben Sie diese Nummer weiter.",
      en: "Try again in a moment. If it goes on, pass this number on."),
    Text(
      "error.503.title", fr: "La réponse a pris trop de temps", nl: "Het antwoord duurde te lang",
      de: "Die Antwort hat zu lange gedauert", en: "The answer took too long"),
    Text(
      "error.503.text", fr: "Réessayez dans quelques secondes.",
      nl: "Probeer over enkele seconden opnieuw.",
      de: "Versuchen Sie es in einigen Sekunden erneut.", en: "Try again in a few seconds."),
    Text(
      "error.reference", fr: "Numéro de référence : {reference}",
      nl: "Referentienummer: {reference}",
      de: "Referenznummer: {reference}", en: "Reference number: {reference}"),
    Text(
      "error.home", fr: "Retour à l’accueil", nl: "Naar de startpagina", de: "Zur Startseite",
      en: "Back to the start"),
    Text(
      "error.stale.title", fr: "Envoyer encore une fois ?", nl: "Nog eens versturen?",
      de: "Noch einmal senden?", en: "Send it once more?"),
    Text(
      "error.stale.text",
      fr:
        "Cette page était ouverte depuis longtemps. Par sécurité, nous n’avons rien enregistré. Vérifiez, puis envoyez à nouveau.",
      nl:
        "Deze pagina stond al lang open. Uit veiligheid hebben we niets bewaard. Kijk na en verstuur opnieuw.",
      de:
        "Diese Seite war lange offen. Zur Sicherheit haben wir nichts gespeichert. Prüfen Sie und senden Sie erneut.",
      en:
        "This page had been open for a long time. To be safe, nothing was saved. Check, then send again."
    ),
    Text(
      "error.stale.again", fr: "Envoyer à nouveau", nl: "Opnieuw versturen", de: "Erneut senden",
      en: "Send again"),
    Text(
      "error.stale.file", fr: "Le fichier doit être choisi à nouveau.",
      nl: "Het bestand moet opnieuw gekozen worden.", de: "Die Datei muss neu gewählt werden.",
      en: "The file must be chosen again."),
  ]
}
