extension Texts {
  /// Roles that are offered, and how people answer.
  static let invitations: [Text] = [
    Text(
      "invitation.already", fr: "Une invitation attend déjà pour cette adresse",
      nl: "Er wacht al een uitnodiging voor dit adres",
      de: "Für diese Adresse wartet schon eine Einladung",
      en: "An invitation is already waiting for this address"),
    Text(
      "invitation.colleague",
      fr: "Cette personne travaille déjà ici : donnez-lui le rôle sur sa page",
      nl: "Deze persoon werkt hier al: geef de rol op de eigen pagina",
      de: "Diese Person arbeitet schon hier: Geben Sie die Rolle auf ihrer Seite",
      en: "This person already works here: give the role on their page"),
    Text(
      "invitation.unknown",
      fr: "Cette invitation n’attend plus : elle a reçu une réponse, a été retirée ou est échue",
      nl: "Deze uitnodiging wacht niet meer: ze is beantwoord, ingetrokken of verlopen",
      de: "Diese Einladung wartet nicht mehr: Sie ist beantwortet, zurückgezogen oder abgelaufen",
      en: "This invitation no longer waits: it was answered, withdrawn or is over"),
    Text(
      "invitation.code.wrong",
      fr: "Ce n’est pas le code de cette invitation : demandez-le à qui vous invite",
      nl: "Dit is niet de code van deze uitnodiging: vraag ze aan wie u uitnodigt",
      de: "Das ist nicht der Code dieser Einladung: Fragen Sie, wer Sie einlädt",
      en: "This is not the code of this invitation: ask whoever invites you"),
    Text(
      "invitation.code.missing", fr: "Tapez le code reçu", nl: "Typ de code die u kreeg",
      de: "Geben Sie den erhaltenen Code ein", en: "Type the code you were given"),
    Text(
      "invitation.add", fr: "Inviter", nl: "Uitnodigen", de: "Einladen", en: "Invite"),
    Text(
      "invitation.add.hint",
      fr:
        "Un code valable {days} jours sera affiché une seule fois. La personne décide elle-même d’accepter.",
      nl:
        "Een code die {days} dagen geldt, wordt één keer getoond. De persoon beslist zelf om te aanvaarden.",
      de:
        "Ein Code, der {days} Tage gilt, wird ein einziges Mal angezeigt. Die Person entscheidet selbst, ob sie annimmt.",
      en: "A code valid for {days} days will be shown once. The person decides whether to accept."),
    Text(
      "invitation.made", fr: "Invitation pour {name}", nl: "Uitnodiging voor {name}",
      de: "Einladung für {name}", en: "Invitation for {name}"),
    Text(
      "invitation.hand-over", fr: "Donnez ces deux lignes à la personne, et à elle seule.",
      nl: "Geef deze twee regels aan de persoon, en aan niemand anders.",
      de: "Geben Sie diese zwei Zeilen der Person, und nur ihr.",
      en: "Give these two lines to the person, and to nobody else."),
    Text("invitation.code", fr: "Code", nl: "Code", de: "Code", en: "Code"),
    Text(
      "invitation.first-time",
      fr:
        "Première fois avec Filrouge : se connecter avec cette adresse, et le code comme mot de passe. Le compte est alors créé.",
      nl:
        "Eerste keer met Filrouge: aanmelden met dit adres, en de code als wachtwoord. Dan wordt de account gemaakt.",
      de:
        "Zum ersten Mal mit Filrouge: mit dieser Adresse anmelden, und dem Code als Passwort. Dann entsteht das Konto.",
      en:
        "First time with Filrouge: sign in with this address, and the code as the password. That makes the account."
    ),
    Text(
      "invitation.with-account",
      fr:
        "Déjà un compte : se connecter comme d’habitude, puis accepter l’invitation avec le code.",
      nl: "Al een account: aanmelden zoals altijd, en dan de uitnodiging aanvaarden met de code.",
      de:
        "Schon ein Konto: wie gewohnt anmelden, dann die Einladung mit dem Code annehmen.",
      en: "Already an account: sign in as usual, then accept the invitation with the code."),
    Text(
      "invitation.silent",
      fr: "Filrouge ne dit pas si cette adresse a déjà un compte.",
      nl: "Filrouge zegt niet of dit adres al een account heeft.",
      de: "Filrouge sagt nicht, ob diese Adresse schon ein Konto hat.",
      en: "Filrouge does not tell whether this address already has an account."),
    Text(
      "invitation.once",
      fr: "Ce code ne sera plus affiché. Il vaut jusqu’au {date}.",
      nl: "Deze code wordt niet meer getoond. Ze geldt tot {date}.",
      de: "Dieser Code wird nicht mehr angezeigt. Er gilt bis {date}.",
      en: "This code will not be shown again. It is valid until {date}."),
    Text(
      "invitation.list", fr: "Invitations", nl: "Uitnodigingen", de: "Einladungen",
      en: "Invitations"),
    Text(
      "invitation.list.text",
      fr: "Celles qui attendent une réponse, et celles des dernières semaines restées sans suite.",
      nl: "Die wachten op antwoord, en die van de laatste weken zonder gevolg.",
      de: "Die auf Antwort warten, und die der letzten Wochen ohne Folge.",
      en: "Those that wait for an answer, and those of the last weeks that came to nothing."),
    Text(
      "invitation.state.waiting", fr: "En attente jusqu’au {date}", nl: "Wacht tot {date}",
      de: "Wartet bis {date}", en: "Waiting until {date}"),
    Text(
      "invitation.state.refused", fr: "Refusée le {date}", nl: "Geweigerd op {date}",
      de: "Abgelehnt am {date}", en: "Refused on {date}"),
    Text(
      "invitation.state.over", fr: "Échue le {date}", nl: "Verlopen op {date}",
      de: "Abgelaufen am {date}", en: "Over since {date}"),
    Text(
      "invitation.invited", fr: "Invitation du {date}", nl: "Uitnodiging van {date}",
      de: "Einladung vom {date}", en: "Invitation of {date}"),
    Text(
      "invitation.new-code", fr: "Nouveau code", nl: "Nieuwe code", de: "Neuer Code",
      en: "New code"),
    Text(
      "invitation.withdraw", fr: "Retirer", nl: "Intrekken", de: "Zurückziehen", en: "Withdraw"),
    Text(
      "invitation.withdrawn", fr: "L’invitation est retirée", nl: "De uitnodiging is ingetrokken",
      de: "Die Einladung ist zurückgezogen", en: "The invitation is withdrawn"),
    Text(
      "invitation.received", fr: "On vous invite", nl: "U bent uitgenodigd",
      de: "Sie sind eingeladen", en: "You are invited"),
    Text(
      "invitation.received.text",
      fr: "Rien ne change pour votre travail actuel. À vous de décider.",
      nl: "Aan uw huidige werk verandert niets. U beslist.",
      de: "An Ihrer jetzigen Arbeit ändert sich nichts. Sie entscheiden.",
      en: "Nothing changes in your present work. It is for you to decide."),
    Text(
      "invitation.received.by", fr: "{name} vous invite : {role}",
      nl: "{name} nodigt u uit: {role}",
      de: "{name} lädt Sie ein: {role}", en: "{name} invites you: {role}"),
    Text(
      "invitation.inviter", fr: "Écrite par", nl: "Geschreven door", de: "Geschrieben von",
      en: "Written by"),
    Text(
      "invitation.period", fr: "Période", nl: "Periode", de: "Zeitraum", en: "Period"),
    Text(
      "invitation.from", fr: "À partir du {date}", nl: "Vanaf {date}", de: "Ab {date}",
      en: "From {date}"),
    Text(
      "invitation.answer-by", fr: "Répondre au plus tard le", nl: "Antwoorden ten laatste op",
      de: "Antwort bis",
      en: "Answer by"),
    Text(
      "invitation.code.hint",
      fr: "{name} vous l’a donné. Il prouve que c’est bien vous qui étiez visé.",
      nl: "{name} gaf u die. Ze bewijst dat u de bedoelde persoon bent.",
      de: "Sie haben ihn von {name}. Er beweist, dass Sie gemeint sind.",
      en: "{name} gave it to you. It proves that you are the person who was meant."),
    Text("invitation.accept", fr: "Accepter", nl: "Aanvaarden", de: "Annehmen", en: "Accept"),
    Text("invitation.refuse", fr: "Refuser", nl: "Weigeren", de: "Ablehnen", en: "Refuse"),
    Text(
      "invitation.refuse.text",
      fr: "{name} verra que l’invitation est refusée, sans apprendre quel compte l’a fait.",
      nl: "{name} ziet dat de uitnodiging geweigerd is, maar niet door welke account.",
      de: "{name} sieht, dass die Einladung abgelehnt ist, aber nicht, von welchem Konto.",
      en: "{name} will see that the invitation was refused, but not by which account."),
    Text(
      "invitation.later", fr: "Décider plus tard", nl: "Later beslissen", de: "Später entscheiden",
      en: "Decide later"),
    Text(
      "invitation.accepted",
      fr: "Vous travaillez aussi pour {name} : passez de l’une à l’autre ici",
      nl: "U werkt nu ook voor {name}: wissel hier van organisatie",
      de: "Sie arbeiten nun auch für {name}: Hier wechseln Sie",
      en: "You also work for {name} now: switch here"),
    Text(
      "invitation.accepted.later", fr: "Vous travaillerez pour {name} à partir du {date}",
      nl: "U werkt voor {name} vanaf {date}", de: "Sie arbeiten für {name} ab {date}",
      en: "You will work for {name} from {date}"),
    Text(
      "invitation.refused", fr: "L’invitation est refusée", nl: "De uitnodiging is geweigerd",
      de: "Die Einladung ist abgelehnt", en: "The invitation is refused"),
    Text(
      "invitation.none", fr: "Aucune invitation n’attend", nl: "Er wacht geen uitnodiging",
      de: "Keine Einladung wartet", en: "No invitation is waiting"),
    Text(
      "invitation.none.text",
      fr: "Celles d’autres organisations apparaîtront ici, et à votre prochaine connexion.",
      nl: "Die van andere organisaties komen hier, en bij uw volgende aanmelding.",
      de: "Die anderer Organisationen erscheinen hier, und bei Ihrer nächsten Anmeldung.",
      en: "Those of other organisations will appear here, and when you next sign in."),
    Text(
      "invitation.waiting",
      fr:
        "{count, plural, one {# invitation attend votre réponse} other {# invitations attendent votre réponse}}",
      nl:
        "{count, plural, one {# uitnodiging wacht op uw antwoord} other {# uitnodigingen wachten op uw antwoord}}",
      de:
        "{count, plural, one {# Einladung wartet auf Ihre Antwort} other {# Einladungen warten auf Ihre Antwort}}",
      en:
        "{count, plural, one {# invitation waits for your answer} other {# invitations wait for your answer}}"
    ),
    Text(
      "invitation.sign-in.code", fr: "Code d’une invitation", nl: "Code van een uitnodiging",
      de: "Code einer Einladung", en: "Code of an invitation"),
    Text(
      "invitation.sign-in.hint",
      fr: "Si une organisation vous invite : votre mot de passe, et ce code.",
      nl: "Als een organisatie u uitnodigt: uw wachtwoord, en deze code.",
      de: "Wenn eine Organisation Sie einlädt: Ihr Passwort, und dieser Code.",
      en: "If an organisation invites you: your password, and this code."),
    Text(
      "act.invitation.made", fr: "a invité", nl: "nodigde uit:", de: "hat eingeladen:",
      en: "invited"),
    Text(
      "act.invitation.renewed", fr: "a donné un nouveau code à", nl: "gaf een nieuwe code aan",
      de: "hat einen neuen Code gegeben:", en: "gave a new code to"),
    Text(
      "act.invitation.withdrawn", fr: "a retiré une invitation", nl: "trok een uitnodiging in",
      de: "hat eine Einladung zurückgezogen", en: "withdrew an invitation"),
    Text(
      "act.invitation.accepted", fr: "a accepté une invitation", nl: "aanvaardde een uitnodiging",
      de: "hat eine Einladung angenommen", en: "accepted an invitation"),
    Text(
      "act.invitation.refused", fr: "a refusé l’invitation de", nl: "weigerde de uitnodiging van",
      de: "hat die Einladung abgelehnt von", en: "refused the invitation of"),
    Text(
      "access.outside", fr: "Une personne invitée", nl: "Een uitgenodigde persoon",
      de: "Eine eingeladene Person", en: "An invited person"),
  ]
}
