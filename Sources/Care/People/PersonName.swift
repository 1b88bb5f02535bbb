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
    guard given.count <= 100, family.count <= 100 else { throw .nameTooLong }
    (self.given, self.family) = (given, family)
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
    if let first = utf8.first, let last = utf8.last, (33...126).contains(first),
      (33...126).contains(last), utf8.allSatisfy({ $0 >= 32 })
    {
      return self
    }
    let kept = unicodeScalars.filter { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
    var view = String(String.UnicodeScalarView(kept))[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
