import Care
public import Kernel

/// Example files of one small fictional service near Charleroi: 24 people, 6 carers, 40 visits.
///
/// The three files go together. They say the same in each language; only headers, words and dates
/// differ.
public enum ImportExample {
  /// The file of a kind, with rounds and visits on `day`.
  ///
  /// - Parameter withMistakes: puts one mistake in the people (a NISS that lacks a digit) and one in
  ///   the visits (a day that does not exist), to show how a file is mended.
  public static func csv(
    _ kind: ImportKind, in language: Language, on day: LocalDate, withMistakes: Bool = false
  ) -> [UInt8] {
    let reader = Reader(language: language)
    var rows: [[String: String]] =
      switch kind {
      case .people: people(reader)
      case .carers: carers(reader, day)
      case .visits: visits(reader, day)
      }
    if withMistakes {
      switch kind {
      case .people: rows[6]["niss"] = rows[6]["niss"].map { String($0.dropLast()) }
      case .carers: break
      case .visits:
        rows[10]["day"] = reader.numericDate(day).replacing(
          "\(reader.numericDate(day).prefix(5))", with: language == .de ? "31.02" : "31/02")
      }
    }
    let cells = rows.map { row in kind.template.map { row[$0.code] ?? "" } }
    return CSVWriter.file([ImportTemplate.headers(kind, reader)] + cells)
  }

  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func people(_ reader: Reader) -> [[String: String]] {
    lines(ExampleService.people).enumerated().map { index, cells in
      let birth = LocalDate(cells[4]) ?? LocalDate(daysSinceEpoch: 0)
      let phone = "047000\(padded(index + 1))00"
      var row = [
        "external-key": cells[0], "family": cells[1], "given": cells[2],
        "sex": reader.text(cells[3] == "f" ? "sex.female" : "sex.male"),
        "birth-date": reader.numericDate(birth), "languages": languages(cells[8], reader),
        "street": cells[5], "postcode": cells[6], "locality": cells[7],
        "phones": (try? PhoneNumber(phone).formatted) ?? phone, "insurer": cells[9],
        "insurability": cells[10], "gp-name": cells[11], "contact": cells[12],
        "contact-relationship": cells[13], "key": cells[14], "dog": cells[15],
        "parking": cells[16], "door-notes": cells[17],
      ]
      if index % 3 == 0 { row["niss"] = niss(birth, isFemale: cells[3] == "f") }
      if !cells[12].isEmpty { row["contact-phone"] = "071 00 00 \(padded(index + 1))" }
      return row
    }
  }

  /// An invented number: the order numbers 000 and 999 are never given to anyone.
  private static func niss(_ birth: LocalDate, isFemale: Bool) -> String {
    let (year, month, day) = birth.parts
    let body = padded(year % 100) + padded(month) + padded(day) + (isFemale ? "000" : "999")
    let check = padded(97 - (Int(body) ?? 0) % 97)
    return (try? NISS(body + check).formatted) ?? ""
  }

  private static func carers(_ reader: Reader, _ day: LocalDate) -> [[String: String]] {
    lines(ExampleService.carers).enumerated().map { index, cells in
      let absence = absence(cells[15], reader, day)
      return [
        "absent-from": absence?.from ?? "", "absent-until": absence?.until ?? "",
        "absence-kind": absence?.kind ?? "",
        "external-key": cells[0], "family": cells[1], "given": cells[2],
        "qualification": reader.text("qualification.\(cells[3])"),
        "travel": reader.text("travel.\(cells[4])"), "languages": languages(cells[5], reader),
        "weekly-hours": cells[6], "shift-day": reader.numericDate(day), "shift-start": cells[7],
        "shift-end": cells[8], "second-shift-start": cells[9], "second-shift-end": cells[10],
        "break-minutes": cells[11], "street": cells[12], "postcode": cells[13],
        "locality": cells[14], "base": reader.text("base.home"),
        "phones": "0470 00 01 \(padded(index + 1))",
      ]
    }
  }

  /// `leave:3:7`: from the third to the seventh day after `day`.
  private static func absence(
    _ text: String, _ reader: Reader, _ day: LocalDate
  ) -> (from: String, until: String, kind: String)? {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 3, let first = Int(parts[1]), let last = Int(parts[2]) else { return nil }
    return (
      reader.numericDate(day.adding(days: first)), reader.numericDate(day.adding(days: last)),
      reader.text("absence.\(parts[0])")
    )
  }

  private static func visits(_ reader: Reader, _ day: LocalDate) -> [[String: String]] {
    let names = Dictionary(
      lines(ExampleService.people).map { ($0[0], reader.listName(family: $0[1], given: $0[2])) }
    ) { first, _ in first }
    return lines(ExampleService.visits).map { cells in
      var row = [
        "external-key": cells[0], "patient-key": cells[1], "patient-name": names[cells[1]] ?? "",
        "day": reader.numericDate(day), "care": reader.text("care.\(cells[2])"),
        "window-from": cells[3], "window-to": cells[4], "preferred-from": cells[5],
        "minutes": cells[6],
        "required": yesNo(cells[7] != "optional", reader),
        "two-carers": yesNo(cells[7] == "two", reader),
      ]
      let parts = cells[7].split(separator: "=").map(String.init)
      switch parts.first {
      case "prefer": row["preferred-carers"] = parts[1]
      case "exclude": row["excluded-carers"] = parts[1]
      case "after":
        let gap = parts[1].split(separator: ":").map(String.init)
        (row["gap-after"], row["gap-minimum"], row["gap-maximum"]) = (gap[0], gap[1], gap[2])
      default: break
      }
      return row
    }
  }

  private static func yesNo(_ answer: Bool, _ reader: Reader) -> String {
    switch reader.language {
    case .fr: answer ? "oui" : "non"
    case .nl: answer ? "ja" : "nee"
    case .de: answer ? "ja" : "nein"
    case .en: answer ? "yes" : "no"
    }
  }

  private static func languages(_ codes: String, _ reader: Reader) -> String {
    codes.split(separator: ",").map { reader.languageName(String($0).trimmedBlanks) }
      .joined(separator: ", ")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
