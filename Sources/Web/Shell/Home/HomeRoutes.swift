import Hummingbird
import Kernel
import Store

/// Where a person begins, and the page that lists everything on a telephone.
struct HomeRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("", use: begin)
    router.get("more", use: more)
  }

  /// What waits for an answer, or else the first section of the person's work. One statement.
  @Sendable func begin(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard try await context.session.invitations().isEmpty else {
      return .redirect(to: Links.invitations, type: .normal)
    }
    let first = context.frame.account?.sections.first?.address ?? Links.more
    return .redirect(to: first, type: .normal)
  }

  @Sendable func more(_ request: Request, _ context: SignedIn) async throws -> Response {
    MorePage(frame: context.frame).page.response(context.frame)
  }
}

/// All that a person can open.
struct MorePage {
  let frame: Frame

  var page: Page {
    let reader = frame.reader, title = reader.text("nav.more")
    let places = (frame.account?.sections ?? []).map { section in
      Row(reader.text(section.name), to: section.address, lead: section.icon.html)
    }
    let rest = [
      Row(reader.text("nav.settings"), to: Links.settings, lead: Icon.gear.html),
      Row(reader.text("about.title"), to: Links.about, lead: Icon.info.html),
    ]
    let out = frame.button(
      Button(reader.text("account.sign-out"), icon: .out), to: Links.signOut)
    return Page(
      title, width: .narrow,
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.text("shell.more.text"))</p></div>\
      \(Card(nil, isPadded: false, RowList(places).html))\(Card(nil, isPadded: false, RowList(rest).html))\
      <div class="line">\(LanguageSwitch(frame: frame))\(ThemeSwitch(frame: frame))</div><div>\(out)</div></div>
      """)
  }
}
