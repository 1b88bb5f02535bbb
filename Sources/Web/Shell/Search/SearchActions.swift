import Care
import Kernel
import Store

/// Something to do that the search proposes.
struct SearchAction {
  /// What choosing it does.
  enum Deed {
    /// Opens a page; the day is that of the request.
    case open(@Sendable (LocalDate) -> String)
    /// Sends one value, as the buttons of the bar do.
    case send(to: String, name: String, value: String)
    /// Runs a script of the page; without scripts it is not shown.
    case run(String)
  }

  /// The words, as a verb.
  let name: Message
  /// `nil` for what everybody may do.
  let permission: Permission?
  let icon: Icon
  let deed: Deed

  /// What needs no person, the most frequent first.
  static let general: [SearchAction] = work + screen

  private static let work = [
    SearchAction(
      name: "search.do.today", permission: .seePlanning, icon: .planning,
      deed: .open { Links.planning($0) }),
    SearchAction(
      name: "search.do.plan", permission: .planTours, icon: .spark,
      deed: .open { Links.newRun($0.adding(days: 1)) }),
    SearchAction(
      name: "people.add", permission: .editPatients, icon: .plus,
      deed: .open { _ in Links.newPerson }),
    SearchAction(
      name: "search.do.visit", permission: .planVisits, icon: .calendar,
      deed: .open { _ in Links.people }),
    SearchAction(
      name: "search.do.absence", permission: .editCarers, icon: .userOff,
      deed: .open { _ in Links.carers }),
    SearchAction(
      name: "search.do.sheets", permission: .seePlanning, icon: .print,
      deed: .open { Links.sheets($0) }),
    SearchAction(
      name: "search.do.import", permission: .importFiles, icon: .upload,
      deed: .open { _ in Links.imports }),
    SearchAction(
      name: "carers.add", permission: .editCarers, icon: .plus, deed: .open { _ in Links.newCarer }),
    SearchAction(
      name: "roster.title", permission: .seeCarers, icon: .calendar,
      deed: .open { _ in Links.roster }),
    SearchAction(
      name: "colleague.add", permission: .manageOrganization, icon: .key,
      deed: .open { _ in Links.newColleague }),
    SearchAction(
      name: "access.title", permission: .readEvents, icon: .eye,
      deed: .open { _ in Links.accessLog }),
  ]

  private static let screen =
    [
      SearchAction(
        name: "search.do.print", permission: nil, icon: .print, deed: .run("print")),
      SearchAction(
        name: "shortcuts.title", permission: nil, icon: .question, deed: .run("shortcuts")),
    ]
    + Language.allCases.map { language in
      SearchAction(
        name: Message("search.do.language.\(language.rawValue)"), permission: nil, icon: .globe,
        deed: .send(to: Links.language, name: "language", value: language.rawValue))
    }
    + Theme.allCases.map { theme in
      SearchAction(
        name: Message("search.do.theme.\(theme.rawValue)"), permission: nil, icon: .moon,
        deed: .send(to: Links.theme, name: "theme", value: theme.rawValue))
    }
    + [
      SearchAction(
        name: "account.sign-out", permission: nil, icon: .out,
        deed: .send(to: Links.signOut, name: "from", value: "search"))
    ]

  /// Shown before anything is typed.
  static let first = 6
}

extension SearchAction {
  /// Whether every word begins a word of the name, or the word is made of its first letters: "pl to"
  /// and "ptd" are both "planifier les tournées de demain".
  func isMeant(by words: [String], _ reader: Reader) -> Bool {
    let own = TextFold.tokens(reader.text(name))
    guard words.joined().utf8.count >= 2 else { return false }
    if words.allSatisfy({ word in own.contains { $0.hasPrefix(word) } }) { return true }
    guard words.count == 1, let letters = words.first else { return false }
    let long = own.filter { $0.utf8.count > 3 }
    return [own, long].contains { parts in
      String(parts.compactMap(\.first)).hasPrefix(letters)
    }
  }

  func hit(_ reader: Reader, today: LocalDate) -> SearchResults.Hit {
    var hit = SearchResults.Hit(
      title: reader.text(name), detail: nil, address: Links.search, lead: icon.html)
    switch deed {
    case .open(let address): hit.address = address(today)
    case .send(let address, let name, let value): hit.sends = (address, name, value)
    case .run(let script): hit.script = script
    }
    return hit
  }
}
