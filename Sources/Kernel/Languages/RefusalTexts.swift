extension Texts {
  /// Why a page does not open, who can change that, and what to do.
  static let refusals: [Text] = [
    Text("refused.why", fr: "Pourquoi", nl: "Waarom", de: "Warum", en: "Why"),
    Text(
      "refused.who", fr: "Qui peut vous aider", nl: "Wie u kan helpen", de: "Wer Ihnen helfen kann",
      en: "Who can help you"),
    Text("refused.do", fr: "Que faire", nl: "Wat te doen", de: "Was tun", en: "What to do"),
    Text(
      "refused.as", fr: "Vous travaillez ici comme {role}, pour {name}.",
      nl: "U werkt hier als {role}, voor {name}.", de: "Sie arbeiten hier als {role}, für {name}.",
      en: "You work here as {role}, for {name}."),
    Text(
      "refused.coordination", fr: "qui coordonne : confie les visites et les tournées",
      nl: "coördinatie: wijst bezoeken en rondes toe",
      de: "Koordination: verteilt Besuche und Touren",
      en: "who coordinates: gives out visits and tours"),
    Text(
      "refused.administration", fr: "qui administre : donne et retire les rôles",
      nl: "beheer: geeft rollen en neemt ze terug",
      de: "Verwaltung: vergibt und entzieht Rollen", en: "who administers: gives and ends roles"),
    Text(
      "refused.role.title", fr: "Votre rôle n’ouvre pas cette page",
      nl: "Uw rol opent deze pagina niet", de: "Ihre Rolle öffnet diese Seite nicht",
      en: "Your role does not open this page"),
    Text(
      "refused.role.do",
      fr: "Demandez-leur ce droit si votre travail le demande, ou demandez-leur de faire ce pas.",
      nl: "Vraag dit recht als uw werk het vraagt, of vraag hun om deze stap te doen.",
      de:
        "Bitten Sie um dieses Recht, wenn Ihre Arbeit es verlangt, oder bitten Sie sie, diesen Schritt zu tun.",
      en: "Ask them for this right if your work needs it, or ask them to take this step."),
    Text(
      "refused.role.own",
      fr: "Vous administrez l’organisation : vous pouvez vous donner ce rôle parmi les collègues.",
      nl: "U beheert de organisatie: u kunt uzelf deze rol geven bij de collega’s.",
      de:
        "Sie verwalten die Organisation: Sie können sich diese Rolle unter Kolleginnen und Kollegen geben.",
      en: "You administer the organization: you can give yourself this role under colleagues."),
    Text(
      "refused.circle.title", fr: "Cette personne n’est pas dans vos tournées",
      nl: "Deze persoon zit niet in uw rondes",
      de: "Diese Person gehört nicht zu Ihren Touren",
      en: "This person is not on your tours"),
    Text(
      "patient.outside",
      fr:
        "Vous voyez les personnes chez qui vous passez dans les sept jours, avant et après aujourd’hui.",
      nl: "U ziet de personen bij wie u langsgaat binnen zeven dagen, voor en na vandaag.",
      de:
        "Sie sehen die Personen, zu denen Sie innerhalb von sieben Tagen vor und nach heute gehen.",
      en: "You see the people whom you visit within seven days before and after today."),
    Text(
      "refused.circle.do",
      fr: "Si vous devez aller chez cette personne, demandez qu’une visite vous soit confiée.",
      nl: "Moet u naar deze persoon, vraag dan dat u een bezoek krijgt toegewezen.",
      de: "Wenn Sie zu dieser Person müssen, bitten Sie um einen Besuch.",
      en: "If you have to go to this person, ask for a visit to be given to you."),
    Text(
      "refused.unknown.title", fr: "Il n’y a rien à cette adresse dans votre organisation",
      nl: "Op dit adres staat niets in uw organisatie",
      de: "Unter dieser Adresse gibt es in Ihrer Organisation nichts",
      en: "There is nothing at this address in your organization"),
    Text(
      "refused.unknown.do",
      fr:
        "Le lien est peut-être incomplet, ou il vient d’une autre organisation. Cherchez par le nom, ou demandez à qui vous l’a envoyé.",
      nl:
        "De link is misschien onvolledig, of komt van een andere organisatie. Zoek op naam, of vraag het aan wie hem stuurde.",
      de:
        "Der Link ist vielleicht unvollständig oder kommt von einer anderen Organisation. Suchen Sie nach dem Namen, oder fragen Sie, wer ihn gesendet hat.",
      en:
        "The link may be incomplete, or come from another organization. Search by name, or ask whoever sent it."
    ),
    Text(
      "refused.elsewhere.title", fr: "C’est dans une autre de vos organisations",
      nl: "Dit zit in een andere organisatie van u",
      de: "Das gehört zu einer anderen Ihrer Organisationen",
      en: "This is in another of your organizations"),
    Text(
      "refused.elsewhere.why", fr: "Ce lien mène chez {name}, où vous travaillez aussi.",
      nl: "Deze link leidt naar {name}, waar u ook werkt.",
      de: "Dieser Link führt zu {name}, wo Sie auch arbeiten.",
      en: "This link leads to {name}, where you work too."),
    Text(
      "refused.elsewhere.do", fr: "Changez d’organisation : la page s’ouvre ensuite.",
      nl: "Wissel van organisatie: daarna opent de pagina.",
      de: "Wechseln Sie die Organisation: danach öffnet sich die Seite.",
      en: "Switch organization: the page then opens."),
    Text(
      "refused.switch", fr: "Passer à {name}", nl: "Naar {name}", de: "Zu {name} wechseln",
      en: "Switch to {name}"),
    Text(
      "refused.lapsed.title", fr: "Votre rôle a pris fin", nl: "Uw rol is beëindigd",
      de: "Ihre Rolle ist beendet", en: "Your role has ended"),
    Text(
      "refused.lapsed.why",
      fr: "Votre dernier rôle chez {name} s’est terminé le {date}. Ses pages ne s’ouvrent plus.",
      nl: "Uw laatste rol bij {name} eindigde op {date}. De pagina’s gaan niet meer open.",
      de: "Ihre letzte Rolle bei {name} endete am {date}. Die Seiten öffnen sich nicht mehr.",
      en: "Your last role at {name} ended on {date}. Its pages no longer open."),
    Text(
      "refused.lapsed.later", fr: "Vous n’avez aucun rôle aujourd’hui chez {name}.",
      nl: "U hebt vandaag geen rol bij {name}.", de: "Sie haben heute keine Rolle bei {name}.",
      en: "You have no role at {name} today."),
    Text(
      "refused.lapsed.do",
      fr:
        "Demandez qu’un rôle vous soit redonné. Si vous travaillez aussi ailleurs, reconnectez-vous : cette organisation-là s’ouvrira.",
      nl:
        "Vraag om opnieuw een rol te krijgen. Werkt u ook elders, meld u dan opnieuw aan: die organisatie gaat open.",
      de:
        "Bitten Sie um eine neue Rolle. Wenn Sie auch anderswo arbeiten, melden Sie sich neu an: Jene Organisation öffnet sich.",
      en:
        "Ask to be given a role again. If you also work elsewhere, sign in again: that organization will open."
    ),
  ]
}
