import Care
import Kernel
import Store

/// What a search found, by kind.
struct SearchResults {
  /// One line: a person, something to do, or a page.
  struct Hit {
    let title: String, detail: String?
    var address: String
    let lead: HTML
    /// What choosing it sends instead of opening a page.
    var sends: (address: String, name: String, value: String)?
    /// What choosing it runs on the page.
    var script: String?

    /// A line that opens a page.
    init(title: String, detail: String?, address: String, lead: HTML) {
      (self.title, self.detail, self.address, self.lead) = (title, detail, address, lead)
    }

    /// What the palette does when it is chosen.
    fileprivate var deed: HTML {
      if let script { return " data-run=\"\(script)\"" }
      guard let sends else { return " data-href=\"\(address)\"" }
      return
        " data-post=\"\(sends.address)\" data-name=\"\(sends.name)\" data-value=\"\(sends.value)\""
    }
  }

  let reader: Reader
  let people: [Hit]
  let actions: [Hit]
  let pages: [Hit]
  private let text: String

  /// Searches for `text` in the scope of the person who asks.
  init(_ text: String, _ context: SignedIn) async throws {
    (self.text, reader) = (text, context.reader)
    people = try await Self.people(text, context)
    actions = try await Self.actions(text, context)
    pages = Self.pages(text, context.frame)
  }

  var count: Int { people.count + actions.count + pages.count }

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
      group("search.people", people, from: 0)
      + group("search.actions", actions, from: people.count)
      + group("search.pages", pages, from: people.count + actions.count)
    return "<div data-count=\"\(words)\">\(Sprite.symbols(usedIn: groups.text))\(groups)</div>"
  }

  private func group(_ name: Message, _ hits: [Hit], from start: Int) -> HTML {
    guard !hits.isEmpty else { return .empty }
    let options = hits.enumerated().map { index, hit -> HTML in
      let detail: HTML? = hit.detail.map { " <small>\($0)</small>" }
      return """
        <div role="option" id="option-\(start + index)" aria-selected="false"\
        \(hit.deed)>\(hit.lead)<span class="grow">\(hit.title)\(detail)</span></div>
        """
    }
    let label = "group-\(start)"
    return """
      <div role="group" aria-labelledby="\(label)"><div class="gh" id="\(label)">\
      \(reader.text(name))</div>\(options)</div>
      """
  }
}
