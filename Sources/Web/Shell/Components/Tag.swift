/// What a tag or an alert is about. Danger to a person is `urgent`; nothing else is.
enum Tone: String, Sendable, CaseIterable {
  case neutral = "", ok, info, warning = "warn", urgent
  /// Where someone is.
  case home, hospital = "hosp", residence = "mrs", network = "net"

  /// The symbol that says the same as the colour.
  var icon: Icon {
    switch self {
    case .neutral, .info: .info
    case .ok: .check
    case .warning: .clock
    case .urgent: .warning
    case .home: .home
    case .hospital: .hospital
    case .residence: .bed
    case .network: .network
    }
  }
}

/// A word or two about the state of something; at most two for each row.
struct Tag: Component {
  var label: String
  var tone = Tone.neutral
  var icon: Icon?
  /// An outline instead of a fill.
  var isOutlined = false

  /// A tag with its words.
  init(_ label: String, _ tone: Tone = .neutral, icon: Icon? = nil, isOutlined: Bool = false) {
    (self.label, self.tone, self.icon, self.isOutlined) = (label, tone, icon, isOutlined)
  }

  var html: HTML {
    let look = tone == .neutral ? "" : " \(tone.rawValue)"
    return "<span class=\"tag\(look)\(isOutlined ? " line" : "")\">\(icon)\(label)</span>"
  }
}

/// A message in the page, at the top of what it is about.
struct Alert: Component {
  var tone: Tone
  var title: String?
  var content: HTML
  var icon: Icon?

  /// An alert with a title and a sentence.
  init(_ tone: Tone, _ title: String?, _ content: HTML = .empty, icon: Icon? = nil) {
    (self.tone, self.title, self.content, self.icon) = (tone, title, content, icon)
  }

  var html: HTML {
    """
    <div class="alert\(tone == .neutral ? "" : " \(tone.rawValue)")" \
    role="\(tone == .urgent ? "alert" : "status")">\(icon ?? tone.icon)<div>\
    \(title.map { "<b>\($0)</b> " as HTML })\(content)</div></div>
    """
  }
}

/// The initials of a person in a circle; decoration beside the name.
struct Avatar: Component {
  enum Size: String, Sendable {
    case normal = "", small = "s", large = "l"
  }

  var initials: String
  var size = Size.normal
  /// The person who is signed in.
  var isSelf = false

  /// The initials of the first and the last word of `name`.
  init(_ name: String, size: Size = .normal, isSelf: Bool = false) {
    let words = name.split { $0 == " " || $0 == "-" }
    let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }
    (initials, self.size, self.isSelf) = (String(letters).uppercased(), size, isSelf)
  }

  /// Initials that are known already; names are taken apart by `Reader.initials`.
  init(initials: String, size: Size = .normal, isSelf: Bool = false) {
    (self.initials, self.size, self.isSelf) = (initials, size, isSelf)
  }

  var html: HTML {
    """
    <span class="av\(isSelf ? " p" : "")\(size == .normal ? "" : " \(size.rawValue)")" \
    aria-hidden="true">\(initials)</span>
    """
  }
}
