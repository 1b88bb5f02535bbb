extension Texts {
  /// A session that ends in the middle of a form, and what is kept of it.
  static let sessions: [Text] = [
    Text(
      "session.ended", fr: "Session terminée : reconnectez-vous",
      nl: "Sessie afgelopen: meld u opnieuw aan",
      de: "Sitzung beendet: melden Sie sich neu an", en: "Session ended: sign in again"),
    Text(
      "session.renew",
      fr: "Rien n’est perdu : ce que vous faisiez continue ici dès que vous êtes connecté.",
      nl: "Er is niets verloren: u gaat hier verder zodra u aangemeld bent.",
      de: "Nichts ist verloren: Sie machen hier weiter, sobald Sie angemeldet sind.",
      en: "Nothing is lost: what you were doing goes on here once you are signed in."),
    Text(
      "session.kept",
      fr:
        "Rien n’a été enregistré, mais rien n’est perdu : vous retrouverez tout ce que vous avez écrit, sauf les mots de passe.",
      nl:
        "Er is niets bewaard, maar ook niets verloren: u vindt alles terug wat u schreef, behalve wachtwoorden.",
      de:
        "Es wurde nichts gespeichert, aber nichts ist verloren: Sie finden alles wieder, was Sie geschrieben haben, außer Passwörtern.",
      en:
        "Nothing was saved, but nothing is lost: you will find all that you wrote, except passwords."
    ),
    Text(
      "session.kept.other",
      fr: "Le formulaire commencé par un autre compte n’a pas été repris.",
      nl: "Het formulier dat een ander account begon, werd niet overgenomen.",
      de: "Das Formular, das ein anderes Konto begann, wurde nicht übernommen.",
      en: "The form that another account began was not taken over."),
    Text(
      "error.other.title", fr: "Cette page appartient à un autre compte",
      nl: "Deze pagina hoort bij een ander account",
      de: "Diese Seite gehört zu einem anderen Konto", en: "This page belongs to another account"),
    Text(
      "error.other.text",
      fr:
        "Elle a été ouverte par un autre compte ou pour une autre organisation. Rien n’a été enregistré.",
      nl:
        "Ze werd geopend door een ander account of voor een andere organisatie. Er is niets bewaard.",
      de:
        "Sie wurde von einem anderen Konto oder für eine andere Organisation geöffnet. Es wurde nichts gespeichert.",
      en: "It was opened by another account or for another organization. Nothing was saved."),
    Text(
      "error.stale.signed-in",
      fr: "Vous êtes reconnecté. Voici ce que vous alliez envoyer : vérifiez, puis envoyez.",
      nl: "U bent opnieuw aangemeld. Dit wilde u versturen: kijk na en verstuur.",
      de: "Sie sind wieder angemeldet. Das wollten Sie senden: prüfen Sie und senden Sie.",
      en: "You are signed in again. This is what you were sending: check it, then send."),
    Text(
      "draft.offer", fr: "Brouillon {when}", nl: "Klad {when}", de: "Entwurf {when}",
      en: "Draft {when}"),
    Text(
      "draft.minutes",
      fr: "{count, plural, =0 {d’il y a un instant} other {d’il y a # min}}",
      nl: "{count, plural, =0 {van daarnet} other {van # min geleden}}",
      de: "{count, plural, =0 {von eben} other {von vor # Min.}}",
      en: "{count, plural, =0 {from just now} other {from # min ago}}"),
    Text("draft.moment", fr: "· {moment}", nl: "· {moment}", de: "· {moment}", en: "· {moment}"),
    Text("draft.resume", fr: "Reprendre", nl: "Verdergaan", de: "Fortsetzen", en: "Resume"),
    Text("draft.drop", fr: "Effacer", nl: "Wissen", de: "Löschen", en: "Discard"),
    Text(
      "draft.dropped", fr: "Le brouillon est effacé.", nl: "Het klad is gewist.",
      de: "Der Entwurf ist gelöscht.", en: "The draft has been discarded."),
    Text(
      "draft.resumed", fr: "Voici votre brouillon. Il n’est pas encore enregistré.",
      nl: "Dit is uw klad. Het is nog niet opgeslagen.",
      de: "Das ist Ihr Entwurf. Er ist noch nicht gespeichert.",
      en: "This is your draft. It has not been saved yet."),
    Text(
      "draft.saved", fr: "Brouillon gardé à {time}", nl: "Klad bewaard om {time}",
      de: "Entwurf behalten um {time}", en: "Draft kept at {time}"),
    Text(
      "draft.too-large", fr: "Ce brouillon est trop long pour être gardé.",
      nl: "Dit klad is te lang om te bewaren.", de: "Dieser Entwurf ist zu lang.",
      en: "This draft is too long to be kept."),
    Text(
      "draft.unknown", fr: "Ce brouillon n’existe plus.", nl: "Dit klad bestaat niet meer.",
      de: "Diesen Entwurf gibt es nicht mehr.", en: "This draft no longer exists."),
    Text(
      "search.unreadable",
      fr:
        "Cette recherche date d’une session terminée. Par discrétion, ses mots ne sont pas gardés : écrivez-les encore une fois.",
      nl:
        "Deze zoekopdracht is van een afgelopen sessie. Uit discretie worden de woorden niet bewaard: typ ze nog eens.",
      de:
        "Diese Suche stammt aus einer beendeten Sitzung. Aus Diskretion werden ihre Wörter nicht behalten: Schreiben Sie sie noch einmal.",
      en:
        "This search belongs to a session that has ended. To be discreet, its words are not kept: write them again."
    ),
  ]
}
