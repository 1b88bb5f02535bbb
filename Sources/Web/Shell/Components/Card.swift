/// A block with a heading of level 2, an aside in its head, and a body.
struct Card: Component {
  var title: String?
  /// The `id` of the heading, for `aria-labelledby`.
  var id: String?
  /// Right of the title: a count, a link, a tag.
  var aside: HTML
  var content: HTML
  /// Room around the content; off for rows and tables, which reach the edges.
  var isPadded: Bool

  /// A card with its title and content.
  init(
    _ title: String?, id: String? = nil, aside: HTML = .empty, isPadded: Bool = true,
    _ content: HTML
  ) {
    (self.title, self.id, self.aside) = (title, id, aside)
    (self.content, self.isPadded) = (content, isPadded)
  }

  var html: HTML {
    let head: HTML? = title.map {
      "<div class=\"h\"><h2\(attribute: "id", id)>\($0)</h2>\(aside)</div>"
    }
    let body: HTML = isPadded ? "<div class=\"p\">\(content)</div>" : content
    return """
      <section class="card"\(attribute: "aria-labelledby", title == nil ? nil : id)>\
      \(head)\(body)</section>
      """
  }
}

/// One line of a list: the whole row is the link, with one extra action at most.
struct Row: Component {
  var address: String?
  var title: String
  var detail: String?
  /// Before the words: an avatar or a symbol.
  var lead: HTML
  /// After the words: a time, a tag, a count.
  var aside: HTML

  /// A row with its words.
  init(
    _ title: String, _ detail: String? = nil, to address: String? = nil, lead: HTML = .empty,
    aside: HTML = .empty
  ) {
    (self.title, self.detail, self.address) = (title, detail, address)
    (self.lead, self.aside) = (lead, aside)
  }

  var html: HTML {
    let words: HTML = """
      \(lead)<span class="grow"><b>\(title)</b>\(detail.map { "<small>\($0)</small>" as HTML })\
      </span>\(aside)
      """
    guard let address else { return "<li><div class=\"row\">\(words)</div></li>" }
    return "<li><a class=\"row\" href=\"\(address)\">\(words)\(Icon.chevron)</a></li>"
  }
}

/// Rows under each other.
struct RowList: Component {
  var rows: [Row]

  /// A list of these rows.
  init(_ rows: [Row]) {
    self.rows = rows
  }

  var html: HTML { "<ul class=\"rows\">\(rows)</ul>" }
}

/// Names and values: `dl`.
struct Facts: Component {
  var facts: [(name: String, value: HTML)]

  /// A list of these facts; those without a value are left out.
  init(_ facts: [(name: String, value: HTML?)]) {
    self.facts = facts.compactMap { name, value in value.map { (name, $0) } }
  }

  var html: HTML {
    "<dl class=\"dl\">\(facts.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" as HTML })</dl>"
  }
}

/// Nothing to show yet: the thread, one sentence, one action. Never a dead end.
struct EmptyState: Component {
  var title: String
  var sentence: String
  var action: HTML

  /// An empty state with its words and what to do next.
  init(_ title: String, _ sentence: String, action: HTML = .empty) {
    (self.title, self.sentence, self.action) = (title, sentence, action)
  }

  var html: HTML {
    """
    <div class="empty"><svg viewBox="0 0 120 44" aria-hidden="true"><path d="M2 30H36C54 30 66 22 \
    66 12 66 7 63 5 60 5 54 5 53 14 53 24 53 34 54 40 50 40 46 40 47 33 54 31 62 28 70 30 118 30"/>\
    </svg><h2>\(title)</h2><p>\(sentence)</p>\(action)</div>
    """
  }
}
