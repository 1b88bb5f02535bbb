/// Views of the same thing, side by side; each is a link.
struct Segmented: Component {
  /// Read out before the choices.
  var name: String
  var choices: [(label: String, address: String, isCurrent: Bool)]

  /// Views with their addresses.
  init(_ name: String, _ choices: [(label: String, address: String, isCurrent: Bool)]) {
    (self.name, self.choices) = (name, choices)
  }

  var html: HTML {
    let links = choices.map { choice -> HTML in
      let current = choice.isCurrent ? "true" : nil
      return
        "<a href=\"\(choice.address)\"\(attribute: "aria-current", current)>\(choice.label)</a>"
    }
    return "<nav class=\"seg\" aria-label=\"\(name)\">\(links)</nav>"
  }
}

/// Filters that combine; each is a link that turns itself on or off.
struct Chips: Component {
  struct Chip {
    var label: String, address: String, isOn: Bool
    var icon: Icon?
    var count: String?

    /// A filter and where it leads.
    init(
      _ label: String, to address: String, isOn: Bool, icon: Icon? = nil, count: String? = nil
    ) {
      (self.label, self.address, self.isOn) = (label, address, isOn)
      (self.icon, self.count) = (icon, count)
    }
  }

  var name: String
  var chips: [Chip]

  /// Filters with their addresses.
  init(_ name: String, _ chips: [Chip]) {
    (self.name, self.chips) = (name, chips)
  }

  var html: HTML {
    "<nav aria-label=\"\(name)\"><ul class=\"chips scroll\">\(chips.map(item))</ul></nav>"
  }

  private func item(_ chip: Chip) -> HTML {
    let count: HTML? = chip.count.map { " <span class=\"num\">\($0)</span>" }
    return """
      <li><a class="chip" href="\(chip.address)"\(attribute: "aria-current", chip.isOn ? "true" : nil)>\
      \(chip.icon)\(chip.label)\(count)</a></li>
      """
  }
}

/// Pages about the same thing, as tabs.
struct Tabs: Component {
  var name: String
  var tabs: [(label: String, address: String, isCurrent: Bool)]

  /// Tabs with their addresses.
  init(_ name: String, _ tabs: [(label: String, address: String, isCurrent: Bool)]) {
    (self.name, self.tabs) = (name, tabs)
  }

  var html: HTML {
    let links = tabs.map { tab -> HTML in
      let current = tab.isCurrent ? "page" : nil
      return "<a href=\"\(tab.address)\"\(attribute: "aria-current", current)>\(tab.label)</a>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(name)\">\(links)</nav>"
  }
}

/// How far something is, in words and as a bar.
struct Progress: Component {
  var label: String
  var value: Int, total: Int
  /// For a screen that follows along: the `id` that live updates replace.
  var id: String?

  /// `value` of `total`.
  init(_ label: String, _ value: Int, of total: Int, id: String? = nil) {
    (self.label, self.value, self.total, self.id) = (label, value, total, id)
  }

  var html: HTML {
    """
    <div class="progress"\(attribute: "id", id)><p class="small muted">\(label)</p>\
    <progress value="\(value)" max="\(max(total, 1))" aria-label="\(label)"></progress></div>
    """
  }
}
