import Care
import Kernel

extension ImportRow {
  /// The row as a draft of a visit; people are still named as the file names them.
  mutating func visit() -> VisitDraft {
    var draft = VisitDraft(row: row.number)
    draft.externalKey = free("external-key", limit: 60)
    draft.patient = patientReference()
    let today = today
    draft.day = read("day") { try DateInput.read($0, today: today) }
    draft.care = word("care", ImportVocabulary.care)
    draft.window = window("window-from", "window-to", range: "window")
    draft.preferred = preferred()
    draft.minutes = minutes("minutes", 1...720)
    draft.skills = skills()
    draft.isRequired = read("required", YesNoInput.read)
    draft.preferredCarers = carers("preferred-carers")
    draft.excludedCarers = carers("excluded-carers")
    draft.needsTwoCarers = read("two-carers", YesNoInput.read)
    draft.gapAfter = free("gap-after", limit: 60)
    draft.gapMinimum = minutes("gap-minimum", -1440...1440)
    draft.gapMaximum = minutes("gap-maximum", -1440...1440)
    if let least = draft.gapMinimum, let most = draft.gapMaximum, least > most {
      report("gap-maximum", SchedulingError.gapIsEmpty.message)
    }
    draft.carer = free("carer").map(Self.carer)
    draft.start = read("start", TimeInput.read)
    draft.isLocked = read("locked", YesNoInput.read)
    return draft
  }

  private mutating func patientReference() -> PersonReference {
    var name = free("patient-name")
    if let given = free("patient-given", limit: 100) { name = name.map { "\($0) \(given)" } }
    let today = today
    return PersonReference(
      externalKey: free("patient-key", limit: 60), niss: read("patient-niss", NISS.init),
      name: name,
      birthDate: read("patient-birth-date") { try DateInput.read($0, today: today, as: .birth) })
  }

  private mutating func window(_ from: String, _ to: String, range: String) -> TimeWindow? {
    guard let (start, end) = times(from, to, range: range) else { return nil }
    do { return try TimeWindow(start, end) } catch {
      report(columns.position(to) == nil ? range : to, error.message)
      return nil
    }
  }

  /// What the person is used to: one time, or a window.
  private mutating func preferred() -> TimeWindow? {
    if text("preferred-to") == nil, let text = text("preferred-from") {
      if let start = try? TimeInput.read(text) { return try? TimeWindow(start, start) }
      guard let (start, end) = read("preferred-from", { text in try Self.rangeOrTime(text) }) else {
        return nil
      }
      guard let window = try? TimeWindow(start, end) else {
        report("preferred-from", SchedulingError.windowIsEmpty.message)
        return nil
      }
      return window
    }
    return window("preferred-from", "preferred-to", range: "preferred-from")
  }

  /// A span when it looks like one; otherwise the refusal speaks of a time.
  private static func rangeOrTime(_ text: String) throws -> (LocalTime, LocalTime) {
    if let range = try? TimeInput.readRange(text) { return range }
    let time = try TimeInput.read(text)
    return (time, time)
  }

  /// Carers by number or by name. Commas part numbers only, because they also stand in names.
  private mutating func carers(_ code: String) -> [PersonReference]? {
    guard let text = free(code, limit: 500) else { return nil }
    let commas = text.split(separator: ",").map { String($0).trimmedBlanks }
    let parts =
      commas.allSatisfy(Self.isKey)
      ? commas : text.split { ";|/+\n".contains($0) }.map { String($0).trimmedBlanks }
    return parts.filter { !$0.isEmpty }.map(Self.carer)
  }

  private static func carer(_ text: String) -> PersonReference {
    isKey(text) ? PersonReference(externalKey: text) : PersonReference(name: text)
  }

  /// One word with a digit is a number of the other program, not a name.
  private static func isKey(_ text: String) -> Bool {
    !text.contains(where: \.isWhitespace) && text.contains(where: \.isNumber)
  }
}
