extension Texts {
  /// What was done to a day, and taken back.
  static let planningHistory: [Text] = [
    Text(
      "undo.done", fr: "C’est annulé, comme avant : {names}",
      nl: "Ongedaan gemaakt, zoals voorheen: {names}",
      de: "Rückgängig gemacht, wie zuvor: {names}", en: "Undone, as before: {names}"),
    Text(
      "redo.done", fr: "C’est rétabli : {names}", nl: "Opnieuw gedaan: {names}",
      de: "Wiederhergestellt: {names}", en: "Done again: {names}"),
    Text(
      "redo.nothing", fr: "Il n’y a rien à rétablir", nl: "Er is niets opnieuw te doen",
      de: "Es gibt nichts zu wiederholen", en: "There is nothing to redo"),
    Text(
      "redo.changed",
      fr: "La journée a changé depuis l’annulation : rien n’est rétabli",
      nl: "De dag is sindsdien gewijzigd: er is niets opnieuw gedaan",
      de: "Der Tag hat sich seither geändert: Nichts ist wiederhergestellt",
      en: "The day has changed since it was undone: nothing is done again"),
    Text(
      "act.changes.redone", fr: "a rétabli un changement du planning",
      nl: "deed een wijziging van de planning opnieuw",
      de: "hat eine Änderung des Plans wiederhergestellt", en: "redid a change of the planning"),
    Text(
      "shortcuts.redo", fr: "Rétablir ce qui vient d’être annulé",
      nl: "Opnieuw doen wat net ongedaan gemaakt is",
      de: "Wiederholen, was eben rückgängig gemacht wurde", en: "Redo what was just undone"),
    Text(
      "history.title", fr: "Changements du jour", nl: "Wijzigingen van de dag",
      de: "Änderungen des Tages", en: "Changes of the day"),
    Text(
      "history.none", fr: "Rien n’a encore changé", nl: "Er is nog niets gewijzigd",
      de: "Noch nichts wurde geändert", en: "Nothing has changed yet"),
    Text(
      "history.none.sentence",
      fr:
        "Ce que vous et vos collègues changez à cette journée s’écrit ici, avec de quoi l’annuler.",
      nl:
        "Wat u en uw collega’s aan deze dag wijzigen, staat hier, en kan ongedaan worden gemaakt.",
      de:
        "Was Sie und Ihre Kolleginnen und Kollegen an diesem Tag ändern, steht hier und lässt sich zurücknehmen.",
      en: "What you and your colleagues change on this day is written here, with a way back."),
    Text(
      "history.placed", fr: "{person} : {before} → {after}", nl: "{person}: {before} → {after}",
      de: "{person}: {before} → {after}", en: "{person}: {before} → {after}"),
    Text(
      "history.same", fr: "{person} : {after}", nl: "{person}: {after}",
      de: "{person}: {after}", en: "{person}: {after}"),
    Text(
      "history.locked", fr: "{person} : verrouillée ({after})",
      nl: "{person}: vergrendeld ({after})",
      de: "{person}: gesperrt ({after})", en: "{person}: locked ({after})"),
    Text(
      "history.unlocked", fr: "{person} : déverrouillée ({after})",
      nl: "{person}: ontgrendeld ({after})", de: "{person}: entsperrt ({after})",
      en: "{person}: unlocked ({after})"),
    Text(
      "history.booked", fr: "{person} : visite ajoutée ({after})",
      nl: "{person}: bezoek toegevoegd ({after})", de: "{person}: Besuch hinzugefügt ({after})",
      en: "{person}: visit added ({after})"),
    Text(
      "history.changed", fr: "{person} : visite modifiée", nl: "{person}: bezoek aangepast",
      de: "{person}: Besuch angepasst", en: "{person}: visit edited"),
    Text(
      "history.cancelled", fr: "{person} : visite annulée ({before})",
      nl: "{person}: bezoek geannuleerd ({before})", de: "{person}: Besuch abgesagt ({before})",
      en: "{person}: visit cancelled ({before})"),
    Text(
      "history.restored", fr: "{person} : visite rétablie", nl: "{person}: bezoek hersteld",
      de: "{person}: Besuch wiederhergestellt", en: "{person}: visit restored"),
    Text(
      "history.reported", fr: "{person} : suivi de la visite",
      nl: "{person}: opvolging van het bezoek",
      de: "{person}: Verlauf des Besuchs", en: "{person}: progress of the visit"),
    Text(
      "history.imported", fr: "{person} : reprise d’un fichier", nl: "{person}: uit een bestand",
      de: "{person}: aus einer Datei", en: "{person}: from a file"),
    Text(
      "history.undone", fr: "Annulation. {what}", nl: "Ongedaan gemaakt. {what}",
      de: "Zurückgenommen. {what}", en: "Undone. {what}"),
    Text(
      "history.many.placed", fr: "{count} visites échangées ou déplacées",
      nl: "{count} bezoeken gewisseld of verplaatst",
      de: "{count} Besuche getauscht oder verschoben", en: "{count} visits swapped or moved"),
    Text(
      "history.many.locked", fr: "{count} visites verrouillées ou déverrouillées",
      nl: "{count} bezoeken vergrendeld of ontgrendeld",
      de: "{count} Besuche gesperrt oder entsperrt", en: "{count} visits locked or unlocked"),
    Text(
      "history.many.booked", fr: "{count} visites ajoutées", nl: "{count} bezoeken toegevoegd",
      de: "{count} Besuche hinzugefügt", en: "{count} visits added"),
    Text(
      "history.many.changed", fr: "{count} visites modifiées", nl: "{count} bezoeken aangepast",
      de: "{count} Besuche angepasst", en: "{count} visits edited"),
    Text(
      "history.many.cancelled", fr: "{count} visites annulées", nl: "{count} bezoeken geannuleerd",
      de: "{count} Besuche abgesagt", en: "{count} visits cancelled"),
    Text(
      "history.many.restored", fr: "{count} visites rétablies", nl: "{count} bezoeken hersteld",
      de: "{count} Besuche wiederhergestellt", en: "{count} visits restored"),
    Text(
      "history.many.reported", fr: "{count} visites suivies", nl: "{count} bezoeken opgevolgd",
      de: "{count} Besuche verfolgt", en: "{count} visits followed"),
    Text(
      "history.many.proposal", fr: "Proposition appliquée : {count} visites",
      nl: "Voorstel toegepast: {count} bezoeken", de: "Vorschlag angewandt: {count} Besuche",
      en: "Proposal applied: {count} visits"),
    Text(
      "history.many.undone", fr: "Annulation : {count} visites comme avant",
      nl: "Ongedaan gemaakt: {count} bezoeken zoals voorheen",
      de: "Zurückgenommen: {count} Besuche wie zuvor", en: "Undone: {count} visits as before"),
    Text(
      "history.many.imported", fr: "{count} visites reprises d’un fichier",
      nl: "{count} bezoeken uit een bestand", de: "{count} Besuche aus einer Datei",
      en: "{count} visits from a file"),
    Text(
      "history.taken-back", fr: "annulé", nl: "ongedaan gemaakt", de: "zurückgenommen",
      en: "undone"),
    Text(
      "history.details", fr: "Voir les visites", nl: "Bezoeken tonen", de: "Besuche ansehen",
      en: "See the visits"),
    Text(
      "board.fixed",
      fr: "Les visites se déplacent sur le planning de la journée, vue Soignants, pas ici",
      nl: "Bezoeken verplaatst u op de dagplanning, weergave Zorgverleners, niet hier",
      de: "Besuche verschieben Sie in der Tagesplanung, Ansicht Pflegepersonen, nicht hier",
      en: "Visits are moved on the planning of the day, in the view by carer, not here"),
    Text(
      "move.unplace", fr: "{person} : à placer", nl: "{person}: te plaatsen",
      de: "{person}: zu planen", en: "{person}: to place"),
    Text(
      "move.unplaced", fr: "{person} : visite à placer", nl: "{person}: bezoek te plaatsen",
      de: "{person}: Besuch zu planen", en: "{person}: visit to place"),
    Text(
      "swap.instead", fr: "Échanger plutôt avec {person}", nl: "Liever wisselen met {person}",
      de: "Lieber tauschen mit {person}", en: "Swap with {person} instead"),
    Text(
      "planning.nothing-to-place", fr: "Déposer ici", nl: "Hier neerleggen",
      de: "Hier ablegen", en: "Drop here"),
    Text(
      "spirit.all-same",
      fr:
        "Les trois façons de réparer donnent le même plan : le moins de changements, le moins coûteux, sans plus d’heures supplémentaires.",
      nl:
        "De drie manieren om te herstellen geven hetzelfde plan: minst wijzigingen, laagste kosten, niet meer overuren.",
      de:
        "Die drei Wege führen zum selben Plan: wenigste Änderungen, geringste Kosten, nicht mehr Überstunden.",
      en:
        "The three ways to mend the day lead to the same plan: fewest changes, lowest cost, no more overtime."
    ),
    Text(
      "spirit.third", fr: "La troisième façon, « {name} », ne ferait pas mieux.",
      nl: "De derde manier, “{name}”, zou niet beter zijn.",
      de: "Der dritte Weg, „{name}“, wäre nicht besser.",
      en: "The third way, “{name}”, would do no better."),
    Text(
      "run.best.hint",
      fr:
        "Visite par visite, la proposition s’affiche à la fin de la recherche, ou dès que vous l’utilisez.",
      nl:
        "Bezoek per bezoek ziet u het voorstel aan het einde van de zoektocht, of zodra u het gebruikt.",
      de:
        "Besuch für Besuch sehen Sie den Vorschlag am Ende der Suche, oder sobald Sie ihn verwenden.",
      en:
        "Visit by visit, the proposal is shown at the end of the search, or as soon as you use it."),
    Text(
      "conflict.by", fr: "Changé par", nl: "Gewijzigd door", de: "Geändert von",
      en: "Changed by"),
    Text(
      "calls.by", fr: "Prévenu·e · {time} · {name}", nl: "Verwittigd · {time} · {name}",
      de: "Benachrichtigt · {time} · {name}", en: "Told · {time} · {name}"),
  ]
}
