extension PlanProblem: JSONRecord {
  enum Key: String, JSONKey {
    case format, name, origin, locations, matrices, metric, weights, visits, carers, links, baseline
    case horizonDays = "horizon_days"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    fields.requireFormat(Self.format, at: .format)
    self.init(
      name: fields.optional(.name)?.text ?? "", origin: fields.optional(.origin)?.text,
      horizonDays: fields[.horizonDays].integer, locations: fields.list(.locations).map(\.location),
      travelTimes: Self.travelTimes(fields),
      weights: fields.optional(.weights).map(PlanWeights.init) ?? PlanWeights(),
      visits: fields[.visits].list.map(PlanVisit.init),
      carers: fields[.carers].list.map(PlanCarer.init),
      links: fields.list(.links).map(PlanLink.init),
      baseline: fields.optional(.baseline).map(Plan.init))
  }

  private static func travelTimes(_ fields: JSONFields<Key>) -> PlanTravelTimes {
    switch (fields.optional(.matrices), fields.optional(.metric)) {
    case (let matrices?, nil):
      let tables = matrices.entries.map { ($0.key, PlanMatrix($0.value)) }
      return .matrices(Dictionary(tables) { first, _ in first })
    case (nil, let metric?): return .planar(PlanMetric(metric))
    case (.some, let metric?):
      metric.log.issue(metric.path, "give either matrices or a metric, not both")
      return .planar(PlanMetric(metric))
    case (nil, nil):
      if fields.fields != nil {
        fields.log.issue(fields.path(of: .matrices), "missing, and no metric instead")
      }
      return .matrices([:])
    }
  }

  var tree: JSONTree {
    var matrices: [String: JSONTree]?
    var metric: JSONTree?
    switch travelTimes {
    case .matrices(let tables): matrices = tables.mapValues(\.tree)
    case .planar(let plane): metric = plane.tree
    }
    return .object([
      Key.format: .text(Self.format), .name: .text(name), .origin: origin.map(JSONTree.text),
      .horizonDays: .integer(horizonDays),
      .locations: locations.isEmpty ? nil : .list(locations.map(\.tree)),
      .matrices: matrices.map(JSONTree.object), .metric: metric,
      .weights: weights == PlanWeights() ? nil : weights.tree,
      .visits: .list(visits.map(\.tree)), .carers: .list(carers.map(\.tree)),
      .links: links.isEmpty ? nil : .list(links.map(\.tree)), .baseline: baseline?.tree,
    ])
  }
}

extension JSONNode {
  fileprivate var location: PlanLocation {
    let items = list
    guard items.count == 2 else {
      if tree != nil, case .list = tree { log.issue(path, "expected two coordinates") }
      return PlanLocation(0, 0)
    }
    return PlanLocation(items[0].decimal, items[1].decimal)
  }
}

extension PlanLocation {
  var tree: JSONTree { .list([.number(x), .number(y)]) }
}

extension PlanMatrix: JSONRecord {
  enum Key: String, JSONKey { case durations, distances }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      durations: fields[.durations].table, distances: fields.optional(.distances)?.table)
  }

  var tree: JSONTree {
    .object([Key.durations: Self.table(durations), .distances: distances.map(Self.table)])
  }

  private static func table(_ rows: [[Int]]) -> JSONTree {
    .list(rows.map { .list($0.map { .integer($0) }) })
  }
}

extension PlanMetric: JSONRecord {
  enum Key: String, JSONKey {
    case type, profiles
    case detourPermille = "detour_permille"
  }
  private enum Kind: String, CaseIterable { case planar }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    _ = fields[.type].choice(Kind.planar)
    let profiles = fields[.profiles].entries.map { ($0.key, Profile($0.value)) }
    self.init(
      detourPermille: fields.optional(.detourPermille)?.integer ?? 1000,
      profiles: Dictionary(profiles) { first, _ in first })
  }

  var tree: JSONTree {
    .object([
      Key.type: .text(Kind.planar.rawValue), .detourPermille: .integer(detourPermille),
      .profiles: .object(profiles.mapValues(\.tree)),
    ])
  }
}

extension PlanMetric.Profile: JSONRecord {
  enum Key: String, JSONKey {
    case metresPerMinute = "m_per_min"
    case accessSeconds = "access_s"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      metresPerMinute: fields[.metresPerMinute].integer,
      accessSeconds: fields.optional(.accessSeconds)?.integer ?? 0)
  }

  var tree: JSONTree {
    .object([
      Key.metresPerMinute: .integer(metresPerMinute), .accessSeconds: .integer(accessSeconds),
    ])
  }
}

extension PlanWeights: JSONRecord {
  enum Key: String, JSONKey {
    case unassignedRequired = "unassigned_required"
    case unassignedOptional = "unassigned_optional"
    case travelHour = "travel_hour"
    case distanceKilometre = "km"
    case waitHour = "wait_hour"
    case overtimeHour = "overtime_hour"
    case shiftFixed = "shift_fixed"
    case preferredWindowMinute = "preferred_window_min"
    case notPreferred = "not_preferred"
    case extraCarer = "extra_carer"
    case timeSpreadMinute = "time_spread_min"
    case timeSpreadTolerance = "time_spread_tolerance_s"
    case contractExcessHour = "contract_excess_hour"
    case imbalancePermille = "imbalance_permille"
    case changeCarer = "change_carer"
    case changeStartMinute = "change_start_min"
    case changeStartTolerance = "change_start_tolerance_s"

    var field: WritableKeyPath<PlanWeights, Int> {
      switch self {
      case .unassignedRequired: \.unassignedRequired
      case .unassignedOptional: \.unassignedOptional
      case .travelHour: \.travelHour
      case .distanceKilometre: \.distanceKilometre
      case .waitHour: \.waitHour
      case .overtimeHour: \.overtimeHour
      case .shiftFixed: \.shiftFixed
      case .preferredWindowMinute: \.preferredWindowMinute
      case .notPreferred: \.notPreferred
      case .extraCarer: \.extraCarer
      case .timeSpreadMinute: \.timeSpreadMinute
      case .timeSpreadTolerance: \.timeSpreadTolerance
      case .contractExcessHour: \.contractExcessHour
      case .imbalancePermille: \.imbalancePermille
      case .changeCarer: \.changeCarer
      case .changeStartMinute: \.changeStartMinute
      case .changeStartTolerance: \.changeStartTolerance
      }
    }
  }

  init(_ node: JSONNode) {
    self.init()
    let fields = node.fields(Key.self)
    for key in Key.allCases {
      if let weight = fields.optional(key) { self[keyPath: key.field] = weight.integer }
    }
  }

  var tree: JSONTree {
    var fields: [String: JSONTree] = [:]
    for key in Key.allCases { fields[key.rawValue] = .integer(self[keyPath: key.field]) }
    return .object(fields)
  }
}
