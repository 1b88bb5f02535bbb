import Care
import Kernel

/// The day as a list, carer by carer: the same as the board, for telephones and screen readers.
struct DayList: Equatable {
  let groups: [Group]
  let headings: [String]
  let empty: String

  /// The visits of one carer, or those to place.
  struct Group: Equatable {
    let id: String, mark: HTML, name: String, detail: String, rows: [Row]
  }

  struct Row: Equatable {
    let hours: String, name: String, care: String, place: String
    let tags: [TagWords]
    let address: String, isSelected: Bool
  }

  /// A state in words.
  struct TagWords: Equatable { let words: String, tone: Tone, icon: Icon? }

  /// The list of `plan`.
  init(_ plan: DayPlan, _ view: PlanningView) {
    let reader = plan.reader
    let grid = BoardGrid(plan.shown)
    // Each kind is put into words once.
    let cares = Dictionary(uniqueKeysWithValues: CareKind.allCases.map { ($0, reader.care($0)) })
    var groups: [Group] = []
    let waiting = (plan.visits[nil] ?? []).filter { $0.status != .cancelled }
    if !waiting.isEmpty {
      groups.append(
        Group(
          id: "to-place", mark: TourMark.toPlace, name: reader.text("planning.to-place"),
          detail: reader.count("planning.visits", waiting.count),
          rows: waiting.sorted { $0.window.from < $1.window.from }.map {
            Self.row($0, plan, view, cares)
          }))
    }
    for carer in plan.carers {
      let visits = plan.visits[carer.id] ?? []
      let row = BoardRow(carer, plan, grid, view, isHeadOnly: true)
      guard !visits.isEmpty || row.kind == .away else { continue }
      groups.append(
        Group(
          id: row.id, mark: row.mark, name: row.name,
          detail: [row.detail, row.delay].compactMap { $0 }.joined(separator: " · "),
          rows: visits.sorted(by: Self.isEarlier).map { Self.row($0, plan, view, cares) }))
    }
    self.groups = groups
    headings = ["list.hours", "list.person", "list.care", "list.place", "list.state"]
      .map { reader.text(Message($0)) }
    empty = reader.text("planning.empty.sentence")
  }

  private static func isEarlier(_ left: Visit, _ right: Visit) -> Bool {
    (left.placement?.start ?? .midnight, left.id) < (right.placement?.start ?? .midnight, right.id)
  }

  private static func row(
    _ visit: Visit, _ plan: DayPlan, _ view: PlanningView, _ cares: [CareKind: String]
  ) -> Row {
    let card = plan.patient(of: visit)
    return Row(
      hours: hours(visit, plan), name: card.map { plan.reader.listed($0.name) } ?? "",
      care: "\(cares[visit.care] ?? ""), \(plan.reader.duration(minutes: visit.minutes))",
      place: card?.address.locality ?? "", tags: tags(visit, plan),
      address: view.opening(visit.id).address, isSelected: view.visit == visit.id)
  }

  /// The hour, or the window of a visit that is to place.
  private static func hours(_ visit: Visit, _ plan: DayPlan) -> String {
    visit.placement == nil
      ? plan.reader.timeRange(visit.window.from, visit.window.to) : plan.hours(of: visit)
  }

  /// At most two states, the one to act on first.
  static func tags(_ visit: Visit, _ plan: DayPlan) -> [TagWords] {
    let reader = plan.reader
    var tags: [TagWords] = []
    let late = plan.lateness(of: visit)
    if late > 0 {
      tags.append(TagWords(words: reader.minutesDifference(late), tone: .warning, icon: .clock))
    }
    let state = plan.state(of: visit)
    if let words = state.words {
      tags.append(TagWords(words: reader.text(words), tone: state.tone, icon: state.icon))
    }
    if visit.isOpen, plan.day.stay(of: visit.patient) != nil {
      tags.append(
        TagWords(words: RuleWords.short(.away, reader), tone: .hospital, icon: .hospital))
    }
    if !plan.overrides(visit.id).isEmpty {
      tags.append(
        TagWords(words: reader.text("visit.state.overridden"), tone: .warning, icon: .flag))
    }
    if visit.isLocked {
      tags.append(TagWords(words: reader.text("visit.state.locked"), tone: .neutral, icon: .lock))
    }
    return Array(tags.prefix(2))
  }

  var html: HTML {
    guard !groups.isEmpty else { return "<p class=\"muted none\">\(empty)</p>" }
    let heads = headings.enumerated().map { index, words -> HTML in
      "<th scope=\"col\"\(attribute: "class", index == 3 ? "hide" : nil)>\(words)</th>"
    }
    return """
      <div class="daylist" data-list><table class="tbl"><thead><tr>\(heads)</tr></thead>\
      \(groups.map(group))</table></div>
      """
  }

  private func group(_ group: Group) -> HTML {
    """
    <tbody><tr class="grp"><th scope="rowgroup" colspan="5">\(group.mark)<b>\(group.name)</b> \
    <small>\(group.detail)</small></th></tr>\(group.rows.map(row))</tbody>
    """
  }

  private func row(_ row: Row) -> HTML {
    let tags = row.tags.map { Tag($0.words, $0.tone, icon: $0.icon).html }
    return """
      <tr\(attribute: "class", row.isSelected ? "sel" : nil)><td class="num">\(row.hours)</td>\
      <th scope="row"><a href="\(row.address)"\(attribute: "aria-current", row.isSelected ? "true" : nil)>\
      \(row.name)</a></th><td>\(row.care)</td><td class="hide">\(row.place)</td><td>\(tags)</td></tr>
      """
  }
}

extension VisitState {
  /// The tone of the state where it is a word.
  var tone: Tone {
    switch self {
    case .planned, .cancelled, .removed: .neutral
    case .underWay, .proposed: .info
    case .done: .ok
    case .notHome, .toPlace: .warning
    }
  }
}
