/// Why something typed cannot be read, in words that say what to type instead.
public enum InputError: Refusal, Equatable {
  case dateMissing, dateUnreadable, noSuchDay, monthBeforeDay, weekdayDiffers
  case yearMissing, yearImplausible
  /// Two digits that may stand for either year.
  case yearAmbiguous(earlier: Int, later: Int)
  case birthInFuture, birthTooLongAgo
  case timeMissing, timeUnreadable, noSuchTime
  case timeRangeUnreadable
  case durationMissing, durationUnreadable
  case numberMissing, numberUnreadable, numberNotWhole
  case yesNoMissing, yesNoUnreadable
  case languageMissing, languageUnknown

  public var reason: RefusalReason { .invalid }

  public var message: Message {
    switch self {
    case .dateMissing: "input.date.missing"
    case .dateUnreadable: "input.date.unreadable"
    case .noSuchDay: "input.date.no-such-day"
    case .monthBeforeDay: "input.date.month-first"
    case .weekdayDiffers: "input.date.weekday"
    case .yearMissing: "input.date.year-missing"
    case .yearImplausible: "input.date.year-implausible"
    case .yearAmbiguous(let earlier, let later):
      Message("input.date.year-ambiguous", ["earlier": "\(earlier)", "later": "\(later)"])
    case .birthInFuture: "input.birth.future"
    case .birthTooLongAgo: "input.birth.too-long-ago"
    case .timeMissing: "input.time.missing"
    case .timeUnreadable: "input.time.unreadable"
    case .noSuchTime: "input.time.no-such-time"
    case .timeRangeUnreadable: "input.time-range.unreadable"
    case .durationMissing: "input.duration.missing"
    case .durationUnreadable: "input.duration.unreadable"
    case .numberMissing: "input.number.missing"
    case .numberUnreadable: "input.number.unreadable"
    case .numberNotWhole: "input.number.not-whole"
    case .yesNoMissing: "input.yes-no.missing"
    case .yesNoUnreadable: "input.yes-no.unreadable"
    case .languageMissing: "input.language.missing"
    case .languageUnknown: "input.language.unknown"
    }
  }
}
