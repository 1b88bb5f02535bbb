import Kernel
import Store

/// The form that came without a valid secret, ready to be sent again; nothing typed is lost.
struct StaleFormPage {
  let stale: StaleForm
  let frame: Frame

  var page: Page {
    let reader = frame.reader
    guard stale.isOwn else { return foreign }
    let title = reader.text("error.stale.title")
    let kept = stale.form.typed
    let hidden = kept.map {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML
    }
    let seen = kept.filter {
      !$0.value.isEmpty && $0.value.count < 400 && ID<Frame>($0.value) == nil
        && !DraftKeeping.fields.contains($0.name)
    }
    let again = frame.form(
      to: stale.address, "\(hidden)\(Button(reader.text("error.stale.again"), .primary))")
    let content: HTML = """
      <section class="card errorpage"><h1>\(title)</h1><p>\(reader.text(stale.isAfterSignIn ? "error.stale.signed-in" : "error.stale.text"))</p>\
      \(Facts(seen.map { (name: $0.name, value: "\($0.value)" as HTML) }))\
      \(stale.form.files.isEmpty ? nil : "<p>\(reader.text("error.stale.file"))</p>" as HTML)\
      <div class="acts">\(again)\(ButtonLink(reader.text("error.home"), to: Links.home))</div>\
      </section>
      """
    return Page(title, width: .narrow, content)
  }

  /// Somebody else, or the same person for another organization, opened the form.
  private var foreign: Page {
    let reader = frame.reader, title = reader.text("error.other.title")
    return Page(
      title, width: .narrow,
      """
      <section class="card errorpage"><h1>\(title)</h1><p>\(reader.text("error.other.text"))</p>\
      <p class="acts">\(ButtonLink(reader.text("error.home"), to: Links.home, .primary))</p></section>
      """)
  }
}
