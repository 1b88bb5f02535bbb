extension RepairAnswer: JSONRecord {
  enum Key: String, JSONKey { case format, proposals, omitted }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    fields.requireFormat(Self.format, at: .format)
    self.init(
      proposals: fields[.proposals].list.map(RepairProposal.init),
      omissions: fields.list(.omitted).map(RepairOmission.init))
  }

  var tree: JSONTree {
    .object([
      Key.format: .text(Self.format), .proposals: .list(proposals.map(\.tree)),
      .omitted: omissions.isEmpty ? nil : .list(omissions.map(\.tree)),
    ])
  }
}

extension RepairOmission: JSONRecord {
  enum Key: String, JSONKey {
    case spirit
    case metBy = "met_by"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      spirit: fields[.spirit].choice(.lowestCost),
      metBy: fields.optional(.metBy)?.choice(.fewestChanges))
  }

  var tree: JSONTree {
    .object([Key.spirit: .text(spirit.rawValue), .metBy: metBy.map { .text($0.rawValue) }])
  }
}

extension RepairProposal: JSONRecord {
  enum Key: String, JSONKey { case spirit, plan, changes }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      spirit: fields[.spirit].choice(.fewestChanges), plan: Plan(fields[.plan]),
      changes: fields[.changes].list.map(PlanChange.init))
  }

  var tree: JSONTree {
    .object([
      Key.spirit: .text(spirit.rawValue), .plan: plan.tree, .changes: .list(changes.map(\.tree)),
    ])
  }
}

extension PlanChange: JSONRecord {
  enum Key: String, JSONKey {
    case visit, patient, before, after
    case callCarers = "call_carers"
    case callPatient = "call_patient"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      visit: PlanID(fields[.visit]), patient: fields.optional(.patient).map(PlanID.init),
      before: fields.optional(.before).map(Placement.init),
      after: fields.optional(.after).map(Placement.init),
      callCarers: fields.list(.callCarers).map(PlanID.init),
      callPatient: fields.optional(.callPatient)?.bool ?? false)
  }

  var tree: JSONTree {
    .object([
      Key.visit: visit.tree, .patient: patient?.tree, .before: before?.tree, .after: after?.tree,
      .callCarers: .list(callCarers.map(\.tree)), .callPatient: .bool(callPatient),
    ])
  }
}

extension PlanChange.Placement: JSONRecord {
  enum Key: String, JSONKey { case carer, time }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(carer: PlanID(fields[.carer]), time: fields[.time].integer)
  }

  var tree: JSONTree { .object([Key.carer: carer.tree, .time: .integer(time)]) }
}
