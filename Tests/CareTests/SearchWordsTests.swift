import Care
import Kernel
import Testing

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("lefevre  eloise", ["lefevre", "eloise"]),
    ("de prez  marie ange", ["de", "deprez", "prez", "deprez", "marie", "ange", "marieange"]),
    ("lefevre  ", ["lefevre"]),
    ("  marcel", ["marcel"]),
    ("", []),
  ])
  func aNameIsReadFromItsPlaceInLists(sortKey: String, expected: [String]) {
    #expect(SearchWords.names(sortKey) == expected)
  }

  @Test(arguments: [
    ("abc", []),
    ("abcd", ["abc", "abcd", "abd", "acd", "bcd"]),
    ("anna", ["ana", "ann", "anna", "nna"]),
    ("aaaa", ["aaa", "aaaa"]),
  ])
  func aLostLetterLeadsBackToTheWord(word: String, expected: [String]) {
    #expect(SearchWords.slipKeys(word) == expected)
  }

  /// Whatever slips, the word and what is typed have a key in common.
  @Test(arguments: ["lefvre", "lefeevre", "lefebre", "lfeevre", "elefevre", "lefevr", "lefevree"])
  func everySlipMeetsItsWord(typed: String) {
    #expect(Typo.isNear(typed, "lefevre"))
    let common = Set(SearchWords.slipKeys(typed)).intersection(SearchWords.slipKeys("lefevre"))
    #expect(!common.isEmpty)
  }
}
