import Care
import Kernel

/// What the tours of a day amount to, so that a proposal can be held against the running plan.
struct DayFigures: Equatable {
  var covered = 0, wanted = 0
  var travelSeconds = 0, metres = 0, overtimeSeconds = 0
  /// Placed visits by a carer who has been there before.
  var knownFaces = 0

  /// The figures of the day as it is shown: as recorded, or with a proposal.
  init(_ plan: DayPlan) {
    for round in plan.rounds.values.joined() {
      travelSeconds += round.travelSeconds
      metres += round.metres
      overtimeSeconds += round.overtimeSeconds
    }
    for visit in plan.wanted {
      wanted += 1
      guard let carer = visit.placement?.carer, plan.state(of: visit) != .removed else { continue }
      covered += 1
      if plan.familiarity(visit.patient, carer) != nil { knownFaces += 1 }
    }
  }
}

/// One line of a comparison: today, in the proposal, and the difference.
struct FigureLine: Equatable {
  let name: String, before: String, after: String, difference: String
  /// True when the proposal is better on this line, `nil` when it makes no difference.
  let isBetter: Bool?

  /// Every line of the comparison.
  static func all(_ before: DayFigures, _ after: DayFigures, _ reader: Reader) -> [FigureLine] {
    func line(
      _ key: String, _ path: KeyPath<DayFigures, Int>, isMoreBetter: Bool = false,
      _ words: (Int) -> String, _ difference: (Int) -> String
    ) -> FigureLine {
      let (old, new) = (before[keyPath: path], after[keyPath: path])
      return FigureLine(
        name: reader.text(Message(key)), before: words(old), after: words(new),
        difference: difference(new - old),
        isBetter: old == new ? nil : (new > old) == isMoreBetter)
    }
    let minutes = { (seconds: Int) in reader.duration(minutes: seconds / 60) }
    let moreMinutes = { (seconds: Int) in reader.minutesDifference(seconds / 60) }
    let number = { (value: Int) in reader.number(value) }
    let more = { (value: Int) in (value > 0 ? "+" : "") + reader.number(value) }
    return [
      line("figure.covered", \.covered, isMoreBetter: true, number, more),
      line("figure.travel", \.travelSeconds, minutes, moreMinutes),
      line(
        "figure.distance", \.metres, { reader.distance(metres: $0) },
        { reader.metresDifference($0) }),
      line("figure.overtime", \.overtimeSeconds, minutes, moreMinutes),
      line("figure.known", \.knownFaces, isMoreBetter: true, number, more),
    ]
  }
}
