import Hummingbird
import Kernel

/// One search over everything: a page without scripts, the palette's list with them.
struct SearchRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("search", use: show)
    router.post("search", use: ask)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let words = SealedWords(request, context)
    let results = try await SearchResults(words.text, context)
    return SearchPage(words: words, results: results, frame: context.frame).page
      .response(context.frame)
  }

  /// The options for the palette at once; for everyone else, the way to the results.
  @Sendable func ask(_ request: Request, _ context: SignedIn) async throws -> Response {
    let typed = context.form["q"]
    if request.wantsFragment {
      return try await SearchResults(String(typed.prefix(SealedWords.most)), context).fragment
        .response()
    }
    let words = SealedWords.seal(typed, for: Links.search, context)
    return .redirect(to: Links.search(sealed: words), type: .normal)
  }
}

/// The results as a page of their own.
struct SearchPage {
  let words: SealedWords
  let results: SearchResults
  let frame: Frame

  var page: Page {
    let reader = frame.reader, title = reader.text("search.title")
    let example = reader.text("search.placeholder")
    let find: HTML = """
      <label class="hint" for="q">\(reader.text("search.hint"))</label>\
      <div class="line"><input class="in" id="q" name="q" type="search" value="\(text)" \
      placeholder="\(example)" autocomplete="off" spellcheck="false"\(attribute: "autofocus", if: text.isEmpty)>\
      \(Button(title, .primary, icon: .search))</div>
      """
    return Page(
      title, width: .narrow,
      """
      <div class="stack"><h1>\(title)</h1>\(words.isUnreadable ? SealedWords.unreadable(reader) : nil)\
      <search>\(frame.form(to: Links.search, class: "bigfind", find))</search>\(found)</div>
      """)
  }

  private var text: String { words.text }

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
    let rows = hits.filter { $0.script == nil }.map(row)
    guard !rows.isEmpty else { return .empty }
    return Card(frame.reader.text(name), isPadded: false, RowList(rows).html).html
  }

  private func row(_ hit: SearchResults.Hit) -> Row {
    guard let sends = hit.sends else {
      return Row(hit.title, hit.detail, to: hit.address, lead: hit.lead)
    }
    let button = frame.button(
      Button(frame.reader.text("search.do"), isSmall: true), to: sends.address,
      [sends.name: sends.value])
    return Row(hit.title, hit.detail, lead: hit.lead, aside: button)
  }
}
