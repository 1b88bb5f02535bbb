import Care
import Kernel

extension ImportRow {
  /// The row as a draft of a carer, with the rounds it names.
  mutating func carer(horizon: Int) -> CarerDraft {
    var draft = CarerDraft(row: row.number)
    draft.externalKey = free("external-key", limit: 60)
    (draft.family, draft.given) = names()
    draft.qualification = word("qualification", ImportVocabulary.qualification)
    draft.inami = read("inami", INAMINumber.init)
    if draft.inami?.isUnusual == true { doubt("inami", "import.doubt.inami") }
    draft.skills = skills()
    draft.languages = read("languages", LanguageInput.codes)
    draft.phones = phones()
    draft.travel = word("travel", ImportVocabulary.travel)
    draft.street = street()
    draft.postcode = read("postcode", Postcode.init)
    draft.locality = free("locality")
    draft.coordinates = coordinates()
    draft.base = word("base", ImportVocabulary.base)
    draft.weeklyMinutes = read("weekly-hours", Self.weeklyMinutes)
    let today = today
    draft.until = read("until") { try DateInput.read($0, today: today) }
    draft.shifts = shifts(horizon: horizon)
    draft.absences = absences()
    return draft
  }

  /// Skills by their names, parted by commas, semicolons, bars, plus signs or line breaks. Those of
  /// the service count like the others.
  mutating func skills() -> Set<Skill>? {
    guard let text = text("skills") else { return nil }
    var found: Set<Skill> = [], isKnown = true
    for part in text.split(whereSeparator: { ",;|+\n/".contains($0) }) {
      let word = String(part).trimmedBlanks
      if let skill = ImportVocabulary.skill[word] ?? ownSkills[TextFold.compact(word)] {
        found.insert(skill)
      } else if !word.isEmpty {
        report("skills", UnknownSkill.message(word))
        isKnown = false
      }
    }
    return isKnown ? found : nil
  }

  /// `38`, `19,5`, `37h30`, `38:00`.
  private static func weeklyMinutes(_ text: String) throws -> Int {
    let isClock = text.contains { $0.isLetter || $0 == ":" }
    let minutes =
      isClock
      ? try DurationInput.minutes(text)
      : Int((try NumberInput.decimal(text) * 60).rounded(.toNearestOrEven))
    guard (0...3600).contains(minutes) else { throw ImportCellError.hoursOutOfRange }
    return minutes
  }

  /// Minutes within a range.
  mutating func minutes(_ code: String, _ range: ClosedRange<Int>) -> Int? {
    read(code) { text in
      let isEarlier = text.hasPrefix("-") || text.hasPrefix("−")
      let length = try DurationInput.minutes(isEarlier ? String(text.dropFirst()) : text)
      let minutes = isEarlier ? -length : length
      guard range.contains(minutes) else {
        throw ImportCellError.minutesOutOfRange(range.lowerBound, range.upperBound)
      }
      return minutes
    }
  }
}

extension ImportRow {
  private mutating func shifts(horizon: Int) -> [ShiftDraft] {
    let issuesBefore = issues.count
    let rounds = [
      round("shift-start", "shift-end", range: "shift"),
      round("second-shift-start", "second-shift-end", range: "second-shift"),
    ].compactMap { $0 }.sorted { $0.start < $1.start }
    let pause = minutes("break-minutes", 0...240), overtime = minutes("overtime-minutes", 0...240)
    let today = today
    let days = read("shift-day") { try ShiftDays.read($0, today: today, horizon: horizon) }
    guard issues.count == issuesBefore, !rounds.isEmpty else { return [] }
    if rounds.count == 2, rounds[0].end > rounds[1].start {
      report("second-shift-start", "import.shifts.overlap")
    }
    guard let days else {
      report("shift-day", "import.shift.no-day")
      return []
    }
    return days.flatMap { day in
      rounds.map { round in
        // A break belongs to the only round of the day, or to one of more than six hours.
        let isLong = round.end.seconds - round.start.seconds > 21_600
        return ShiftDraft(
          day: day, start: round.start, end: round.end,
          breakMinutes: rounds.count == 1 || isLong ? pause : nil, overtimeMinutes: overtime)
      }
    }
  }

  private mutating func round(
    _ from: String, _ to: String, range: String
  ) -> (start: LocalTime, end: LocalTime)? {
    guard let (start, end) = times(from, to, range: range) else { return nil }
    guard start < end else {
      report(columns.position(to) == nil ? range : to, "shift.end.before-start")
      return nil
    }
    return (start, end)
  }

  /// A start and an end, from two columns or from one.
  mutating func times(
    _ from: String, _ to: String, range: String
  ) -> (LocalTime, LocalTime)? {
    let issuesBefore = issues.count
    let start = read(from, TimeInput.read), end = read(to, TimeInput.read)
    guard issues.count == issuesBefore else { return nil }
    switch (start, end) {
    case (let start?, let end?): return (start, end)
    case (nil, nil): return read(range) { text in try TimeInput.readRange(text) }
    case (nil, _): report(from, "import.pair.incomplete")
    case (_, nil): report(to, "import.pair.incomplete")
    }
    return nil
  }
}

/// Why a cell of a file is refused, where no chapter says it.
enum ImportCellError: Refusal {
  case hoursOutOfRange, daysUnreadable
  case minutesOutOfRange(Int, Int)

  var reason: RefusalReason { .invalid }

  var message: Message {
    switch self {
    case .hoursOutOfRange: "import.hours.range"
    case .daysUnreadable: "import.days.unreadable"
    case .minutesOutOfRange(let from, let to):
      Message("import.minutes.range", ["from": "\(from)", "to": "\(to)"])
    }
  }
}

/// The days of a round: dates, or weekdays that come again.
enum ShiftDays {
  /// Reads `06/03/2026`, `6/3/2026, 7/3/2026`, `lun-ven`, `ma, do`, `lundi à vendredi`, `7/7`.
  ///
  /// Weekdays stand for all such days from `today` on, `horizon` days in all.
  static func read(_ text: String, today: LocalDate, horizon: Int) throws -> [LocalDate] {
    if let weekdays = weekdays(text) {
      return (0..<horizon).map { today.adding(days: $0) }.filter { weekdays.contains($0.weekday) }
    }
    let parts = text.split { ",;\n".contains($0) }.map(String.init)
    let days = try parts.map { try DateInput.read($0, today: today) }
    guard !days.isEmpty else { throw ImportCellError.daysUnreadable }
    return Array(Set(days)).sorted()
  }

  private static func weekdays(_ text: String) -> Set<Int>? {
    if daily.contains(TextFold.compact(text)) { return Set(1...7) }
    let isFrench = isFrench(text)
    var marked = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let folded = TextFold.compact(String(word))
      if fillers.contains(folded) { continue }
      if spans.contains(folded) {
        marked += "-"
      } else if joins.contains(folded) {
        marked += ","
      } else {
        marked += " \(word)"
      }
    }
    var found: Set<Int> = []
    for part in marked.split(whereSeparator: { ",;/+\n".contains($0) }) {
      let ends = part.split(separator: "-")
      if ends.count == 2 || part.contains("–") {
        let pair = part.split { "-–".contains($0) }
        guard pair.count == 2, let first = weekday(pair[0], isFrench: isFrench),
          let last = weekday(pair[1], isFrench: isFrench)
        else {
          return nil
        }
        var day = first
        while day != last {
          found.insert(day)
          day = day % 7 + 1
        }
        found.insert(last)
      } else {
        for word in part.split(separator: " ") {
          guard let day = weekday(word, isFrench: isFrench) else { return nil }
          found.insert(day)
        }
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Names of weekdays, and the two letters that French lists use.
  private static func weekday(_ word: Substring, isFrench: Bool) -> Int? {
    let folded = TextFold.compact(String(word))
    if isFrench, let day = frenchDays[folded] { return day }
    return DateInput.weekday(folded)
  }

  /// `ma` is maandag and `di` dinsdag, unless French days stand beside them.
  private static let frenchDays = ["lu": 1, "ma": 2, "me": 3, "je": 4, "ve": 5, "sa": 6, "di": 7]

  private static func isFrench(_ text: String) -> Bool {
    TextFold.tokens(text).contains { ["lu", "me", "je", "ve"].contains($0) }
  }

  private static let daily: Set<String> = [
    "touslesjours", "quotidien", "7j7", "77", "elkedag", "dagelijks", "allewochentage", "taglich",
    "jedentag", "daily", "everyday", "lundidimanche",
  ]
  private static let fillers: Set<String> = [
    "du", "de", "le", "les", "van", "von", "from", "chaque", "elke", "jeden", "every", "tous",
  ]
  private static let spans: Set<String> = ["a", "au", "tot", "bis", "to", "jusquau"]
  private static let joins: Set<String> = ["et", "en", "und", "and"]
}
