import Hummingbird
import Kernel

/// One search over everything: a page without scripts, the palette's list with them.
struct SearchRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("search", use: show)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let text = String((request.query("q") ?? "").prefix(100))
    let results = try await SearchResults(text, context)
    if request.wantsFragment { return results.fragment.response() }
    return SearchPage(text: text, results: results, frame: context.frame).page
      .response(context.frame)
  }
}

/// The results as a page of their own.
struct SearchPage {
  let text: String
  let results: SearchResults
  let frame: Frame

  var page: Page {
    let reader = frame.reader, title = reader.text("search.title")
    let words = reader.text("search.placeholder")
    return Page(
      title, width: .narrow,
      """
      <div class="stack"><h1>\(title)</h1><search><form class="bigfind" action="\(Links.search)">\
      <label class="hint" for="q">\(reader.text("search.hint"))</label>\
      <div class="line"><input class="in" id="q" name="q" type="search" value="\(text)" \
      placeholder="\(words)" autocomplete="off" spellcheck="false"\(attribute: "autofocus", if: text.isEmpty)>\
      \(Button(title, .primary, icon: .search))</div></form></search>\(found)</div>
      """)
  }

  private var found: HTML {
    let reader = frame.reader
    guard !text.isEmpty else { return .empty }
    guard results.count > 0 else {
      let title = reader.text(Message("search.none", ["text": text]))
      return Card(
        nil, isPadded: false, EmptyState(title, reader.text("search.none.text")).html
      ).html
    }
    return list("search.people", results.people) + list("search.actions", results.actions)
      + list("search.pages", results.pages)
  }

  private func list(_ name: Message, _ hits: [SearchResults.Hit]) -> HTML {
    guard !hits.isEmpty else { return .empty }
    let rows = hits.map { Row($0.title, $0.detail, to: $0.address, lead: $0.lead) }
    return Card(frame.reader.text(name), isPadded: false, RowList(rows).html).html
  }
}
