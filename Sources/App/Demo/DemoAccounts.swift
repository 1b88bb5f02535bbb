import Care
import Kernel

/// The people who can sign in to the demo. The password is public: the demo holds nothing real.
enum DemoAccounts {
  static let password = "fil-rouge-demo"
  static let organization = "Fil de Sambre (service fictif)"

  struct Account {
    let given: String, family: String, address: String
    let role: Role
    let language: Language
  }

  static let administrator = Account(
    given: "Claire", family: "Dumont", address: "admin@demo.example", role: .administrator,
    language: .fr)

  /// The first plans the demo's days.
  static let others = [
    Account(
      given: "Nathalie", family: "Lemaire", address: "nathalie@demo.example", role: .coordinator,
      language: .fr),
    Account(
      given: "Bram", family: "Janssens", address: "bram@demo.example", role: .coordinator,
      language: .nl),
    Account(
      given: "Sofie", family: "Maes", address: "sofie@demo.example", role: .nurse, language: .fr),
    Account(
      given: "Marc", family: "Willems", address: "marc@demo.example", role: .careAssistant,
      language: .fr),
    Account(
      given: "Amina", family: "El Idrissi", address: "amina@demo.example", role: .familyAid,
      language: .fr),
    Account(
      given: "Hugo", family: "Bastin", address: "medecin@demo.example",
      role: .coordinatingPhysician, language: .fr),
    Account(
      given: "Inès", family: "Moreau", address: "reseau@demo.example", role: .networkCoordinator,
      language: .fr),
    Account(
      given: "Paul", family: "Gilson", address: "social@demo.example", role: .socialCoordinator,
      language: .fr),
  ]
}
