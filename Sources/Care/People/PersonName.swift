/// The name of a person, as on the identity card.
///
/// Invariant: the family name is not empty; neither part has blanks at its ends.
public struct PersonName: Hashable, Sendable {
  /// First names.
  public let given: String
  /// The family name, particles included: `De Prez`.
  public let family: String

  /// Trims both parts and refuses an empty family name or a part of more than 100 characters.
  public init(given: String, family: String) throws(PatientError) {
    let given = given.trimmedBlanks, family = family.trimmedBlanks
    guard !family.isEmpty else { throw .missingFamilyName }
    guard Self.fits(given), Self.fits(family) else { throw .nameTooLong }
    (self.given, self.family) = (given, family)
  }

  /// Counts characters only where there might be too many.
  private static func fits(_ part: String) -> Bool {
    part.utf8.count <= 100 || part.count <= 100
  }

  /// `Marie-Louise Lambert`.
  public var full: String { given.isEmpty ? family : "\(given) \(family)" }

  /// The first letters of both parts, for avatars.
  public var initials: String {
    [given.first, family.first].compactMap { $0.map { String($0).uppercased() } }.joined()
  }
}

extension PersonName: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String { "PersonName(•••)" }
}

extension String {
  /// The text without blanks and newlines at its ends, and without characters that do not show.
  public var trimmedBlanks: String {
    if let first = utf8.first, let last = utf8.last, first > 32, last > 32, hasNoOtherBlanks {
      return self
    }
    let kept = unicodeScalars.filter { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
    var view = String(String.UnicodeScalarView(kept))[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }

  /// True when no character is hidden or a blank but for the space: those begin with other bytes than
  /// Latin letters do. Source: Unicode 15, `White_Space`, in UTF-8.
  private var hasNoOtherBlanks: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 32 && $0 != 0xC2 && ($0 < 0xE1 || $0 > 0xE3) }
    }
  }
}
