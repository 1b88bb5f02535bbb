extension Texts {
  /// What to type instead of what could not be read.
  static let input: [Text] = [
    Text(
      "input.date.missing", fr: "Indiquez une date", nl: "Vul een datum in",
      de: "Geben Sie ein Datum an", en: "Enter a date"),
    Text(
      "input.date.unreadable",
      fr: "Écrivez la date en jour, mois et année, par exemple 06/03/2026",
      nl: "Schrijf de datum als dag, maand en jaar, bijvoorbeeld 06/03/2026",
      de: "Schreiben Sie das Datum mit Tag, Monat und Jahr, zum Beispiel 06.03.2026",
      en: "Write the date as day, month and year, for example 06/03/2026"),
    Text(
      "input.date.no-such-day",
      fr: "Ce jour n’existe pas dans le calendrier, vérifiez le jour et le mois",
      nl: "Die dag bestaat niet in de kalender, kijk de dag en de maand na",
      de: "Diesen Tag gibt es im Kalender nicht, prüfen Sie Tag und Monat",
      en: "There is no such day in the calendar, check the day and the month"),
    Text(
      "input.date.month-first",
      fr: "Écrivez le jour avant le mois, par exemple 13/03/2026",
      nl: "Schrijf de dag voor de maand, bijvoorbeeld 13/03/2026",
      de: "Schreiben Sie den Tag vor dem Monat, zum Beispiel 13.03.2026",
      en: "Write the day before the month, for example 13/03/2026"),
    Text(
      "input.date.weekday",
      fr: "Ce jour de la semaine ne correspond pas à la date, gardez l’un des deux",
      nl: "Die weekdag past niet bij de datum, behoud een van beide",
      de: "Dieser Wochentag passt nicht zum Datum, behalten Sie eines von beiden",
      en: "This weekday does not match the date, keep one of the two"),
    Text(
      "input.date.year-missing", fr: "Ajoutez l’année à la date", nl: "Voeg het jaar toe",
      de: "Geben Sie auch das Jahr an", en: "Add the year to the date"),
    Text(
      "input.date.year-implausible",
      fr: "L’année doit aller de 1900 à 2199", nl: "Het jaar moet van 1900 tot 2199 gaan",
      de: "Das Jahr muss zwischen 1900 und 2199 liegen", en: "The year must lie from 1900 to 2199"),
    Text(
      "input.date.year-ambiguous",
      fr: "Est-ce {earlier} ou {later} ? Écrivez l’année en quatre chiffres",
      nl: "Is het {earlier} of {later}? Schrijf het jaar met vier cijfers",
      de: "Ist es {earlier} oder {later}? Schreiben Sie das Jahr mit vier Ziffern",
      en: "Is it {earlier} or {later}? Write the year with four digits"),
    Text(
      "input.birth.future",
      fr: "Cette date de naissance est dans le futur, vérifiez l’année",
      nl: "Deze geboortedatum ligt in de toekomst, kijk het jaar na",
      de: "Dieses Geburtsdatum liegt in der Zukunft, prüfen Sie das Jahr",
      en: "This birth date is in the future, check the year"),
    Text(
      "input.birth.too-long-ago",
      fr: "Cette date de naissance donne plus de 125 ans, vérifiez l’année",
      nl: "Deze geboortedatum geeft meer dan 125 jaar, kijk het jaar na",
      de: "Dieses Geburtsdatum ergibt mehr als 125 Jahre, prüfen Sie das Jahr",
      en: "This birth date makes more than 125 years, check the year"),
    Text(
      "input.time.missing", fr: "Indiquez une heure", nl: "Vul een uur in",
      de: "Geben Sie eine Uhrzeit an", en: "Enter a time"),
    Text(
      "input.time.unreadable",
      fr: "Écrivez l’heure en heures et minutes, par exemple 07:30",
      nl: "Schrijf het uur als uren en minuten, bijvoorbeeld 07:30",
      de: "Schreiben Sie die Uhrzeit in Stunden und Minuten, zum Beispiel 07:30",
      en: "Write the time as hours and minutes, for example 07:30"),
    Text(
      "input.time.no-such-time",
      fr: "Les heures vont de 0 à 24 et les minutes de 0 à 59",
      nl: "Uren gaan van 0 tot 24 en minuten van 0 tot 59",
      de: "Stunden gehen von 0 bis 24 und Minuten von 0 bis 59",
      en: "Hours go from 0 to 24 and minutes from 0 to 59"),
    Text(
      "input.time-range.unreadable",
      fr: "Écrivez le début et la fin, par exemple 07:30-09:00",
      nl: "Schrijf het begin en het einde, bijvoorbeeld 07:30-09:00",
      de: "Schreiben Sie Beginn und Ende, zum Beispiel 07:30-09:00",
      en: "Write the start and the end, for example 07:30-09:00"),
    Text(
      "input.duration.missing", fr: "Indiquez une durée", nl: "Vul een duur in",
      de: "Geben Sie eine Dauer an", en: "Enter a duration"),
    Text(
      "input.duration.unreadable",
      fr: "Écrivez la durée en minutes, par exemple 45 ou 1h15",
      nl: "Schrijf de duur in minuten, bijvoorbeeld 45 of 1u15",
      de: "Schreiben Sie die Dauer in Minuten, zum Beispiel 45 oder 1 Std. 15",
      en: "Write the duration in minutes, for example 45 or 1h15"),
    Text(
      "input.number.missing", fr: "Indiquez un nombre", nl: "Vul een getal in",
      de: "Geben Sie eine Zahl an", en: "Enter a number"),
    Text(
      "input.number.unreadable",
      fr: "Écrivez un nombre en chiffres, par exemple 12,5",
      nl: "Schrijf een getal in cijfers, bijvoorbeeld 12,5",
      de: "Schreiben Sie eine Zahl in Ziffern, zum Beispiel 12,5",
      en: "Write a number in digits, for example 12.5"),
    Text(
      "input.number.not-whole", fr: "Écrivez un nombre sans décimales",
      nl: "Schrijf een getal zonder decimalen", de: "Schreiben Sie eine ganze Zahl",
      en: "Write a number without decimals"),
    Text(
      "input.yes-no.missing", fr: "Répondez par oui ou par non", nl: "Antwoord met ja of nee",
      de: "Antworten Sie mit ja oder nein", en: "Answer yes or no"),
    Text(
      "input.yes-no.unreadable", fr: "Écrivez oui ou non", nl: "Schrijf ja of nee",
      de: "Schreiben Sie ja oder nein", en: "Write yes or no"),
    Text(
      "input.language.missing", fr: "Indiquez une langue", nl: "Vul een taal in",
      de: "Geben Sie eine Sprache an", en: "Enter a language"),
    Text(
      "input.language.unknown",
      fr: "Langue non reconnue : écrivez son nom ou son code, par exemple français ou fr",
      nl: "Taal niet herkend: schrijf de naam of de code, bijvoorbeeld Nederlands of nl",
      de:
        "Sprache nicht erkannt: schreiben Sie ihren Namen oder Code, zum Beispiel Deutsch oder de",
      en: "Language not recognised: write its name or code, for example English or en"),
  ]
}
