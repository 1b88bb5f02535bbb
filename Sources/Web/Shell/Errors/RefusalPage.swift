import Care
import HTTPTypes
import Kernel
import Store

/// Why a page about a record does not open: for which reason, who can change that, and what to do.
///
/// Nobody who follows a link to a person, a visit or a proposal is left with a bare 403 or 404.
struct RefusalPage {
  let refusal: any Refusal
  let session: Session
  let help: AccessHelp
  let frame: Frame

  /// Names that are told at most.
  private static let most = 4

  /// Whether `error` is a refusal that this page explains.
  static func explains(_ error: any Error) -> (any Refusal)? {
    guard let refusal = error as? any Refusal,
      refusal.reason == .forbidden || refusal.reason == .notFound
    else { return nil }
    return refusal
  }

  var page: Page {
    let title = reader.text(help.elsewhere == nil ? kind.title : "refused.elsewhere.title")
    return Page(
      title, width: .narrow,
      """
      <section class="card errorpage refusal"><h1>\(title)</h1>\
      <h2>\(reader.text("refused.why"))</h2><p>\(why)</p>\
      <h2>\(reader.text("refused.who"))</h2>\(who)\
      <h2>\(reader.text("refused.do"))</h2><p>\(toDo)</p><div class="acts">\(acts)</div></section>
      """)
  }

  /// The same in one paragraph, for a script.
  var sentence: String { "\(reader.text(refusal.message)) \(toDo)" }

  private var reader: Reader { frame.reader }

  /// What stands in the way.
  private enum Kind: String {
    /// The role does not allow it.
    case role
    /// It allows the people of the own tours, and this is none of them.
    case circle
    /// There is no such record here.
    case unknown

    var title: Message { Message("refused.\(rawValue).title") }
    var toDo: Message { Message("refused.\(rawValue).do") }
  }

  private var kind: Kind {
    if case PatientError.outsideOwnTours = refusal { return .circle }
    return refusal.reason == .forbidden ? .role : .unknown
  }

  private var why: String {
    let roles = Role.allCases.filter(session.roles.contains).map { reader.text($0.key) }
    let place = reader.text(
      Message(
        "refused.as", ["role": reader.list(roles), "name": session.organization.name.text]))
    guard let elsewhere = help.elsewhere else { return "\(reader.text(refusal.message)) \(place)" }
    return reader.text(Message("refused.elsewhere.why", ["name": elsewhere.name.text])) + " "
      + place
  }

  private var who: HTML {
    let coordination = kind == .role ? [] : help.coordinators
    let lines = [
      line("refused.coordination", coordination),
      line("refused.administration", help.administrators),
    ].compactMap { $0 }
    return "<ul class=\"bullets\">\(lines)</ul>"
  }

  private func line(_ words: Message, _ names: [PersonName]) -> HTML? {
    guard !names.isEmpty else { return nil }
    let some = names.prefix(Self.most).map(reader.fullName)
    return "<li><b>\(reader.list(some))</b>, \(reader.text(words))</li>"
  }

  private var toDo: String {
    if help.elsewhere != nil { return reader.text("refused.elsewhere.do") }
    let isOwnWork = kind == .role && session.roles.contains(.administrator)
    return reader.text(isOwnWork ? "refused.role.own" : kind.toDo)
  }

  private var acts: HTML {
    var first: HTML = ButtonLink(reader.text("error.home"), to: Links.home, .primary).html
    if let elsewhere = help.elsewhere {
      let words = reader.text(Message("refused.switch", ["name": elsewhere.name.text]))
      first =
        frame.button(
          Button(words, .primary), to: Links.organization,
          ["organization": "\(elsewhere.id)", "back": frame.address])
        + ButtonLink(reader.text("error.home"), to: Links.home).html
    } else if kind == .unknown {
      first = first + ButtonLink(reader.text("search.title"), to: Links.search, icon: .search).html
    }
    return first
  }
}

/// Someone whose role in the organization has ended: who ended it is to be asked, not guessed.
struct LapsedPage {
  let lapsed: LapsedSession
  let frame: Frame

  var page: Page {
    let reader = frame.reader, name = lapsed.organization.name.text
    let title = reader.text("refused.lapsed.title")
    let why =
      lapsed.ended.map {
        reader.text("refused.lapsed.why", ["name": name, "date": reader.longDate($0)])
      } ?? reader.text("refused.lapsed.later", ["name": name])
    let names = lapsed.administrators.prefix(4).map(reader.fullName)
    let signIn = ButtonLink(reader.text("account.sign-in"), to: Links.signIn, .primary)
    return Page(
      title, width: .narrow, isDoor: true,
      """
      <section class="card errorpage refusal"><h1>\(title)</h1>\
      <h2>\(reader.text("refused.why"))</h2><p>\(why)</p>\
      <h2>\(reader.text("refused.who"))</h2><ul class="bullets"><li><b>\(reader.list(names))</b>, \
      \(reader.text("refused.administration"))</li></ul>\
      <h2>\(reader.text("refused.do"))</h2><p>\(reader.text("refused.lapsed.do"))</p>\
      <div class="acts">\(signIn)</div></section>
      """)
  }
}
