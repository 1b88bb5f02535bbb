import Kernel

/// What every page shows around its content, and what the content needs to be written.
///
/// A value of finished choices: language, look, who is signed in, which form secret is in force.
struct Frame: Sendable {
  /// How texts, dates and numbers are written.
  var reader: Reader
  var theme: Theme
  /// The secret of the forms of this page.
  var token: FormToken
  /// Path and query of the page, to come back to after switching language.
  var address: String
  /// The moment at which the page is made.
  var now: Instant
  /// Whether all data is fictional, which every page says.
  var isDemo: Bool
  /// Who is signed in.
  var account: Account?
  /// What was just done.
  var notice: Notice?
  /// Where the sheet and the scripts are.
  var assets: Assets

  /// The frame before a request has been looked at.
  static let blank = Frame(
    reader: Reader(language: .fr), theme: .system, token: FormToken(), address: Links.home,
    now: Instant(milliseconds: 0), isDemo: false, account: nil, notice: nil, assets: .none)
}

/// The person behind the page, as the frame shows them.
struct Account: Sendable {
  var name: String
  /// Role and organization: the second line of the menu.
  var role: String
  var organization: String
  /// The sections this person may open, in the order of their work.
  var sections: [Section]
  /// The organizations they can switch to.
  var others: [(id: String, name: String)]
}

/// Light or dark; the system decides until the person does.
enum Theme: String, Sendable, CaseIterable {
  case system, light, dark

  /// The `data-theme` of the page.
  var attribute: String? { self == .system ? nil : rawValue }
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
}
