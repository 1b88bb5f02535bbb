import Kernel

/// The words under which a person is filed, so that one box finds them.
///
/// All words are folded: lower case, no accents, letters and digits only.
public struct SearchWords: Hashable, Sendable {
  /// Every word of the name and the address, particles joined to what they belong to as well:
  /// `De Prez` gives `de`, `prez` and `deprez`.
  public let all: [String]
  /// Those that are worth an index: not `rue`, not `de`.
  public let indexed: [String]

  /// The words of a name and an address. O(length).
  public init(_ name: PersonName, _ address: Address) {
    var words: [String] = []
    for part in [name.given, name.family] { words += Self.names(TextFold.tokens(part)) }
    for part in [address.street, address.locality] {
      words += Self.withJoins(TextFold.tokens(part))
    }
    if let postcode = address.postcode { words.append(postcode.digits) }
    var seen: Set<String> = []
    all = words.filter { seen.insert($0).inserted }
    indexed = all.filter { $0.count > 1 && !Self.tooCommon.contains($0) && !Self.isShortNumber($0) }
  }

  /// The words of a name as lists order it: folded, the family name and the first name with two blanks
  /// between them. O(length).
  public static func names(_ sortKey: String) -> [String] {
    let blank = UInt8(ascii: " ")
    var parts: [[String]] = [[]]
    for token in sortKey.utf8.split(separator: blank, omittingEmptySubsequences: false) {
      if token.isEmpty {
        parts.append([])
      } else {
        parts[parts.count - 1].append(String(decoding: token, as: UTF8.self))
      }
    }
    return parts.flatMap(names)
  }

  private static func names(_ tokens: [String]) -> [String] {
    withJoins(tokens) + (tokens.count > 1 ? [tokens.joined()] : [])
  }

  /// The words in one text, each after a blank, for `LIKE '% word%'`.
  public var text: String { " " + all.joined(separator: " ") + " " }

  /// Small words that belong to the next one: `van den Berghe`, `d’Hondt`, `La Louvière`.
  public static let particles: Set<String> = [
    "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "l", "la",
    "le", "les", "t", "te", "ten", "ter", "van", "vanden", "vander", "von", "zu", "zum", "zur",
  ]

  /// Words that stand in every street or many names, and find nobody.
  static let tooCommon: Set<String> = particles.union([
    "rue", "avenue", "av", "place", "chaussee", "boulevard", "bd", "route", "chemin", "allee",
    "quai", "square", "sentier", "impasse", "clos", "straat", "laan", "steenweg", "plein", "weg",
    "dreef", "baan", "kaai", "strasse", "str", "platz", "sur", "aux", "et", "sous", "bte", "bus",
  ])

  /// Tokens, with every particle also joined to the word it leads to.
  static func withJoins(_ tokens: [String]) -> [String] {
    var result: [String] = []
    for (index, token) in tokens.enumerated() {
      result.append(token)
      guard particles.contains(token) else { continue }
      let next = tokens[(index + 1)...].firstIndex { !particles.contains($0) }
      if let next { result.append(tokens[index...next].joined()) }
    }
    return result
  }

  private static func isShortNumber(_ word: String) -> Bool {
    word.utf8.count < 4 && word.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The word and everything left when one letter is lost: two words at most one slip apart have
  /// one of these in common. Empty for words of fewer than four letters.
  ///
  /// Source: the deletion neighbourhood of W. Garbe's SymSpell, here for distance 1. O(length²).
  public static func slipKeys(_ word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 4, letters.count <= 40 else { return [] }
    var keys = [word]
    // Of letters that follow themselves, it does not matter which is lost.
    for index in letters.indices where index == 0 || letters[index] != letters[index - 1] {
      var rest = String.UnicodeScalarView()
      rest.append(contentsOf: letters[..<index])
      rest.append(contentsOf: letters[(index + 1)...])
      keys.append(String(rest))
    }
    return keys.sorted()
  }
}
