import Care
import Kernel
import Store

/// What every page shows around its content, and what the content needs to be written.
///
/// A value of finished choices: language, look, who is signed in, which form secret is in force.
struct Frame: Sendable {
  /// How texts, dates and numbers are written.
  var reader: Reader
  var theme: Theme
  /// How much room rows and controls take on a screen with a mouse.
  var density = Density.comfortable
  /// The secret of the forms of this page.
  var token: FormToken
  /// Path and query of the page, to come back to after switching language.
  var address: String
  /// The moment at which the page is made.
  var now: Instant
  /// Whether all data is fictional, which every page says.
  var isDemo: Bool
  /// Who is signed in.
  var account: AccountView?
  /// What was just done.
  var notice: Notice?
  /// Where the sheet and the scripts are.
  var assets: Assets

  /// The frame before a request has been looked at.
  static let blank = Frame(
    reader: Reader(language: .fr), theme: .device, token: FormToken(), address: Links.home,
    now: Instant(milliseconds: 0), isDemo: false, account: nil, notice: nil, assets: .none)
}

/// The person behind the page, as the frame shows them.
struct AccountView: Sendable {
  var name: String
  var initials: String
  /// Their roles: the second line of the menu.
  var role: String
  var organization: String
  /// The sections this person may open, in the order of their work.
  var sections: [Section]

  /// The account of a session.
  init(_ session: Session, _ reader: Reader) {
    let name = session.person.name, roles = Role.allCases.filter(session.roles.contains)
    self.name = reader.fullName(family: name.family, given: name.given)
    initials = reader.initials(family: name.family, given: name.given)
    role = reader.list(roles.prefix(2).map { reader.text($0.key) })
    organization = session.organization.name.text
    sections = Section.open(to: session.roles.permissions)
  }

  /// An account made up for the page of components.
  init(
    name: String, initials: String, role: String, organization: String, sections: [Section]
  ) {
    (self.name, self.initials, self.role) = (name, initials, role)
    (self.organization, self.sections) = (organization, sections)
  }
}

/// How much room rows and controls take where a mouse points; a finger always gets large ones.
enum Density: String, CaseIterable, Sendable {
  case comfortable, compact

  /// The `data-density` of the page.
  var attribute: String? { self == .comfortable ? nil : rawValue }
}

extension Theme {
  /// The `data-theme` of the page; the system decides until the person does.
  var attribute: String? { self == .device ? nil : rawValue }
}

/// The main places of the product, as the rail names them.
enum Section: String, Sendable, CaseIterable {
  case planning, people, carers, imports
  case myTour = "my-tour"

  var icon: Icon {
    switch self {
    case .planning: .planning
    case .people: .people
    case .carers: .team
    case .imports: .upload
    case .myTour: .walk
    }
  }

  var address: String {
    switch self {
    case .planning: Links.planning
    case .people: Links.people
    case .carers: Links.carers
    case .imports: Links.imports
    case .myTour: Links.myTour
    }
  }

  /// Its name in the rail.
  var name: Message {
    switch self {
    case .planning: "nav.planning"
    case .people: "nav.people"
    case .carers: "nav.carers"
    case .imports: "nav.imports"
    case .myTour: "nav.my-tour"
    }
  }

  /// The letter after `G` that opens it.
  var shortcut: String {
    switch self {
    case .planning: "l"
    case .people: "p"
    case .carers: "s"
    case .imports: "i"
    case .myTour: "t"
    }
  }

  /// What someone must be allowed to see it.
  var permission: Permission {
    switch self {
    case .planning: .seePlanning
    case .people: .seePatients
    case .carers: .seeCarers
    case .imports: .importFiles
    case .myTour: .seeOwnTour
    }
  }

  /// The sections for someone with these permissions; one's own tour comes first for those who have
  /// one.
  static func open(to permissions: Set<Permission>) -> [Section] {
    let own: [Section] = permissions.contains(.seeOwnTour) ? [.myTour] : []
    return own + allCases.filter { $0 != .myTour && permissions.contains($0.permission) }
  }
}
