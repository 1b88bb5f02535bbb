import Care
import Kernel
import Store

/// Everything a person can change about their own account, each with its effect.
struct SettingsPage {
  let frame: Frame
  private let name: String, email: String, role: String
  private let current: Organization
  private let others: [Organization]
  private let isAdministrator: Bool
  /// How many invitations wait for an answer.
  private let invitations: Int

  /// The settings of a session.
  init(session: Session, organizations: [Organization], invitations: Int, frame: Frame) {
    (self.frame, self.invitations) = (frame, invitations)
    name = frame.account?.name ?? ""
    role = frame.account?.role ?? ""
    (email, current) = (session.person.email.text, session.organization)
    isAdministrator = session.roles.permissions.contains(.manageOrganization)
    others = organizations.filter { $0.id != session.organization.id }
  }

  var page: Page {
    let title = frame.reader.text("nav.settings")
    return Page(
      title, width: .narrow,
      "<div class=\"stack\"><h1>\(title)</h1>\(screen)\(account)\(organization)\(administration)\(devices)</div>"
    )
  }

  private var reader: Reader { frame.reader }

  private var screen: HTML {
    let languages = Language.allCases.map { language -> HTML in
      let isCurrent = language == reader.language ? "true" : "false"
      return """
        <button type="submit" name="language" value="\(language.rawValue)" lang="\(language.tag)" \
        aria-pressed="\(isCurrent)">\(language.ownName)</button>
        """
    }
    return Card(
      reader.text("settings.screen"),
      """
      <p class="flabel">\(reader.text("shell.language"))</p>\
      <p class="hint">\(reader.text("settings.language.text"))</p>\
      \(frame.choice(to: Links.language, "shell.language", class: "seg", languages))\
      <p class="flabel gap">\(reader.text("theme.title"))</p>\(ThemeSwitch(frame: frame))\
      <p class="flabel gap">\(reader.text("density.title"))</p>\
      <p class="hint">\(reader.text("density.text"))</p>\(DensitySwitch(frame: frame))
      """
    ).html
  }

  private var account: HTML {
    let facts = Facts([
      (name: reader.text("colleague.column.name"), value: "\(name)"),
      (name: reader.text("account.email"), value: "\(email)"),
      (name: reader.text("settings.role"), value: "\(role)"),
    ])
    let change = ButtonLink(
      reader.text("account.password.title"), to: Links.password, icon: .key)
    return Card(
      reader.text("settings.account"), "\(facts)<p class=\"gap\">\(change)</p>"
    ).html
  }

  private var organization: HTML {
    let words = reader.text(
      Message("account.organization.current", ["name": current.name.text]))
    let buttons = others.map { other -> HTML in
      let button = Button(
        other.name.text, icon: .swap, field: (name: "organization", value: "\(other.id)"))
      return "\(button)"
    }
    let choice =
      others.isEmpty
      ? "<p class=\"small muted\">\(reader.text("account.organization.only"))</p>" as HTML
      : frame.choice(to: Links.organization, "account.switch", class: "line gap", buttons)
    let waiting: HTML? =
      invitations == 0
      ? nil
      : """
      <p class="gap"><a href="\(Links.invitations)">\(reader.text("invitation.waiting", ["count": "\(invitations)"]))</a></p>
      """
    return Card(
      reader.text("account.organization.title"), id: "organization",
      "<p>\(words)</p>\(choice)\(waiting)"
    ).html
  }

  /// What administrators look after.
  private var administration: HTML? {
    guard isAdministrator else { return nil }
    let rows = [
      Row(
        reader.text("colleague.title"), reader.text("colleague.text"), to: Links.colleagues,
        lead: Icon.team.html),
      Row(
        reader.text("access.title"), reader.text("access.text"), to: Links.accessLog,
        lead: Icon.eye.html),
    ]
    return Card(reader.text("colleague.administration"), isPadded: false, RowList(rows).html).html
  }

  private var devices: HTML {
    let button = frame.button(
      Button(reader.text("account.everywhere"), icon: .out), to: Links.sessions)
    return Card(
      reader.text("account.everywhere.title"),
      "<p>\(reader.text("account.everywhere.text"))</p><div class=\"gap\">\(button)</div>"
    ).html
  }
}

/// A new password, with the current one as proof.
struct PasswordPage {
  let frame: Frame
  /// Lets the browser save the new password under the right name.
  let email: String
  var problems: [Problem] = []

  var page: Page {
    let reader = frame.reader, title = reader.text("account.password.title")
    let fields = Fields(reader, Form(), problems)
    let body: HTML = """
      \(fields.summary)<input type="email" name="email" value="\(email)" autocomplete="username" hidden>\
      \(fields.text("password", "account.password.current", kind: .password))\
      \(fields.text("new-password", "account.password.new", hint: "account.password.hint", kind: .newPassword))\
      \(fields.text("repeated-password", "account.password.repeat", kind: .newPassword))\
      <p class="acts gap">\(Button(title, .primary))\
      \(ButtonLink(reader.text("shell.cancel"), to: Links.settings, .ghost))</p>
      """
    return Page(
      title, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.settings"), Links.settings)],
      hasProblems: !problems.isEmpty,
      "<h1>\(title)</h1><div class=\"card p gap\">\(frame.form(to: Links.password, body))</div>")
  }
}
