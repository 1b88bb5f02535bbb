import Exchange
import Kernel
import Testing

@Suite struct CSVTableTests {
  static func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

  struct Case: CustomTestStringConvertible {
    let testDescription: String, text: String, rows: [[String]]
    init(_ name: String, _ text: String, _ rows: [[String]]) {
      (testDescription, self.text, self.rows) = (name, text, rows)
    }
  }

  @Test(arguments: [
    Case("semicolons", "a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    Case("commas", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    Case("tabs", "a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
    Case("bars", "a|b\n1|2", [["a", "b"], ["1", "2"]]),
    Case("one column", "a\n1\n2", [["a"], ["1"], ["2"]]),
    Case(
      "commas in cells of a file with semicolons", "a;b,c\n1,5;2\n3,5;4",
      [["a", "b,c"], ["1,5", "2"], ["3,5", "4"]]),
    Case(
      "semicolons in quoted cells of a file with commas", "a,b\n\"x;y;z\",2\n",
      [["a", "b"], ["x;y;z", "2"]]),
    Case(
      "title above", "Export, mars\na,b\n1,2\n3,4",
      [["Export", " mars"], ["a", "b"], ["1", "2"], ["3", "4"]]),
    Case(
      "title without separator", "Export; mars\na,b,c\n1,2,3\n3,4,5",
      [["Export; mars"], ["a", "b", "c"], ["1", "2", "3"], ["3", "4", "5"]]),
    Case("declared separator", "sep=,\r\na,b;c\r\n1,2\r\n", [["a", "b;c"], ["1", "2"]]),
    Case("quoted line break", "a;b\n\"x\r\ny\";2", [["a", "b"], ["x\r\ny", "2"]]),
    Case("doubled quotes", "a;b\n\"x \"\"y\"\" z\";2", [["a", "b"], ["x \"y\" z", "2"]]),
    Case("quote inside a cell", "a;b\n5\" pipe;2", [["a", "b"], ["5\" pipe", "2"]]),
    Case("text after a quoted cell", "a;b\n\"x\"y;2", [["a", "b"], ["xy", "2"]]),
    Case("blanks around quotes", "a;b\n  \"x\"  ;2", [["a", "b"], ["x", "2"]]),
    Case("blanks are kept", "a;b\n x ;2", [["a", "b"], [" x ", "2"]]),
    Case("empty quoted cell", "a;b\n\"\";2", [["a", "b"], ["", "2"]]),
    Case("empty columns at the end", "a;b;;;\n1;2;;;;;;\n", [["a", "b"], ["1", "2"]]),
    Case("empty rows", "\n\na;b\n;\n\n1;2\n\n", [["a", "b"], ["1", "2"]]),
    Case("short row", "a;b;c\n1", [["a", "b", "c"], ["1"]]),
    Case("no line end at the end", "a;b\n1;2", [["a", "b"], ["1", "2"]]),
    Case(
      "mixed line ends", "a;b\r1;2\n3;4\r\n5;6",
      [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
  ])
  func reads(_ file: Case) throws {
    let table = try Self.table(file.text)
    #expect([table.header.cells] + table.rows.map(\.cells) == file.rows)
  }

  @Test func rowsAreNumberedAsASpreadsheetDoes() throws {
    let table = try Self.table("sep=;\na;b\n\"x\ny\nz\";2\n\n3;4")
    #expect(table.header.number == 1)
    #expect(table.rows.map(\.number) == [2, 4])
  }

  @Test func raggedRowsAreSeen() throws {
    let table = try Self.table("a;b\n1;2;3\n1\n1;2;;\n")
    #expect(table.tooWide.map(\.number) == [2])
    #expect(table.rows[1].cell(1) == "")
  }

  @Test(arguments: CSVEncoding.allCases, [true, false])
  func encodings(_ encoding: CSVEncoding, _ mark: Bool) throws {
    let text = "prénom;nœud\nÉmile – “€”;Žižek ÿ\n"
    let table = try CSVTable(encoding.encode(text, mark: mark))
    #expect(table.encoding == encoding)
    #expect(table.header.cells == ["prénom", "nœud"])
    #expect(table.rows[0].cells == ["Émile – “€”", "Žižek ÿ"])
  }

  @Test func plainASCIINeedsNoChoice() throws {
    #expect(try Self.table("a;b\n1;2").encoding == .utf8)
  }

  @Test func everyByteOfWindows1252IsRead() throws {
    let bytes = Array("a\n".utf8) + (0x80...0xFF).map { UInt8($0) }
    let cell = try CSVTable(bytes).rows[0].cell(0)
    #expect(cell.unicodeScalars.count == 128)
    #expect(cell.hasPrefix("€") && cell.hasSuffix("ÿ"))
  }

  @Test(
    arguments: [
      ([UInt8](), CSVError.empty), (Array("\n;;\n\r\n".utf8), .empty),
      ([0xEF, 0xBB, 0xBF], .empty),
      (Array("PK\u{3}\u{4}xlsx".utf8), .isWorkbook), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .isWorkbook),
      (Array("a;b\n1\0;2".utf8), .notText),
      (Array("a;b\n\"1;2\n3;4\n".utf8), .unclosedQuote(row: 2)),
      (Array("sep=;".utf8), .empty), ([0xFF, 0xFE], .empty), ([0xFE], nil),
      ([0, 0, 0, 0], .notText),
    ] as [([UInt8], CSVError?)])
  func refusals(_ bytes: [UInt8], _ refusal: CSVError?) throws {
    guard let refusal else {
      #expect(try CSVTable(bytes).rows.isEmpty)
      return
    }
    #expect(throws: refusal) { try CSVTable(bytes) }
  }

  @Test func limits() {
    let limits = CSVLimits(bytes: 1000, rows: 3, columns: 4, cellBytes: 10)
    func refusal(_ text: String) -> CSVError? {
      do {
        _ = try CSVTable(Array(text.utf8), limits: limits)
        return nil
      } catch { return error }
    }
    #expect(refusal("a\n1\n2\n3") == nil)
    #expect(refusal("a\n1\n2\n3\n4") == .tooManyRows(limit: 3))
    #expect(refusal("a;b;c;d\n1;2;3;4;;;;;") == nil)
    #expect(refusal("a;b;c;d;e\n1") == .tooManyColumns(row: 1, limit: 4))
    #expect(refusal("a;b\n1234567890;2") == nil)
    #expect(refusal("a;b\n1;12345678901") == .cellTooLong(row: 2, column: 2))
    #expect(refusal("a;b\n1;\"12345678901\"") == .unclosedQuote(row: 2))
    #expect(refusal(String(repeating: "x", count: 1001)) == .tooLarge(megabytes: 0))
  }

  @Test func everyRefusalHasItsWords() {
    let errors: [CSVError] = [
      .empty, .tooLarge(megabytes: 32), .tooManyRows(limit: 1), .tooManyColumns(row: 1, limit: 2),
      .cellTooLong(row: 1, column: 2), .unclosedQuote(row: 3), .isWorkbook, .notText,
    ]
    for message in errors.map(\.message) + [
      ImportError.missing(["patient.field.family"]).message, ImportError.twice(["a", "b"]).message,
    ] {
      for language in Language.allCases {
        let words = Reader(language: language).text(message)
        #expect(words != message.key && !words.contains("{") && !words.contains("field"))
      }
    }
  }
}

@Suite struct CSVWriterTests {
  @Test func writesWhatExcelOpens() {
    let bytes = CSVWriter.file([["nom", "note"], ["Ém;ile", "a \"b\"\nc"]])
    #expect(
      bytes == [0xEF, 0xBB, 0xBF] + Array("nom;note\r\n\"Ém;ile\";\"a \"\"b\"\"\nc\"\r\n".utf8))
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "＝1", "=\u{301}1"])
  func guardsFormulas(_ text: String) throws {
    let table = try CSVTable(CSVWriter.file([["a"], [text]]))
    #expect(table.rows[0].cell(0) == "'" + text)
    #expect(CSVWriter.unguarded(table.rows[0].cell(0)) == text)
  }

  @Test(arguments: ["+32 470 12 34 56", "-5", "- 1 234,50", "'t Zand", "+", "07:30", "", "a=b"])
  func leavesOthersAlone(_ text: String) throws {
    let table = try CSVTable(CSVWriter.file([["a", "b"], [text, "x"]]))
    #expect(table.rows[0].cell(0) == text)
    #expect(CSVWriter.unguarded(text) == text)
  }
}
