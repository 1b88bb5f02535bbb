extension PlanCarer: JSONRecord {
  enum Key: String, JSONKey {
    case id, skills, profile, start, end, shifts
    case speedPercent = "speed_percent"
    case maxWork = "max_work"
    case targetWork = "target_work"
    case minRest = "min_rest"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      id: PlanID(fields[.id]), skills: Set(fields.list(.skills).map(\.integer)),
      profile: fields.optional(.profile)?.text ?? "car",
      speedPercent: fields.optional(.speedPercent)?.integer ?? 100,
      start: fields.optional(.start)?.integer, end: fields.optional(.end)?.integer,
      maxWork: fields.optional(.maxWork)?.integer,
      targetWork: fields.optional(.targetWork)?.integer,
      minRest: fields.optional(.minRest)?.integer ?? 0,
      shifts: fields[.shifts].list.map(PlanShift.init))
  }

  var tree: JSONTree {
    .object([
      Key.id: id.tree, .skills: .numbers(skills), .profile: .text(profile),
      .speedPercent: speedPercent == 100 ? nil : .integer(speedPercent),
      .start: start.map { .integer($0) }, .end: end.map { .integer($0) },
      .maxWork: maxWork.map { .integer($0) }, .targetWork: targetWork.map { .integer($0) },
      .minRest: minRest == 0 ? nil : .integer(minRest), .shifts: .list(shifts.map(\.tree)),
    ])
  }
}

extension PlanShift: JSONRecord {
  enum Key: String, JSONKey {
    case id, window, breaks, start, end
    case maxOvertime = "max_overtime"
    case maxWork = "max_work"
    case maxTasks = "max_tasks"
    case maxTravelTime = "max_travel_time"
    case maxDistance = "max_distance"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      id: PlanID(fields[.id]), window: PlanWindow(fields[.window]),
      maxOvertime: fields.optional(.maxOvertime)?.integer ?? 0,
      maxWork: fields.optional(.maxWork)?.integer,
      breaks: fields.list(.breaks).map(PlanBreak.init),
      maxTasks: fields.optional(.maxTasks)?.integer,
      maxTravelTime: fields.optional(.maxTravelTime)?.integer,
      maxDistance: fields.optional(.maxDistance)?.integer,
      start: Self.place(fields, .start), end: Self.place(fields, .end))
  }

  private static func place(_ fields: JSONFields<Key>, _ key: Key) -> PlanShiftPlace {
    if let node = fields.optional(key) { return .place(node.integer) }
    return fields.isNull(key) ? .open : .asCarer
  }

  var tree: JSONTree {
    .object([
      Key.id: id.tree, .window: window.tree,
      .maxOvertime: maxOvertime == 0 ? nil : .integer(maxOvertime),
      .maxWork: maxWork.map { .integer($0) }, .breaks: .some(breaks),
      .maxTasks: maxTasks.map { .integer($0) }, .maxTravelTime: maxTravelTime.map { .integer($0) },
      .maxDistance: maxDistance.map { .integer($0) }, .start: start.tree, .end: end.tree,
    ])
  }
}

extension PlanShiftPlace {
  fileprivate var tree: JSONTree? {
    switch self {
    case .asCarer: nil
    case .open: .null
    case .place(let index): .integer(index)
    }
  }
}

extension PlanBreak: JSONRecord {
  enum Key: String, JSONKey {
    case id, service, windows, paid
    case requiredIfLongerThan = "required_if_longer_than"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      id: PlanID(fields[.id]), service: fields[.service].integer,
      windows: fields[.windows].list.map(PlanWindow.init),
      requiredIfLongerThan: fields.optional(.requiredIfLongerThan)?.integer ?? 0,
      isPaid: fields.optional(.paid)?.bool ?? false)
  }

  var tree: JSONTree {
    .object([
      Key.id: id.tree, .service: .integer(service), .windows: .list(windows.map(\.tree)),
      .requiredIfLongerThan: requiredIfLongerThan == 0 ? nil : .integer(requiredIfLongerThan),
      .paid: isPaid ? .bool(true) : nil,
    ])
  }
}

extension PlanLink: JSONRecord {
  enum Key: String, JSONKey { case type, visits, from, to, ref, min, max }
  private enum Kind: String, CaseIterable {
    case gap
    case sameStart = "same_start"
    case sameCarer = "same_carer"
    case differentCarers = "different_carers"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    // Of a link whose type is unknown nothing else can be told: an empty one stands in for it.
    let before = node.log.issues.count
    let kind = fields[.type].choice(Kind.sameCarer)
    guard node.tree != nil, node.log.issues.count == before else {
      self = .sameCarer([])
      return
    }
    let visits = kind == .gap ? [] : fields[.visits].list.map(PlanID.init)
    switch kind {
    case .sameStart: self = .sameStart(visits)
    case .sameCarer: self = .sameCarer(visits)
    case .differentCarers: self = .differentCarers(visits)
    case .gap:
      self = .gap(
        PlanGap(
          from: PlanID(fields[.from]), to: PlanID(fields[.to]),
          reference: fields.optional(.ref)?.choice(.end) ?? .end,
          minimum: fields.optional(.min)?.integer ?? 0, maximum: fields.optional(.max)?.integer))
    }
  }

  var tree: JSONTree {
    switch self {
    case .sameStart: group(.sameStart)
    case .sameCarer: group(.sameCarer)
    case .differentCarers: group(.differentCarers)
    case .gap(let gap):
      .object([
        Key.type: .text(Kind.gap.rawValue), .from: gap.from.tree, .to: gap.to.tree,
        .ref: .text(gap.reference.rawValue), .min: .integer(gap.minimum),
        .max: gap.maximum.map { .integer($0) },
      ])
    }
  }

  private func group(_ kind: Kind) -> JSONTree {
    .object([Key.type: .text(kind.rawValue), .visits: .list(visits.map(\.tree))])
  }
}
