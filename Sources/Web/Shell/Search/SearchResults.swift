import Care
import Kernel
import Store

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
    people = try await Self.people(text, context)
    pages = Self.pages(text, context.frame)
  }

  /// The people that `text` may mean, the likeliest first, with what a caller asks: where, and when
  /// someone comes next. At most two statements.
  private static func people(_ text: String, _ context: SignedIn) async throws -> [Hit] {
    guard !text.isEmpty, context.permits(.seePatients) || context.permits(.seeOwnTour) else {
      return []
    }
    let reader = context.reader, today = context.today
    return try await context.workspace.findPatients(text).map { line in
      let initials = reader.initials(family: line.name.family, given: line.name.given)
      let next = line.nextVisit.map { visit in
        let day = reader.relativeDate(visit.day, today: today)
        let carer = visit.carer.map { ", " + reader.fullName(family: $0.family, given: $0.given) }
        return "\(day) \(reader.clockTime(visit.start))\(carer ?? "")"
      }
      let parts = [line.birthDate.map(reader.numericDate), line.address.locality, next]
      return Hit(
        title: reader.listName(family: line.name.family, given: line.name.given),
        detail: parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "),
        address: Links.person(line.id), lead: Avatar(initials: initials, size: .small).html)
    }
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
