extension Texts {
  /// What to mend in a number, a telephone or a place.
  static let identifiers: [Text] = [
    Text(
      "person.niss.too-short",
      fr: "Le NISS a 11 chiffres, il en manque {missing, plural, one {un} other {#}}",
      nl:
        "Het INSZ telt 11 cijfers, {missing, plural, one {er ontbreekt er één} other {er ontbreken er #}}",
      de:
        "Die Nationalregisternummer hat 11 Ziffern, {missing, plural, one {eine fehlt} other {# fehlen}}",
      en:
        "The NISS has 11 digits, {missing, plural, one {one is missing} other {# are missing}}"),
    Text(
      "person.niss.too-long",
      fr: "Le NISS a 11 chiffres, il y en a {extra, plural, one {un} other {#}} de trop",
      nl: "Het INSZ telt 11 cijfers, er {extra, plural, one {is er één} other {zijn er #}} te veel",
      de:
        "Die Nationalregisternummer hat 11 Ziffern, {extra, plural, one {eine ist} other {# sind}} zu viel",
      en: "The NISS has 11 digits, {extra, plural, one {one is} other {# are}} too many"),
    Text(
      "person.niss.letters",
      fr: "Le NISS ne contient que des chiffres, par exemple 85.07.30-033.28",
      nl: "Het INSZ bevat alleen cijfers, bijvoorbeeld 85.07.30-033.28",
      de: "Die Nationalregisternummer enthält nur Ziffern, zum Beispiel 85.07.30-033.28",
      en: "The NISS holds digits only, for example 85.07.30-033.28"),
    Text(
      "person.niss.check",
      fr: "Un chiffre du NISS est faux ou deux sont inversés, relisez-le sur la carte d’identité",
      nl:
        "Een cijfer van het INSZ is fout of twee zijn verwisseld, lees het na op de identiteitskaart",
      de:
        "Eine Ziffer der Nationalregisternummer ist falsch oder zwei sind vertauscht, lesen Sie sie auf dem Personalausweis nach",
      en: "A digit of the NISS is wrong or two are exchanged, read it again on the identity card"),
    Text(
      "person.niss.date",
      fr: "Les six premiers chiffres du NISS ne donnent pas de date, relisez le mois et le jour",
      nl: "De eerste zes cijfers van het INSZ geven geen datum, lees de maand en de dag na",
      de:
        "Die ersten sechs Ziffern der Nationalregisternummer ergeben kein Datum, prüfen Sie Monat und Tag",
      en: "The first six digits of the NISS make no date, read the month and the day again"),
    Text(
      "person.inami.length",
      fr: "Le numéro INAMI a 11 chiffres, par exemple 1-23456-78-901",
      nl: "Het RIZIV-nummer telt 11 cijfers, bijvoorbeeld 1-23456-78-901",
      de: "Die LIKIV-Nummer hat 11 Ziffern, zum Beispiel 1-23456-78-901",
      en: "The INAMI number has 11 digits, for example 1-23456-78-901"),
    Text(
      "person.inami.check",
      fr: "Un chiffre du numéro INAMI est faux ou deux sont inversés, relisez-le",
      nl: "Een cijfer van het RIZIV-nummer is fout of twee zijn verwisseld, lees het na",
      de: "Eine Ziffer der LIKIV-Nummer ist falsch oder zwei sind vertauscht, lesen Sie sie nach",
      en: "A digit of the INAMI number is wrong or two are exchanged, read it again"),
    Text(
      "person.enterprise.length",
      fr: "Le numéro d’entreprise a 10 chiffres, par exemple 0403.019.261",
      nl: "Het ondernemingsnummer telt 10 cijfers, bijvoorbeeld 0403.019.261",
      de: "Die Unternehmensnummer hat 10 Ziffern, zum Beispiel 0403.019.261",
      en: "The enterprise number has 10 digits, for example 0403.019.261"),
    Text(
      "person.enterprise.check",
      fr: "Un chiffre du numéro d’entreprise est faux ou deux sont inversés, relisez-le",
      nl: "Een cijfer van het ondernemingsnummer is fout of twee zijn verwisseld, lees het na",
      de:
        "Eine Ziffer der Unternehmensnummer ist falsch oder zwei sind vertauscht, lesen Sie sie nach",
      en: "A digit of the enterprise number is wrong or two are exchanged, read it again"),
    Text(
      "person.nomenclature.length",
      fr: "Un code de nomenclature a 6 chiffres, par exemple 425110",
      nl: "Een nomenclatuurcode telt 6 cijfers, bijvoorbeeld 425110",
      de: "Ein Nomenklaturkode hat 6 Ziffern, zum Beispiel 425110",
      en: "A nomenclature code has 6 digits, for example 425110"),
    Text(
      "person.nomenclature.check",
      fr: "Un chiffre du code de nomenclature est faux ou deux sont inversés, relisez-le",
      nl: "Een cijfer van de nomenclatuurcode is fout of twee zijn verwisseld, lees hem na",
      de:
        "Eine Ziffer des Nomenklaturkodes ist falsch oder zwei sind vertauscht, lesen Sie ihn nach",
      en: "A digit of the nomenclature code is wrong or two are exchanged, read it again"),
    Text(
      "person.phone.too-short",
      fr: "Il manque {missing, plural, one {un chiffre} other {# chiffres}} au numéro de téléphone",
      nl:
        "Er {missing, plural, one {ontbreekt een cijfer} other {ontbreken # cijfers}} in het telefoonnummer",
      de:
        "In der Telefonnummer {missing, plural, one {fehlt eine Ziffer} other {fehlen # Ziffern}}",
      en:
        "The telephone number lacks {missing, plural, one {one digit} other {# digits}}"),
    Text(
      "person.phone.too-long",
      fr:
        "Le numéro de téléphone a {extra, plural, one {un chiffre} other {# chiffres}} de trop",
      nl: "Het telefoonnummer heeft {extra, plural, one {één cijfer} other {# cijfers}} te veel",
      de: "Die Telefonnummer hat {extra, plural, one {eine Ziffer} other {# Ziffern}} zu viel",
      en: "The telephone number has {extra, plural, one {one digit} other {# digits}} too many"),
    Text(
      "person.phone.letters",
      fr: "Écrivez un seul numéro de téléphone en chiffres, par exemple 0470 12 34 56",
      nl: "Schrijf één telefoonnummer in cijfers, bijvoorbeeld 0470 12 34 56",
      de: "Schreiben Sie eine einzige Telefonnummer in Ziffern, zum Beispiel 0470 12 34 56",
      en: "Write one telephone number in digits, for example 0470 12 34 56"),
    Text(
      "person.phone.country",
      fr: "Après +, écrivez l’indicatif du pays, par exemple +33 6 12 34 56 78",
      nl: "Schrijf na + het landnummer, bijvoorbeeld +33 6 12 34 56 78",
      de: "Schreiben Sie nach + die Landesvorwahl, zum Beispiel +33 6 12 34 56 78",
      en: "After +, write the country code, for example +33 6 12 34 56 78"),
    Text(
      "person.postcode.malformed",
      fr: "Le code postal a 4 chiffres, de 1000 à 9999",
      nl: "De postcode telt 4 cijfers, van 1000 tot 9999",
      de: "Die Postleitzahl hat 4 Ziffern, von 1000 bis 9999",
      en: "The postcode has 4 digits, from 1000 to 9999"),
    Text(
      "person.insurability.malformed",
      fr: "Écrivez l’assurabilité en deux codes de trois chiffres, par exemple 110/110",
      nl: "Schrijf de verzekerbaarheid als twee codes van drie cijfers, bijvoorbeeld 110/110",
      de:
        "Schreiben Sie die Versicherbarkeit als zwei Kodes mit drei Ziffern, zum Beispiel 110/110",
      en: "Write the insurability as two codes of three digits, for example 110/110"),
    Text(
      "person.insurability.unknown",
      fr: "Ces codes CT1/CT2 n’existent pas, relisez la réponse de la mutualité",
      nl: "Deze codes CT1/CT2 bestaan niet, lees het antwoord van het ziekenfonds na",
      de: "Diese Kodes CT1/CT2 gibt es nicht, lesen Sie die Antwort der Krankenkasse nach",
      en: "There are no such codes CT1/CT2, read the answer of the sickness fund again"),
    Text(
      "person.insurer.malformed",
      fr: "Le numéro de mutualité a 3 chiffres, par exemple 228",
      nl: "Het nummer van het ziekenfonds telt 3 cijfers, bijvoorbeeld 228",
      de: "Die Nummer der Krankenkasse hat 3 Ziffern, zum Beispiel 228",
      en: "The number of the sickness fund has 3 digits, for example 228"),
    Text(
      "person.insurer.unknown",
      fr: "Aucune mutualité n’a ce numéro, il commence par 1 à 6 ou par 9",
      nl: "Geen ziekenfonds heeft dit nummer, het begint met 1 tot 6 of met 9",
      de: "Keine Krankenkasse hat diese Nummer, sie beginnt mit 1 bis 6 oder mit 9",
      en: "No sickness fund has this number, it begins with 1 to 6 or with 9"),
    Text(
      "person.place.incomplete",
      fr: "Donnez la latitude et la longitude ensemble, ou aucune des deux",
      nl: "Geef breedtegraad en lengtegraad samen, of geen van beide",
      de: "Geben Sie Breite und Länge zusammen an, oder keine von beiden",
      en: "Give latitude and longitude together, or neither"),
    Text(
      "person.place.swapped",
      fr: "La latitude et la longitude sont inversées : en Belgique, la latitude est proche de 50",
      nl: "Breedtegraad en lengtegraad zijn verwisseld: in België ligt de breedtegraad rond 50",
      de: "Breite und Länge sind vertauscht: in Belgien liegt die Breite bei 50",
      en: "Latitude and longitude are exchanged: in Belgium the latitude is near 50"),
    Text(
      "person.place.too-far",
      fr: "Ce point est loin de la Belgique, vérifiez la latitude et la longitude",
      nl: "Dit punt ligt ver van België, kijk breedtegraad en lengtegraad na",
      de: "Dieser Punkt liegt weit von Belgien, prüfen Sie Breite und Länge",
      en: "This point is far from Belgium, check the latitude and the longitude"),
  ]

  /// The unions of sickness funds.
  static let insurers: [Text] = [
    Text(
      "insurer.union.100", fr: "Mutualité chrétienne", nl: "Christelijke Mutualiteit",
      de: "Christliche Krankenkasse", en: "Christian sickness fund"),
    Text(
      "insurer.union.200", fr: "Mutualité neutre", nl: "Neutraal Ziekenfonds",
      de: "Neutrale Krankenkasse", en: "Neutral sickness fund"),
    Text("insurer.union.300", fr: "Solidaris", nl: "Solidaris", de: "Solidaris", en: "Solidaris"),
    Text(
      "insurer.union.400", fr: "Mutualité libérale", nl: "Liberale Mutualiteit",
      de: "Liberale Krankenkasse", en: "Liberal sickness fund"),
    Text(
      "insurer.union.500", fr: "Mutualité libre", nl: "Onafhankelijk Ziekenfonds",
      de: "Freie Krankenkasse", en: "Independent sickness fund"),
    Text("insurer.union.600", fr: "CAAMI", nl: "HZIV", de: "HKIV", en: "CAAMI"),
    Text("insurer.union.900", fr: "HR Rail", nl: "HR Rail", de: "HR Rail", en: "HR Rail"),
  ]
}
