/// What other programs call the columns, besides the headers of our templates.
///
/// One line per column: its code, then the other headers; case, accents and punctuation do not count.
enum ImportSynonyms {
  static let people = """
    external-key: no dossier|n° dossier|n°|no|nr|num|numéro|numero dossier|num dossier|id|id patient|patient id|code patient|code|référence|ref|dossier nr|dossiernr|nummer|patiëntnummer|klantnummer|aktennr|patientennummer|record no|record id|number|reference|numéro patient|matricule
    given: prénoms|prenom|voornamen|vornamen|first names|given name|given names|forename
    family: nom de famille|nom patient|nom du patient|familienaam|achternaam|naam patiënt|familienname|nachname|surname|family name|last names
    niss: numéro national|n° national|no national|registre national|numéro de registre national|n° niss|nrn|rijksregisternummer|rijksregister|insz nummer|rrn|nationalregister|ssin|national number|national register number|numéro niss
    birth-date: naissance|né le|née le|né e le|ddn|date naissance|geboren|geboren op|geb datum|geburtstag|geboren am|born|date of birth|dob|birthday
    sex: genre|m f|f m|h f|gender|geslacht m v|civilité
    languages: langue|langue parlée|langues parlées|taal|gesproken talen|sprache|language|spoken languages|spoken language
    street: rue|adresse|adresse domicile|adresse rue|rue numéro|straat|adres|straat nummer|straße|strasse|strasse und nummer|anschrift|street|address|street address|rue n°|rue et n°
    postcode: cp|c p|code|zip|zip code|postal code|post code|plz|postnr|postnummer
    locality: commune|ville|localite|gemeente|stad|woonplaats|deelgemeente|gemeinde|stadt|wohnort|city|municipality|locality|village
    latitude: lat|breite|y
    longitude: lon|lng|long|länge|x
    phones: tél|tel|téléphone 1|téléphone fixe|tél fixe|fixe|téléphones|telefoon 1|telefoonnummer|tel nr|vaste lijn|telefonnummer|telefon 1|phone|phone number|phones|telephone 1|telephones|landline
    gp-name: médecin|mt|généraliste|médecin généraliste|dr|docteur|nom du médecin|arts|huisdokter|naam huisarts|arzt|gp|doctor|physician|gp name
    gp-inami: inami|n° inami|inami médecin|inami mt|numéro inami|riziv|riziv huisarts|riziv nummer|likiv|likiv nummer|gp inami|inami gp
    gp-phone: tél médecin|téléphone médecin|tel médecin|tel mt|tel huisarts|telefoon huisarts|telefon hausarzt|telefon arzt|gp phone|gp telephone|phone gp
    insurer: mutuelle|oa|organisme assureur|numéro de mutuelle|n° mutualité|mutualité n°|mutualiteit|verzekeringsinstelling|krankenkassennummer|versicherungsträger|insurer|health fund|insurance
    member-number: affilié|n° affilié|numéro affilié|numéro d'affiliation|matricule mutuelle|lidnummer ziekenfonds|aansluitingsnummer|inschrijvingsnummer|mitgliedsnr|member no|member id|membership number
    insurability: ct1 ct2|ct1ct2|ct|code titulaire|codes titulaire|statut assurance|kg1 kg2|kg1kg2|codes gerechtigde|insurability code
    contact: contact|nom du contact|aidant proche|proche|famille|contact personne|mantelzorger|naam contactpersoon|angehörige|angehöriger|contact person|next of kin|contact name
    contact-relationship: lien|lien de parenté|parenté|relation|relatie|verwantschap|verwandtschaft|beziehung|relationship|relation contact
    contact-phone: tél contact|téléphone contact|tel contact|tel contactpersoon|telefoon contactpersoon|telefon kontaktperson|contact telephone|phone contact|contact tel
    key: clés|clef|clefs|boîte à clés|sleutels|sleutelkastje|sleutelkluis|schlüsselkasten|keys|key box|keybox
    dog: chiens|animal|animaux|honden|huisdier|hunde|haustier|dogs|pet|pets
    parking: parking|se garer|parkeerplaats|parkplatz|car park
    door-notes: remarque|remarques|notes|note|commentaire|commentaires|accès|info accès|remarques porte|opmerkingen|opmerking|nota|toegang|bemerkungen|bemerkung|hinweise|zugang|comments|remarks|access|door notes
    full-name: nom prénom|nom complet|prénom nom|patient|personne|bénéficiaire|volledige naam|patiënt|persoon|naam voornaam|vollständiger name|name vorname|person|full name|name and first name
    house-number: n° rue|numéro rue|house number|house no|hausnr|huisnr
    box: bte|boite postale|bus|b|brievenbus|box|bte n°
    phones-2: gsm|portable|mobile|téléphone 2|tél 2|tel portable|n° gsm|mobiel|telefoon 2|mobil|mobiltelefon|telefon 2|cell|cell phone|telephone 2|mobile phone|phone 2
    phones-3: tél 3|tel 3|autre téléphone|ander nummer|other phone|phone 3
    """

  static let carers = """
    external-key: numéro de soignant|id|code|matricule|n°|no|num|id soignant|code soignant|personeelsnummer|stamnummer|zorgverlenernummer|personalnummer|personalnr|nr|carer id|staff number|employee number|no carer|carer number
    given: prénoms|voornamen|vornamen|first names|given name|forename
    family: nom de famille|familienaam|achternaam|familienname|nachname|surname|family name
    qualification: fonction|métier|profession|diplôme|titre|rôle|functie|beroep|diploma|funktion|beruf|rolle|role|profession|job|job title|grade
    inami: n° inami|numéro inami|riziv nummer|riziv nr|likiv nummer|likiv nr|inami number|nihdi
    skills: compétence|aptitudes|actes|vaardigheid|bekwaamheden|competenties|kompetenzen|fähigkeit|competencies|abilities|skill
    languages: langue|langues parlées|taal|gesproken talen|sprache|language|spoken languages
    phones: tél|tel|téléphone 1|téléphones|telefoon 1|telefoonnummer|telefonnummer|telefon 1|phone|phones|phone number|telephone 1
    travel: véhicule|mode de transport|transport|moyen de transport|mode de déplacement|verplaatsing|vervoermiddel|voertuig|fahrzeug|fortbewegung|vehicle|travel mode|means of transport
    street: rue|adresse|domicile|adresse domicile|straat|adres|straat nummer|straße|strasse|anschrift|street|address|street address|rue et n°
    postcode: cp|c p|code postal domicile|zip|zip code|postal code|plz|postnr|postnummer
    locality: commune|ville|gemeente|stad|woonplaats|gemeinde|stadt|wohnort|city|municipality|locality
    latitude: lat|breite
    longitude: lon|lng|long|länge
    base: départ|lieu de départ|point de départ|départ tournée|vertrek|vertrekpunt|startplaats|startpunkt|abfahrt|base|start place|starting point
    weekly-hours: heures semaine|h semaine|heures hebdomadaires|contrat|régime horaire|heures contrat|uren week|weekuren|contracturen|wochenstunden|stunden woche|hours per week|weekly hours|contract hours
    until: fin du contrat|date de fin|sortie|date de sortie|uit dienst|einddatum|austritt|enddatum|end date|leaves on|contract end
    shift-day: jour|date|dates|dag|datum|data|tag|daten|day|jours de travail|werkdagen|arbeitstage|working days
    shift-start: heure de début|de|heure début|début tournée|beginuur|begin uur|van|startuur|von|anfang|from|start time|shift start
    shift-end: heure de fin|à|heure fin|fin tournée|einduur|eind uur|eind|tot|bis|to|end time|shift end
    second-shift-start: début 2e tournée|début tournée 2|de 2|heure de début 2|begin ronde 2|van 2|von 2|from 2|second start|start time 2
    second-shift-end: fin 2e tournée|fin tournée 2|à 2|heure de fin 2|einde ronde 2|tot 2|bis 2|to 2|second end|end time 2
    break-minutes: pause min|minutes de pause|pauze min|pausenminuten|break min|break minutes|lunch break
    overtime-minutes: dépassement|heures supplémentaires admises|overuren|überstunden|overtime|overtime minutes
    absent-from: absent du|absente du|absence du|absence de|absence début|début absence|début de l'absence|congé du|afwezig van|afwezig vanaf|begin afwezigheid|verlof van|abwesend von|abwesend ab|beginn der abwesenheit|urlaub von|absent from|away from|absence start|leave from
    absent-until: absent au|absente au|absence au|absence jusque|absence fin|fin absence|fin de l'absence|congé au|afwezig tot|afwezig tot en met|einde afwezigheid|verlof tot|abwesend bis|ende der abwesenheit|urlaub bis|absent to|absent until|away until|absence end|leave until
    absence-kind: motif d'absence|motif absence|motif|raison de l'absence|type d'absence|reden afwezigheid|reden van afwezigheid|soort afwezigheid|grund der abwesenheit|abwesenheitsgrund|art der abwesenheit|reason for absence|absence reason|absence type|kind of absence
    full-name: nom prénom|nom complet|prénom nom|soignant|volledige naam|zorgverlener|naam voornaam|vollständiger name|name vorname|pflegende|carer|full name
    house-number: numéro maison|house number|house no|hausnr|huisnr
    box: bte|bus|box
    phones-2: gsm|portable|mobile|téléphone 2|mobiel|telefoon 2|mobil|telefon 2|cell|telephone 2|phone 2
    shift: horaire|horaires|heures|tournee 1|uurrooster|uren|ronde 1|arbeitszeit|dienst|stunden|hours|schedule|shift|shift hours|runde 1|round 1
    second-shift: horaire 2|uurrooster 2|arbeitszeit 2|schedule 2|shift 2
    """

  static let visits = """
    external-key: n° visite|no visite|id visite|id|numéro|visite|code visite|bezoek|bezoek nr|nummer|besuch|besuchsnr|number|visit|visit id|visit no|nr
    patient-key: n° dossier|no dossier|dossier|id patient|code patient|numéro patient|numéro de la personne|dossiernr|patiëntnummer|aktennr|patientennummer|record no|record id|patient id|patient number
    patient-niss: numéro national|n° national|registre national|niss patient|rijksregisternummer|insz patiënt|nationalregister|ssin|national number
    patient-name: nom|patient|nom patient|nom du patient|nom et prénom|nom complet|bénéficiaire|naam|patiënt|naam patiënt|naam en voornaam|name|name und vorname|patient name|full name|last name|surname|nom de famille|familienaam|familienname
    patient-birth-date: naissance|né le|ddn|geboren|geboren op|geburtstag|date of birth|dob|born
    day: date|date visite|date de la visite|jour de la visite|datum|bezoekdatum|dag bezoek|besuchstag|date of visit|visit date
    care: soins|acte|actes|type de soin|type|prestation|activité|zorgen|soort zorg|prestatie|handeling|pflege|art der leistung|tätigkeit|care type|service|activity|kind of care
    window-from: de|début|début fenêtre|fenêtre de|à partir de|van|vanaf|begin|begin venster|vroegste|von|ab|frühester beginn|from|earliest start|window from|window start|not before
    window-to: à|fin|fin fenêtre|fenêtre à|jusque|jusqu'à|tot|einde|einde venster|laatste|bis|ende|spätester beginn|to|until|latest start|window to|window end|not after
    preferred-from: heure souhaitée|souhaité|préféré|heure préférée|gewenst|gewenst uur|voorkeur|gewünscht|wunschzeit|wunschzeit von|preferred|preferred time|preferred start
    preferred-to: souhaité jusque|préféré à|gewenst tot uur|wunschzeit bis|preferred until|preferred end
    minutes: durée|durée min|minutes|duree minutes|temps|duur|duur min|duur minuten|dauer|dauer min|duration|duration min|length|length min|min
    skills: compétence|compétences requises|vaardigheid|vereiste vaardigheden|fähigkeit|benötigte fähigkeiten|required skills|skill
    required: obligatoire oui non|requis|indispensable|verplicht ja nee|noodzakelijk|pflicht|notwendig|mandatory|required yes no
    preferred-carers: soignants préférés|soignant souhaité|soignant préféré|soignant habituel|voorkeur zorgverlener|vaste zorgverlener|gewenste zorgverlener|bevorzugte pflegende|preferred carer|usual carer
    excluded-carers: soignant exclu|soignants refusés|ne pas envoyer|niet sturen|uitgesloten zorgverlener|nicht schicken|excluded carer|not this carer
    two-carers: à 2|deux soignants|double|binôme|twee zorgverleners|met 2|dubbel|zwei pflegende|zu 2|doppelt|two people|double handed|double
    gap-after: après|apres visite|na|nach|after|follows
    gap-minimum: écart min|délai min|délai minimal|min tussentijd|tussentijd min|abstand min|mindestabstand|gap min|min gap|minimum gap
    gap-maximum: écart max|délai max|délai maximal|max tussentijd|tussentijd max|abstand max|höchstabstand|gap max|max gap|maximum gap
    carer: soignante|infirmier|infirmière|intervenant|attribué à|zorgverlener nr|verpleegkundige|toegewezen aan|pflegekraft|zugewiesen an|nurse|assigned to|staff
    start: heure de début|heure prévue|heure de passage|début prévu|beginuur|gepland uur|startuur|startzeit|geplante uhrzeit|start|start time|planned time|planned start
    locked: verrouillée|fixe|figé|vast|vastgezet|fest|fixiert|fixed|lock
    patient-given: prénom patient|prénom du patient|voornaam patiënt|vorname patient|given name|forename
    window: fenêtre|créneau|plage|plage horaire|tranche horaire|tijdvenster|tijdvak|venster|zeitfenster|window|time window|slot|time slot
    """
}
