extension Texts {
  /// The tour on the telephone and on paper.
  static let tourPages: [Text] = [
    Text(
      "tour.title", fr: "Ma tournée", nl: "Mijn ronde",
      de: "Meine Tour", en: "My tour"),
    Text(
      "tour.done-count",
      fr: "{count, plural, =0 {aucune terminée} one {# terminée} other {# terminées}}",
      nl: "{count, plural, =0 {nog geen klaar} one {# klaar} other {# klaar}}",
      de: "{count, plural, =0 {noch keiner erledigt} one {# erledigt} other {# erledigt}}",
      en: "{count, plural, =0 {none done} one {# done} other {# done}}"),
    Text(
      "tour.empty", fr: "Pas de visite ce jour-là", nl: "Geen bezoeken op deze dag",
      de: "Keine Besuche an diesem Tag", en: "No visits on this day"),
    Text(
      "tour.empty.sentence", fr: "Le planning ne vous donne aucune visite. Reposez-vous bien.",
      nl: "De planning geeft u geen bezoeken. Rust goed uit.",
      de: "Die Planung hat keine Besuche für Sie. Gute Erholung.",
      en: "The planning has no visits for you. Have a good rest."),
    Text(
      "tour.no-carer",
      fr: "Votre compte n’est lié à aucun soignant. Demandez à la coordination de le lier.",
      nl: "Uw account is niet aan een zorgverlener gekoppeld. Vraag het aan de coördinatie.",
      de: "Ihr Konto ist mit keiner Pflegeperson verbunden. Bitten Sie die Koordination darum.",
      en: "Your account is not linked to a carer. Ask the coordinator to link it."),
    Text(
      "tour.route", fr: "Itinéraire", nl: "Route",
      de: "Route", en: "Route"),
    Text(
      "tour.door", fr: "À la porte", nl: "Aan de deur",
      de: "An der Tür", en: "At the door"),
    Text(
      "tour.pair", fr: "Visite à deux", nl: "Bezoek met twee",
      de: "Besuch zu zweit", en: "Visit of two"),
    Text(
      "tour.start", fr: "Commencer", nl: "Beginnen",
      de: "Beginnen", en: "Start"),
    Text(
      "tour.end", fr: "Terminer", nl: "Beëindigen",
      de: "Beenden", en: "End"),
    Text(
      "tour.started", fr: "Commencée", nl: "Begonnen",
      de: "Begonnen", en: "Started"),
    Text(
      "tour.ended", fr: "Terminée", nl: "Beëindigd",
      de: "Beendet", en: "Ended"),
    Text(
      "tour.not-home", fr: "Pas à la maison", nl: "Niet thuis",
      de: "Nicht zu Hause", en: "Not at home"),
    Text(
      "tour.not-home.send", fr: "Noter « pas à la maison »", nl: "‘Niet thuis’ noteren",
      de: "„Nicht zu Hause“ notieren", en: "Note “not at home”"),
    Text(
      "tour.reason", fr: "Raison", nl: "Reden",
      de: "Grund", en: "Reason"),
    Text(
      "tour.words", fr: "Un mot en plus (facultatif)", nl: "Een woordje erbij (niet verplicht)",
      de: "Ein Wort dazu (optional)", en: "A word more (optional)"),
    Text(
      "tour.correct", fr: "Corriger une heure", nl: "Een uur verbeteren",
      de: "Eine Uhrzeit berichtigen", en: "Correct a time"),
    Text(
      "tour.correct.what", fr: "Ce qui est faux", nl: "Wat niet klopt",
      de: "Was nicht stimmt", en: "What is wrong"),
    Text(
      "tour.correct.time", fr: "La bonne heure", nl: "Het juiste uur",
      de: "Die richtige Uhrzeit", en: "The right time"),
    Text(
      "tour.correct.send", fr: "Enregistrer cette heure", nl: "Dit uur bewaren",
      de: "Diese Uhrzeit speichern", en: "Save this time"),
    Text(
      "tour.correct.refused",
      fr: "L’heure se note comme 08:15 et ne peut pas être dans le futur.",
      nl: "Noteer het uur zoals 08:15; het mag niet in de toekomst liggen.",
      de: "Die Uhrzeit wird wie 08:15 notiert und darf nicht in der Zukunft liegen.",
      en: "Write the time like 08:15; it cannot be in the future."),
    Text(
      "tour.replaced", fr: "remplacé", nl: "vervangen", de: "ersetzt", en: "replaced"),
    Text(
      "tour.note", fr: "Ajouter une note", nl: "Notitie toevoegen",
      de: "Notiz hinzufügen", en: "Add a note"),
    Text(
      "tour.note.label", fr: "Note pour l’équipe", nl: "Notitie voor het team",
      de: "Notiz für das Team", en: "Note for the team"),
    Text(
      "tour.note.send", fr: "Enregistrer la note", nl: "Notitie bewaren",
      de: "Notiz speichern", en: "Save the note"),
    Text(
      "tour.js.offline",
      fr: "Pas de réseau. Tout est gardé sur l’appareil et partira au retour du réseau.",
      nl: "Geen netwerk. Alles blijft op het toestel en wordt verstuurd zodra er weer netwerk is.",
      de: "Kein Netz. Alles bleibt auf dem Gerät und wird gesendet, sobald wieder Netz da ist.",
      en: "No network. Everything is kept on this device and will be sent when the network is back."
    ),
    Text(
      "tour.js.waiting", fr: "En attente : {count}.", nl: "In wacht: {count}.",
      de: "Noch nicht gesendet: {count}.", en: "Waiting: {count}."),
    Text(
      "tour.js.sent", fr: "Envoyé : {count}", nl: "Verzonden: {count}",
      de: "Gesendet: {count}", en: "Sent: {count}"),
    Text(
      "tour.js.conflict",
      fr: "Refusé : {report}. {words}. Prévenez la coordination.",
      nl: "Geweigerd: {report}. {words}. Verwittig de coördinatie.",
      de: "Abgelehnt: {report}. {words}. Informieren Sie die Koordination.",
      en: "Refused: {report}. {words}. Tell the coordinator."),
    Text(
      "tour.js.refused", fr: "refusé, gardé sur l’appareil",
      nl: "geweigerd, bewaard op het toestel", de: "abgelehnt, auf dem Gerät gespeichert",
      en: "refused, kept on the device"),
    Text(
      "tour.js.told", fr: "C’est fait, effacer", nl: "Gedaan, wissen",
      de: "Erledigt, löschen", en: "Done, delete it"),
    Text(
      "tour.js.told-first",
      fr: "Avant de vous déconnecter, lisez ce qui a été refusé et effacez-le.",
      nl: "Lees eerst wat geweigerd werd en wis het; meld u daarna af.",
      de: "Lesen Sie zuerst, was abgelehnt wurde, und löschen Sie es; melden Sie sich dann ab.",
      en: "Before you sign out, read what was refused and delete it."),
    Text(
      "tour.js.other",
      fr:
        "Quelqu’un d’autre est connecté sur cet appareil. Ce que vous avez noté reste gardé pour vous et partira quand vous vous reconnecterez.",
      nl:
        "Iemand anders is op dit toestel aangemeld. Wat u noteerde, blijft voor u bewaard en wordt verzonden zodra u weer aangemeld bent.",
      de:
        "Jemand anderes ist auf diesem Gerät angemeldet. Was Sie notiert haben, bleibt für Sie gespeichert und wird gesendet, sobald Sie wieder angemeldet sind.",
      en:
        "Somebody else is signed in on this device. What you noted is kept for you and will be sent when you sign in again."
    ),
    Text(
      "tour.renew", fr: "Se reconnecter", nl: "Opnieuw aanmelden", de: "Neu anmelden",
      en: "Sign in again"),
    Text(
      "tour.js.signin", fr: "Reconnectez-vous pour envoyer ce qui attend.",
      nl: "Meld u opnieuw aan om te verzenden wat wacht.",
      de: "Melden Sie sich wieder an, um Wartendes zu senden.",
      en: "Sign in again to send what is waiting."),
    Text(
      "tour.js.keep", fr: "Gardé sur l’appareil", nl: "Bewaard op het toestel",
      de: "Auf dem Gerät gespeichert", en: "Kept on the device"),
    Text(
      "tour.js.kept", fr: "gardé sur l’appareil", nl: "bewaard op het toestel",
      de: "auf dem Gerät gespeichert", en: "kept on the device"),
    Text(
      "tour.js.started", fr: "Commencée", nl: "Begonnen",
      de: "Begonnen", en: "Started"),
    Text(
      "tour.js.ended", fr: "Terminée", nl: "Beëindigd",
      de: "Beendet", en: "Ended"),
    Text(
      "tour.js.end", fr: "Terminer", nl: "Beëindigen",
      de: "Beenden", en: "End"),
    Text(
      "sheets.order", fr: "N°", nl: "Nr.",
      de: "Nr.", en: "No."),
    Text(
      "sheets.door", fr: "À la porte", nl: "Aan de deur",
      de: "An der Tür", en: "At the door"),
    Text(
      "sheets.with", fr: "Avec {carer}", nl: "Met {carer}", de: "Mit {carer}", en: "With {carer}"),
    Text(
      "sheets.end", fr: "Retour prévu à {time}", nl: "Terug verwacht om {time}",
      de: "Rückkehr gegen {time}", en: "Back at about {time}"),
    Text(
      "sheets.hint", fr: "Une feuille par soignant, sans NISS. Imprimez cette page.",
      nl: "Eén blad per zorgverlener, zonder INSZ. Druk deze pagina af.",
      de: "Ein Blatt je Pflegeperson, ohne Nationalregisternummer. Drucken Sie diese Seite.",
      en: "One sheet per carer, without NISS. Print this page."),
    Text(
      "sheets.empty", fr: "Aucune tournée à imprimer ce jour-là.",
      nl: "Geen rondes om af te drukken op deze dag.",
      de: "Keine Touren zum Drucken an diesem Tag.", en: "No tours to print on this day."),
    Text(
      "tour.door.key", fr: "Clé", nl: "Sleutel",
      de: "Schlüssel", en: "Key"),
    Text(
      "tour.door.dog", fr: "Chien", nl: "Hond",
      de: "Hund", en: "Dog"),
    Text(
      "tour.door.parking", fr: "Stationnement", nl: "Parkeren",
      de: "Parken", en: "Parking"),
    Text(
      "tour.door.other", fr: "À savoir", nl: "Goed om te weten",
      de: "Gut zu wissen", en: "Good to know"),
    Text(
      "tour.door.line", fr: "{name} : {text}", nl: "{name}: {text}",
      de: "{name}: {text}", en: "{name}: {text}"),
  ]
}
