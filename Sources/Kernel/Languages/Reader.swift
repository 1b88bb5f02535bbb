/// Someone who reads the screen: turns keys, days, times and numbers into their language.
///
/// Every format is written here and tested letter by letter, because the system's own locale
/// library changes with its updates. Source: the formats of Belgium, `docs/how-to/write-for-people.md`.
public struct Reader: Hashable, Sendable {
  /// The language of the texts and formats.
  public let language: Language
  /// The words that an organization has for things of its own, by key; the same in every language.
  public let ownWords: [String: String]

  /// A reader of one language, in an organization with words of its own.
  public init(language: Language, ownWords: [String: String] = [:]) {
    (self.language, self.ownWords) = (language, ownWords)
  }

  /// The words of a message.
  public func text(_ message: Message) -> String {
    ownWords[message.key] ?? Texts.words(message, in: language)
  }

  /// The words of a key, with values for its holes.
  public func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
    text(Message(key, arguments))
  }

  /// One of four fixed texts, for formats that need no key.
  func choose<Value>(_ fr: Value, _ nl: Value, _ de: Value, _ en: Value) -> Value {
    switch language {
    case .fr: fr
    case .nl: nl
    case .de: de
    case .en: en
    }
  }
}

extension Reader {
  /// `a, b et c`: a list in which all hold.
  public func list(_ items: [String]) -> String {
    joined(items, by: choose("et", "en", "und", "and"))
  }

  /// `a, b ou c`: a list of which one holds.
  public func alternatives(_ items: [String]) -> String {
    joined(items, by: choose("ou", "of", "oder", "or"))
  }

  private func joined(_ items: [String], by word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// The spaces that typography asks for.
enum Space {
  /// U+00A0, as wide as a space, where no line may break.
  static let noBreak = "\u{A0}"
  /// U+202F, narrow, where no line may break.
  static let narrow = "\u{202F}"
}

extension Text {
  /// French spacing: a narrow no-break space before `; ? !` and inside « », a no-break space before
  /// a colon. Texts are typed with ordinary spaces and set right here, once, when tables are made.
  static func frenchSpacing(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x3A, 0x3B, 0x3F, 0x21, 0xC2].contains($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = result.last, last == " " || last == "\u{A0}" || last == "\u{202F}" {
        switch scalar {
        case ";", "?", "!", "»": result.removeLast(); result.append("\u{202F}")
        case ":": result.removeLast(); result.append("\u{A0}")
        default: if result.dropLast().last == "«" { result.removeLast(); result.append("\u{202F}") }
        }
      }
      result.append(scalar)
    }
    return String(result)
  }
}
