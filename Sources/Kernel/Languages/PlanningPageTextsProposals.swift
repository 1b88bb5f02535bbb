extension Texts {
  /// What runs propose: changes, repairs in three spirits, figures before and after.
  static let planningProposals: [Text] = [
    Text(
      "proposal.title",
      fr:
        "{count, plural, =0 {Proposition : rien à changer} one {Proposition : # changement} other {Proposition : # changements}}",
      nl:
        "{count, plural, =0 {Voorstel: niets te wijzigen} one {Voorstel: # wijziging} other {Voorstel: # wijzigingen}}",
      de:
        "{count, plural, =0 {Vorschlag: nichts zu ändern} one {Vorschlag: # Änderung} other {Vorschlag: # Änderungen}}",
      en:
        "{count, plural, =0 {Proposal: nothing to change} one {Proposal: # change} other {Proposal: # changes}}"
    ),
    Text(
      "proposal.replace", fr: "Remplacer {name} : solution complète",
      nl: "{name} vervangen: volledige oplossing",
      de: "{name} ersetzen: vollständige Lösung", en: "Replace {name}: complete solution"),
    Text(
      "proposal.replace.partly",
      fr:
        "{count, plural, one {Remplacer {name} : # visite à décider} other {Remplacer {name} : # visites à décider}}",
      nl:
        "{count, plural, one {{name} vervangen: # bezoek te beslissen} other {{name} vervangen: # bezoeken te beslissen}}",
      de:
        "{count, plural, one {{name} ersetzen: # Besuch zu entscheiden} other {{name} ersetzen: # Besuche zu entscheiden}}",
      en:
        "{count, plural, one {Replace {name}: # visit to decide} other {Replace {name}: # visits to decide}}"
    ),
    Text(
      "proposal.reject", fr: "Rejeter", nl: "Verwerpen",
      de: "Verwerfen", en: "Reject"),
    Text(
      "proposal.apply",
      fr:
        "{count, plural, =0 {Appliquer} one {Appliquer et prévenir # personne} other {Appliquer et prévenir # personnes}}",
      nl:
        "{count, plural, =0 {Toepassen} one {Toepassen en # persoon verwittigen} other {Toepassen en # personen verwittigen}}",
      de:
        "{count, plural, =0 {Anwenden} one {Anwenden und # Person benachrichtigen} other {Anwenden und # Personen benachrichtigen}}",
      en:
        "{count, plural, =0 {Apply} one {Apply and notify # person} other {Apply and notify # people}}"
    ),
    Text(
      "proposal.apply.part", fr: "Appliquer une partie de la proposition",
      nl: "Een deel van het voorstel toepassen",
      de: "Einen Teil des Vorschlags anwenden", en: "Apply a part of the proposal"),
    Text(
      "proposal.apply.all", fr: "Appliquer la proposition", nl: "Het voorstel toepassen",
      de: "Den Vorschlag anwenden", en: "Apply the proposal"),
    Text(
      "proposal.apply.some",
      fr: "{count, plural, one {# changement sur {of}} other {# changements sur {of}}}, {date}",
      nl: "{count, plural, one {# van {of} wijzigingen} other {# van {of} wijzigingen}}, {date}",
      de: "{count, plural, one {# von {of} Änderungen} other {# von {of} Änderungen}}, {date}",
      en: "{count, plural, one {# of {of} changes} other {# of {of} changes}}, {date}"),
    Text(
      "proposal.apply.anyway", fr: "Appliquer quand même", nl: "Toch toepassen",
      de: "Trotzdem anwenden", en: "Apply anyway"),
    Text(
      "proposal.breaks", fr: "{person} : {rule}", nl: "{person}: {rule}", de: "{person}: {rule}",
      en: "{person}: {rule}"),
    Text(
      "proposal.leaves",
      fr: "{count, plural, one {# visite n’a plus personne} other {# visites n’ont plus personne}}",
      nl:
        "{count, plural, one {# bezoek heeft niemand meer} other {# bezoeken hebben niemand meer}}",
      de:
        "{count, plural, one {# Besuch hat niemanden mehr} other {# Besuche haben niemanden mehr}}",
      en: "{count, plural, one {# visit has nobody any more} other {# visits have nobody any more}}"
    ),
    Text(
      "proposal.together", fr: "ensemble", nl: "samen", de: "zusammen", en: "together"),
    Text(
      "proposal.calls",
      fr: "{count, plural, one {# personne à prévenir} other {# personnes à prévenir}}",
      nl: "{count, plural, one {# persoon te verwittigen} other {# personen te verwittigen}}",
      de:
        "{count, plural, one {# Person zu benachrichtigen} other {# Personen zu benachrichtigen}}",
      en: "{count, plural, one {# person to call} other {# people to call}}"),
    Text(
      "proposal.apply.chosen", fr: "Appliquer les changements cochés",
      nl: "Aangevinkte wijzigingen toepassen",
      de: "Angekreuzte Änderungen anwenden", en: "Apply the ticked changes"),
    Text(
      "proposal.choose.one", fr: "Appliquer le changement pour {name}",
      nl: "Wijziging voor {name} toepassen",
      de: "Änderung für {name} anwenden", en: "Apply the change for {name}"),
    Text(
      "proposal.taken", fr: "Appliqué", nl: "Toegepast",
      de: "Angewandt", en: "Applied"),
    Text(
      "proposal.nothing-chosen", fr: "Cochez au moins un changement",
      nl: "Vink minstens één wijziging aan",
      de: "Mindestens eine Änderung ankreuzen", en: "Tick at least one change"),
    Text(
      "proposal.changes", fr: "{count, plural, one {Le changement} other {Les # changements}}",
      nl: "{count, plural, one {De wijziging} other {De # wijzigingen}}",
      de: "{count, plural, one {Die Änderung} other {Die # Änderungen}}",
      en: "{count, plural, one {The change} other {The # changes}}"),
    Text(
      "proposal.no-changes", fr: "Aucun changement : les tournées sont déjà bonnes",
      nl: "Geen wijzigingen: de rondes zijn al goed",
      de: "Keine Änderungen: die Touren sind schon gut",
      en: "No changes: the tours are good already"),
    Text(
      "proposal.left-out",
      fr: "{count, plural, one {# visite sans soignant} other {# visites sans soignant}}",
      nl:
        "{count, plural, one {# bezoek zonder zorgverlener} other {# bezoeken zonder zorgverlener}}",
      de: "{count, plural, one {# Besuch ohne Pflegeperson} other {# Besuche ohne Pflegeperson}}",
      en: "{count, plural, one {# visit without a carer} other {# visits without a carer}}"),
    Text(
      "proposal.rejected", fr: "Proposition rejetée : le planning n’a pas changé",
      nl: "Voorstel verworpen: de planning is niet gewijzigd",
      de: "Vorschlag verworfen: die Planung ist unverändert",
      en: "Proposal rejected: the planning has not changed"),
    Text(
      "proposal.accepted", fr: "Proposition appliquée", nl: "Voorstel toegepast",
      de: "Vorschlag angewandt", en: "Proposal applied"),
    Text(
      "proposal.done", fr: "{count, plural, one {# visite changée} other {# visites changées}}",
      nl: "{count, plural, one {# bezoek gewijzigd} other {# bezoeken gewijzigd}}",
      de: "{count, plural, one {# Besuch geändert} other {# Besuche geändert}}",
      en: "{count, plural, one {# visit changed} other {# visits changed}}"),
    Text(
      "proposal.conflicts",
      fr:
        "{count, plural, one {{names} ne peut plus changer ainsi : rien n’a été appliqué. Décochez ce changement ou relancez.} other {{names} ne peuvent plus changer ainsi : rien n’a été appliqué. Décochez ces changements ou relancez.}}",
      nl:
        "{count, plural, one {{names} kan niet meer zo wijzigen: niets is toegepast. Vink die wijziging uit of zoek opnieuw.} other {{names} kunnen niet meer zo wijzigen: niets is toegepast. Vink die wijzigingen uit of zoek opnieuw.}}",
      de:
        "{count, plural, one {{names} lässt sich nicht mehr so ändern: nichts wurde angewandt. Abwählen oder neu suchen.} other {{names} lassen sich nicht mehr so ändern: nichts wurde angewandt. Abwählen oder neu suchen.}}",
      en:
        "{count, plural, one {{names} can no longer change like this: nothing was applied. Untick this change or run again.} other {{names} can no longer change like this: nothing was applied. Untick these changes or run again.}}"
    ),
    Text(
      "proposal.stale", fr: "La journée a changé depuis cette proposition.",
      nl: "De dag is gewijzigd sinds dit voorstel.",
      de: "Der Tag hat sich seit diesem Vorschlag geändert.",
      en: "The day has changed since this proposal."),
    Text(
      "proposal.stale.sentence",
      fr: "Ce qui tient encore peut être appliqué. Le mieux est de relancer la recherche.",
      nl: "Wat nog klopt, kan worden toegepast. Beter is opnieuw zoeken.",
      de: "Was noch passt, kann angewandt werden. Besser ist eine neue Suche.",
      en: "What still fits can be applied. It is better to run the search again."),
    Text(
      "proposal.waits",
      fr:
        "{count, plural, one {Une proposition attend : # changement} other {Une proposition attend : # changements}}",
      nl:
        "{count, plural, one {Een voorstel wacht: # wijziging} other {Een voorstel wacht: # wijzigingen}}",
      de:
        "{count, plural, one {Ein Vorschlag wartet: # Änderung} other {Ein Vorschlag wartet: # Änderungen}}",
      en:
        "{count, plural, one {A proposal is waiting: # change} other {A proposal is waiting: # changes}}"
    ),
    Text(
      "proposal.see", fr: "Voir la proposition", nl: "Voorstel bekijken",
      de: "Vorschlag ansehen", en: "See the proposal"),
    Text(
      "proposal.cost", fr: "Coût des tournées : {total}", nl: "Kosten van de rondes: {total}",
      de: "Kosten der Touren: {total}", en: "Cost of the tours: {total}"),
    Text(
      "proposal.cost.hint",
      fr: "Ce que la recherche rend le plus petit possible. Les poids se règlent par service.",
      nl: "Wat de zoektocht zo klein mogelijk maakt. De gewichten zijn per dienst in te stellen.",
      de: "Was die Suche so klein wie möglich macht. Die Gewichte sind je Dienst einstellbar.",
      en: "What the search makes as small as possible. Each service sets the weights."),
    Text(
      "spirit.title", fr: "Trois façons de réparer la journée",
      nl: "Drie manieren om de dag te herstellen",
      de: "Drei Wege, den Tag zu retten", en: "Three ways to mend the day"),
    Text(
      "spirit.fewest_changes", fr: "Le moins de changements", nl: "Minst wijzigingen",
      de: "Wenigste Änderungen", en: "Fewest changes"),
    Text(
      "spirit.lowest_cost", fr: "Le moins coûteux", nl: "Laagste kosten",
      de: "Geringste Kosten", en: "Lowest cost"),
    Text(
      "spirit.no_overtime", fr: "Sans heures supplémentaires", nl: "Zonder overuren",
      de: "Ohne Überstunden", en: "No overtime"),
    Text(
      "fact.covered", fr: "visites couvertes", nl: "bezoeken gedekt",
      de: "Besuche besetzt", en: "visits covered"),
    Text(
      "fact.road", fr: "de route", nl: "onderweg",
      de: "Fahrt", en: "of travel"),
    Text(
      "fact.overtime", fr: "d’heures supplémentaires", nl: "overuren",
      de: "Überstunden", en: "of overtime"),
    Text(
      "fact.known", fr: "visages connus", nl: "bekende gezichten",
      de: "bekannte Gesichter", en: "known faces"),
    Text(
      "change.same-hour", fr: "{name}, même heure", nl: "{name}, zelfde uur",
      de: "{name}, gleiche Zeit", en: "{name}, same hour"),
    Text(
      "change.was", fr: "{name}, était {time}", nl: "{name}, was {time}",
      de: "{name}, war {time}", en: "{name}, was {time}"),
    Text(
      "figure.title", fr: "Avant et après", nl: "Voor en na",
      de: "Vorher und nachher", en: "Before and after"),
    Text(
      "figure.before", fr: "Avant", nl: "Voor",
      de: "Vorher", en: "Before"),
    Text(
      "figure.after", fr: "Après", nl: "Na",
      de: "Nachher", en: "After"),
    Text(
      "figure.difference", fr: "Différence", nl: "Verschil",
      de: "Unterschied", en: "Difference"),
    Text(
      "figure.covered", fr: "Visites couvertes", nl: "Bezoeken gedekt",
      de: "Besuche besetzt", en: "Visits covered"),
    Text(
      "figure.travel", fr: "Temps de route", nl: "Reistijd",
      de: "Fahrzeit", en: "Travel time"),
    Text(
      "figure.distance", fr: "Kilomètres", nl: "Kilometers",
      de: "Kilometer", en: "Kilometres"),
    Text(
      "figure.overtime", fr: "Heures supplémentaires", nl: "Overuren",
      de: "Überstunden", en: "Overtime"),
    Text(
      "figure.known", fr: "Visages connus", nl: "Bekende gezichten",
      de: "Bekannte Gesichter", en: "Known faces"),
  ]
}
