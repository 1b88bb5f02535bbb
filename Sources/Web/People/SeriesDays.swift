import Care
import Kernel

/// Days of a series that do not fit for the same reasons: one line, however many they are.
struct SeriesDays: Equatable {
  let reason: String
  /// In their order, at least one.
  let days: [LocalDate]

  /// The name of the box that leaves out a whole group; its value holds the days.
  static let wholeField = "skip-all"

  /// The days by their reasons, in the order of the first day of each group. O(n log n).
  static func grouped(
    _ conflicts: [SeriesConflict], by reasons: (SeriesConflict) -> [String]
  ) -> [SeriesDays] {
    let byDay = Dictionary(grouping: conflicts, by: \.day)
    var order: [String] = [], groups: [String: [LocalDate]] = [:]
    for day in byDay.keys.sorted() {
      var distinct: [String] = []
      for reason in (byDay[day] ?? []).flatMap(reasons) where !distinct.contains(reason) {
        distinct.append(reason)
      }
      let words = distinct.joined(separator: ", ")
      if groups[words] == nil { order.append(words) }
      groups[words, default: []].append(day)
    }
    return order.map { SeriesDays(reason: $0, days: groups[$0] ?? []) }
  }

  /// The days that a form leaves out, one by one and by whole groups.
  static func skipped(_ form: Form) -> Set<LocalDate> {
    let whole = form.values(wholeField).flatMap { $0.split(separator: " ").map(String.init) }
    return Set((form.values("skip") + whole).compactMap { LocalDate($0) })
  }

  /// One box for the group, and below it, when it is opened, one for each day.
  func html(_ reader: Reader, skipped form: Form, isFirst: Bool) -> HTML {
    let skipped = Self.skipped(form)
    let isWhole = days.allSatisfy(skipped.contains)
    let label = reader.text(
      "import.reason.cell", ["column": reason.sentence, "reason": span(reader)])
    let value = days.map { "\($0)" }.joined(separator: " ")
    let whole: HTML = """
      <label class="opt"><input type="checkbox"\(attribute: "id", isFirst ? "skip" : nil) \
      name="\(Self.wholeField)" value="\(value)"\(attribute: "checked", if: isWhole)>\
      <span>\(label)</span></label>
      """
    guard days.count > 1 else { return whole }
    let boxes = days.map { day -> HTML in
      """
      <label class="opt"><input type="checkbox" name="skip" value="\(day)"\
      \(attribute: "checked", if: !isWhole && skipped.contains(day))>\
      <span>\(reader.shortDate(day).sentence)</span></label>
      """
    }
    let isOpen = !isWhole && days.contains(where: skipped.contains)
    return """
      \(whole)<details class="seriesdays"\(attribute: "open", if: isOpen)>\
      <summary>\(reader.text("booking.series.days"))</summary>\
      <div class="daygrid">\(boxes)</div></details>
      """
  }

  /// Few days one by one, many by the first and the last.
  private func span(_ reader: Reader) -> String {
    guard days.count > 3, let first = days.first, let last = days.last else {
      return reader.list(days.map { reader.shortDate($0) })
    }
    return reader.text(
      "booking.series.span",
      [
        "count": "\(days.count)", "from": reader.numericDate(first),
        "to": reader.numericDate(last),
      ])
  }
}
