import Care
import Kernel

/// What a fictional person needs, and on which days.
struct DemoNeed {
  enum Days {
    case daily, weekdays
    case on(Set<Int>)

    func contains(_ day: LocalDate) -> Bool {
      switch self {
      case .daily: true
      case .weekdays: day.weekday <= 5
      case .on(let weekdays): weekdays.contains(day.weekday)
      }
    }
  }

  let care: CareKind
  let minutes: Int
  /// First and last start, in minutes after midnight.
  let window: (from: Int, to: Int)
  let days: Days
  var preferred: (from: Int, to: Int)?
  var carers = 1
  var isRequired = true
  /// Minutes between the end of the need before it in the list and the start of this one.
  var gap: (minimum: Int, maximum: Int)?

  static let insulinMorning = DemoNeed(
    care: .injection, minutes: 15, window: (405, 525), days: .daily, preferred: (420, 465))
  static let breakfast = DemoNeed(
    care: .meal, minutes: 30, window: (430, 600), days: .weekdays, gap: (10, 45))
  static let insulinEvening = DemoNeed(
    care: .injection, minutes: 15, window: (1020, 1140), days: .daily)
  static let hygiene = DemoNeed(
    care: .hygiene, minutes: 35, window: (420, 660), days: .daily, preferred: (450, 600))
  static let shower = DemoNeed(
    care: .hygiene, minutes: 45, window: (480, 690), days: .on([1, 4]))
  static let bedtime = DemoNeed(
    care: .hygiene, minutes: 25, window: (1050, 1170), days: .daily)
  static let lift = DemoNeed(
    care: .transfer, minutes: 30, window: (450, 630), days: .weekdays, carers: 2)
  static let wound = DemoNeed(
    care: .woundCare, minutes: 25, window: (480, 840), days: .on([1, 3, 5]))
  static let pills = DemoNeed(
    care: .medication, minutes: 15, window: (480, 900), days: .on([2]))
  static let lunch = DemoNeed(
    care: .meal, minutes: 45, window: (660, 840), days: .weekdays, preferred: (690, 735))
  static let household = DemoNeed(
    care: .household, minutes: 120, window: (510, 840), days: .on([3]))
  static let cleaning = DemoNeed(
    care: .household, minutes: 120, window: (510, 840), days: .on([4]))
  static let shopping = DemoNeed(
    care: .household, minutes: 90, window: (510, 870), days: .on([5]), isRequired: false)
  static let physio = DemoNeed(
    care: .physiotherapy, minutes: 30, window: (510, 900), days: .on([1, 4]))
  static let gait = DemoNeed(
    care: .physiotherapy, minutes: 30, window: (510, 690), days: .on([2, 5]))
  static let walk = DemoNeed(
    care: .walk, minutes: 45, window: (840, 930), days: .on([2, 4]), isRequired: false)

  /// Sixty-four people share these mixtures, in turn.
  static let mixtures: [[DemoNeed]] = [
    [.insulinMorning, .breakfast, .insulinEvening],
    [.hygiene],
    [.wound],
    [.lunch, .household],
    [.hygiene, .physio],
    [.pills, .walk],
    [.lift],
    [.shower],
    [.wound, .shopping],
    [.gait],
    [.insulinMorning, .insulinEvening],
    [.hygiene, .bedtime],
    [.cleaning],
    [.pills, .shower],
    [.physio, .walk],
    [.lunch],
  ]
}
