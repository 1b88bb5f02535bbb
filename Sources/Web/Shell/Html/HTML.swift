/// A piece of a page. Text put into a literal is escaped; other `HTML` is not.
///
/// ```swift
/// let row: HTML = "<li class=\"row\">\(patient.name)</li>"
/// ```
///
/// Invariant: made from literals of the source and escaped text only, so it holds no markup that a
/// person typed. Attributes are always written with double quotes, and addresses come from `Links`.
///
/// Cost: clean text is appended whole after one scan of its bytes.
public struct HTML: Sendable, Hashable {
  /// The markup.
  public let text: String

  /// No markup at all.
  public static let empty = HTML(trusted: "")

  /// Markup that is already safe. Only the shell calls this: pages write literals.
  init(trusted text: String) {
    self.text = text
  }

  /// Plain text, escaped.
  public init(_ text: String) {
    var markup = Markup(literalCapacity: text.utf8.count, interpolationCount: 0)
    markup.appendEscaped(text)
    self.text = markup.text
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { text.isEmpty }

  /// One piece after the other.
  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.text + right.text)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup written in the source.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// Markup written in the source, with its holes filled.
  public init(stringInterpolation markup: Markup) {
    text = markup.text
  }
}

extension Sequence where Element == HTML {
  /// The pieces one after the other, with `separator` between.
  func joined(_ separator: HTML = .empty) -> HTML {
    HTML(trusted: map(\.text).joined(separator: separator.text))
  }
}

/// Something that places itself on a page: a button, a table, a field.
protocol Component {
  /// Its markup.
  var html: HTML { get }
}
