extension Plan: JSONRecord {
  enum Key: String, JSONKey {
    case format, problem, seed, work, cost, components, routes, unassigned, summary
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    fields.requireFormat(Self.format, at: .format)
    self.init(
      problem: fields.optional(.problem)?.text ?? "", seed: fields.optional(.seed)?.unsigned,
      work: fields.optional(.work)?.integer,
      cost: (fields.optional(.cost)?.integer).map { Int64($0) },
      components: fields.optional(.components).map(PlanCost.init),
      routes: fields[.routes].list.map(PlanRoute.init),
      unassigned: fields.optional(.unassigned)?.list.map(PlanUnassigned.init),
      summary: fields.optional(.summary).map(PlanSummary.init))
  }

  var tree: JSONTree {
    .object([
      Key.format: .text(Self.format), .problem: .text(problem), .seed: seed.map { .unsigned($0) },
      .work: work.map { .integer($0) }, .cost: cost.map { .integer($0) },
      .components: components?.tree, .routes: .list(routes.map(\.tree)),
      .unassigned: unassigned.map { .list($0.map(\.tree)) }, .summary: summary?.tree,
    ])
  }
}

extension PlanComponent: JSONKey {}

extension PlanCost: JSONRecord {
  init(_ node: JSONNode) {
    self.init()
    let fields = node.fields(PlanComponent.self)
    for component in PlanComponent.allCases {
      if let part = fields.optional(component) { self[component] = Int64(part.integer) }
    }
  }

  var tree: JSONTree {
    var fields: [String: JSONTree] = [:]
    for component in PlanComponent.allCases {
      fields[component.rawValue] = .integer(self[component])
    }
    return .object(fields)
  }
}

extension PlanRoute: JSONRecord {
  enum Key: String, JSONKey { case carer, shift, steps }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      carer: PlanID(fields[.carer]), shift: PlanID(fields[.shift]),
      steps: fields[.steps].list.map(PlanStep.init))
  }

  var tree: JSONTree {
    .object([Key.carer: carer.tree, .shift: shift.tree, .steps: .list(steps.map(\.tree))])
  }
}

extension PlanStep: JSONRecord {
  enum Key: String, JSONKey { case type, id, time, arrival }
  private enum Name: String, CaseIterable {
    case start, visit, end
    case rest = "break"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    let kind: Kind =
      switch fields[.type].choice(Name.start) {
      case .start: .start
      case .visit: .visit(PlanID(fields[.id]))
      case .rest: .rest(PlanID(fields[.id]))
      case .end: .end
      }
    self.init(kind, at: fields[.time].integer, arrival: fields.optional(.arrival)?.integer)
  }

  var tree: JSONTree {
    let (name, id): (Name, PlanID?) =
      switch kind {
      case .start: (.start, nil)
      case .visit(let id): (.visit, id)
      case .rest(let id): (.rest, id)
      case .end: (.end, nil)
      }
    return .object([
      Key.type: .text(name.rawValue), .id: id?.tree, .time: .integer(time),
      .arrival: arrival.map { .integer($0) },
    ])
  }
}

extension PlanUnassigned: JSONRecord {
  enum Key: String, JSONKey { case id, reasons }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(id: PlanID(fields[.id]), reasons: fields.list(.reasons).map(PlanReason.init))
  }

  var tree: JSONTree { .object([Key.id: id.tree, .reasons: .list(reasons.map(\.tree))]) }
}

extension PlanSummary: JSONRecord {
  enum Key: String, JSONKey {
    case visits, unassigned
    case travelSeconds = "travel_s"
    case waitSeconds = "wait_s"
    case carersPerPatient = "carers_per_patient"
    case computingMilliseconds = "computing_ms"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      visits: fields[.visits].integer, unassigned: fields[.unassigned].integer,
      travelSeconds: fields[.travelSeconds].integer, waitSeconds: fields[.waitSeconds].integer,
      carersPerPatient: fields.optional(.carersPerPatient)?.decimal,
      computingMilliseconds: fields.optional(.computingMilliseconds)?.integer)
  }

  var tree: JSONTree {
    .object([
      Key.visits: .integer(visits), .unassigned: .integer(unassigned),
      .travelSeconds: .integer(travelSeconds), .waitSeconds: .integer(waitSeconds),
      .carersPerPatient: carersPerPatient.map { .number($0) },
      .computingMilliseconds: computingMilliseconds.map { .integer($0) },
    ])
  }
}

extension JSONTree {
  fileprivate static func unsigned(_ value: UInt64) -> JSONTree {
    Int64(exactly: value).map { .integer($0) } ?? .decimal("\(value)")
  }
}
