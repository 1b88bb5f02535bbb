/// A language that people speak, with its names in French, Dutch, German and English.
struct SpokenLanguage: Sendable {
  let code: String
  let names: [String]
  let others: [String]

  init(_ code: String, _ fr: String, _ nl: String, _ de: String, _ en: String, _ others: String...)
  {
    (self.code, names, self.others) = (code, [fr, nl, de, en], others)
  }
}

/// The languages most spoken at home in Belgium, by ISO 639-1 code (639-3 for signed languages).
enum SpokenLanguages {
  static let all: [SpokenLanguage] = [
    SpokenLanguage("fr", "français", "Frans", "Französisch", "French", "fra", "fre", "francais"),
    SpokenLanguage(
      "nl", "néerlandais", "Nederlands", "Niederländisch", "Dutch", "nld", "dut", "ned", "flamand",
      "Vlaams", "Flämisch", "Flemish"),
    SpokenLanguage("de", "allemand", "Duits", "Deutsch", "German", "deu", "ger", "all"),
    SpokenLanguage("en", "anglais", "Engels", "Englisch", "English", "eng", "ang"),
    SpokenLanguage("it", "italien", "Italiaans", "Italienisch", "Italian", "ita", "italiano"),
    SpokenLanguage("es", "espagnol", "Spaans", "Spanisch", "Spanish", "spa", "esp", "español"),
    SpokenLanguage("pt", "portugais", "Portugees", "Portugiesisch", "Portuguese", "por"),
    SpokenLanguage("tr", "turc", "Turks", "Türkisch", "Turkish", "tur", "türkçe"),
    SpokenLanguage("ar", "arabe", "Arabisch", "Arabisch", "Arabic", "ara", "darija", "العربية"),
    SpokenLanguage("ber", "berbère", "Berbers", "Berberisch", "Berber", "tamazight", "tarifit"),
    SpokenLanguage("pl", "polonais", "Pools", "Polnisch", "Polish", "pol", "polski"),
    SpokenLanguage("ro", "roumain", "Roemeens", "Rumänisch", "Romanian", "ron", "rum"),
    SpokenLanguage("bg", "bulgare", "Bulgaars", "Bulgarisch", "Bulgarian", "bul"),
    SpokenLanguage("el", "grec", "Grieks", "Griechisch", "Greek", "ell", "gre"),
    SpokenLanguage("ru", "russe", "Russisch", "Russisch", "Russian", "rus"),
    SpokenLanguage("uk", "ukrainien", "Oekraïens", "Ukrainisch", "Ukrainian", "ukr"),
    SpokenLanguage("sq", "albanais", "Albanees", "Albanisch", "Albanian", "alb"),
    SpokenLanguage("sr", "serbe", "Servisch", "Serbisch", "Serbian", "srp"),
    SpokenLanguage("hr", "croate", "Kroatisch", "Kroatisch", "Croatian", "hrv"),
    SpokenLanguage("hu", "hongrois", "Hongaars", "Ungarisch", "Hungarian", "hun"),
    SpokenLanguage("cs", "tchèque", "Tsjechisch", "Tschechisch", "Czech", "ces"),
    SpokenLanguage("zh", "chinois", "Chinees", "Chinesisch", "Chinese", "chi", "mandarin"),
    SpokenLanguage("vi", "vietnamien", "Vietnamees", "Vietnamesisch", "Vietnamese", "vie"),
    SpokenLanguage("fa", "persan", "Perzisch", "Persisch", "Persian", "farsi", "dari"),
    SpokenLanguage("ps", "pachto", "Pasjtoe", "Paschtu", "Pashto"),
    SpokenLanguage("ur", "ourdou", "Urdu", "Urdu", "Urdu"),
    SpokenLanguage("hi", "hindi", "Hindi", "Hindi", "Hindi"),
    SpokenLanguage("ln", "lingala", "Lingala", "Lingala", "Lingala"),
    SpokenLanguage("sw", "swahili", "Swahili", "Swahili", "Swahili"),
    SpokenLanguage("rw", "kinyarwanda", "Kinyarwanda", "Kinyarwanda", "Kinyarwanda"),
    SpokenLanguage("wo", "wolof", "Wolof", "Wolof", "Wolof"),
    SpokenLanguage("so", "somali", "Somalisch", "Somali", "Somali"),
    SpokenLanguage("ti", "tigrigna", "Tigrinya", "Tigrinya", "Tigrinya"),
    SpokenLanguage("ku", "kurde", "Koerdisch", "Kurdisch", "Kurdish"),
    SpokenLanguage("hy", "arménien", "Armeens", "Armenisch", "Armenian"),
    SpokenLanguage("wa", "wallon", "Waals", "Wallonisch", "Walloon"),
    SpokenLanguage("lb", "luxembourgeois", "Luxemburgs", "Luxemburgisch", "Luxembourgish"),
    SpokenLanguage(
      "sfb", "langue des signes (LSFB)", "Gebarentaal (LSFB)", "Gebärdensprache (LSFB)",
      "Sign language (LSFB)", "LSFB", "langue des signes"),
    SpokenLanguage(
      "vgt", "langue des signes (VGT)", "Vlaamse Gebarentaal", "Gebärdensprache (VGT)",
      "Sign language (VGT)", "VGT", "Gebarentaal"),
  ]

  static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}

extension Reader {
  /// The name of a spoken language by its code: `français`; the code itself when it is not known.
  public func languageName(_ code: String) -> String {
    guard let language = SpokenLanguages.byCode[code] else { return code }
    return language.names[choose(0, 1, 2, 3)]
  }
}
