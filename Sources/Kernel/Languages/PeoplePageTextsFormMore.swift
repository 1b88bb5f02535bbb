extension Texts {
  /// The form about a person, stays away from home, and booking a visit.
  static let peopleFormMore: [Text] = [
    Text(
      "booking.carer.hint", fr: "Sans soignant, la visite attend d’être placée",
      nl: "Zonder zorgverlener wacht het bezoek op een plaats",
      de: "Ohne Pflegeperson wartet der Besuch auf die Planung",
      en: "Without a carer the visit waits to be placed"),
    Text(
      "booking.carer.missing", fr: "Une heure fixe demande un soignant",
      nl: "Een vast uur vraagt een zorgverlener", de: "Eine feste Zeit braucht eine Pflegeperson",
      en: "A fixed time needs a carer"),
    Text("booking.start", fr: "Heure", nl: "Uur", de: "Uhrzeit", en: "Time"),
    Text(
      "booking.start.hint", fr: "Vide : dès que possible", nl: "Leeg: zo vroeg mogelijk",
      de: "Leer: so früh wie möglich", en: "Empty: as early as possible"),
    Text(
      "booking.two", fr: "Il faut deux soignants en même temps",
      nl: "Er zijn twee zorgverleners tegelijk nodig",
      de: "Zwei Pflegepersonen sind gleichzeitig nötig", en: "Two carers are needed at once"),
    Text(
      "booking.second", fr: "Deuxième soignant", nl: "Tweede zorgverlener",
      de: "Zweite Pflegeperson", en: "Second carer"),
    Text(
      "booking.second.missing", fr: "Choisissez un autre soignant pour le deuxième",
      nl: "Kies een andere zorgverlener als tweede",
      de: "Wählen Sie eine andere zweite Pflegeperson", en: "Choose another carer as the second"),
    Text(
      "booking.save", fr: "Prévoir la visite", nl: "Bezoek plannen", de: "Besuch planen",
      en: "Book the visit"),
    Text(
      "booking.saved", fr: "La visite est prévue", nl: "Het bezoek is gepland",
      de: "Der Besuch ist geplant", en: "The visit is booked"),
    Text(
      "booking.saved.to-place", fr: "La visite attend d’être placée",
      nl: "Het bezoek moet nog geplaatst worden", de: "Der Besuch ist noch zu planen",
      en: "The visit waits to be placed"),
    Text(
      "booking.free", fr: "Libre aux moments suivants :", nl: "Vrij op deze momenten:",
      de: "Frei zu diesen Zeiten:", en: "Free at these times:"),
    Text(
      "booking.free.none",
      fr:
        "Aucun moment libre dans les huit jours. Choisissez un autre soignant, ou laissez la visite à placer.",
      nl:
        "Geen vrij moment in de komende acht dagen. Kies een andere zorgverlener, of laat het bezoek te plaatsen.",
      de:
        "In acht Tagen ist nichts frei. Wählen Sie eine andere Pflegeperson, oder lassen Sie den Besuch offen.",
      en: "No free time within eight days. Choose another carer, or leave the visit to be placed."),
    Text(
      "booking.rules", fr: "Cette visite enfreint une règle", nl: "Dit bezoek breekt een regel",
      de: "Dieser Besuch bricht eine Regel", en: "This visit breaks a rule"),
    Text(
      "booking.rules.other", fr: "Choisissez un autre moment ou un autre soignant.",
      nl: "Kies een ander moment of een andere zorgverlener.",
      de: "Wählen Sie eine andere Zeit oder eine andere Pflegeperson.",
      en: "Choose another time or another carer."),
    Text(
      "booking.because", fr: "Pourquoi quand même ?", nl: "Waarom toch?", de: "Warum trotzdem?",
      en: "Why anyway?"),
    Text(
      "booking.because.hint", fr: "La raison restera visible sur la visite.",
      nl: "De reden blijft zichtbaar bij het bezoek.", de: "Der Grund bleibt beim Besuch sichtbar.",
      en: "The reason stays visible on the visit."),
    Text(
      "booking.rule.skill", fr: "Le soignant n’a pas la compétence demandée",
      nl: "De zorgverlener heeft de gevraagde vaardigheid niet",
      de: "Der Pflegeperson fehlt die verlangte Fähigkeit",
      en: "The carer lacks the skill asked for"),
    Text(
      "booking.rule.excluded", fr: "Cette personne ne souhaite pas ce soignant",
      nl: "Deze persoon wenst deze zorgverlener niet",
      de: "Diese Person wünscht diese Pflegeperson nicht",
      en: "This person does not want this carer"),
    Text(
      "booking.rule.absent", fr: "Le soignant est absent à cette heure",
      nl: "De zorgverlener is dan afwezig", de: "Die Pflegeperson ist dann abwesend",
      en: "The carer is away at that time"),
    Text(
      "booking.rule.round", fr: "L’heure est hors de la tournée du soignant",
      nl: "Het uur valt buiten de ronde van de zorgverlener",
      de: "Die Zeit liegt außerhalb der Runde", en: "The time is outside the carer’s round"),
    Text(
      "booking.rule.window", fr: "L’heure est hors de la fenêtre",
      nl: "Het uur valt buiten het tijdvenster", de: "Die Zeit liegt außerhalb des Zeitfensters",
      en: "The time is outside the window"),
    Text(
      "booking.rule.late", fr: "Le soignant arriverait en retard",
      nl: "De zorgverlener zou te laat komen", de: "Die Pflegeperson käme zu spät",
      en: "The carer would come late"),
    Text(
      "booking.rule.overtime", fr: "La tournée dépasserait les heures supplémentaires permises",
      nl: "De ronde zou langer duren dan de toegelaten overuren",
      de: "Die Runde ginge über die erlaubten Überstunden hinaus",
      en: "The round would run over the overtime allowed"),
    Text(
      "booking.rule.patient", fr: "La personne a déjà une visite à cette heure",
      nl: "De persoon heeft dan al een bezoek", de: "Die Person hat dann schon einen Besuch",
      en: "The person already has a visit at that time"),
    Text(
      "booking.rule.pair", fr: "Les deux soignants ne seraient pas là ensemble",
      nl: "De twee zorgverleners zouden er niet samen zijn",
      de: "Beide Pflegepersonen wären nicht zusammen da",
      en: "The two carers would not be there together"),
    Text(
      "booking.rule.gap", fr: "L’écart avec une autre visite n’est pas respecté",
      nl: "De tussentijd met een ander bezoek klopt niet",
      de: "Der Abstand zu einem anderen Besuch stimmt nicht",
      en: "The gap to another visit is not kept"),
    Text(
      "booking.rule.rest", fr: "Le repos entre deux journées serait trop court",
      nl: "De rust tussen twee dagen zou te kort zijn",
      de: "Die Ruhe zwischen zwei Tagen wäre zu kurz",
      en: "The rest between two days would be too short"),
  ]
}
