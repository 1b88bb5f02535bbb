import Hummingbird
import Kernel

/// What the product is, which version, and whose work it stands on.
struct AboutRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedOut>) {
    router.get("about", use: show)
  }

  @Sendable func show(_ request: Request, _ context: SignedOut) async throws -> Response {
    AboutPage(reader: context.reader, version: site.version, isDemo: site.isDemo).page
      .response(context.frame)
  }
}

/// The page about the product.
struct AboutPage {
  let reader: Reader
  let version: String
  let isDemo: Bool

  var page: Page {
    let title = reader.text("about.title")
    let sources: [Message] = ["about.statbel", "about.geonames", "about.inter"]
    let list = sources.map { "<li>\(reader.text($0))</li>" as HTML }
    let demo: HTML? = isDemo ? Alert(.info, nil, "\(reader.text("about.demo"))").html : nil
    return Page(
      title, width: .narrow,
      """
      <div class="stack"><div><h1>\(title)</h1><p>\(reader.text("about.text"))</p></div>\(demo)\
      \(Card(nil, Facts([(name: reader.text("about.version"), value: "\(version)" as HTML?)]).html))\
      \(Card(reader.text("about.sources"), "<ul class=\"plain\">\(list)</ul>"))</div>
      """)
  }
}
