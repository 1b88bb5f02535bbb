import Kernel
import Testing

@Suite struct InputFuzzTests {
  /// The same numbers every time. Source: Steele, Lea, Flood (2014), SplitMix64.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces =
    Array("0123456789/-.,:; '’hu+T\n()éß\u{301}\u{202F}٣💊").map(String.init) + [
      "mars", "lundi", "Uhr", "demain", "00:00", "2026", "31", "99999999999999999999", "pm", "h",
      "er", "fr", "et", "Std", "NaN", "1e9", "−",
    ]

  /// Whatever is typed is read or refused with words; what is read can be shown and read again.
  @Test func anythingTypedIsReadOrRefused() throws {
    var numbers = Numbers(state: 3)
    let today = day("2026-11-24")
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...6, using: &numbers))
        .map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      for purpose in [DateInput.Purpose.day, .birth] {
        guard let date = try? DateInput.read(text, today: today, as: purpose) else { continue }
        for language in Language.allCases {
          let reader = Reader(language: language)
          let shown = [reader.numericDate(date), reader.longDate(date), date.description]
          for form in shown {
            #expect(try DateInput.read(form, today: today, as: purpose) == date, "\(text)")
          }
        }
      }
      if let time = try? TimeInput.read(text) {
        #expect(try TimeInput.read(time.withSeconds) == time)
      }
      if let minutes = try? DurationInput.minutes(text) { #expect(minutes >= 0) }
      if let number = try? NumberInput.decimal(text) { #expect(number.isFinite) }
      _ = try? NumberInput.whole(text)
      _ = try? TimeInput.readRange(text)
      _ = try? YesNoInput.read(text)
      if let codes = try? LanguageInput.codes(text) { #expect(Set(codes).count == codes.count) }
      let folded = TextFold.fold(text)
      #expect(TextFold.fold(folded) == folded)
    }
  }
}
