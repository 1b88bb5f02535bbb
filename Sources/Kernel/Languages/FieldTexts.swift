extension Texts {
  /// The columns of a file of people, which are also the labels of the form.
  static let patientFields: [Text] = [
    Text(
      "patient.field.external-key", fr: "Numéro de dossier", nl: "Dossiernummer", de: "Aktennummer",
      en: "Record number"),
    Text(
      "patient.field.given", fr: "Prénom", nl: "Voornaam", de: "Vorname", en: "First name"),
    Text(
      "patient.field.family", fr: "Nom", nl: "Naam", de: "Name", en: "Last name"),
    Text(
      "patient.field.niss", fr: "NISS", nl: "INSZ", de: "Nationalregisternummer", en: "NISS"),
    Text(
      "patient.field.birth-date", fr: "Date de naissance", nl: "Geboortedatum", de: "Geburtsdatum",
      en: "Birth date"),
    Text(
      "patient.field.sex", fr: "Sexe", nl: "Geslacht", de: "Geschlecht", en: "Sex"),
    Text(
      "patient.field.languages", fr: "Langues", nl: "Talen", de: "Sprachen", en: "Languages"),
    Text(
      "patient.field.street", fr: "Rue et numéro", nl: "Straat en nummer", de: "Straße und Nummer",
      en: "Street and number"),
    Text(
      "patient.field.postcode", fr: "Code postal", nl: "Postcode", de: "Postleitzahl",
      en: "Postcode"),
    Text(
      "patient.field.locality", fr: "Localité", nl: "Plaats", de: "Ort", en: "Town"),
    Text(
      "patient.field.latitude", fr: "Latitude", nl: "Breedtegraad", de: "Breitengrad",
      en: "Latitude"),
    Text(
      "patient.field.longitude", fr: "Longitude", nl: "Lengtegraad", de: "Längengrad",
      en: "Longitude"),
    Text(
      "patient.field.phones", fr: "Téléphone", nl: "Telefoon", de: "Telefon", en: "Telephone"),
    Text(
      "patient.field.gp-name", fr: "Médecin traitant", nl: "Huisarts", de: "Hausarzt",
      en: "General practitioner"),
    Text(
      "patient.field.gp-inami", fr: "INAMI du médecin", nl: "RIZIV van de huisarts",
      de: "LIKIV des Hausarztes", en: "INAMI of the practitioner"),
    Text(
      "patient.field.gp-phone", fr: "Téléphone du médecin", nl: "Telefoon van de huisarts",
      de: "Telefon des Hausarztes", en: "Telephone of the practitioner"),
    Text(
      "patient.field.insurer", fr: "Mutualité", nl: "Ziekenfonds", de: "Krankenkasse",
      en: "Sickness fund"),
    Text(
      "patient.field.member-number", fr: "Numéro d’affilié", nl: "Lidnummer", de: "Mitgliedsnummer",
      en: "Member number"),
    Text(
      "patient.field.insurability", fr: "Assurabilité", nl: "Verzekerbaarheid",
      de: "Versicherbarkeit", en: "Insurability"),
    Text(
      "patient.field.contact", fr: "Personne de contact", nl: "Contactpersoon", de: "Kontaktperson",
      en: "Contact"),
    Text(
      "patient.field.contact-relationship", fr: "Lien du contact", nl: "Band van de contactpersoon",
      de: "Verhältnis der Kontaktperson", en: "Relationship of the contact"),
    Text(
      "patient.field.contact-phone", fr: "Téléphone du contact",
      nl: "Telefoon van de contactpersoon", de: "Telefon der Kontaktperson",
      en: "Telephone of the contact"),
    Text(
      "patient.field.key", fr: "Clé", nl: "Sleutel", de: "Schlüssel", en: "Key"),
    Text(
      "patient.field.dog", fr: "Chien", nl: "Hond", de: "Hund", en: "Dog"),
    Text(
      "patient.field.parking", fr: "Stationnement", nl: "Parkeren", de: "Parken", en: "Parking"),
    Text(
      "patient.field.door-notes", fr: "Remarques à la porte", nl: "Opmerkingen aan de deur",
      de: "Hinweise an der Tür", en: "Notes for the door"),
  ]

  /// The columns of a file of carers.
  static let carerFields: [Text] = [
    Text(
      "carer.field.external-key", fr: "Numéro", nl: "Nummer", de: "Nummer", en: "Number"),
    Text(
      "carer.field.given", fr: "Prénom", nl: "Voornaam", de: "Vorname", en: "First name"),
    Text(
      "carer.field.family", fr: "Nom", nl: "Naam", de: "Name", en: "Last name"),
    Text(
      "carer.field.qualification", fr: "Qualification", nl: "Kwalificatie", de: "Qualifikation",
      en: "Qualification"),
    Text(
      "carer.field.inami", fr: "INAMI", nl: "RIZIV", de: "LIKIV", en: "INAMI"),
    Text(
      "carer.field.skills", fr: "Compétences", nl: "Vaardigheden", de: "Fähigkeiten", en: "Skills"),
    Text(
      "carer.field.languages", fr: "Langues", nl: "Talen", de: "Sprachen", en: "Languages"),
    Text(
      "carer.field.phones", fr: "Téléphone", nl: "Telefoon", de: "Telefon", en: "Telephone"),
    Text(
      "carer.field.travel", fr: "Déplacement", nl: "Vervoer", de: "Verkehrsmittel", en: "Travel"),
    Text(
      "carer.field.street", fr: "Rue et numéro", nl: "Straat en nummer", de: "Straße und Nummer",
      en: "Street and number"),
    Text(
      "carer.field.postcode", fr: "Code postal", nl: "Postcode", de: "Postleitzahl", en: "Postcode"),
    Text(
      "carer.field.locality", fr: "Localité", nl: "Plaats", de: "Ort", en: "Town"),
    Text(
      "carer.field.latitude", fr: "Latitude", nl: "Breedtegraad", de: "Breitengrad", en: "Latitude"),
    Text(
      "carer.field.longitude", fr: "Longitude", nl: "Lengtegraad", de: "Längengrad", en: "Longitude"
    ),
    Text(
      "carer.field.base", fr: "Départ de", nl: "Vertrek van", de: "Abfahrt von", en: "Starts from"),
    Text(
      "carer.field.weekly-hours", fr: "Heures par semaine", nl: "Uren per week",
      de: "Stunden pro Woche", en: "Hours a week"),
    Text(
      "carer.field.until", fr: "Fin de contrat", nl: "Einde contract", de: "Vertragsende",
      en: "End of contract"),
    Text(
      "carer.field.shift-day", fr: "Jours", nl: "Dagen", de: "Tage", en: "Days"),
    Text(
      "carer.field.shift-start", fr: "Début", nl: "Begin", de: "Beginn", en: "Start"),
    Text(
      "carer.field.shift-end", fr: "Fin", nl: "Einde", de: "Ende", en: "End"),
    Text(
      "carer.field.second-shift-start", fr: "Début 2", nl: "Begin 2", de: "Beginn 2", en: "Start 2"),
    Text(
      "carer.field.second-shift-end", fr: "Fin 2", nl: "Einde 2", de: "Ende 2", en: "End 2"),
    Text(
      "carer.field.break-minutes", fr: "Pause", nl: "Pauze", de: "Pause", en: "Break"),
    Text(
      "carer.field.overtime-minutes", fr: "Dépassement admis", nl: "Toegelaten overuren",
      de: "Erlaubte Überzeit", en: "Overtime allowed"),
    Text(
      "carer.field.absent-from", fr: "Absent du", nl: "Afwezig van", de: "Abwesend von",
      en: "Absent from"),
    Text(
      "carer.field.absent-until", fr: "Absent au", nl: "Afwezig tot en met", de: "Abwesend bis",
      en: "Absent until"),
    Text(
      "carer.field.absence-kind", fr: "Motif d’absence", nl: "Reden van afwezigheid",
      de: "Grund der Abwesenheit", en: "Reason for absence"),
  ]

  /// The columns of a file of visits.
  static let visitFields: [Text] = [
    Text(
      "visit.field.external-key", fr: "Numéro de visite", nl: "Bezoeknummer", de: "Besuchsnummer",
      en: "Visit number"),
    Text(
      "visit.field.patient-key", fr: "Numéro de dossier", nl: "Dossiernummer", de: "Aktennummer",
      en: "Record number"),
    Text(
      "visit.field.patient-niss", fr: "NISS", nl: "INSZ", de: "Nationalregisternummer", en: "NISS"),
    Text(
      "visit.field.patient-name", fr: "Personne", nl: "Persoon", de: "Person", en: "Person"),
    Text(
      "visit.field.patient-birth-date", fr: "Date de naissance", nl: "Geboortedatum",
      de: "Geburtsdatum", en: "Birth date"),
    Text(
      "visit.field.day", fr: "Jour", nl: "Dag", de: "Tag", en: "Day"),
    Text(
      "visit.field.care", fr: "Soin", nl: "Zorg", de: "Leistung", en: "Care"),
    Text(
      "visit.field.window-from", fr: "Au plus tôt", nl: "Ten vroegste", de: "Frühestens",
      en: "Earliest"),
    Text(
      "visit.field.window-to", fr: "Au plus tard", nl: "Ten laatste", de: "Spätestens", en: "Latest"
    ),
    Text(
      "visit.field.preferred-from", fr: "Souhaité de", nl: "Gewenst van", de: "Gewünscht von",
      en: "Preferred from"),
    Text(
      "visit.field.preferred-to", fr: "Souhaité à", nl: "Gewenst tot", de: "Gewünscht bis",
      en: "Preferred to"),
    Text(
      "visit.field.minutes", fr: "Minutes", nl: "Minuten", de: "Minuten", en: "Minutes"),
    Text(
      "visit.field.skills", fr: "Compétences", nl: "Vaardigheden", de: "Fähigkeiten", en: "Skills"),
    Text(
      "visit.field.required", fr: "Obligatoire", nl: "Verplicht", de: "Verpflichtend",
      en: "Required"),
    Text(
      "visit.field.preferred-carers", fr: "Soignants souhaités", nl: "Gewenste zorgverleners",
      de: "Gewünschte Pflegende", en: "Preferred carers"),
    Text(
      "visit.field.excluded-carers", fr: "Soignants exclus", nl: "Uitgesloten zorgverleners",
      de: "Ausgeschlossene Pflegende", en: "Excluded carers"),
    Text(
      "visit.field.two-carers", fr: "À deux", nl: "Met twee", de: "Zu zweit", en: "Two carers"),
    Text(
      "visit.field.gap-after", fr: "Après la visite", nl: "Na bezoek", de: "Nach dem Besuch",
      en: "After visit"),
    Text(
      "visit.field.gap-minimum", fr: "Écart minimal", nl: "Kleinste tussentijd",
      de: "Kleinster Abstand", en: "Smallest gap"),
    Text(
      "visit.field.gap-maximum", fr: "Écart maximal", nl: "Grootste tussentijd",
      de: "Größter Abstand", en: "Largest gap"),
    Text(
      "visit.field.carer", fr: "Soignant", nl: "Zorgverlener", de: "Pflegende", en: "Carer"),
    Text(
      "visit.field.start", fr: "Heure", nl: "Uur", de: "Uhrzeit", en: "Time"),
    Text(
      "visit.field.locked", fr: "Verrouillé", nl: "Vergrendeld", de: "Gesperrt", en: "Locked"),
  ]
}
