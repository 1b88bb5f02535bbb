/// Names for a large fictional service. Some thousand family names are put together from parts, so
/// that a name is as rare as in a real file; the common ones are those of the small demo.
struct LargeNames {
  let women: [String]
  let men: [String]
  private let rareFamilies: [String]

  init() {
    women = DemoNames.women + DemoNames.women.prefix(20).map { "Marie-\($0)" }
    men = DemoNames.men + DemoNames.men.dropFirst().prefix(20).map { "Jean-\($0)" }
    rareFamilies = Self.beginnings.flatMap { start in Self.endings.map { start + $0 } }
  }

  /// One family in four bears a common name.
  func family(_ lot: inout DemoLot) -> String {
    lot.pick(lot.below(4) == 0 ? DemoNames.families : rareFamilies)
  }

  private static let beginnings = [
    "Abra", "Bail", "Bau", "Ber", "Bon", "Bras", "Cam", "Char", "Col", "Cor", "Dau", "Dar", "Del",
    "Des", "Du", "Fau", "Fer", "Fon", "Gail", "Ger", "Gon", "Gros", "Hain", "Her", "Jac", "Lam",
    "Lau", "Mail", "Mar", "Mas", "Mon", "Nau", "Pan", "Per", "Pir", "Que", "Rai", "Rou", "Sau",
    "Ser", "Tail", "Thi", "Van", "Ver", "Vil", "Wau", "Wil", "Ya",
  ]

  private static let endings = [
    "beau", "bert", "champs", "court", "deau", "dier", "dret", "foy", "gard", "gnies", "lard",
    "let", "lier", "lin", "lot", "man", "mont", "mure", "neau", "net", "nier", "noy", "quet",
    "quin", "rain", "rard", "ron", "sart", "soul", "tel", "thier", "tin", "tois", "vaux", "vier",
    "ville", "vin", "vry",
  ]
}
