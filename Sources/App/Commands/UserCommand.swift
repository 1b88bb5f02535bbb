import ArgumentParser
import Care
import Kernel
import Store

/// `filrouge user`: accounts, for whoever runs the program.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Add, list and close accounts, and set passwords.",
    discussion: """
      A password is never an argument: it is asked, or read from the first line of standard input, \
      or made up with --generate and shown once.
      """,
    subcommands: [Add.self, List.self, Password.self, Disable.self])

  struct Add: RecordsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give someone a role; the first administrator also founds the organization.",
      discussion: """
        An account that exists keeps its password. Roles: \
        \(Role.allCases.map(\.rawValue).joined(separator: ", ")).
        """)

    @Argument(help: "The e-mail address to sign in with.")
    var email: String
    @Option(help: "First names.")
    var given = ""
    @Option(help: "Family name.")
    var family: String
    @Option(help: "What the person does.", transform: UserCommand.role)
    var role: Role = .administrator
    @Option(help: "The organization's name; needed when there are several, or none yet.")
    var organization: String?
    @OptionGroup var password: PasswordOptions
    @OptionGroup var common: CommonOptions

    func run(in world: World) async throws {
      let accounts = world.accounts, address = try EmailAddress(email)
      let person = try NewPerson(
        name: PersonName(given: given, family: family), email: address,
        language: common.language ?? world.settings.language)
      let place = try await place(in: accounts)
      let secret = try password.chosen(common)
      let new = try NewPassword(secret, for: address)
      switch place {
      case .existing(let organization):
        _ = try await accounts.add(person, password: new, to: organization.id, as: role)
      case .new(let name):
        _ = try await accounts.createOrganization(
          named: name, language: person.language, administrator: person, password: new)
      }
      common.say(Message("user.added", ["email": address.text]))
      password.show(secret, common)
    }

    private enum Place {
      case existing(Organization)
      case new(OrganizationName)
    }

    private func place(in accounts: Accounts) async throws -> Place {
      let known = try await accounts.organizations()
      guard let organization else {
        if known.count == 1 { return .existing(known[0]) }
        throw CommandFailure(known.isEmpty ? "user.organization.none" : "user.organization.several")
      }
      let name = try OrganizationName(organization)
      let same = known.first { $0.name.text.lowercased() == name.text.lowercased() }
      if let same { return .existing(same) }
      guard role == .administrator else {
        throw CommandFailure(Message("user.organization.unknown", ["name": name.text]), .notFound)
      }
      return .new(name)
    }
  }

  struct List: RecordsCommand {
    static let configuration = CommandConfiguration(abstract: "List every account and its roles.")

    @OptionGroup var common: CommonOptions

    func run(in world: World) async throws {
      for line in try await world.accounts.people() {
        let roles = line.roles.map {
          "\(common.words(Message($0.role.key))) (\($0.organization.name))"
        }
        let state = line.person.disabledAt == nil ? "" : common.words("user.disabled.mark")
        let fields = [
          line.person.email.text, line.person.name.full, roles.joined(separator: ", "), state,
        ]
        print(fields.joined(separator: "\t"))
      }
    }
  }

  struct Password: RecordsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set someone's password and end the sessions of the account.")

    @Argument(help: "The e-mail address of the account.")
    var email: String
    @OptionGroup var password: PasswordOptions
    @OptionGroup var common: CommonOptions

    func run(in world: World) async throws {
      let address = try EmailAddress(email), secret = try password.chosen(common)
      try await world.accounts.setPassword(try NewPassword(secret, for: address), of: address)
      common.say(Message("user.password.set", ["email": address.text]))
      password.show(secret, common)
    }
  }

  struct Disable: RecordsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close an account everywhere and end its sessions; its events stay.")

    @Argument(help: "The e-mail address of the account.")
    var email: String
    @OptionGroup var common: CommonOptions

    func run(in world: World) async throws {
      let address = try EmailAddress(email)
      try await world.accounts.disable(address)
      common.say(Message("user.disabled", ["email": address.text]))
    }
  }

  private static func role(_ text: String) throws -> Role {
    guard let role = Role(rawValue: text) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("the role is one of \(known)")
    }
    return role
  }
}

/// Where a command takes a password from.
struct PasswordOptions: ParsableArguments {
  @Flag(help: "Make a password up and show it once.")
  var generate = false

  func chosen(_ common: CommonOptions) throws -> String {
    generate ? PasswordInput.generated() : try PasswordInput.read(common)
  }

  /// Shows a password that was made up; it is kept nowhere.
  func show(_ secret: String, _ common: CommonOptions) {
    if generate { common.say(Message("password.generated", ["password": secret])) }
  }
}
