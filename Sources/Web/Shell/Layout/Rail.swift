import Kernel

/// The sign of the product: a thread that ties a loop.
enum Brand {
  /// The loop alone, for the narrow bar and the door.
  static let mark: HTML = """
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><path d="M2 22h7c9 0 17-6 17-12.5C26 6 \
    24 4.5 22 4.5c-4 0-5 6.5-5 14.5 0 9 1 16.5-2.5 16.5-3.5 0-2.5-7 3.5-10 6-3 12-1 20-3.5"/></svg>
    """

  /// The thread from edge to edge of the window, with its loop in the middle.
  static let line: HTML = """
    <div class="doorline" aria-hidden="true"><svg viewBox="0 0 120 44"><path d="M-2000 30H36C54 30 66 \
    22 66 12 66 7 63 5 60 5 54 5 53 14 53 24 53 34 54 40 50 40 46 40 47 33 54 31 58 30 62 30 70 \
    30H2120"/></svg></div>
    """

  /// The loop with the thread that runs on down the rail.
  static let thread: HTML = """
    <svg viewBox="0 0 84 56" aria-hidden="true"><path d="M1.5 58V43C1.5 33 7 28.2 17 28.2H24.2"/>\
    <path transform="translate(22 4) scale(1.1)" d="M2 22h7c9 0 17-6 17-12.5C26 6 24 4.5 22 4.5c-4 \
    0-5 6.5-5 14.5 0 9 1 16.5-2.5 16.5-3.5 0-2.5-7 3.5-10 6-3 12-1 20-3.5"/></svg>
    """
}

/// The main navigation: a rail on a desk, a bar at the bottom of a telephone.
struct Rail: Component {
  let frame: Frame
  let current: Section?

  var html: HTML {
    let reader = frame.reader, sections = frame.account?.sections ?? []
    let items = sections.enumerated().map { item($0.element, isOnPhone: $0.offset < Self.room) }
    return """
      <nav class="rail" aria-label="\(reader.text("shell.navigation"))">\
      <a class="brand" href="/" aria-label="\(reader.text("shell.home"))">\(Brand.thread)</a>\
      <ul>\(items)<li class="only-s"><a class="nav" href="\(Links.more)"\
      \(attribute: "aria-current", isBehindMore(sections) ? here(Links.more) : nil)>\(Icon.more)\
      \(reader.text("nav.more"))</a></li></ul>
      <ul class="end"><li><a class="nav" href="\(Links.settings)"\
      \(attribute: "aria-current", isSettings ? here(Links.settings) : nil)>\(Icon.gear)\
      \(reader.text("nav.settings"))</a></li></ul></nav>
      """
  }

  /// Sections that a telephone has room for beside *More*.
  private static let room = 4

  /// Whether a telephone reaches the page through *More*.
  private func isBehindMore(_ sections: [Section]) -> Bool {
    guard let current else { return isSettings || isUnder([Links.more, Links.about]) }
    return sections.dropFirst(Self.room).contains(current)
  }

  /// Whether the page belongs to the settings, which are no section.
  private var isSettings: Bool { current == nil && isUnder([Links.settings, "/admin/"]) }

  private func isUnder(_ places: [String]) -> Bool {
    places.contains { frame.address.hasPrefix($0) }
  }

  /// `page` on the page itself, `true` on those that are reached through it.
  private func here(_ address: String) -> String {
    frame.address.prefix { $0 != "?" } == address ? "page" : "true"
  }

  private func item(_ section: Section, isOnPhone: Bool) -> HTML {
    """
    <li\(attribute: "class", isOnPhone ? nil : "navx")><a class="nav" href="\(section.address)" \
    data-go="\(section.shortcut)"\(attribute: "aria-current", section == current ? "page" : nil)>\
    \(section.icon)\(frame.reader.text(section.name))</a></li>
    """
  }
}
