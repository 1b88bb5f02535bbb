import Hummingbird
import Kernel
import Store

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

/// What a search found, by kind.
struct SearchResults {
  /// One line: a person or a page.
  struct Hit {
    let title: String, detail: String?, address: String
    let lead: HTML
  }

  let reader: Reader
  let people: [Hit]
  let pages: [Hit]
  private let text: String

  /// Searches for `text` in the scope of the person who asks.
  init(_ text: String, _ context: SignedIn) async throws {
    (self.text, reader) = (text, context.reader)
    people = []
    pages = Self.pages(text, context.frame)
  }

  var count: Int { people.count + pages.count }

  /// The pages whose name starts with a word of `text`; all of them for no text.
  private static func pages(_ text: String, _ frame: Frame) -> [Hit] {
    let reader = frame.reader
    let sections = (frame.account?.sections ?? []).map {
      Hit(title: reader.text($0.name), detail: nil, address: $0.address, lead: $0.icon.html)
    }
    let others = [
      Hit(
        title: reader.text("nav.settings"), detail: nil, address: Links.settings,
        lead: Icon.gear.html),
      Hit(
        title: reader.text("about.title"), detail: nil, address: Links.about,
        lead: Icon.info.html),
    ]
    let wanted = TextFold.fold(text)
    return (sections + others).filter { wanted.isEmpty || TextFold.fold($0.title).contains(wanted) }
  }
}

extension SearchResults {
  /// The options of the palette: groups of a listbox, without its frame.
  var fragment: HTML {
    let words = reader.text(Message("search.count", ["count": reader.number(count)]))
    guard count > 0 else {
      let none = reader.text(Message("search.none", ["text": text]))
      return "<p class=\"gh\" data-count=\"\(words)\">\(none)</p>"
    }
    let groups =
      group("search.people", people, from: 0) + group("search.pages", pages, from: people.count)
    return "<div data-count=\"\(words)\">\(Sprite.symbols(usedIn: groups.text))\(groups)</div>"
  }

  private func group(_ name: Message, _ hits: [Hit], from start: Int) -> HTML {
    guard !hits.isEmpty else { return .empty }
    let options = hits.enumerated().map { index, hit -> HTML in
      let detail: HTML? = hit.detail.map { " <small>\($0)</small>" }
      return """
        <div role="option" id="option-\(start + index)" aria-selected="false" \
        data-href="\(hit.address)">\(hit.lead)<span class="grow">\(hit.title)\(detail)</span></div>
        """
    }
    let label = "group-\(start)"
    return """
      <div role="group" aria-labelledby="\(label)"><div class="gh" id="\(label)">\
      \(reader.text(name))</div>\(options)</div>
      """
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
    return list("search.people", results.people) + list("search.pages", results.pages)
  }

  private func list(_ name: Message, _ hits: [SearchResults.Hit]) -> HTML {
    guard !hits.isEmpty else { return .empty }
    let rows = hits.map { Row($0.title, $0.detail, to: $0.address, lead: $0.lead) }
    return Card(frame.reader.text(name), isPadded: false, RowList(rows).html).html
  }
}
