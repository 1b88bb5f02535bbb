/// The fictional service of the example files: its people, carers and visits.
///
/// One line each, cells parted by bars. Names, streets, numbers and telephones are invented; the
/// localities around Charleroi are real.
enum ExampleService {
  /// Key, family, given, sex, birth date, street, postcode, locality, languages, insurer,
  /// insurability, practitioner, contact, relationship, key, dog, parking, notes.
  static let people = """
    P001|Lambert|Marie-Louise|f|1941-03-14|Rue de l’Exemple 12|6060|Gilly|fr|228|111/111|Dr Modèle|Anne Lambert|fille|Boîte à clés à gauche de la porte, code chez la coordinatrice|||Sonner deux fois, elle entend mal
    P002|Dupont|Roger|m|1938-11-02|Rue du Modèle 3|6000|Charleroi|fr|135|131/131|Dr Modèle|Luc Dupont|fils||Petit chien, gentil|Rue à sens unique|
    P003|De Prez|Simonne|f|1935-07-21|Avenue du Spécimen 45 bte 2|6001|Marcinelle|fr|319|131/131|Dr Essai|||Clé chez la voisine du 47|||
    P004|Rossi|Antonio|m|1946-01-09|Rue de la Fiction 8|6040|Jumet|it, fr|319|130/130|Dr Essai|Carla Rossi|épouse||||
    P005|Vermeulen|Godelieve|f|1944-05-30|Rue de l’Exemple 27|6060|Gilly|nl, fr|206|130/130|Dr Modèle|Jan Peeters|zoon||||Parle néerlandais
    P006|Yilmaz|Fatma|f|1950-12-18|Rue du Modèle 71|6030|Marchienne-au-Pont|tr, fr|319|131/131|Dr Essai|Emre Yilmaz|fils||||
    P007|Noël|Jacques|m|1932-08-06|Place du Prétexte 1|6061|Montignies-sur-Sambre|fr|130|110/110|Dr Croquis|||Code de l’immeuble chez la coordinatrice||Parking derrière l’immeuble|
    P008|Lefèvre|Andrée|f|1940-02-11|Rue du Brouillon 19|6010|Couillet|fr|509|110/110|Dr Croquis|Paul Lefèvre|frère||Chat qui s’échappe||
    P009|Müller|Hildegard|f|1939-09-25|Rue du Brouillon 4|6010|Couillet|de, fr|130|130/130|Dr Croquis||||||
    P010|Haddad|Youssef|m|1947-04-03|Rue de la Maquette 33|6020|Dampremy|ar, fr|319|111/111|Dr Essai|Nadia Haddad|fille||||
    P011|Gérard|Odette|f|1933-10-17|Rue de la Maquette 50|6042|Lodelinsart|fr|206|131/131|Dr Modèle|Michel Gérard|fils|Clé sous pot, à demander|||Lève-personne dans la chambre
    P012|Baudoux|Émile|m|1936-06-28|Rue du Canevas 15|6043|Ransart|fr|130|130/130|Dr Croquis||||Berger dans le jardin, entrer par devant||
    P013|Claes|Jeanne|f|1945-03-02|Rue du Canevas 62|6043|Ransart|fr|319|131/131|Dr Essai||||||
    P014|Petit|Lucienne|f|1930-12-24|Rue de l’Ébauche 7|6032|Mont-sur-Marchienne|fr|130|131/131|Dr Modèle|Claire Petit|nièce|Boîte à clés, code chez la coordinatrice|||
    P015|Marchal|Raymond|m|1943-07-15|Rue de l’Ébauche 22|6032|Mont-sur-Marchienne|fr|228|110/110|Dr Modèle||||||
    P016|Da Silva|Rosa|f|1951-05-08|Rue du Schéma 10|6031|Monceau-sur-Sambre|pt, fr|319|111/111|Dr Essai|Tiago Da Silva|fils||||
    P017|Wauters|Paul|m|1937-01-31|Rue du Schéma 88|6044|Roux|fr, nl|206|130/130|Dr Croquis||||||
    P018|Henry|Claudine|f|1948-11-11|Rue du Gabarit 5|6041|Gosselies|fr|509|110/110|Dr Croquis|Sophie Henry|fille||||
    P019|Kowalski|Stanislas|m|1934-04-19|Rue du Gabarit 41|6041|Gosselies|pl, fr|319|131/131|Dr Essai||||||
    P020|Thiry|Yvonne|f|1931-02-26|Avenue du Spécimen 9|6001|Marcinelle|fr|130|131/131|Dr Essai|Guy Thiry|fils|Clé chez le concierge|||
    P021|Ndiaye|Awa|f|1955-09-13|Rue de la Fiction 29|6040|Jumet|fr, wo|319|111/111|Dr Essai|Moussa Ndiaye|époux||||
    P022|Collard|Fernand|m|1942-10-05|Rue du Pastiche 14|6200|Châtelineau|fr|228|130/130|Dr Croquis||||Deux petits chiens||
    P023|Simon|Monique|f|1949-06-20|Rue du Pastiche 36|6200|Bouffioulx|fr|130|110/110|Dr Croquis|Éric Simon|fils|||Garer devant le garage|
    P024|Delvaux|Joseph|m|1929-08-30|Rue du Modèle 102|6030|Goutroux|fr|319|131/131|Dr Modèle|Rita Delvaux|fille|Boîte à clés à droite|||
    """

  /// Key, family, given, qualification, travel, languages, weekly hours, start, end, second start,
  /// second end, break, street, postcode, locality, absence in days after the example's day.
  static let carers = """
    C1|Leroy|Sophie|nurse|car|fr|38|06:30|13:30|||30|Rue du Canevas 2|6043|Ransart|
    C2|Peeters|Wim|nurse|car|nl, fr|38|06:30|12:00|16:30|20:30||Rue de l’Exemple 90|6060|Gilly|
    C3|Benali|Samira|careAssistant|car|fr, ar|30|06:45|11:45|16:00|19:30||Rue du Modèle 18|6030|Marchienne-au-Pont|
    C4|Fontaine|Hugo|careAssistant|bicycle|fr|24|07:00|12:30|||15|Rue du Prétexte 6|6000|Charleroi|training:5:5
    C5|Marino|Giulia|familyAid|car|fr, it|38|08:00|16:30|||30|Rue du Pastiche 51|6200|Châtelet|leave:3:7
    C6|Dubois|Nathalie|nurse|car|fr, de|24|14:30|21:00|||30|Rue de l’Ébauche 73|6032|Mont-sur-Marchienne|
    """

  /// Key, patient, care, earliest, latest, preferred, minutes, and what else holds: `optional`,
  /// `two`, `prefer=`, `exclude=`, `after=visit:minimum:maximum`.
  static let visits = """
    V001|P001|injection|07:00|08:00|07:15|15|
    V002|P001|hygiene|07:30|09:30|08:00|35|
    V003|P001|injection|17:30|18:30||15|
    V004|P002|hygiene|07:00|09:30|08:30|40|
    V005|P002|meal|11:30|12:45||45|
    V006|P003|hygiene|07:30|10:30||40|prefer=C3
    V007|P003|medication|17:00|19:00||15|
    V008|P004|woundCare|08:30|11:30||30|
    V009|P005|hygiene|07:30|10:00|08:15|40|prefer=C2
    V010|P006|injection|07:00|08:15||15|
    V011|P006|injection|17:30|18:45||15|
    V012|P007|hygiene|08:00|11:00||35|
    V013|P007|household|09:00|15:00||90|optional
    V014|P008|medication|08:00|10:00||15|
    V015|P008|household|09:00|15:30||90|optional
    V016|P009|woundCare|09:00|12:00||30|exclude=C2
    V017|P010|injection|07:15|08:30||15|
    V018|P010|hygiene|08:00|10:30||35|
    V019|P011|transfer|07:30|09:30|08:30|30|two
    V020|P011|hygiene|08:00|10:30||45|
    V021|P011|transfer|18:00|19:30||30|two
    V022|P012|woundCare|09:00|12:30||25|
    V023|P013|meal|11:30|13:00||45|
    V024|P014|hygiene|07:30|10:00||40|
    V025|P014|medication|18:00|20:00||15|
    V026|P015|injection|07:00|08:30||15|
    V027|P016|hygiene|08:00|11:00||40|
    V028|P017|woundCare|09:00|12:00||30|
    V029|P018|household|09:00|15:30||90|optional
    V030|P019|hygiene|07:30|10:30||40|
    V031|P019|meal|11:45|13:00||45|
    V032|P020|hygiene|07:00|09:30|07:45|40|prefer=C3
    V033|P020|medication|17:30|19:30||15|
    V034|P021|injection|07:30|08:30||15|
    V035|P021|injection|19:00|20:00||15|after=V034:600:780
    V036|P022|woundCare|15:00|17:30||30|
    V037|P023|company|13:00|15:30||60|optional
    V038|P023|assessment|15:00|18:00||45|
    V039|P024|hygiene|07:30|10:30||45|
    V040|P024|medication|18:30|20:30||15|required
    """
}
