import Kernel

extension Frame {
  /// A form that changes something: it carries the secret of the page. `draft` is where `draft.js`
  /// keeps it while it is typed.
  func form(
    to address: String, class name: String? = nil, id: String? = nil, hasFile: Bool = false,
    draft: String? = nil, _ content: HTML
  ) -> HTML {
    """
    <form method="post" action="\(address)"\(attribute: "class", name)\(attribute: "id", id)\
    \(attribute: "enctype", hasFile ? "multipart/form-data" : nil)\
    \(attribute: "data-draft", draft)>\
    <input type="hidden" name="\(FormToken.field)" value="\(token.masked())">\(content)</form>
    """
  }

  /// A form whose buttons are the answers to one question, such as the languages.
  func choice(to address: String, _ question: Message, class name: String, _ buttons: [HTML])
    -> HTML
  {
    let back: HTML = "<input type=\"hidden\" name=\"back\" value=\"\(self.address)\">"
    return form(
      to: address,
      """
      \(back)<div class="\(name)" role="group" aria-label="\(reader.text(question))">\(buttons)</div>
      """)
  }

  /// A form that is one button, with the values it sends.
  func button(
    _ button: Button, to address: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> HTML {
    let hidden = values.map {
      "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">" as HTML
    }
    return form(to: address, class: "inline", "\(hidden)\(button)")
  }
}

/// What only paper shows: whose document it is, then who printed it and when.
struct PrintFrame {
  let frame: Frame
  let title: String

  /// Above the content.
  var head: HTML {
    guard let account = frame.account else { return .empty }
    return """
      <p class="print-head" aria-hidden="true"><b>\(account.organization)</b> · \(title)</p>
      """
  }

  /// Below the content.
  var foot: HTML {
    guard frame.account != nil else { return .empty }
    return "<p class=\"print-foot\" aria-hidden=\"true\">\(words)</p>"
  }

  /// Whose paper it is, who printed it and when.
  var words: String {
    guard let account = frame.account else { return "" }
    let reader = frame.reader, (date, time) = frame.now.local
    let arguments = [
      "organization": account.organization, "name": account.name, "date": reader.longDate(date),
      "time": reader.clockTime(time),
    ]
    return reader.text(Message("shell.printed", arguments))
  }
}

/// Where scripts say what changed, for those who do not see it, and what they need in words.
struct Announcements: Component {
  let frame: Frame

  var html: HTML {
    let shortcuts = Shortcuts(reader: frame.reader, sections: frame.account?.sections ?? [])
    return """
      <p class="vh" role="status" data-announce></p><p class="vh" role="alert" data-alarm></p>
      <template id="shortcuts">\(shortcuts.html)</template>
      """
  }
}

/// The list that `?` opens.
struct Shortcuts: Component {
  let reader: Reader
  /// The sections that the person may open.
  let sections: [Section]

  var html: HTML {
    let rows = Self.keys.map { keys, message -> HTML in
      let caps = keys.map { "<kbd>\($0)</kbd>" as HTML }.joined(" ")
      return "<dt>\(caps)</dt><dd>\(reader.text(message))</dd>"
    }
    let places = sections.map { section -> HTML in
      "<dt><kbd>G</kbd> <kbd>\(section.shortcut.uppercased())</kbd></dt><dd>\(reader.text(section.name))</dd>"
    }
    return """
      <h2 id="shortcuts-title">\(reader.text("shortcuts.title"))</h2>\
      <dl class="keys">\(rows)\(places)</dl>\
      <label class="opt"><input type="checkbox" data-single-keys checked>\
      <span>\(reader.text("shortcuts.single"))</span></label>\
      <p><button class="btn" type="button" data-close>\(reader.text("shell.close"))</button></p>
      """
  }

  private static let keys: [([String], Message)] = [
    (["Ctrl K", "/"], "shortcuts.search"),
    (["J", "K"], "shortcuts.next"),
    (["←", "↑", "↓", "→"], "shortcuts.walk"),
    (["M"], "shortcuts.move"),
    (["Ctrl Z", "Z"], "shortcuts.undo"),
    (["Ctrl Y"], "shortcuts.redo"),
    (["T"], "shortcuts.today"),
    (["Ctrl ⏎"], "shortcuts.submit"),
    (["Esc"], "shortcuts.leave"),
    (["?"], "shortcuts.title"),
  ]
}
