extension Texts {
  /// The form about a person, stays away from home, and booking a visit.
  static let peopleForm: [Text] = [
    Text("people.form.identity", fr: "Identité", nl: "Identiteit", de: "Identität", en: "Identity"),
    Text("people.form.address", fr: "Adresse", nl: "Adres", de: "Adresse", en: "Address"),
    Text("people.form.reach", fr: "Téléphones", nl: "Telefoons", de: "Telefone", en: "Telephones"),
    Text(
      "people.form.around", fr: "Autour de la personne", nl: "Rond de persoon",
      de: "Um die Person herum", en: "Around the person"),
    Text(
      "people.form.rights", fr: "Mutualité et droits", nl: "Ziekenfonds en rechten",
      de: "Krankenkasse und Rechte", en: "Sickness fund and rights"),
    Text(
      "people.form.door", fr: "À la porte", nl: "Aan de deur", de: "An der Tür", en: "At the door"),
    Text(
      "people.niss.hint",
      fr:
        "11 chiffres, au dos de la carte d’identité. Il complète la date de naissance et le sexe.",
      nl:
        "11 cijfers, op de achterkant van de identiteitskaart. Het vult geboortedatum en geslacht aan.",
      de:
        "11 Ziffern, auf der Rückseite des Personalausweises. Sie ergänzt Geburtsdatum und Geschlecht.",
      en: "11 digits, on the back of the identity card. It fills in the birth date and the sex."),
    Text(
      "people.niss.differs", fr: "Le NISS dit autre chose que ce formulaire",
      nl: "Het INSZ zegt iets anders dan dit formulier",
      de: "Die Nationalregisternummer sagt etwas anderes als dieses Formular",
      en: "The NISS says something else than this form"),
    Text(
      "people.niss.birth", fr: "Selon le NISS, la date de naissance est le {date}",
      nl: "Volgens het INSZ is de geboortedatum {date}",
      de: "Laut Nationalregisternummer ist das Geburtsdatum {date}",
      en: "According to the NISS, the birth date is {date}"),
    Text(
      "people.niss.sex", fr: "Selon le NISS, le sexe est : {sex}",
      nl: "Volgens het INSZ is het geslacht: {sex}",
      de: "Laut Nationalregisternummer ist das Geschlecht: {sex}",
      en: "According to the NISS, the sex is: {sex}"),
    Text(
      "people.niss.checked", fr: "J’ai vérifié, gardez ce que j’ai écrit",
      nl: "Ik heb het nagekeken, behoud wat ik schreef",
      de: "Ich habe es geprüft, behalten Sie meine Angaben",
      en: "I have checked, keep what I typed"),
    Text(
      "people.languages.hint", fr: "La meilleure d’abord. Par exemple : français, turc",
      nl: "De beste eerst. Bijvoorbeeld: Frans, Turks",
      de: "Die beste zuerst. Zum Beispiel: Französisch, Türkisch",
      en: "Best first. For example: French, Turkish"),
    Text(
      "people.postcode.hint", fr: "Tapez le code ou le nom de la commune",
      nl: "Typ de postcode of de naam van de gemeente",
      de: "Postleitzahl oder Name der Gemeinde eingeben",
      en: "Type the postcode or the name of the town"),
    Text(
      "people.locality.hint", fr: "Vide : la commune du code postal",
      nl: "Leeg: de gemeente van de postcode", de: "Leer: die Gemeinde der Postleitzahl",
      en: "Empty: the town of the postcode"),
    Text(
      "people.place.title", fr: "Endroit exact sur la carte", nl: "Juiste plaats op de kaart",
      de: "Genaue Lage auf der Karte", en: "Exact place on the map"),
    Text(
      "people.place.hint",
      fr: "Sans coordonnées, la localité sert de repère, à un ou deux kilomètres près.",
      nl: "Zonder coördinaten dient de plaats als richtpunt, op een of twee kilometer na.",
      de: "Ohne Koordinaten gilt der Ort, auf ein bis zwei Kilometer genau.",
      en: "Without coordinates the town is used, good to one or two kilometres."),
    Text(
      "people.phone", fr: "Téléphone {number}", nl: "Telefoon {number}", de: "Telefon {number}",
      en: "Telephone {number}"),
    Text(
      "people.contact", fr: "Proche {number}", nl: "Naaste {number}",
      de: "Angehörige/r {number}", en: "Relative {number}"),
    Text("people.contact.name", fr: "Nom", nl: "Naam", de: "Name", en: "Name"),
    Text("people.contact.bond", fr: "Lien", nl: "Band", de: "Verhältnis", en: "Relationship"),
    Text(
      "people.contact.missing", fr: "Indiquez le nom de cette personne",
      nl: "Vul de naam van deze persoon in", de: "Geben Sie den Namen dieser Person an",
      en: "Enter the name of this person"),
    Text(
      "people.gp.missing", fr: "Indiquez le nom du médecin", nl: "Vul de naam van de huisarts in",
      de: "Geben Sie den Namen des Hausarztes an", en: "Enter the name of the doctor"),
    Text(
      "people.insurer.hint", fr: "Trois chiffres, comme 319", nl: "Drie cijfers, zoals 319",
      de: "Drei Ziffern, wie 319", en: "Three digits, such as 319"),
    Text(
      "people.member.hint", fr: "Si ce n’est pas le NISS", nl: "Als het niet het INSZ is",
      de: "Wenn es nicht die Nationalregisternummer ist", en: "If it is not the NISS"),
    Text(
      "people.insurability.hint", fr: "CT1/CT2, comme 111/111. Le BIM en découle.",
      nl: "CT1/CT2, zoals 111/111. De VT volgt eruit.",
      de: "CT1/CT2, wie 111/111. Der BEK ergibt sich daraus.",
      en: "CT1/CT2, such as 111/111. BIM follows from it."),
    Text(
      "people.key.hint", fr: "Où est la clé, code du boîtier",
      nl: "Waar de sleutel is, code van het kastje", de: "Wo der Schlüssel ist, Code des Kästchens",
      en: "Where the key is, code of the box"),
    Text(
      "people.dog.hint", fr: "Nom, à enfermer avant d’entrer",
      nl: "Naam, op te sluiten voor u binnengaat", de: "Name, vor dem Eintreten einsperren",
      en: "Name, to be shut in before entering"),
    Text(
      "people.parking.hint", fr: "Où se garer", nl: "Waar u kunt parkeren",
      de: "Wo man parken kann", en: "Where to park"),
    Text(
      "people.double",
      fr:
        "{count, plural, one {Une personne porte déjà ce nom ou ce numéro} other {# personnes portent déjà ce nom ou ce numéro}}",
      nl:
        "{count, plural, one {Iemand heeft deze naam of dit nummer al} other {# personen hebben deze naam of dit nummer al}}",
      de:
        "{count, plural, one {Jemand hat diesen Namen oder diese Nummer schon} other {# Personen haben diesen Namen oder diese Nummer schon}}",
      en:
        "{count, plural, one {Somebody already has this name or number} other {# people already have this name or number}}"
    ),
    Text(
      "people.double.text", fr: "Ouvrez sa fiche plutôt que d’en créer une deuxième.",
      nl: "Open die fiche in plaats van een tweede te maken.",
      de: "Öffnen Sie diese Akte, statt eine zweite anzulegen.",
      en: "Open that record rather than make a second one."),
    Text(
      "people.double.other", fr: "C’est une autre personne, créer la fiche quand même",
      nl: "Het is iemand anders, de fiche toch aanmaken",
      de: "Es ist eine andere Person, Akte trotzdem anlegen",
      en: "It is somebody else, create the record anyway"),
    Text(
      "people.stays", fr: "Hôpital et absences", nl: "Ziekenhuis en afwezigheid",
      de: "Krankenhaus und Abwesenheit", en: "Hospital and absences"),
    Text(
      "people.stays.none", fr: "Aucun séjour noté", nl: "Geen verblijf genoteerd",
      de: "Kein Aufenthalt notiert", en: "No stay noted"),
    Text(
      "people.stay.days", fr: "Du {from} au {to}", nl: "Van {from} tot {to}", de: "{from} bis {to}",
      en: "{from} to {to}"),
    Text(
      "people.stay.since", fr: "Depuis le {from}", nl: "Sinds {from}", de: "Seit {from}",
      en: "Since {from}"),
    Text(
      "people.stay.new", fr: "Noter une hospitalisation", nl: "Een ziekenhuisopname noteren",
      de: "Einen Krankenhausaufenthalt notieren", en: "Note a hospital stay"),
    Text(
      "people.stay.text",
      fr: "Les visites de ces jours sont annulées, et reviennent si le séjour est raccourci.",
      nl:
        "De bezoeken van die dagen worden geannuleerd, en komen terug als het verblijf korter wordt.",
      de:
        "Die Besuche dieser Tage werden abgesagt und kommen zurück, wenn der Aufenthalt kürzer wird.",
      en: "The visits of these days are cancelled, and come back if the stay is shortened."),
    Text("people.stay.kind", fr: "Où", nl: "Waar", de: "Wo", en: "Where"),
    Text(
      "people.stay.from", fr: "Premier jour", nl: "Eerste dag", de: "Erster Tag", en: "First day"),
    Text(
      "people.stay.from.missing", fr: "Indiquez le premier jour du séjour",
      nl: "Vul de eerste dag van het verblijf in",
      de: "Geben Sie den ersten Tag des Aufenthalts an", en: "Enter the first day of the stay"),
    Text(
      "people.stay.until", fr: "Dernier jour", nl: "Laatste dag", de: "Letzter Tag",
      en: "Last day"),
    Text(
      "people.stay.until.hint", fr: "Vide : pas encore connu", nl: "Leeg: nog niet bekend",
      de: "Leer: noch nicht bekannt", en: "Empty: not known yet"),
    Text(
      "people.stay.until.missing", fr: "Indiquez le dernier jour du séjour",
      nl: "Vul de laatste dag van het verblijf in",
      de: "Geben Sie den letzten Tag des Aufenthalts an", en: "Enter the last day of the stay"),
    Text(
      "people.stay.save", fr: "Noter le séjour", nl: "Verblijf noteren", de: "Aufenthalt notieren",
      en: "Note the stay"),
    Text(
      "people.stay.noted",
      fr:
        "{count, plural, =0 {Le séjour est noté, aucune visite n’était prévue} one {Le séjour est noté, # visite est annulée} other {Le séjour est noté, # visites sont annulées}}",
      nl:
        "{count, plural, =0 {Het verblijf is genoteerd, er was geen bezoek gepland} one {Het verblijf is genoteerd, # bezoek is geannuleerd} other {Het verblijf is genoteerd, # bezoeken zijn geannuleerd}}",
      de:
        "{count, plural, =0 {Der Aufenthalt ist notiert, kein Besuch war geplant} one {Der Aufenthalt ist notiert, # Besuch ist abgesagt} other {Der Aufenthalt ist notiert, # Besuche sind abgesagt}}",
      en:
        "{count, plural, =0 {The stay is noted, no visit was planned} one {The stay is noted, # visit is cancelled} other {The stay is noted, # visits are cancelled}}"
    ),
    Text(
      "people.stay.end", fr: "Dernier jour", nl: "Laatste dag", de: "Letzter Tag", en: "Last day"),
    Text("people.stay.set-end", fr: "Changer", nl: "Wijzigen", de: "Ändern", en: "Change"),
    Text(
      "people.stay.ended", fr: "Le séjour est mis à jour, les visites d’après sont à placer",
      nl: "Het verblijf is bijgewerkt, de bezoeken erna zijn te plaatsen",
      de: "Der Aufenthalt ist geändert, die Besuche danach sind zu planen",
      en: "The stay is updated, the visits after it are to be placed"),
    Text(
      "people.stay.remove", fr: "Noté par erreur", nl: "Per vergissing genoteerd",
      de: "Irrtümlich notiert", en: "Noted by mistake"),
    Text(
      "people.stay.removed", fr: "Le séjour est retiré, ses visites sont à placer",
      nl: "Het verblijf is verwijderd, de bezoeken zijn te plaatsen",
      de: "Der Aufenthalt ist entfernt, die Besuche sind zu planen",
      en: "The stay is removed, its visits are to be placed"),
    Text("booking.what", fr: "Quoi", nl: "Wat", de: "Was", en: "What"),
    Text("booking.when", fr: "Quand", nl: "Wanneer", de: "Wann", en: "When"),
    Text("booking.who", fr: "Qui", nl: "Wie", de: "Wer", en: "Who"),
    Text("booking.minutes", fr: "Durée", nl: "Duur", de: "Dauer", en: "Length"),
    Text(
      "booking.minutes.hint", fr: "30, 45 min ou 1 h 15", nl: "30, 45 min of 1 u 15",
      de: "30, 45 Min. oder 1 Std. 15", en: "30, 45 min or 1 h 15"),
    Text(
      "booking.minutes.missing", fr: "Indiquez la durée", nl: "Vul de duur in",
      de: "Geben Sie die Dauer an", en: "Enter the length"),
    Text(
      "booking.optional", fr: "Peut être laissée de côté si la journée est trop pleine",
      nl: "Mag wegvallen als de dag te vol is", de: "Darf entfallen, wenn der Tag zu voll ist",
      en: "May be left out when the day is too full"),
    Text(
      "booking.day.hint", fr: "Par exemple demain, lundi ou 24/11",
      nl: "Bijvoorbeeld morgen, maandag of 24/11", de: "Zum Beispiel morgen, Montag oder 24.11.",
      en: "For example tomorrow, Monday or 24/11"),
    Text(
      "booking.day.missing", fr: "Indiquez le jour", nl: "Vul de dag in",
      de: "Geben Sie den Tag an", en: "Enter the day"),
    Text(
      "booking.day.past", fr: "Ce jour est passé", nl: "Deze dag is voorbij",
      de: "Dieser Tag ist vorbei", en: "This day is over"),
    Text(
      "booking.from", fr: "Au plus tôt", nl: "Ten vroegste", de: "Frühestens",
      en: "At the earliest"),
    Text(
      "booking.from.hint", fr: "Début de la visite", nl: "Begin van het bezoek",
      de: "Beginn des Besuchs", en: "Start of the visit"),
    Text(
      "booking.to", fr: "Au plus tard", nl: "Ten laatste", de: "Spätestens", en: "At the latest"),
    Text(
      "booking.to.hint", fr: "Vide : à heure fixe", nl: "Leeg: op een vast uur",
      de: "Leer: zu fester Zeit", en: "Empty: at a fixed time"),
    Text(
      "booking.window.missing", fr: "Indiquez l’heure au plus tôt", nl: "Vul het vroegste uur in",
      de: "Geben Sie die früheste Zeit an", en: "Enter the earliest time"),
  ]
}
