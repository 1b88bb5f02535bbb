import Care
import Kernel

/// A password for the first sign-in, shown this once.
struct TemporaryPasswordPage {
  let frame: Frame
  let person: ID<Person>
  let name: String, email: String, password: String

  var page: Page {
    let reader = frame.reader, title = reader.text("colleague.added", ["name": name])
    let secret: HTML = """
      <p>\(reader.text("colleague.password.text"))</p>\
      \(Facts([(reader.text("account.email"), "\(email)"), (reader.text("account.password"), "<code class=\"secret\">\(password)</code>")]))\
      <p class="small muted">\(reader.text("colleague.password.once"))</p>
      """
    return Page(
      title, width: .narrow,
      crumbs: [Page.Crumb(reader.text("colleague.title"), Links.colleagues)],
      """
      <div class="stack"><h1>\(title)</h1><section class="card p stack">\(secret)</section>\
      <div class="acts">\(ButtonLink(reader.text("colleague.open"), to: Links.colleague(person), .primary))\
      \(ButtonLink(reader.text("colleague.title"), to: Links.colleagues))</div></div>
      """)
  }

  /// Four groups of four letters and digits that are not mistaken for each other: 78 random bits.
  static func newPassword() -> String {
    let letters = Array("23456789abcdefghjkmnpqrstvwxyz")
    let groups = (0..<4).map { _ in
      String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }
    return groups.joined(separator: "-")
  }
}
