extension Reader {
  /// `14:30`, on a clock of 24 hours in every language.
  public func clockTime(_ time: LocalTime) -> String { time.description }

  /// `09:05–09:25`.
  public func timeRange(_ start: LocalTime, _ end: LocalTime) -> String {
    "\(clockTime(start))–\(clockTime(end))"
  }

  /// `lundi 24 novembre 2025`.
  public func longDate(_ date: LocalDate) -> String {
    "\(longDayAndMonth(date)) \(date.year)"
  }

  /// `lun. 24 nov.`: no year, for days near today.
  public func shortDate(_ date: LocalDate) -> String {
    let (_, month, day) = date.parts
    let (name, number) = (shortWeekdayName(date.weekday), dayNumber(day))
    let end = "\(number) \(shortMonthName(month))"
    return choose("\(name) \(end)", "\(name) \(end)", "\(name), \(end)", "\(name) \(end)")
  }

  /// `24/11/2025`, in German `24.11.2025`.
  public func numericDate(_ date: LocalDate) -> String {
    let (year, month, day) = date.parts
    let mark = language == .de ? "." : "/"
    return [padded(day, 2), padded(month, 2), padded(year, 4)].joined(separator: mark)
  }

  /// The day as people say it: hier, aujourd’hui or demain within one day, the weekday within
  /// seven, the year when it is not the current one. In lower case, to stand inside a sentence.
  ///
  /// Whoever writes yesterday, today or tomorrow adds the time: see `relativeMoment`.
  public func relativeDate(_ date: LocalDate, today: LocalDate) -> String {
    let distance = date.days(since: today)
    switch distance {
    case -1: return choose("hier", "gisteren", "gestern", "yesterday")
    case 0: return choose("aujourd’hui", "vandaag", "heute", "today")
    case 1: return choose("demain", "morgen", "morgen", "tomorrow")
    default: break
    }
    let year = date.year == today.year ? "" : " \(date.year)"
    return (abs(distance) <= 7 ? longDayAndMonth(date) : dayAndMonth(date)) + year
  }

  /// `hier à 14:30`, `lundi 24 novembre à 09:05`.
  public func relativeMoment(_ instant: Instant, now: Instant) -> String {
    let (date, time) = instant.local
    let at = choose("à", "om", "um", "at")
    return "\(relativeDate(date, today: now.local.date)) \(at) \(clockTime(time))"
  }

  /// `24/11/2025 14:30`, on the clocks of Belgium: for registers and tables.
  public func dateTime(_ instant: Instant) -> String {
    let (date, time) = instant.local
    return "\(numericDate(date)) \(clockTime(time))"
  }

  /// `24 novembre`, `24. November`, in French `1er novembre`.
  public func dayAndMonth(_ date: LocalDate) -> String {
    let (_, month, day) = date.parts
    return "\(dayNumber(day)) \(monthName(month))"
  }

  /// `23–29 novembre`, `30 novembre–6 décembre`: the first and the last of some days.
  public func dayRange(_ first: LocalDate, _ last: LocalDate) -> String {
    let isWithinMonth = (first.year, first.month) == (last.year, last.month)
    let start = isWithinMonth ? dayNumber(first.parts.day) : dayAndMonth(first)
    return "\(start)–\(dayAndMonth(last))"
  }

  /// `semaine 48`: the ISO week of a day.
  public func ordinalWeek(_ date: LocalDate) -> String {
    "\(choose("semaine", "week", "Woche", "week")) \(date.isoWeek.week)"
  }

  /// `novembre 2025`.
  public func monthAndYear(_ date: LocalDate) -> String {
    "\(monthName(date.month)) \(date.year)"
  }

  /// `84 ans` on `day`, for someone born on `birth`.
  public func age(_ birth: LocalDate, on day: LocalDate) -> String {
    let years = birth.age(on: day)
    let isOne = language == .fr ? abs(years) < 2 : years == 1
    let one = choose("an", "jaar", "Jahr", "year"), many = choose("ans", "jaar", "Jahre", "years")
    return "\(years)\(Space.noBreak)\(isOne ? one : many)"
  }

  private func longDayAndMonth(_ date: LocalDate) -> String {
    let mark = language == .de ? "," : ""
    return "\(weekdayName(date.weekday))\(mark) \(dayAndMonth(date))"
  }

  private func dayNumber(_ day: Int) -> String {
    switch language {
    case .fr: day == 1 ? "1er" : "\(day)"
    case .de: "\(day)."
    case .nl, .en: "\(day)"
    }
  }
}

extension Reader {
  /// The weekday by its ISO number, 1 for Monday to 7 for Sunday: `lundi`.
  public func weekdayName(_ number: Int) -> String {
    Self.pick(
      number,
      choose(CalendarWords.daysFR, CalendarWords.daysNL, CalendarWords.daysDE, CalendarWords.daysEN)
    )
  }

  /// The weekday of a date.
  public func weekdayName(_ date: LocalDate) -> String { weekdayName(date.weekday) }

  /// The weekday, short: `lun.`, `ma`, `Mo.`, `Mon`.
  public func shortWeekdayName(_ number: Int) -> String {
    let name = weekdayName(number)
    return choose(
      "\(name.prefix(3)).", "\(name.prefix(2))", "\(name.prefix(2)).", "\(name.prefix(3))")
  }

  /// The month by its number, 1 to 12: `novembre`.
  public func monthName(_ number: Int) -> String {
    Self.pick(
      number,
      choose(
        CalendarWords.monthsFR, CalendarWords.monthsNL, CalendarWords.monthsDE,
        CalendarWords.monthsEN))
  }

  /// The month, short: `nov.`, `nov`, `Nov.`, `Nov`.
  public func shortMonthName(_ number: Int) -> String {
    Self.pick(
      number,
      choose(
        CalendarWords.shortFR, CalendarWords.shortNL, CalendarWords.shortDE, CalendarWords.shortEN))
  }

  private static func pick(_ number: Int, _ names: [String]) -> String {
    names.indices.contains(number - 1) ? names[number - 1] : ""
  }
}

/// Days and months by name, as each language writes them in Belgium.
enum CalendarWords {
  static let daysFR = words("lundi mardi mercredi jeudi vendredi samedi dimanche")
  static let daysNL = words("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
  static let daysDE = words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")
  static let daysEN = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

  static let monthsFR = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
  static let monthsNL = words(
    "januari februari maart april mei juni juli augustus september oktober november december")
  static let monthsDE = words(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
  static let monthsEN = words(
    "January February March April May June July August September October November December")

  static let shortFR = words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
  static let shortNL = words("jan feb mrt apr mei jun jul aug sep okt nov dec")
  static let shortDE = words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.")
  static let shortEN = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
