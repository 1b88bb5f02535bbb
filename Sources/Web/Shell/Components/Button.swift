/// How much a button asks for attention. One `primary` for each view or group of cards.
enum ButtonKind: String, Sendable {
  case plain = "", primary = "pri", tone, ghost
}

/// A button that submits its form. The label is a verb.
struct Button: Component {
  var label: String
  var kind = ButtonKind.plain
  var icon: Icon?
  var isSmall = false
  /// Only the icon is shown; the label is read out.
  var isIconOnly = false
  var isDisabled = false
  /// The field that the button adds to what is sent, when a form has several buttons.
  var field: (name: String, value: String)?

  /// A button with its label.
  init(
    _ label: String, _ kind: ButtonKind = .plain, icon: Icon? = nil, isSmall: Bool = false,
    isIconOnly: Bool = false, isDisabled: Bool = false,
    field: (name: String, value: String)? = nil
  ) {
    (self.label, self.kind, self.icon, self.isSmall) = (label, kind, icon, isSmall)
    (self.isIconOnly, self.isDisabled, self.field) = (isIconOnly, isDisabled, field)
  }

  var html: HTML {
    let look = ButtonLook(kind: kind, isSmall: isSmall, isIconOnly: isIconOnly)
    return """
      <button class="\(look.classes)" type="submit"\(attribute: "name", field?.name)\
      \(attribute: "value", field?.value)\(attribute: "disabled", if: isDisabled)\
      \(attribute: "aria-label", isIconOnly ? label : nil)>\
      \(look.content(label, icon))</button>
      """
  }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
struct ButtonLink: Component {
  var label: String
  var address: String
  var kind = ButtonKind.plain
  var icon: Icon?
  var isSmall = false
  var isIconOnly = false

  /// A link with its label and address.
  init(
    _ label: String, to address: String, _ kind: ButtonKind = .plain, icon: Icon? = nil,
    isSmall: Bool = false, isIconOnly: Bool = false
  ) {
    (self.label, self.address, self.kind, self.icon) = (label, address, kind, icon)
    (self.isSmall, self.isIconOnly) = (isSmall, isIconOnly)
  }

  var html: HTML {
    let look = ButtonLook(kind: kind, isSmall: isSmall, isIconOnly: isIconOnly)
    return """
      <a class="\(look.classes)" href="\(address)"\
      \(attribute: "aria-label", isIconOnly ? label : nil)>\(look.content(label, icon))</a>
      """
  }
}

/// What buttons and links that look like them share.
private struct ButtonLook {
  let kind: ButtonKind, isSmall: Bool, isIconOnly: Bool

  var classes: String {
    var names = ["btn"]
    if kind != .plain { names.append(kind.rawValue) }
    if isSmall { names.append("sm") }
    if isIconOnly { names.append("ico") }
    return names.joined(separator: " ")
  }

  func content(_ label: String, _ icon: Icon?) -> HTML {
    isIconOnly ? "\(icon)" : "\(icon)\(label)"
  }
}
