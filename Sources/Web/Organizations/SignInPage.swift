import Kernel

/// Address and password, and where to turn without them.
struct SignInPage {
  let frame: Frame
  var form = Form()
  var problems: [Problem] = []

  var page: Page {
    Page(
      frame.reader.text("account.sign-in"), hasProblems: !problems.isEmpty, isDoor: true, content)
  }

  private var content: HTML {
    let reader = frame.reader, fields = Fields(reader, form, problems)
    let body: HTML = """
      \(fields.summary)\(fields.hidden("back"))\
      \(fields.text("email", "account.email", kind: .email))\
      \(fields.text("password", "account.password", kind: .password))\
      \(Button(reader.text("account.sign-in"), .primary))
      """
    return """
      <div class="welcome">\(Brand.line)<div><h1>\(reader.text("account.sign-in"))</h1>\
      <p class="muted">\(reader.text("account.welcome"))</p></div>\
      <div class="card p doorform">\(frame.form(to: Links.signIn, body))</div>\
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
