import Care
import Kernel
import Store

/// One colleague: account, roles with their dates, the carer they are.
struct ColleaguePage {
  let frame: Frame
  let colleague: Colleague
  let carer: Carer?
  let today: LocalDate
  /// Whether it is the account of the person who looks.
  let isSelf: Bool
  var form: Form
  var problems: [Problem] = []

  var page: Page {
    let title = reader.fullName(colleague.person.name)
    let log = ButtonLink(
      reader.text("access.of"), to: Links.accessLog(by: colleague.person.id), icon: .eye)
    return Page(
      title, width: .narrow,
      crumbs: [Page.Crumb(reader.text("colleague.title"), Links.colleagues)],
      hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(title)</h1>\
      <p>\(colleague.person.email.text)</p></div>\(log)</div>\
      \(Fields(reader, form, problems).summary)\(account)\(roles)\(closing)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var account: HTML {
    let person = colleague.person
    let state: HTML =
      person.disabledAt.map {
        "\(Tag(reader.text("colleague.state.closed"))) \(reader.relativeMoment($0, now: frame.now))"
      } ?? "\(Tag(reader.text("colleague.state.active"), .ok))"
    let link: HTML =
      carer.map { "<a href=\"\(Links.carer($0.id))\">\(reader.listName($0.name))</a>" }
      ?? "\(reader.text("colleague.carer.none")) <a href=\"\(Links.carers)\">\(reader.text("nav.carers"))</a>"
    return Card(
      reader.text("settings.account"),
      Facts([
        (reader.text("import.column.state"), state),
        (reader.text("shell.language"), "\(person.language.ownName)"),
        (reader.text("colleague.carer"), link),
      ]).html
    ).html
  }

  private var roles: HTML {
    let rows = colleague.memberships.map { membership -> HTML in
      let days =
        membership.ends.map {
          reader.text(
            "people.stay.days",
            ["from": reader.numericDate(membership.starts), "to": reader.numericDate($0)])
        } ?? reader.text("people.stay.since", ["from": reader.numericDate(membership.starts)])
      let isOver = membership.ends.map { $0 < today } ?? false
      let end: HTML? = isOver ? nil : ending(membership)
      return """
        <li><div class="row stayrow"><span class="grow"><b>\(reader.text(membership.role.key))</b>\
        <small>\(days)</small></span>\(end)</div></li>
        """
    }
    let fields = Fields(reader, form, problems)
    let content: HTML = """
      <div class="formgrid">\(fields.select("role", "settings.role", RoleChoices(reader).all))<span></span>\
      \(fields.date("starts", "colleague.starts"))\
      \(fields.date("ends", "colleague.ends", hint: "colleague.ends.hint", isOptional: true))</div>\
      \(Button(reader.text("colleague.role.save"), .tone))
      """
    let adding: HTML = """
      <details class="p more-fields"\(attribute: "open", if: !problems.isEmpty)>\
      <summary>\(reader.text("colleague.role.add"))</summary>\
      \(frame.form(to: Links.memberships(of: colleague.person.id), content))</details>
      """
    return Card(
      reader.text("colleague.roles"), isPadded: false, "<ul class=\"rows\">\(rows)</ul>\(adding)"
    ).html
  }

  private func ending(_ membership: Membership) -> HTML {
    let name = "ending-\(membership.id)"
    return frame.form(
      to: Links.ending(membership.id, of: colleague.person.id), class: "line",
      """
      <label class="small" for="\(name)">\(reader.text("colleague.last-day"))</label>\
      <input class="in w-s" id="\(name)" name="day" \
      value="\(reader.numericDate(max(membership.starts, membership.ends ?? today)))" \
      inputmode="numeric" autocomplete="off" data-format="date">\
      \(Button(reader.text("colleague.end"), isSmall: true))
      """)
  }

  private var closing: HTML? {
    guard !isSelf, colleague.person.disabledAt == nil else { return nil }
    let person = colleague.person.id
    let password = frame.button(
      Button(reader.text("colleague.password.new"), icon: .key),
      to: Links.temporaryPassword(of: person))
    let close = Dialog(
      "close-account",
      reader.text("colleague.close.title", ["name": reader.fullName(colleague.person.name)]),
      cancel: reader.text("shell.cancel"),
      """
      <p>\(reader.text("colleague.close.text"))</p>\
      \(frame.button(Button(reader.text("colleague.close"), .primary), to: Links.closing(of: person)))
      """)
    return Card(
      reader.text("colleague.sign-in"),
      """
      <p class="small muted">\(reader.text("colleague.password.new.text"))</p>\
      <div class="acts mt" id="temporary-password">\(password)\(close.opener(reader.text("colleague.close")))</div>\(close)
      """
    ).html
  }
}
