import HTTPTypes
import Hummingbird
import Kernel

/// A page: its title and its content, which holds the one `h1`. The frame adds the rest.
///
/// ```swift
/// return Page("Personnes", .people, model.html).response(context.frame)
/// ```
struct Page {
  /// Names the page in the window and in bookmarks.
  var title: String
  /// The section whose knot the thread ties.
  var section: Section?
  var content: HTML
  /// The pages above this one.
  var crumbs: [Crumb] = []
  var width = Width.normal
  /// The page's own scripts, by the name of the file in `Assets/scripts/pages/`.
  var scripts: [String] = []
  /// Seconds after which a browser without scripts opens the page anew; with scripts it is live.
  var refreshSeconds: Int?
  /// Whether a form comes back with problems, which the title says first.
  var hasProblems = false
  /// Whether the page stands alone, without rail and bar: signing in, errors before that.
  var isDoor = false

  /// A page above this one.
  struct Crumb {
    let label: String, address: String

    /// A page and its name.
    init(_ label: String, _ address: String) {
      (self.label, self.address) = (label, address)
    }
  }

  enum Width: String, Sendable {
    /// Reading width, centred.
    case normal = "wrap"
    /// A form.
    case narrow = "wrap narrow"
    /// Edge to edge and as high as the window: the board.
    case full = ""
  }

  /// A page with its content.
  init(
    _ title: String, _ section: Section? = nil, width: Width = .normal, crumbs: [Crumb] = [],
    scripts: [String] = [], hasProblems: Bool = false, isDoor: Bool = false, _ content: HTML
  ) {
    (self.title, self.section, self.content) = (title, section, content)
    (self.width, self.crumbs, self.scripts) = (width, crumbs, scripts)
    (self.hasProblems, self.isDoor) = (hasProblems, isDoor)
  }

  /// The whole document.
  func html(_ frame: Frame) -> HTML {
    let body = isDoor || frame.account == nil ? doorBody(frame) : appBody(frame)
    return """
      <!doctype html>
      <html lang="\(frame.reader.language.tag)"\(attribute: "data-theme", frame.theme.attribute)\
      \(attribute: "data-density", frame.density.attribute)>\
      <head><meta charset="utf-8"><title>\(windowTitle(frame))</title>\
      <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">\
      <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">\
      \(frame.assets.head(hasPlanning: section == .planning || section == .myTour))\(scriptTags(frame))\(refresh)</head>
      \(body)
      </html>

      """
  }

  /// The document as an answer. Pages hold personal data, so no cache keeps them.
  func response(_ frame: Frame, status: HTTPResponse.Status = .ok) -> Response {
    var response = html(frame).response(status: status)
    if frame.notice != nil { response.headers[values: .setCookie].append(Notice.spentCookie) }
    return response
  }

  private func windowTitle(_ frame: Frame) -> String {
    let name = "\(title) — Filrouge"
    return hasProblems
      ? frame.reader.text(Message("form.title-problems", ["title": name])) : name
  }

  private var refresh: HTML {
    guard let refreshSeconds else { return .empty }
    return "<noscript><meta http-equiv=\"refresh\" content=\"\(refreshSeconds)\"></noscript>"
  }

  private func scriptTags(_ frame: Frame) -> [HTML] {
    scripts.compactMap { name in
      frame.assets.address(of: "\(name).js").map {
        "<script type=\"module\" src=\"\($0)\"></script>"
      }
    }
  }
}

extension Page {
  private func appBody(_ frame: Frame) -> HTML {
    let reader = frame.reader, paper = PrintFrame(frame: frame, title: title)
    let inside: HTML = """
      <a class="skip" href="#contenu">\(reader.text("shell.skip"))</a>
      \(Rail(frame: frame, current: section).html)
      \(TopBar(frame: frame).html)
      \(paper.head)
      <main\(attribute: "class", width == .full ? "full" : nil) id="contenu" tabindex="-1">\
      \(width == .full ? content : wrapped(frame))</main>
      \(frame.notice.map { $0.toast(frame) })
      \(paper.foot)
      \(Announcements(frame: frame).html)
      """
    return """
      <body class="app\(frame.isDemo ? " demo" : "")"\(bodyAttributes(frame))>
      \(Sprite.symbols(usedIn: inside.text))
      \(inside)
      </body>
      """
  }

  private func wrapped(_ frame: Frame) -> HTML {
    "<div class=\"\(width.rawValue)\">\(trail(frame))\(content)</div>"
  }

  private func trail(_ frame: Frame) -> HTML {
    guard !crumbs.isEmpty else { return .empty }
    let links = crumbs.map { "<li><a href=\"\($0.address)\">\($0.label)</a></li>" as HTML }
    return """
      <nav class="crumbs" aria-label="\(frame.reader.text("shell.breadcrumbs"))"><ol>\(links)</ol>\
      </nav>
      """
  }

  private func doorBody(_ frame: Frame) -> HTML {
    let inside: HTML = """
      <a class="skip" href="#contenu">\(frame.reader.text("shell.skip"))</a>
      <header class="doorbar"><a class="brand" href="/" \
      aria-label="\(frame.reader.text("shell.home"))">\(Brand.mark)</a>\
      \(DemoBanner(frame: frame).html)<span class="sp"></span>\(LanguageSwitch(frame: frame).html)</header>
      <main id="contenu" tabindex="-1">\(content)</main>
      \(frame.notice.map { $0.toast(frame) })
      <footer class="doorfoot"><a href="\(Links.about)">\(frame.reader.text("about.title"))</a></footer>
      \(Announcements(frame: frame).html)
      """
    return """
      <body class="door"\(bodyAttributes(frame))>
      \(Sprite.symbols(usedIn: inside.text))
      \(inside)
      </body>
      """
  }

  /// What the scripts need to know: the secret for what they send.
  private func bodyAttributes(_ frame: Frame) -> HTML {
    " data-token=\"\(frame.token.masked())\""
  }
}

extension HTML {
  /// The markup as an answer, for pages and for fragments.
  func response(status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .cacheControl: "no-store",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
