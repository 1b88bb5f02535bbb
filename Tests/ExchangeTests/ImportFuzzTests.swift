import Care
import Exchange
import Kernel
import Testing

/// The same numbers every time. Source: Steele, Lea, Flood (2014), SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ImportFuzzTests {
  let reader = ImportReader(today: day("2026-03-06"))
  static let examples = ImportKind.allCases.map {
    ($0, ImportExample.csv($0, in: .fr, on: day("2026-03-06")))
  }

  /// Reads a file as each kind; every outcome but a crash is one, and an outcome accounts for all rows.
  func read(_ bytes: [UInt8]) {
    func account<Draft>(_ read: () throws(ImportError) -> ImportFile<Draft>) {
      do {
        let file = try read()
        #expect(file.drafts.count + file.refusedRows == file.table.rows.count)
        #expect(file.issues.allSatisfy { $0.row > 1 })
        _ = RefusedRows.csv(
          file.table, file.columns, refusals: file.issues.map(\.refusal),
          for: Reader(language: .fr))
      } catch {
        #expect(!Reader(language: .fr).text(error.message).isEmpty)
      }
    }
    account { () throws(ImportError) in try reader.people(bytes) }
    account { () throws(ImportError) in try reader.carers(bytes) }
    account { () throws(ImportError) in try reader.visits(bytes) }
  }

  @Test func truncatedFiles() {
    for (_, bytes) in Self.examples {
      for end in stride(from: 0, to: bytes.count, by: 499) { read(Array(bytes[..<end])) }
    }
  }

  @Test func damagedFiles() {
    var numbers = SeededNumbers(state: 7)
    let hostile: [[UInt8]] = [
      [34], [34, 34, 34], [0], [0xFF], [0xC3], [13], [10], [59], [44], [9], [0xEF, 0xBB, 0xBF],
      [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x80, 0xAE], [0xCC, 0x81], Array("=cmd|'/C calc'!A0".utf8),
      Array("99999999999999999999999".utf8), Array("-".utf8), Array("1e400".utf8), Array("٣".utf8),
      Array(repeating: 39, count: 9), Array("NaN".utf8),
      Array(String(repeating: "9", count: 400).utf8),
    ]
    for round in 0..<60 {
      var bytes = Self.examples[round % Self.examples.count].1
      for _ in 0...(round % 12) {
        let at = Int.random(in: 3..<bytes.count, using: &numbers)
        let piece = hostile.randomElement(using: &numbers) ?? []
        let end = min(bytes.count, at + Int.random(in: 0...4, using: &numbers))
        bytes.replaceSubrange(at..<end, with: piece)
      }
      read(bytes)
    }
  }

  @Test func hostileCells() {
    var numbers = SeededNumbers(state: 11)
    let alphabet = Array("0123456789/-.,:; \"'hu+()=éßœ\u{301}\u{202F}٣💊Tabcmars").map(String.init)
    for (kind, bytes) in Self.examples {
      let header = (try? CSVTable(bytes).header.cells) ?? []
      for _ in 0..<12 {
        let rows = (0..<20).map { _ in
          header.map { _ in
            (0..<Int.random(in: 0...14, using: &numbers))
              .map { _ in alphabet.randomElement(using: &numbers) ?? "" }.joined()
          }
        }
        read(CSVWriter.file([header] + rows))
      }
      #expect(header.count == kind.template.count)
    }
  }

  @Test func randomBytes() {
    var numbers = SeededNumbers(state: 13)
    for length in [1, 2, 3, 5, 17, 100, 5000] {
      for _ in 0..<10 { read((0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }) }
    }
  }

  @Test func oneLineOfAMegabyte() {
    let line = Array(repeating: UInt8(ascii: "x"), count: 1_000_000)
    #expect(throws: ImportError.unreadable(.cellTooLong(row: 1, column: 1))) {
      try reader.people(line)
    }
    #expect(throws: ImportError.unreadable(.unclosedQuote(row: 1))) {
      try reader.people([34] + line)
    }
    #expect(throws: ImportError.unreadable(.unclosedQuote(row: 1))) {
      try reader.people(Array(repeating: 34, count: 1_000_001))
    }
  }

  @Test func aHundredThousandColumns() {
    let names = Array((0..<100_000).map { "c\($0)" }.joined(separator: ";").utf8)
    #expect(throws: ImportError.unreadable(.tooManyColumns(row: 1, limit: 250))) {
      try reader.people(names)
    }
    let empty = Array("Nom;CP\nA;6000".utf8) + Array(repeating: UInt8(ascii: ";"), count: 16_000)
    #expect(throws: Never.self) { try reader.people(empty) }
    let many = Array("Nom;CP\nA;6000".utf8) + Array(repeating: UInt8(ascii: ";"), count: 100_000)
    #expect(throws: ImportError.unreadable(.tooManyColumns(row: 2, limit: 250))) {
      try reader.people(many)
    }
  }

  @Test func aMillionEmptyRows() {
    let bytes = Array("Nom\nA\n".utf8) + Array(repeating: UInt8(ascii: "\n"), count: 1_000_000)
    #expect(throws: Never.self) { try reader.people(bytes) }
  }
}
