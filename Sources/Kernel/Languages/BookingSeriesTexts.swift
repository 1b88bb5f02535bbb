extension Texts {
  /// Several visits booked at once, wishes for carers, days away, and limits.
  static let bookingSeries: [Text] = [
    Text(
      "booking.repeat", fr: "Répéter", nl: "Herhalen",
      de: "Wiederholen", en: "Repeat"),
    Text(
      "booking.repeat.days", fr: "Jours", nl: "Dagen",
      de: "Tage", en: "Days"),
    Text(
      "booking.repeat.hint", fr: "Laissez vide pour une seule visite",
      nl: "Laat leeg voor één bezoek",
      de: "Leer lassen für einen einzigen Besuch", en: "Leave empty for a single visit"),
    Text(
      "booking.repeat.until", fr: "Jusqu’au", nl: "Tot en met",
      de: "Bis", en: "Until"),
    Text(
      "booking.repeat.until.hint", fr: "Dernier jour compris, 60 visites au plus",
      nl: "Laatste dag inbegrepen, hoogstens 60 bezoeken",
      de: "Letzter Tag inbegriffen, höchstens 60 Besuche",
      en: "Last day included, 60 visits at most"),
    Text(
      "booking.repeat.until.missing", fr: "Indiquez jusqu’à quand la visite revient",
      nl: "Vul in tot wanneer het bezoek terugkomt",
      de: "Geben Sie an, bis wann der Besuch wiederkehrt",
      en: "Enter until when the visit comes again"),
    Text(
      "booking.repeat.days.missing", fr: "Cochez les jours où la visite revient",
      nl: "Vink de dagen aan waarop het bezoek terugkomt",
      de: "Kreuzen Sie die Tage an, an denen der Besuch wiederkehrt",
      en: "Tick the days on which the visit comes again"),
    Text(
      "booking.repeat.until.before", fr: "Ce jour précède la première visite",
      nl: "Deze dag ligt voor het eerste bezoek",
      de: "Dieser Tag liegt vor dem ersten Besuch", en: "This day is before the first visit"),
    Text(
      "booking.repeat.none", fr: "Aucun des jours cochés ne tombe dans cette période",
      nl: "Geen van de aangevinkte dagen valt in deze periode",
      de: "Keiner der angekreuzten Tage fällt in diesen Zeitraum",
      en: "None of the ticked days falls in this span"),
    Text(
      "booking.series.long",
      fr: "Au plus {limit} visites à la fois : choisissez une période plus courte",
      nl: "Hoogstens {limit} bezoeken tegelijk: kies een kortere periode",
      de: "Höchstens {limit} Besuche auf einmal: wählen Sie einen kürzeren Zeitraum",
      en: "At most {limit} visits at once: choose a shorter span"),
    Text(
      "booking.series.blocked",
      fr:
        "{count, plural, one {Un jour ne convient pas. Rien n’est réservé.} other {# jours ne conviennent pas. Rien n’est réservé.}}",
      nl:
        "{count, plural, one {Eén dag past niet. Er is niets geboekt.} other {# dagen passen niet. Er is niets geboekt.}}",
      de:
        "{count, plural, one {Ein Tag passt nicht. Nichts ist gebucht.} other {# Tage passen nicht. Nichts ist gebucht.}}",
      en:
        "{count, plural, one {One day does not fit. Nothing is booked.} other {# days do not fit. Nothing is booked.}}"
    ),
    Text(
      "booking.series.text",
      fr:
        "Cochez ce qu’il faut laisser de côté, ou changez l’heure ou le soignant, puis enregistrez de nouveau.",
      nl:
        "Vink aan wat u weglaat, of wijzig het uur of de zorgverlener, en bewaar opnieuw.",
      de:
        "Kreuzen Sie an, was Sie auslassen, oder ändern Sie Uhrzeit oder Pflegeperson, und speichern Sie erneut.",
      en: "Tick what to leave out, or change the time or the carer, then save again."),
    Text(
      "booking.series.skip", fr: "Jours à laisser de côté", nl: "Weg te laten dagen",
      de: "Auszulassende Tage", en: "Days to leave out"),
    Text(
      "booking.series.span", fr: "{count} jours, du {from} au {to}",
      nl: "{count} dagen, van {from} tot {to}", de: "{count} Tage, von {from} bis {to}",
      en: "{count} days, from {from} to {to}"),
    Text(
      "booking.series.days", fr: "Choisir jour par jour", nl: "Dag per dag kiezen",
      de: "Tag für Tag wählen", en: "Choose day by day"),
    Text(
      "booking.series.saved",
      fr: "{count, plural, one {# visite est réservée} other {# visites sont réservées}}",
      nl: "{count, plural, one {# bezoek is geboekt} other {# bezoeken zijn geboekt}}",
      de: "{count, plural, one {# Besuch ist gebucht} other {# Besuche sind gebucht}}",
      en: "{count, plural, one {# visit is booked} other {# visits are booked}}"),
    Text(
      "booking.carer-busy", fr: "le soignant est pris", nl: "de zorgverlener is bezet",
      de: "die Pflegeperson ist besetzt", en: "the carer is taken"),
    Text(
      "booking.patient-busy", fr: "la personne a une autre visite",
      nl: "de persoon heeft een ander bezoek",
      de: "die Person hat einen anderen Besuch", en: "the person has another visit"),
    Text(
      "booking.wishes", fr: "Souhaits de la personne et compétences",
      nl: "Wensen van de persoon en vaardigheden",
      de: "Wünsche der Person und Fähigkeiten", en: "The person’s wishes, and skills"),
    Text(
      "booking.preferred", fr: "Plutôt ces soignants", nl: "Liever deze zorgverleners",
      de: "Lieber diese Pflegepersonen", en: "Rather these carers"),
    Text(
      "booking.excluded", fr: "Jamais ces soignants", nl: "Nooit deze zorgverleners",
      de: "Nie diese Pflegepersonen", en: "Never these carers"),
    Text(
      "booking.skills", fr: "Compétences demandées", nl: "Gevraagde vaardigheden",
      de: "Verlangte Fähigkeiten", en: "Skills asked for"),
    Text(
      "booking.skills.hint", fr: "Vide : celle du soin suffit",
      nl: "Leeg: die van de zorg volstaat",
      de: "Leer: die der Leistung genügt", en: "Empty: that of the care is enough"),
    Text(
      "booking.wishes.both", fr: "Un même soignant ne peut pas être souhaité et exclu",
      nl: "Dezelfde zorgverlener kan niet gewenst en uitgesloten zijn",
      de: "Dieselbe Pflegeperson kann nicht gewünscht und ausgeschlossen sein",
      en: "The same carer cannot be both wished for and excluded"),
    Text(
      "booking.rule.away", fr: "La personne n’est pas chez elle ce jour-là (hôpital ou séjour)",
      nl: "De persoon is die dag niet thuis (ziekenhuis of verblijf)",
      de: "Die Person ist an diesem Tag nicht zu Hause (Krankenhaus oder Aufenthalt)",
      en: "The person is not at home on that day (hospital or stay)"),
    Text(
      "rule.away", fr: "{person} n’est pas chez elle ce jour-là (hôpital ou séjour)",
      nl: "{person} is die dag niet thuis (ziekenhuis of verblijf)",
      de: "{person} ist an diesem Tag nicht zu Hause (Krankenhaus oder Aufenthalt)",
      en: "{person} is not at home on that day (hospital or stay)"),
    Text(
      "rule.away.short", fr: "pas à domicile", nl: "niet thuis",
      de: "nicht zu Hause", en: "not at home"),
    Text(
      "reason.away",
      fr:
        "La personne n’est pas chez elle ce jour-là : annulez la visite, ou mettez fin au séjour sur sa fiche",
      nl:
        "De persoon is die dag niet thuis: annuleer het bezoek, of beëindig het verblijf op de fiche",
      de:
        "Die Person ist an diesem Tag nicht zu Hause: den Besuch absagen oder den Aufenthalt in der Akte beenden",
      en: "The person is not at home on that day: cancel the visit, or end the stay in the record"),
    Text(
      "run.too-many",
      fr:
        "{limit} recherches de votre service attendent ou tournent déjà. Attendez la fin de l’une d’elles, ou arrêtez-la",
      nl:
        "{limit} zoekopdrachten van uw dienst wachten of lopen al. Wacht tot er één klaar is, of stop ze",
      de:
        "{limit} Suchen Ihres Dienstes warten oder laufen schon. Warten Sie das Ende einer von ihnen ab, oder stoppen Sie sie",
      en: "{limit} searches of your service wait or run already. Wait for one to end, or stop it"),
    Text(
      "run.failed.crashed",
      fr: "Cette recherche a interrompu le programme deux fois : elle n’est plus reprise",
      nl: "Deze zoekopdracht onderbrak het programma twee keer: ze wordt niet meer hernomen",
      de: "Diese Suche hat das Programm zweimal unterbrochen: sie wird nicht wieder aufgenommen",
      en: "This search interrupted the program twice: it is not taken up again"),
  ]
}
