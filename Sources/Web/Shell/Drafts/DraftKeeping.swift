import Hummingbird
import Kernel
import Store

/// What is kept of one form while it is not saved, and what was begun on its page before.
struct DraftKeeping: Sendable {
  /// The address of the page that holds the form.
  let page: String
  let id: ID<Draft>
  /// Begun before on this page, the latest first.
  var offered: [Draft] = []
  /// What was taken up again.
  var resumed: Form?

  /// The hidden fields that lead a form back to its draft.
  static let fields: Set<String> = ["draft", "draft-page"]
  /// Drafts that are offered at most.
  private static let most = 3

  /// The draft of a form that comes back with problems, or of a fresh one.
  init(_ page: String, _ form: Form, now: Instant) {
    (self.page, id) = (page, ID<Draft>(form["draft"]) ?? ID(at: now))
  }

  /// What stands at a page that is opened: the draft that its address names, or those there are.
  init(_ page: String, _ kept: [Draft], taking wanted: ID<Draft>?, now: Instant) {
    self.page = page
    if let draft = kept.first(where: { $0.id == wanted }) {
      (id, resumed) = (draft.id, URLEncoding.form(draft.content))
    } else {
      (id, offered) = (ID(at: now), Array(kept.prefix(Self.most)))
    }
  }

  /// Whether there is something to show over the form.
  var isAsking: Bool { resumed != nil || !offered.isEmpty }

  /// What a form carries, for the server and for `draft.js`.
  var hidden: HTML {
    """
    <input type="hidden" name="draft" value="\(id)">\
    <input type="hidden" name="draft-page" value="\(page)">
    """
  }

  /// Over the form: what was taken up, or what can be.
  func banner(_ frame: Frame) -> HTML {
    guard resumed == nil else {
      return Alert(.info, nil, "\(frame.reader.text("draft.resumed"))").html
    }
    return offered.map { offer($0, frame) }.joined()
  }

  private func offer(_ draft: Draft, _ frame: Frame) -> HTML {
    let reader = frame.reader, form = URLEncoding.form(draft.content)
    let name = [form["family"], form["given"]].filter { !$0.isEmpty }.joined(separator: " ")
    let words = reader.text(
      Message("draft.offer", ["when": Self.age(draft.savedAt, now: frame.now, reader)]))
    let resume = ButtonLink(
      reader.text("draft.resume"), to: Links.resuming(draft.id, at: page), .tone, isSmall: true)
    let drop = frame.button(
      Button(reader.text("draft.drop"), .ghost, isSmall: true), to: Links.removal(of: draft.id),
      ["back": page])
    return """
      <section class="alert info draft" aria-label="\(words)">\(Icon.edit)<div class="grow">\
      <b>\(words)</b>\(name.isEmpty ? nil : " <span>\(name)</span>" as HTML)</div>\
      <span class="acts">\(resume)\(drop)</span></section>
      """
  }

  /// « d’il y a 12 min », or the moment when that is longer ago than an hour.
  static func age(_ at: Instant, now: Instant, _ reader: Reader) -> String {
    let minutes = max(0, now.seconds(since: at) / 60)
    return minutes < 60
      ? reader.text(Message("draft.minutes", ["count": "\(minutes)"]))
      : reader.text(Message("draft.moment", ["moment": reader.relativeMoment(at, now: now)]))
  }
}

extension Frame {
  /// A form that changes something and is kept while it is not sent.
  func form(
    to address: String, class name: String? = nil, keeping draft: DraftKeeping?, _ content: HTML
  ) -> HTML {
    guard let draft else { return form(to: address, class: name, content) }
    let said: HTML =
      "<p class=\"hint\" data-draft-said=\"\(reader.text("draft.saved"))\" role=\"status\"></p>"
    return form(to: address, class: name, draft: Links.drafts, "\(draft.hidden)\(content)\(said)")
  }
}

extension SignedIn {
  /// What was begun on a page before; the address of the page names the draft to take up.
  ///
  /// One statement, under the permission of the form.
  func drafts(of page: String, _ request: Request) async throws -> DraftKeeping {
    guard let permission = DraftPages.permission(for: page), permits(permission) else {
      return DraftKeeping(page, Form(), now: now)
    }
    let wanted = request.query("draft").flatMap { ID<Draft>($0) }
    let kept = try await workspace.drafts(of: page, permission)
    return DraftKeeping(page, kept, taking: wanted, now: now)
  }

  /// The draft of a form that comes back.
  func draft(of page: String) -> DraftKeeping { DraftKeeping(page, form, now: now) }
}
