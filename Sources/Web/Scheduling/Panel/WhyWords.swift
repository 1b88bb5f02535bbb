import Care
import Kernel

/// Why this carer, why this hour: reasons that a person can check on the same screen.
enum WhyWords {
  /// One reason: a symbol and a sentence; `holds` is false for what speaks against it.
  struct Reason: Equatable { let icon: Icon, words: String, holds: Bool }

  /// The reasons for the place a visit has now.
  static func reasons(_ visit: Visit, _ plan: DayPlan) -> [Reason] {
    guard let placement = visit.placement, let carer = plan.carer(placement.carer) else {
      return []
    }
    return [skill(visit, carer, plan), window(visit, placement, plan), face(visit, carer, plan)]
      + language(visit, carer, plan) + road(visit, carer, plan)
  }

  private static func skill(_ visit: Visit, _ carer: Carer, _ plan: DayPlan) -> Reason {
    let reader = plan.reader
    let missing = visit.skills.subtracting(carer.skills)
    guard missing.isEmpty else {
      let words = reader.text(
        Message("why.skill.missing", ["skills": reader.skills(missing.sorted())]))
      return Reason(icon: .warning, words: words, holds: false)
    }
    let skills = reader.skills(visit.skills.sorted())
    return Reason(
      icon: .check, words: reader.text(Message("why.skill", ["skills": skills])), holds: true)
  }

  private static func window(_ visit: Visit, _ placement: Placement, _ plan: DayPlan) -> Reason {
    let reader = plan.reader
    let words = ["window": reader.timeRange(visit.window.from, visit.window.to)]
    guard visit.window.contains(placement.start) else {
      return Reason(
        icon: .warning, words: reader.text(Message("why.window.outside", words)), holds: false)
    }
    guard let wish = visit.preferred else {
      return Reason(icon: .check, words: reader.text(Message("why.window", words)), holds: true)
    }
    let wished = ["window": reader.timeRange(wish.from, wish.to)]
    let key = wish.contains(placement.start) ? "why.wish" : "why.wish.outside"
    return Reason(
      icon: wish.contains(placement.start) ? .check : .clock,
      words: reader.text(Message(key, wished)), holds: true)
  }

  private static func face(_ visit: Visit, _ carer: Carer, _ plan: DayPlan) -> Reason {
    if visit.preferredCarers.contains(carer.id) {
      return Reason(icon: .heart, words: plan.reader.text("why.preferred"), holds: true)
    }
    guard let known = plan.familiarity(visit.patient, carer.id) else {
      return Reason(icon: .user, words: plan.reader.text("why.new-face"), holds: true)
    }
    return Reason(icon: .check, words: history(known, plan), holds: true)
  }

  /// `Déjà venue 11 fois, dernière le 19/11`.
  static func history(_ known: Familiarity, _ plan: DayPlan) -> String {
    plan.reader.text(
      Message(
        "why.history",
        ["count": plan.reader.number(known.visits), "date": plan.reader.shortDate(known.last)]))
  }

  private static func language(_ visit: Visit, _ carer: Carer, _ plan: DayPlan) -> [Reason] {
    guard let first = plan.patient(of: visit)?.languages.first, carer.languages.contains(first),
      first != "fr" || plan.reader.language != .fr
    else { return [] }
    let name = plan.reader.text(Message("language.\(first)"))
    guard !name.hasPrefix("language.") else { return [] }
    let words = plan.reader.text(Message("why.language", ["language": name]))
    return [Reason(icon: .message, words: words, holds: true)]
  }

  private static func road(_ visit: Visit, _ carer: Carer, _ plan: DayPlan) -> [Reason] {
    guard let stop = plan.stop(visit.id) else { return [] }
    let reader = plan.reader
    let road =
      "\(reader.duration(minutes: (stop.leg.seconds + 30) / 60)), \(reader.distance(metres: stop.leg.metres))"
    let icon: Icon =
      switch carer.travel {
      case .car: .car
      case .bicycle: .bicycle
      case .foot: .walk
      }
    let late = (stop.lateness + 59) / 60
    let way = Reason(
      icon: icon, words: reader.text(Message("why.road", ["road": road])), holds: true)
    guard late > 0 else { return [way] }
    let words = reader.text(Message("why.late", ["minutes": reader.duration(minutes: late)]))
    return [way, Reason(icon: .clock, words: words, holds: false)]
  }
}
