import Kernel
import Store

/// A form that waits on the sign-in page until its owner is back. Nothing of it is on the server.
struct KeptForm: Sendable, Equatable {
  /// The hidden field of the sign-in page that carries it.
  static let field = "kept"
  /// What was typed, without secrets.
  let form: Form
  /// Where it was sent to.
  let address: String
  /// The stamp of whose form it is.
  let owner: String

  /// What `form` holds, sent to `address` by a page of `owner`.
  init(_ form: Form, _ address: String, of owner: String) {
    var typed = Form()
    for field in form.typed { typed.add(field.name, field.value) }
    (self.form, self.address, self.owner) = (typed, address, owner)
  }

  /// What the sign-in page sent along; `nil` when it is nothing of the kind.
  init?(_ text: String) {
    let outer = URLEncoding.form(text)
    guard let address = Links.local(outer["address"]), !outer["owner"].isEmpty else { return nil }
    self.init(URLEncoding.form(outer["form"]), address, of: outer["owner"])
  }

  /// The value of the hidden field.
  var text: String {
    let form = URLEncoding.text(form.fields)
    return URLEncoding.text([
      Form.Field(name: "address", value: address), Form.Field(name: "owner", value: owner),
      Form.Field(name: "form", value: form),
    ])
  }

  /// Whether sending it later makes sense: choosing a language or leaving does not.
  var isWorthKeeping: Bool {
    let path = address.prefix { $0 != "?" }
    return !Self.passing.contains(String(path))
  }

  private static let passing: Set<String> = [
    Links.signIn, Links.signOut, Links.language, Links.theme, Links.density, Links.search,
    Links.peopleSearches,
    Links.accessSearches, Links.drafts, Links.sessions, Links.password, Links.organization,
  ]
}
