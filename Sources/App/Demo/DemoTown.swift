import Care
import Kernel

/// The fictional service's area: localities of Charleroi with the middle of each on the map.
///
/// Source of names and coordinates: GeoNames, CC BY 4.0. Streets and people are made up.
enum DemoTown {
  struct Locality {
    let name: String, postcode: String
    let latitude: Double, longitude: Double
  }

  static let depot = Locality(
    name: "Charleroi", postcode: "6000", latitude: 50.4114, longitude: 4.4445)

  static let localities = [
    Locality(name: "Gilly", postcode: "6060", latitude: 50.4245, longitude: 4.4789),
    Locality(name: "Marcinelle", postcode: "6001", latitude: 50.3922, longitude: 4.4439),
    Locality(
      name: "Montignies-sur-Sambre", postcode: "6061", latitude: 50.4108, longitude: 4.4911),
    Locality(name: "Couillet", postcode: "6010", latitude: 50.3914, longitude: 4.4591),
    Locality(name: "Lodelinsart", postcode: "6042", latitude: 50.4314, longitude: 4.4489),
    Locality(name: "Dampremy", postcode: "6020", latitude: 50.4171, longitude: 4.4309),
    Locality(name: "Jumet", postcode: "6040", latitude: 50.4422, longitude: 4.4375),
    Locality(
      name: "Marchienne-au-Pont", postcode: "6030", latitude: 50.4057, longitude: 4.3953),
    Locality(
      name: "Mont-sur-Marchienne", postcode: "6032", latitude: 50.3900, longitude: 4.4073),
    Locality(name: "Châtelineau", postcode: "6200", latitude: 50.4150, longitude: 4.5202),
  ]

  static let streets = [
    "Rue des Aubépines", "Rue du Puits", "Avenue des Tilleuls", "Rue de la Verrerie",
    "Rue du Calvaire", "Place du Marché", "Rue des Écoles", "Chemin du Terril",
    "Rue de l’Étang", "Avenue des Marronniers", "Rue du Moulin", "Rue de la Chapelle",
    "Allée des Bouleaux", "Rue du Laminoir", "Rue Haute", "Rue des Jardins",
    "Rue de la Fontaine", "Impasse du Tilleul", "Rue du Lavoir", "Rue des Haies",
  ]
}

/// Names that are common in Wallonia; drawn by lot, so no real person is meant.
///
/// Source: Statbel, first and family names of the population, CC BY 4.0.
enum DemoNames {
  static let women = [
    "Nathalie", "Isabelle", "Anne", "Françoise", "Christine", "Monique", "Martine", "Véronique",
    "Nicole", "Chantal", "Jacqueline", "Catherine", "Christiane", "Brigitte", "Nadine", "Claudine",
    "Bernadette", "Jeannine", "Louise", "Annie", "Georgette", "Simone", "Yvonne", "Denise",
    "Marcelle", "Ginette", "Éloïse", "Lucie",
  ]

  static let men = [
    "Jean", "Michel", "Philippe", "Pierre", "Alain", "Christian", "Marc", "Daniel", "André",
    "Jacques", "Bernard", "Louis", "Guy", "Claude", "Luc", "Francis", "Yves", "Fernand", "Roger",
    "Émile", "Georges", "René", "Albert", "Raymond",
  ]

  static let families = [
    "Dubois", "Martin", "Dupont", "Simon", "Leclercq", "Dumont", "Laurent", "Lejeune", "Renard",
    "Denis", "Leroy", "Mathieu", "Charlier", "Petit", "Noël", "Bertrand", "Evrard", "Fontaine",
    "Collard", "Marchal", "Thiry", "Legrand", "Adam", "Léonard", "Gillet", "Bastin", "Moreau",
    "Carlier", "Delvaux", "Hubert", "Toussaint", "Lebrun", "Collin", "Lecomte", "Cornet",
    "Maréchal", "Rousseau", "Poncelet", "Meunier", "Gilson", "Bodart", "Piette", "Lefèvre",
    "Massart", "Roland", "Boulanger", "Mahieu", "Delfosse", "Hardy", "Urbain", "Henrard",
    "Wauters", "Rossi", "Aydin", "Hardy", "Colin", "Nys", "Pirard", "Lambot", "Vidal", "Lefort",
  ]
}

/// The same numbers on every machine, so that the demo is the same for everybody.
///
/// Source: Steele, Lea, Flood (2014), SplitMix.
struct DemoLot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
