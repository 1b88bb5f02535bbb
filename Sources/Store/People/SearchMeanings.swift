import Care
import Kernel

/// What a typed word can stand for, among the words in use.
struct WordMeaning {
  let word: String
  /// How many of the words in use that begin with it are asked for.
  static let most = 20
  /// How many people have to bear it before nobody looks for slips of it.
  static let known = 5
  /// True when words in use begin with it.
  var isBeginning: Bool { !begun.isEmpty }
  /// Every word in use that it can stand for; `nil` when there are more than were asked for.
  var terms: [String]? { answers < Self.most ? begun + near : nil }
  private var begun: [String] = []
  /// How many words that it begins were found, those included that nobody bears any more.
  private var answers = 0
  /// Words in use that are one slip away; kept only when hardly anybody bears the word itself.
  var near: [String] { beginningUses < Self.known ? slips : [] }
  private var slips: [String] = []
  private var beginningUses = 0
  private var slipUses = 0

  init(_ word: String) { self.word = word }

  var isKnown: Bool { isBeginning || !slips.isEmpty }
  /// About how many patients have to be looked at.
  var uses: Int { isKnown ? beginningUses + (near.isEmpty ? 0 : slipUses) : .max }

  mutating func add(_ other: String, uses: Int, begins: Bool) {
    if begins { answers += 1 }
    guard uses > 0 else { return }
    if begins {
      begun.append(other)
      beginningUses += uses
    } else if other != word, Typo.isNear(other, word), !slips.contains(other) {
      slips.append(other)
      slipUses += uses
    }
  }
}

/// How well a patient answers a query; smaller is better.
struct SearchRank: Comparable {
  let isLikely: Bool
  private let distance: Int
  private let order: String

  /// `words` are those of name and address as the record keeps them, each after a blank.
  init(_ line: PatientLine, order: String, words: String, _ query: PersonQuery) {
    let names = SearchWords.names(order)
    lazy var all = TextFold.words(words)
    var distance = 0, isLikely = true
    for word in query.words {
      if names.contains(word) {
        continue
      } else if names.contains(where: { $0.hasPrefix(word) }) {
        distance += 1
      } else if names.contains(where: { Typo.isNear($0, word) }) {
        distance += 3
      } else if all.contains(where: { $0.hasPrefix(word) }) {
        distance += 4
      } else if all.contains(where: { Typo.isNear($0, word) }) {
        distance += 6
      } else {
        isLikely = false
      }
    }
    if let date = line.birthDate, query.number?.birthDates.contains(date) == false { distance += 1 }
    (self.isLikely, self.distance, self.order) = (isLikely, distance, order)
  }

  static func < (left: SearchRank, right: SearchRank) -> Bool {
    (left.distance, left.order) < (right.distance, right.order)
  }
}
