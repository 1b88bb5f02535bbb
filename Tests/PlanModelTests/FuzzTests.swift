import Foundation
import PlanModel
import Testing

/// Hostile input gives an error or a value, quickly, and never a crash.
@Suite struct FuzzTests {
  /// SplitMix64: the same sequence everywhere.
  struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
  }

  /// What replaces a number, a text or a list.
  static let hostile = [
    "null", "true", "-1", "0", "1e308", "1e999", "-9223372036854775808", "9223372036854775807",
    "9223372036854775808", "18446744073709551615", "1073741824", "1073741825", "0.5", "\"\"", "[]",
    "{}", "[[]]", "[[[[[[[[[[]]]]]]]]]]", "\"\\ud800\"", "\"\\u0000\"", "[1,2,3]", "[2,1]",
    "{\"id\":1}", "99999999999999999999999999", "-0", "\"v1\"", "[null,null]",
  ]

  private static func mutate(_ original: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = original
    for _ in 0...dice.below(3) {
      guard !bytes.isEmpty else { return bytes }
      let place = dice.below(bytes.count)
      switch dice.below(8) {
      case 0: bytes.removeLast(bytes.count - place)
      case 1: bytes[place] ^= UInt8(1 << dice.below(8))
      case 2: bytes.insert(contentsOf: [UInt8](repeating: 0x5B, count: dice.below(200)), at: place)
      case 3, 4: replaceValue(&bytes, near: place, with: dice.pick(hostile))
      case 5: swapKeys(&bytes, near: place, dice.below(bytes.count))
      case 6:
        let end = min(bytes.count, place + dice.below(40))
        bytes.removeSubrange(place..<end)
      default:
        let end = min(bytes.count, place + dice.below(400))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }

  /// Puts another value where the next value after a colon, comma or bracket stands.
  private static func replaceValue(_ bytes: inout [UInt8], near place: Int, with text: String) {
    let openers = Set(":,[".utf8)
    let closers = Set(",]}".utf8)
    guard let start = bytes[place...].firstIndex(where: openers.contains) else { return }
    let rest = bytes[(start + 1)...]
    let end = rest.firstIndex(where: closers.contains) ?? bytes.endIndex
    bytes.replaceSubrange((start + 1)..<end, with: text.utf8)
  }

  /// Exchanges two short texts in quotes.
  private static func swapKeys(_ bytes: inout [UInt8], near first: Int, _ second: Int) {
    func quoted(_ place: Int) -> Range<Int>? {
      guard let start = bytes[place...].firstIndex(of: 0x22),
        let end = bytes[(start + 1)...].firstIndex(of: 0x22)
      else { return nil }
      return start..<(end + 1)
    }
    guard let one = quoted(min(first, second)), let two = quoted(max(first, second)),
      one.upperBound <= two.lowerBound
    else { return }
    let (left, right) = (Array(bytes[one]), Array(bytes[two]))
    bytes.replaceSubrange(two, with: left)
    bytes.replaceSubrange(one, with: right)
  }

  private func fuzz(
    _ text: String, seed: UInt64, cases: Int, read: (Data) throws(PlanInputError) -> Data
  ) {
    var dice = Dice(state: seed)
    let original = Array(text.utf8)
    var accepted = 0
    for _ in 0..<cases {
      do {
        // What is accepted can be written, and read again to the same bytes.
        let written = try read(Data(Self.mutate(original, &dice)))
        #expect(try read(written) == written)
        accepted += 1
      } catch {
        #expect(!error.issues.isEmpty && error.issues.count <= PlanLimits.issues)
        #expect(error.issues.allSatisfy { $0.path.utf8.count < 2000 })
      }
    }
    // Both sides are reached: otherwise the mutations say nothing.
    #expect(accepted > cases / 100 && accepted < cases)
  }

  @Test(.timeLimit(.minutes(1))) func problems() {
    fuzz(Examples.problem, seed: 1, cases: 2000) { data throws(PlanInputError) in
      let problem = try PlanProblem.read(data).problem
      // Whatever was accepted has travel times that can be asked for.
      let travel = PlanTravel(problem)
      for profile in problem.travelTimes.profiles {
        _ = travel.by(profile)?.seconds(from: 0, to: problem.placeCount - 1, speedPercent: 1)
      }
      return problem.json()
    }
  }

  @Test(.timeLimit(.minutes(1))) func plans() {
    fuzz(Examples.plan, seed: 2, cases: 1500) { data throws(PlanInputError) in
      try Plan.read(data).plan.json()
    }
  }

  @Test(.timeLimit(.minutes(1))) func repairs() {
    fuzz(Examples.repair, seed: 3, cases: 500) { data throws(PlanInputError) in
      try RepairAnswer.read(data).answer.json()
    }
  }
}
