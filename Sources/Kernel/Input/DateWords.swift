/// The words of dates in the four languages, folded.
enum DateWords {
  /// Days from today.
  static let distance: [String: Int] = table([
    (-2, "avanthier eergisteren vorgestern daybeforeyesterday"),
    (-1, "hier gisteren gestern yesterday"),
    (0, "aujourdhui cejour vandaag heute today"),
    (1, "demain morgen tomorrow"),
    (2, "apresdemain overmorgen ubermorgen uebermorgen dayaftertomorrow"),
  ])

  /// The ISO number of a weekday.
  static let weekday: [String: Int] = table([
    (1, "lundi lun maandag ma montag mo monday mon"),
    (2, "mardi mar dinsdag di dienstag tuesday tue tues"),
    (3, "mercredi mer woensdag wo woe mittwoch mi wednesday wed"),
    (4, "jeudi jeu donderdag do don donnerstag thursday thu thur thurs"),
    (5, "vendredi ven vrijdag vr vrij freitag fr friday fri"),
    (6, "samedi sam zaterdag za zat samstag sa saturday sat"),
    (7, "dimanche dim zondag zo zon sonntag so sunday sun"),
  ]).filter { $0.key != "mar" }  // `mar` is March more often than Tuesday.

  static let month: [String: Int] = table([
    (1, "janvier janv jan januari januar january jänner"),
    (2, "fevrier fevr fev feb februari februar february"),
    (3, "mars mar maart mrt marz maerz march"),
    (4, "avril avr april apr"),
    (5, "mai mei may"),
    (6, "juin juni june jun"),
    (7, "juillet juil juli july jul"),
    (8, "aout augustus august aug"),
    (9, "septembre september sept sep"),
    (10, "octobre oktober october oct okt"),
    (11, "novembre november nov"),
    (12, "decembre december dezember dec dez"),
  ])

  /// Small words that may stand in a date.
  static let fillers: Set<String> = [
    "le", "du", "de", "d", "den", "der", "am", "op", "het", "the", "of", "on", "van",
  ]

  /// What may follow the number of a day.
  static let ordinals: Set<String> = ["", "er", "e", "eme", "ste", "de", "st", "nd", "rd", "th"]

  static let midnights: Set<String> = [
    "00:00", "0:00", "00:00:00", "0:00:00", "00:00:00.000", "00:00:00Z", "00:00Z",
    "00:00:00.000Z",
  ]

  private static func table(_ rows: [(Int, String)]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (value, words) in rows {
      for word in words.split(separator: " ") { table[TextFold.compact(String(word))] = value }
    }
    return table
  }
}
