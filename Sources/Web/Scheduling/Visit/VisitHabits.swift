import Care
import Kernel

/// The hour that a person is used to, and how long after another visit of theirs one has to come.
struct VisitHabits {
  private(set) var preferred: TimeWindow?
  private(set) var gap: VisitGap?

  /// The latest end of a gap that names none, in minutes.
  private static let wholeDay = 1440

  /// Reads the fields; what is wrong with them becomes problems of the form.
  init(_ reading: inout FormReading) {
    let from = reading.optional("preferred-from", TimeInput.read)
    let to = reading.optional("preferred-to", TimeInput.read)
    if from == nil, to != nil { reading.refuse("preferred-from", "visit.edit.preferred.missing") }
    let least = reading.optional("gap-minimum", Self.minutes)
    let most = reading.optional("gap-maximum", Self.minutes)
    let after = ID<Visit>(reading.form["gap-after"])
    if after == nil, least != nil || most != nil {
      reading.refuse("gap-after", "visit.edit.gap.missing")
    }
    if let from {
      do { preferred = try TimeWindow(from, to ?? from) } catch {
        reading.refuse("preferred-to", error.message)
      }
    }
    if let after {
      do {
        gap = try VisitGap(after: after, minimum: least ?? 0, maximum: most ?? Self.wholeDay)
      } catch {
        reading.refuse("gap-maximum", error.message)
      }
    }
  }

  /// A length of time; files may bring one below zero, for visits that overlap.
  private static func minutes(_ text: String) throws -> Int {
    let minutes = try Int(text) ?? DurationInput.minutes(text)
    guard abs(minutes) <= wholeDay else { throw InputError.durationUnreadable }
    return minutes
  }

  /// What a form shows of a visit.
  static func fill(_ form: inout Form, _ visit: Visit, _ reader: Reader) {
    if let preferred = visit.preferred {
      form.add("preferred-from", reader.clockTime(preferred.from))
      if preferred.to != preferred.from {
        form.add("preferred-to", reader.clockTime(preferred.to))
      }
    }
    guard let gap = visit.gap else { return }
    form.add("gap-after", "\(gap.after)")
    form.add("gap-minimum", "\(gap.minimum)")
    if gap.maximum < wholeDay { form.add("gap-maximum", "\(gap.maximum)") }
  }

  /// The hour that the person is used to.
  static func preferredFields(_ fields: Fields) -> HTML {
    """
    \(fields.time("preferred-from", "visit.edit.preferred", hint: "visit.edit.preferred.hint", isOptional: true))\
    \(fields.time("preferred-to", "visit.edit.preferred.to", hint: "visit.edit.preferred.to.hint", isOptional: true))
    """
  }

  /// The gap to one of the person's `others`; nothing when there are none to choose from.
  static func gapFields(_ fields: Fields, _ others: [Visit], _ reader: Reader) -> HTML {
    guard !others.isEmpty || fields.form.has("gap-after") else { return .empty }
    let choices = others.map { (value: "\($0.id)", label: name($0, reader)) }
    return """
      \(fields.select("gap-after", "visit.edit.gap", choices, empty: "visit.edit.gap.none", width: .wide, isOptional: true))\
      \(fields.text("gap-minimum", "visit.edit.gap.least", hint: "visit.edit.gap.least.hint", width: .short, isOptional: true))\
      \(fields.text("gap-maximum", "visit.edit.gap.most", hint: "visit.edit.gap.most.hint", width: .short, isOptional: true))
      """
  }

  /// `mar. 24/11 · 08:00–10:00 · Toilette`.
  static func name(_ visit: Visit, _ reader: Reader) -> String {
    let hours =
      visit.placement.map { reader.clockTime($0.start) }
      ?? reader.timeRange(visit.window.from, visit.window.to)
    return [reader.shortDate(visit.day).sentence, hours, reader.care(visit.care)]
      .joined(separator: " · ")
  }
}
