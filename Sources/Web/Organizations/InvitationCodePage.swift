import Care
import Kernel

/// The code of an invitation, shown this once. The same whether the address has an account or not.
struct InvitationCodePage {
  let frame: Frame
  let invitation: Invitation
  let code: String

  var page: Page {
    let reader = frame.reader
    let title = reader.text(
      "invitation.made", ["name": reader.fullName(invitation.name)])
    let facts = Facts([
      (reader.text("account.email"), "\(invitation.email.text)"),
      (reader.text("invitation.code"), "<code class=\"secret\">\(code)</code>"),
      (reader.text("settings.role"), "\(reader.text(invitation.role.key))"),
      (reader.text("invitation.period"), "\(reader.period(of: invitation))"),
    ])
    let until = ["date": reader.numericDate(invitation.expiresAt.local.date)]
    return Page(
      title, width: .narrow,
      crumbs: [Page.Crumb(reader.text("colleague.title"), Links.colleagues)],
      """
      <div class="stack"><h1>\(title)</h1><section class="card p stack">\
      <p>\(reader.text("invitation.hand-over"))</p>\(facts)\
      <p class="small muted">\(reader.text("invitation.once", until))</p>\
      <ul class="bullets"><li>\(reader.text("invitation.first-time"))</li>\
      <li>\(reader.text("invitation.with-account"))</li></ul>\
      <p class="small muted">\(reader.text("invitation.silent"))</p></section>\
      <div class="acts">\(ButtonLink(reader.text("colleague.title"), to: Links.colleagues, .primary))\
      </div></div>
      """)
  }
}

/// One invitation among those that an administrator looks after; every string is ready to print.
struct InvitationLine: Equatable {
  let id: ID<Invitation>
  let name: String, email: String
  let role: String, invited: String
  let state: String, tone: Tone
  /// Whether another code can be given.
  let isRenewable: Bool

  init(_ invitation: Invitation, _ frame: Frame) {
    let reader = frame.reader
    id = invitation.id
    (name, email) = (reader.listName(invitation.name), invitation.email.text)
    role = "\(reader.text(invitation.role.key)) · \(reader.period(of: invitation))"
    invited = reader.text(
      "invitation.invited", ["date": reader.numericDate(invitation.invitedAt.local.date)])
    let words: String, date: Instant
    switch invitation.state(at: frame.now) {
    case .waiting:
      (words, tone, date) = ("invitation.state.waiting", .info, invitation.expiresAt)
    case .refused:
      (words, tone) = ("invitation.state.refused", .neutral)
      date = invitation.refusedAt ?? invitation.invitedAt
    case .over: (words, tone, date) = ("invitation.state.over", .neutral, invitation.expiresAt)
    }
    state = reader.text(words, ["date": reader.numericDate(date.local.date)])
    isRenewable = invitation.refusedAt == nil
  }

  func html(_ frame: Frame) -> HTML {
    let reader = frame.reader
    let renew: HTML? =
      isRenewable
      ? frame.button(
        Button(reader.text("invitation.new-code"), icon: .key, isSmall: true),
        to: Links.code(of: id)) : nil
    let withdraw = frame.button(
      Button(reader.text("invitation.withdraw"), isSmall: true), to: Links.withdrawal(of: id))
    return """
      <li><div class="row stayrow"><span class="grow"><b>\(name)</b> \
      \(Tag(state, tone))\
      <small>\(email) · \(role) · \(invited)</small></span>\
      <span class="line">\(renew)\(withdraw)</span></div></li>
      """
  }
}

extension Reader {
  /// From the first to the last day of the role that is offered.
  func period(of invitation: Invitation) -> String {
    invitation.ends.map {
      text(
        "people.stay.days", ["from": numericDate(invitation.starts), "to": numericDate($0)])
    } ?? text("invitation.from", ["date": numericDate(invitation.starts)])
  }
}
