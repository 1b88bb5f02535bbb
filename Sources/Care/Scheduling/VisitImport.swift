public import Kernel

/// A row of a file of visits whose people are found.
public struct ResolvedVisitDraft: Hashable, Sendable {
  public var draft: VisitDraft
  public var patient: ID<Patient>
  public var carer: ID<Carer>?
  public var preferredCarers: Set<ID<Carer>>?
  public var excludedCarers: Set<ID<Carer>>?
  /// The visit after which this one comes.
  public var gapAfter: ID<Visit>?

  public init(_ draft: VisitDraft, patient: ID<Patient>) {
    (self.draft, self.patient) = (draft, patient)
  }

  /// The visit as the row wants it: `old` corrected, or a new one with this identifier.
  ///
  /// `day`, `care` and `minutes` must be given for a new visit, and a window or a start; the import
  /// refuses the row otherwise. `part` is 1 for the second carer's visit of a pair.
  public func applied(
    to old: Visit?, id: ID<Visit>, pair: ID<VisitPair>?, part: Int
  ) throws(SchedulingError) -> Visit {
    var visit: Visit
    if let old {
      visit = old
    } else {
      let start = draft.start ?? .midnight
      let window: TimeWindow
      if let given = draft.window { window = given } else { window = try TimeWindow(start, start) }
      visit = try Visit(
        id: id, patient: patient, day: draft.day ?? LocalDate(daysSinceEpoch: 0),
        care: draft.care ?? .other, window: window, minutes: draft.minutes ?? 0)
    }
    let care = draft.care ?? visit.care
    if care != visit.care, visit.skills == [visit.care.skill] { visit.skills = [care.skill] }
    (visit.patient, visit.day, visit.care) = (patient, draft.day ?? visit.day, care)
    visit.window = draft.window ?? visit.window
    visit.preferred = draft.preferred ?? visit.preferred
    let minutes = draft.minutes ?? visit.minutes
    guard (1...720).contains(minutes) else { throw .visitLengthOutOfRange }
    visit.minutes = minutes
    visit.skills = draft.skills ?? visit.skills
    visit.isRequired = draft.isRequired ?? visit.isRequired
    visit.preferredCarers = preferredCarers ?? visit.preferredCarers
    visit.excludedCarers = excludedCarers ?? visit.excludedCarers
    visit.preferredCarers.subtract(visit.excludedCarers)
    visit.pair = visit.pair ?? pair
    visit.externalKey = draft.externalKey.map { part == 0 ? $0 : "\($0)/2" } ?? visit.externalKey
    if let gapAfter {
      visit.gap = try VisitGap(
        after: gapAfter, minimum: draft.gapMinimum ?? 0, maximum: draft.gapMaximum ?? 24 * 60)
    }
    if part == 0, let carer, let start = draft.start {
      visit.placement = Placement(carer: carer, start: start)
    }
    visit.isLocked = draft.isLocked ?? visit.isLocked
    return visit
  }
}

extension Visit {
  /// What differs from an earlier state of the visit, or from an empty one. `names` are the carers'.
  public func differences(
    from old: Visit?, names: [ID<Carer>: PersonName]
  ) -> [FieldDifference] {
    let texts = fieldTexts(names)
    let empty = texts.map { (field: $0.field, text: "") }
    return FieldDifference.between(old?.fieldTexts(names) ?? empty, texts)
  }

  private func fieldTexts(_ names: [ID<Carer>: PersonName]) -> [(field: String, text: String)] {
    func list(_ carers: Set<ID<Carer>>) -> String {
      carers.sorted().map { names[$0]?.full ?? "" }.joined(separator: ", ")
    }
    let texts: [(VisitDraft.Field, String)] = [
      (.externalKey, externalKey ?? ""), (.patientKey, "\(patient)"), (.day, "\(day)"),
      (.care, care.rawValue), (.windowFrom, "\(window.from)"), (.windowTo, "\(window.to)"),
      (.preferredFrom, preferred.map { "\($0.from)" } ?? ""),
      (.preferredTo, preferred.map { "\($0.to)" } ?? ""), (.minutes, "\(minutes)"),
      (.skills, skills.sorted().map(\.code).joined(separator: ", ")),
      (.required, isRequired ? "1" : "0"), (.preferredCarers, list(preferredCarers)),
      (.excludedCarers, list(excludedCarers)), (.twoCarers, pair == nil ? "" : "1"),
      (.gapAfter, gap.map { "\($0.after)" } ?? ""),
      (.gapMinimum, gap.map { "\($0.minimum)" } ?? ""),
      (.gapMaximum, gap.map { "\($0.maximum)" } ?? ""),
      (.carer, placement.map { names[$0.carer]?.full ?? "" } ?? ""),
      (.start, placement.map { "\($0.start)" } ?? ""), (.locked, isLocked ? "1" : ""),
    ]
    return texts.map { ($0.0.rawValue, $0.1) }
  }
}
