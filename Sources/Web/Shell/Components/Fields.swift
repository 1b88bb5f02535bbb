import Kernel

/// The controls of one form, with what was typed and what is wrong with it.
///
/// The name of a field is also the `id` of its control, so the summary can link to it. Labels and
/// hints are message keys.
///
/// ```swift
/// let fields = Fields(reader, form, problems)
/// let html: HTML = "\(fields.text("family-name", "person.family-name", width: .wide))"
/// ```
struct Fields {
  let reader: Reader
  let form: Form
  let problems: [Problem]

  /// Controls for `form`.
  init(_ reader: Reader, _ form: Form = Form(), _ problems: [Problem] = []) {
    (self.reader, self.form, self.problems) = (reader, form, problems)
  }

  /// How wide a control is: about as wide as what is typed in it.
  enum Width: String, Sendable {
    case short = " w-s", medium = " w-m", wide = ""
  }

  /// The list of problems, each a link to its field; nothing when there is none.
  var summary: HTML {
    guard !problems.isEmpty else { return .empty }
    let title = reader.text(Message("form.problems", ["count": reader.number(problems.count)]))
    let items = problems.map { problem -> HTML in
      "<li><a href=\"#\(problem.field)\">\(reader.text(problem.message))</a></li>"
    }
    return """
      <section class="esum" aria-labelledby="form-problems" tabindex="-1" data-focus>\
      <h2 id="form-problems">\(title)</h2><ul>\(items)</ul></section>
      """
  }

  /// One line of text.
  func text(
    _ name: String, _ label: Message, hint: Message? = nil, width: Width = .wide,
    kind: TextKind = .text, isOptional: Bool = false, list: [String] = []
  ) -> HTML {
    let options = list.map { "<option value=\"\($0)\">" as HTML }
    let suggestions: HTML? =
      list.isEmpty ? nil : "<datalist id=\"\(name)-list\">\(options)</datalist>"
    let control: HTML = """
      <input class="in\(width.rawValue)" id="\(name)" name="\(name)" type="\(kind.type)" \
      value="\(kind == .newPassword || kind == .password ? "" : form[name])"\
      \(attribute: "inputmode", kind.inputMode)\(attribute: "autocomplete", kind.autocomplete)\
      \(attribute: "data-format", kind.format)\
      \(attribute: "data-purpose", kind == .birthDate ? "birth" : nil)\(attribute: "spellcheck", kind.spellcheck)\
      \(attribute: "list", list.isEmpty ? nil : "\(name)-list")\(describe(name, hint))>
      """
    return field(
      name, label, hint, isOptional: isOptional,
      control + (suggestions ?? .empty) + (words(of: name, kind) ?? .empty))
  }

  /// A date, typed as people write it: `24/11/25`, `24112025`, `24.11.2025`.
  func date(
    _ name: String, _ label: Message, hint: Message? = "form.date.hint", isOptional: Bool = false,
    isBirth: Bool = false
  ) -> HTML {
    text(
      name, label, hint: hint, width: .short, kind: isBirth ? .birthDate : .date,
      isOptional: isOptional)
  }

  /// Under a date as forms show it, the same in words; `form.js` writes there how it reads others.
  private func words(of name: String, _ kind: TextKind) -> HTML? {
    let parts = form[name].split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    guard kind == .date || kind == .birthDate, parts.map(\.count) == [2, 2, 4],
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      let date = LocalDate(year: year, month: month, day: day)
    else { return nil }
    return "<p class=\"hint\" data-read role=\"status\">\(reader.longDate(date))</p>"
  }

  /// A time, typed as people write it: `7:30`, `07h30`, `730`.
  func time(_ name: String, _ label: Message, hint: Message? = nil, isOptional: Bool = false)
    -> HTML
  {
    text(name, label, hint: hint, width: .short, kind: .time, isOptional: isOptional)
  }

  /// Several lines of text.
  func area(
    _ name: String, _ label: Message, hint: Message? = nil, rows: Int = 3, isOptional: Bool = false
  ) -> HTML {
    let control: HTML = """
      <textarea class="in" id="\(name)" name="\(name)" rows="\(rows)"\(describe(name, hint))>\
      \(form[name])</textarea>
      """
    return field(name, label, hint, isOptional: isOptional, control)
  }

  /// One of a few; `empty` is the line for no choice.
  func select(
    _ name: String, _ label: Message, _ choices: [(value: String, label: String)],
    empty: Message? = nil, hint: Message? = nil, width: Width = .medium, isOptional: Bool = false
  ) -> HTML {
    let none: HTML? = empty.map { "<option value=\"\">\(reader.text($0))</option>" }
    let options = choices.map { choice -> HTML in
      """
      <option value="\(choice.value)"\(attribute: "selected", if: form[name] == choice.value)>\
      \(choice.label)</option>
      """
    }
    let control: HTML = """
      <select class="in\(width.rawValue)" id="\(name)" name="\(name)"\(describe(name, hint))>\
      \(none)\(options)</select>
      """
    return field(name, label, hint, isOptional: isOptional, control)
  }

  /// A file to send.
  func file(_ name: String, _ label: Message, hint: Message? = nil, accept: String) -> HTML {
    let control: HTML = """
      <input class="in" id="\(name)" name="\(name)" type="file" accept="\(accept)"\
      \(describe(name, hint))>
      """
    return field(name, label, hint, control)
  }

  /// One box to tick.
  func checkbox(_ name: String, _ label: Message, value: String = "yes") -> HTML {
    """
    <label class="opt"><input type="checkbox" id="\(name)" name="\(name)" value="\(value)"\
    \(attribute: "checked", if: form.values(name).contains(value))>\
    <span>\(reader.text(label))</span></label>
    """
  }

  /// Several boxes under one question.
  func checkboxes(
    _ name: String, _ label: Message, _ choices: [(value: String, label: String)],
    hint: Message? = nil
  ) -> HTML {
    group(name, label, hint, choices, type: "checkbox")
  }

  /// One of a few, all in sight.
  func radios(
    _ name: String, _ label: Message, _ choices: [(value: String, label: String)],
    hint: Message? = nil
  ) -> HTML {
    group(name, label, hint, choices, type: "radio")
  }

  /// A value that is sent along unseen.
  func hidden(_ name: String, _ value: String? = nil) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value ?? form[name])\">"
  }
}

/// What a line of text holds, which decides the keyboard of a telephone and what a browser fills in.
enum TextKind: Sendable {
  case text, date, birthDate, time, number, niss, inami, telephone, email, postcode, password,
    newPassword
  case search

  var type: String {
    switch self {
    case .password, .newPassword: "password"
    case .email: "email"
    case .telephone: "tel"
    case .search: "search"
    default: "text"
    }
  }

  var inputMode: String? {
    switch self {
    case .number, .niss, .inami, .postcode, .date, .birthDate, .time: "numeric"
    default: nil
    }
  }

  var autocomplete: String? {
    switch self {
    case .email: "username"
    case .password: "current-password"
    case .newPassword: "new-password"
    default: "off"
    }
  }

  /// What `form.js` does with the text when the field is left.
  var format: String? {
    switch self {
    case .date, .birthDate: "date"
    case .time: "time"
    case .niss: "niss"
    case .inami: "inami"
    case .telephone: "telephone"
    default: nil
    }
  }

  var spellcheck: String? {
    switch self {
    case .text: nil
    default: "false"
    }
  }
}

extension Fields {
  /// The label, the hint, the error, then the control: in the order in which they are read.
  private func field(
    _ name: String, _ label: Message, _ hint: Message?, isOptional: Bool = false, _ control: HTML
  ) -> HTML {
    """
    <div class="field"><label for="\(name)">\(reader.text(label))\(optional(isOptional))</label>\
    \(notes(name, hint))\(control)</div>
    """
  }

  private func group(
    _ name: String, _ label: Message, _ hint: Message?,
    _ choices: [(value: String, label: String)], type: String
  ) -> HTML {
    let chosen = Set(form.values(name))
    let boxes = choices.enumerated().map { index, choice -> HTML in
      """
      <label class="opt"><input type="\(type)" id="\(index == 0 ? name : "\(name)-\(index)")" \
      name="\(name)" value="\(choice.value)"\(attribute: "checked", if: chosen.contains(choice.value))>\
      <span>\(choice.label)</span></label>
      """
    }
    return """
      <fieldset class="field"\(attribute: "aria-describedby", notesOf(name, hint))><legend>\(reader.text(label))</legend>\
      \(notes(name, hint))\(boxes)</fieldset>
      """
  }

  private func optional(_ isOptional: Bool) -> HTML? {
    isOptional ? " <span class=\"muted\">\(reader.text("form.optional"))</span>" : nil
  }

  private func notes(_ name: String, _ hint: Message?) -> HTML {
    let help: HTML? = hint.map {
      "<p class=\"hint\" id=\"\(name)-hint\">\(reader.text($0))</p>"
    }
    let error: HTML? = problem(name).map {
      "<p class=\"err\" id=\"\(name)-error\">\(Icon.warning)\(reader.text($0.message))</p>"
    }
    return (help ?? .empty) + (error ?? .empty)
  }

  private func describe(_ name: String, _ hint: Message?) -> HTML {
    """
    \(attribute: "aria-describedby", notesOf(name, hint))\
    \(attribute: "aria-invalid", problem(name) == nil ? nil : "true")
    """
  }

  /// The ids of the hint and of the error, as far as there are such.
  private func notesOf(_ name: String, _ hint: Message?) -> String? {
    let ids = [hint == nil ? nil : "\(name)-hint", problem(name) == nil ? nil : "\(name)-error"]
    let joined = ids.compactMap { $0 }.joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  private func problem(_ name: String) -> Problem? {
    problems.first { $0.field == name }
  }
}
