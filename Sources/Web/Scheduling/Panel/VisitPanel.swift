import Care
import Kernel

/// The panel of the selected visit: who, what, why this carer and hour, what else is possible.
struct VisitPanel {
  let id: ID<Visit>
  let version: Int
  let name: String
  let initials: String
  let personAddress: String
  /// `Insuline · 09:05–09:25 · Gilly`.
  let line: String
  let facts: [(name: String, value: String)]
  let tags: [DayList.TagWords]
  let whyTitle: String
  let why: [WhyWords.Reason]
  let overrides: [String]
  let warning: String?
  let calls: [(label: String, address: String)]
  let move: MoveForm?
  let options: [OptionLine]
  let isLocked: Bool
  let canLock: Bool
  /// Where something else is asked of the visit; `nil` for those who only read.
  let editing: String?
  let reader: Reader
  /// What the carer reported from the door, in order, and that two reports cannot both be right.
  private(set) var reports: [String] = []
  private(set) var isContradicted = false

  /// Another carer who could come, and what that would do.
  struct OptionLine: Equatable {
    let mark: HTML, name: String, detail: String, isFine: Bool
    let carer: ID<Carer>, start: String
    let words: MoveWords
  }

  /// The panel of `visit` in `view`; without its forms for those who only read.
  ///
  /// Who else could come is told of every visit that is still to be made, on the plan as it is shown:
  /// also of a locked one and on a proposal, where nothing can be moved.
  init(_ visit: Visit, _ plan: DayPlan, _ view: PlanningView, canMove: Bool = true) {
    let reader = plan.reader, card = plan.patient(of: visit)
    (id, version, self.reader) = (visit.id, visit.version, reader)
    name = card.map(reader.titledHead) ?? ""
    initials = card?.name.initials ?? ""
    personAddress = Links.person(visit.patient)
    line = [reader.care(visit.care), plan.hours(of: visit), card?.address.locality ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    facts = Self.facts(visit, card, plan)
    tags = DayList.tags(visit, plan)
    let carer = visit.placement.flatMap { plan.carer($0.carer) }
    whyTitle =
      carer.map {
        reader.text(
          Message("why.title", ["carer": $0.name.given.isEmpty ? $0.name.family : $0.name.given]))
      } ?? ""
    why = WhyWords.reasons(visit, plan)
    overrides = plan.overrides(visit.id).map {
      reader.text(
        Message(
          "visit.override",
          ["rule": RuleWords.short(code: $0.rule, reader), "because": $0.because]))
    }
    warning = Self.warning(card, reader)
    calls = (card?.phones ?? []).prefix(2).map { phone in
      (
        reader.text(Message("visit.call", ["name": plan.person(of: visit)])),
        Links.telephone(phone.e164)
      )
    }
    isLocked = visit.isLocked
    canLock = canMove && visit.isOpen && visit.placement != nil && plan.proposal == nil
    editing =
      canMove && visit.isOpen && plan.proposal == nil ? Links.editing(visit.id) : nil
    let mayMove = canMove && visit.isOpen && !visit.isLocked && plan.proposal == nil
    let found =
      visit.isOpen
      ? PlacementOption.all(for: visit, on: plan.shown, journeys: plan.journeys) : []
    move = mayMove ? MoveForm(visit, found, plan) : nil
    options = found.filter { $0.carer != visit.placement?.carer }.prefix(5).map {
      Self.option($0, of: visit, plan)
    }
  }

  private static func facts(_ visit: Visit, _ card: PatientCard?, _ plan: DayPlan)
    -> [(name: String, value: String)]
  {
    let reader = plan.reader
    var facts: [(String, String)] = []
    if let birth = card?.birthDate {
      let age = reader.age(birth, on: plan.day.day)
      facts.append((reader.text("visit.born"), "\(reader.numericDate(birth)), \(age)"))
    }
    facts.append(
      (reader.text("visit.window"), reader.timeRange(visit.window.from, visit.window.to)))
    if let wish = visit.preferred {
      facts.append((reader.text("visit.wish"), reader.timeRange(wish.from, wish.to)))
    }
    facts.append((reader.text("visit.length"), reader.duration(minutes: visit.minutes)))
    facts.append((reader.text("visit.skills"), reader.skills(visit.skills.sorted())))
    if let address = card?.address.oneLine, !address.isEmpty {
      facts.append((reader.text("visit.address"), address))
    }
    if let partner = partner(visit, plan) { facts.append((reader.text("visit.pair"), partner)) }
    if !visit.isRequired {
      facts.append((reader.text("visit.priority"), reader.text("visit.optional")))
    }
    return facts
  }

  /// Who comes along on a visit that needs two.
  private static func partner(_ visit: Visit, _ plan: DayPlan) -> String? {
    guard let pair = visit.pair else { return nil }
    let other = plan.shown.visits.first { $0.pair == pair && $0.id != visit.id }
    let carer = other?.placement.flatMap { plan.carer($0.carer) }
    return carer.map { plan.reader.full($0.name) } ?? plan.reader.text("planning.to-place")
  }

  private static func warning(_ card: PatientCard?, _ reader: Reader) -> String? {
    guard let place = card?.place else { return reader.text("visit.place.unknown") }
    return place.isApproximate ? reader.text("visit.place.approximate") : nil
  }

  private static func option(
    _ option: PlacementOption, of visit: Visit, _ plan: DayPlan
  ) -> OptionLine {
    let reader = plan.reader, result = option.consequences
    let time = reader.clockTime(option.start)
    let words = OptionWords.short(result, reader)
    return OptionLine(
      mark: plan.marks[option.carer]?.html ?? .empty,
      name: plan.carer(option.carer).map { reader.full($0.name) } ?? "",
      detail: "\(time) · \(words)", isFine: result.broken.isEmpty, carer: option.carer,
      start: time,
      words: MoveWords(
        result, of: visit, to: Placement(carer: option.carer, start: option.start), plan))
  }
}

/// The consequences of an option in a few words.
enum OptionWords {
  /// `+9 min`, `hors fenêtre`, `2 visites décalées`.
  static func short(_ result: MoveConsequences, _ reader: Reader) -> String {
    if let rule = result.broken.first?.rule { return RuleWords.short(rule, reader) }
    var parts = [reader.minutesDifference(result.travelSeconds / 60)]
    if !result.delays.isEmpty { parts.append(reader.count("move.shifts", result.delays.count)) }
    return parts.joined(separator: ", ")
  }
}

/// *Déplacer vers*: the carers to choose from, and the start.
struct MoveForm {
  let visit: ID<Visit>
  let version: Int
  let choices: [(id: String, label: String, start: String, isCurrent: Bool)]
  let start: String
  /// Visits to change places with.
  let swaps: [(id: ID<Visit>, label: String)]

  init(_ visit: Visit, _ options: [PlacementOption], _ plan: DayPlan) {
    let reader = plan.reader, current = visit.placement
    (self.visit, version) = (visit.id, visit.version)
    start = reader.clockTime(current?.start ?? options.first?.start ?? visit.window.from)
    let byCarer = Dictionary(
      options.map { ($0.carer, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = plan.carers.sorted { left, right in
      let (a, b) = (Self.rank(left.id, options, current), Self.rank(right.id, options, current))
      return a < b
    }
    let placed = sorted.map { carer in
      let letter = plan.marks[carer.id]?.letter ?? ""
      let isCurrent = current?.carer == carer.id
      let words: String =
        if isCurrent {
          reader.text("move.current")
        } else if let option = byCarer[carer.id] {
          OptionWords.short(option.consequences, reader)
        } else {
          reader.text("move.no-round")
        }
      let time = isCurrent ? current?.start : byCarer[carer.id]?.start
      return (
        "\(carer.id)", "\(letter) · \(reader.full(carer.name)), \(words)",
        reader.clockTime(time ?? visit.window.from), isCurrent
      )
    }
    let away = (MoveTarget.none, reader.text("planning.to-place"), start, false)
    choices = current == nil ? placed : placed + [away]
    swaps = Self.swaps(visit, plan)
  }

  private static func rank(
    _ carer: ID<Carer>, _ options: [PlacementOption], _ current: Placement?
  ) -> Int {
    if current?.carer == carer { return -1 }
    return options.firstIndex { $0.carer == carer } ?? .max
  }

  /// The open visits that this one can change places with: those of other carers first, the nearest
  /// in time on top. The other one of a pair is made at the same time and is none of them.
  private static func swaps(_ visit: Visit, _ plan: DayPlan) -> [(id: ID<Visit>, label: String)] {
    guard let own = visit.placement else { return [] }
    let others = plan.day.visits.filter { other in
      other.placement != nil && other.id != visit.id && other.isOpen && !other.isLocked
        && (visit.pair == nil || other.pair != visit.pair)
    }
    let sorted = others.sorted { left, right in
      let (a, b) = (distance(left, own), distance(right, own))
      return (a.0, a.1, left.id) < (b.0, b.1, right.id)
    }
    return sorted.map { other in
      let carer = other.placement.flatMap { plan.carer($0.carer) }
      let words = [
        plan.name(of: other), plan.hours(of: other), carer.map { plan.reader.full($0.name) } ?? "",
      ]
      return (other.id, words.joined(separator: ", "))
    }
  }

  /// Whether the carer is the same, as 1, and the minutes between both starts.
  private static func distance(_ other: Visit, _ own: Placement) -> (Int, Int) {
    guard let placement = other.placement else { return (1, .max) }
    let minutes = abs(placement.start.minutes - own.start.minutes)
    return (placement.carer == own.carer ? 1 : 0, minutes)
  }
}

extension VisitPanel {
  /// The panel with what was reported from the door.
  func with(_ reports: [VisitReport], _ plan: DayPlan) -> VisitPanel {
    var panel = self
    panel.isContradicted = plan.day.contradicted.contains(id)
    panel.reports = reports.map { report in
      let time = reader.clockTime(report.at.local.time)
      var words = reader.text("visit.report.\(report.kind.rawValue)")
      if let reason = report.absentReason.map(reader.notHome) {
        words = reader.text("import.reason.cell", ["column": words, "reason": reason])
      }
      return "\(time) \(words)" + (report.note.isEmpty ? "" : " – \(report.note)")
    }
    return panel
  }
}
