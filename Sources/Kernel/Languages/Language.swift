/// A language of the screens.
public enum Language: String, CaseIterable, Sendable, Hashable {
  case fr, nl, de, en

  /// The name of the language in that language.
  public var ownName: String {
    switch self {
    case .fr: "Français"
    case .nl: "Nederlands"
    case .de: "Deutsch"
    case .en: "English"
    }
  }

  /// The tag for `lang` attributes: `fr-BE`, `nl-BE`, `de-BE`, `en`.
  public var tag: String { self == .en ? "en" : "\(rawValue)-BE" }
}

/// One sentence in the four languages.
///
/// Holes are `{name}`. Plurals are `{count, plural, one {# visite} other {# visites}}`, where `#` is
/// the number itself. Source: Unicode ICU message format, of which this is the part we use.
public struct Text: Sendable {
  let key: String
  let fr: String, nl: String, de: String, en: String

  /// A sentence in all four languages; a missing one does not compile. French spacing is set here.
  public init(_ key: String, fr: String, nl: String, de: String, en: String) {
    (self.key, self.fr, self.nl, self.de, self.en) = (key, Self.frenchSpacing(fr), nl, de, en)
  }

  func pattern(in language: Language) -> String {
    switch language {
    case .fr: fr
    case .nl: nl
    case .de: de
    case .en: en
    }
  }
}
