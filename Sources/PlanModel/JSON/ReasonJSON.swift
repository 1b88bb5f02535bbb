extension PlanReason: JSONRecord {
  enum Key: String, JSONKey {
    case code, skills, carers, carer, shift, seconds, room, limit, excess, rest = "break", visit
    case earliest, latest, cost, value
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    var name: PlanShiftName {
      PlanShiftName(carer: PlanID(fields[.carer]), shift: PlanID(fields[.shift]))
    }
    switch fields[.code].choice(Code.noShift) {
    case .noSkill: self = .noSkill(skills: fields.list(.skills).map(\.integer))
    case .onlyExcluded: self = .onlyExcluded(carers: fields.list(.carers).map(PlanID.init))
    case .noShift: self = .noShift
    case .tooFar: self = .tooFar(name, seconds: fields[.seconds].integer)
    case .shiftFull: self = .shiftFull(fields.list(.room).map(PlanRoom.init))
    case .workLimit:
      self = .workLimit(
        name, limit: fields[.limit].choice(.shiftWork), excess: fields[.excess].integer)
    case .breakInTheWay: self = .breakInTheWay(name, rest: PlanID(fields[.rest]))
    case .partner: self = .partner(visit: PlanID(fields[.visit]))
    case .gap:
      self = .gap(
        visit: PlanID(fields[.visit]), earliest: fields.optional(.earliest)?.integer,
        latest: fields.optional(.latest)?.integer)
    case .priority:
      self = .priority(
        cost: Int64(fields[.cost].integer), value: Int64(fields[.value].integer))
    }
  }

  var tree: JSONTree {
    let code = JSONTree.text(code.rawValue)
    return switch self {
    case .noSkill(let skills):
      .object([Key.code: code, .skills: .list(skills.map { .integer($0) })])
    case .onlyExcluded(let carers):
      .object([Key.code: code, .carers: .list(carers.map(\.tree))])
    case .noShift: .object([Key.code: code])
    case .tooFar(let name, let seconds):
      .object([
        Key.code: code, .carer: name.carer.tree, .shift: name.shift.tree,
        .seconds: .integer(seconds),
      ])
    case .shiftFull(let rooms): .object([Key.code: code, .room: .list(rooms.map(\.tree))])
    case .workLimit(let name, let limit, let excess):
      .object([
        Key.code: code, .carer: name.carer.tree, .shift: name.shift.tree,
        .limit: .text(limit.rawValue), .excess: .integer(excess),
      ])
    case .breakInTheWay(let name, let rest):
      .object([
        Key.code: code, .carer: name.carer.tree, .shift: name.shift.tree, .rest: rest.tree,
      ])
    case .partner(let visit): .object([Key.code: code, .visit: visit.tree])
    case .gap(let visit, let earliest, let latest):
      .object([
        Key.code: code, .visit: visit.tree, .earliest: earliest.map { .integer($0) },
        .latest: latest.map { .integer($0) },
      ])
    case .priority(let cost, let value):
      .object([Key.code: code, .cost: .integer(cost), .value: .integer(value)])
    }
  }
}

extension PlanRoom: JSONRecord {
  enum Key: String, JSONKey {
    case carer, shift, remove
    case extraCost = "extra_cost"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      shift: PlanShiftName(carer: PlanID(fields[.carer]), shift: PlanID(fields[.shift])),
      remove: fields.list(.remove).map(PlanID.init), extraCost: Int64(fields[.extraCost].integer))
  }

  var tree: JSONTree {
    .object([
      Key.carer: shift.carer.tree, .shift: shift.shift.tree,
      .remove: .list(remove.map(\.tree)), .extraCost: .integer(extraCost),
    ])
  }
}
