import Kernel

/// Address and password, and where to turn without them.
struct SignInPage {
  let frame: Frame
  var form = Form()
  var problems: [Problem] = []
  /// The form that waits for its owner.
  var kept: KeptForm?
  /// Whether the account is in order but has no role today: an invitation would give it one.
  var asksForCode = false

  var page: Page { Page(title, hasProblems: !problems.isEmpty, isDoor: true, content) }

  /// The form alone, for a dialog over the page whose session has ended.
  var fragment: HTML {
    """
    <div><h2 id="renew-title">\(frame.reader.text("session.ended"))</h2>\
    <p>\(frame.reader.text("session.renew"))</p>\(signIn)</div>
    """
  }

  /// Says to the script that somebody is signed in, with the new secret of the page's forms, and what to
  /// tell when the page was opened by another account or for another organization.
  static func renewed(_ frame: Frame) -> HTML {
    "<p data-token=\"\(frame.token.masked())\">\(frame.reader.text("error.other.text"))</p>"
  }

  private var title: String {
    frame.reader.text(kept == nil ? "account.sign-in" : "session.ended")
  }

  private var signIn: HTML {
    let reader = frame.reader, fields = Fields(reader, form, problems)
    return frame.form(
      to: Links.signIn,
      """
      \(fields.summary)\(fields.hidden("back"))\
      \(kept.map { fields.hidden(KeptForm.field, $0.text) })\
      \(fields.text("email", "account.email", kind: .email))\
      \(fields.text("password", "account.password", kind: .password))\(code(fields))\
      \(Button(reader.text("account.sign-in"), .primary))
      """)
  }

  private func code(_ fields: Fields) -> HTML? {
    guard asksForCode else { return nil }
    return fields.text(
      "code", "invitation.sign-in.code", hint: "invitation.sign-in.hint", isOptional: true)
  }

  private var content: HTML {
    let reader = frame.reader
    let words = reader.text(kept == nil ? "account.welcome" : "session.kept")
    return """
      <div class="welcome">\(Brand.line)<div><h1>\(title)</h1>\
      <p class="muted">\(words)</p></div>\
      <div class="card p doorform">\(signIn)</div>\
      <p class="small muted">\(reader.text("account.forgotten"))</p></div>
      """
  }
}

/// Before the first account: what to do on the server.
struct FirstRunPage {
  let reader: Reader

  var page: Page {
    let title = reader.text("first-run.title")
    let content: HTML = """
      <div class="welcome">\(Brand.line)<h1>\(title)</h1><section class="card p stack">\
      <p>\(reader.text("first-run.text"))</p>\
      <pre tabindex="0"><code>filrouge user add</code></pre>\
      <p>\(reader.text("first-run.then"))</p></section></div>
      """
    return Page(title, isDoor: true, content)
  }
}
