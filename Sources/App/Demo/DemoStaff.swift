import Care
import Kernel

/// The twelve carers of the fictional service, and when they work.
struct DemoStaff {
  struct Member {
    let given: String, family: String
    let qualification: Qualification
    let languages: [String]
    let travel: TravelProfile
    let weeklyHours: Int?
    let weekdays: [Round]
    let weekends: [Round]
    /// The weekend worked: 0 every even ISO week, 1 every odd one.
    let weekend: Int
  }

  struct Round {
    let start: LocalTime, end: LocalTime
    let breakMinutes: Int

    init(_ startHour: Int, _ startMinute: Int, _ endHour: Int, _ endMinute: Int, rest: Int = 0) {
      start = LocalTime(seconds: startHour * 3600 + startMinute * 60)
      end = LocalTime(seconds: endHour * 3600 + endMinute * 60)
      breakMinutes = rest
    }
  }

  private static let early = Round(6, 30, 12, 0), evening = Round(16, 30, 20, 0)
  private static let day = Round(7, 0, 15, 6, rest: 30), late = Round(12, 30, 20, 0, rest: 30)
  private static let office = Round(8, 0, 16, 6, rest: 30)

  static let members: [Member] = [
    Member(
      given: "Sofie", family: "Maes", qualification: .nurse, languages: ["fr", "nl"],
      travel: .car, weeklyHours: nil, weekdays: [early, evening], weekends: [early, evening],
      weekend: 0),
    Member(
      given: "Karim", family: "Benali", qualification: .nurse, languages: ["fr", "ar"],
      travel: .car, weeklyHours: 38, weekdays: [day], weekends: [early, evening], weekend: 1),
    Member(
      given: "Julie", family: "Thonon", qualification: .nurse, languages: ["fr", "de"],
      travel: .car, weeklyHours: 38, weekdays: [day], weekends: [early, evening], weekend: 0),
    Member(
      given: "Thomas", family: "Gérard", qualification: .nurse, languages: ["fr", "en"],
      travel: .car, weeklyHours: 38, weekdays: [late], weekends: [late], weekend: 1),
    Member(
      given: "Marc", family: "Willems", qualification: .careAssistant, languages: ["fr", "nl"],
      travel: .car, weeklyHours: 38, weekdays: [day], weekends: [day], weekend: 1),
    Member(
      given: "Laura", family: "Conti", qualification: .careAssistant, languages: ["fr", "it"],
      travel: .bicycle, weeklyHours: 30, weekdays: [early], weekends: [early, evening],
      weekend: 0),
    Member(
      given: "Fatou", family: "Diallo", qualification: .careAssistant, languages: ["fr"],
      travel: .car, weeklyHours: 38, weekdays: [early, evening], weekends: [early, evening],
      weekend: 1),
    Member(
      given: "Amina", family: "El Idrissi", qualification: .familyAid, languages: ["fr", "ar"],
      travel: .car, weeklyHours: 38, weekdays: [office], weekends: [office], weekend: 0),
    Member(
      given: "Brigitte", family: "Lambot", qualification: .familyAid, languages: ["fr"],
      travel: .car, weeklyHours: 30, weekdays: [office], weekends: [office], weekend: 1),
    Member(
      given: "Luc", family: "Servais", qualification: .familyAid, languages: ["fr"],
      travel: .bicycle, weeklyHours: 38, weekdays: [office], weekends: [], weekend: 0),
    Member(
      given: "Pieter", family: "De Smet", qualification: .physiotherapist,
      languages: ["nl", "fr"], travel: .car, weeklyHours: nil, weekdays: [office], weekends: [],
      weekend: 0),
    Member(
      given: "Elena", family: "Marino", qualification: .physiotherapist,
      languages: ["fr", "it"], travel: .car, weeklyHours: nil, weekdays: [Round(8, 0, 12, 30)],
      weekends: [], weekend: 0),
  ]

  /// The rounds of a member on a day.
  static func rounds(of member: Member, on day: LocalDate) -> [Round] {
    guard day.weekday > 5 else { return member.weekdays }
    return day.isoWeek.week % 2 == member.weekend ? member.weekends : []
  }
}
