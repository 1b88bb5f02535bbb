extension PlanID: JSONRecord {
  init(_ node: JSONNode) {
    switch node.tree {
    case .integer(let number): self = .number(number)
    case .text(let text): self = .text(text)
    default: self = node.wrong("a text or a whole number as identifier", .text(""))
    }
  }

  var tree: JSONTree {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .integer(number)
    }
  }
}

extension PlanWindow: JSONRecord {
  init(_ node: JSONNode) {
    let items = node.list
    guard items.count == 2 else {
      if case .list = node.tree { node.log.issue(node.path, "expected a start and an end") }
      self.init(0, 0)
      return
    }
    self.init(items[0].integer, items[1].integer)
  }

  var tree: JSONTree { .list([.integer(start), .integer(end)]) }
}

extension PlanVisit: JSONRecord {
  enum Key: String, JSONKey {
    case id, patient, location, service, windows, skills, priority, required, series, pinned
    case preferredWindow = "preferred_window"
    case preferredCarers = "preferred_carers"
    case excludedCarers = "excluded_carers"
    case requiredCarers = "required_carers"
  }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    if let carers = fields.optional(.requiredCarers), case .list([]) = carers.tree {
      node.log.warning(carers.path, "an empty list is read as no requirement")
    }
    self.init(
      id: PlanID(fields[.id]), patient: fields.optional(.patient).map(PlanID.init),
      location: fields[.location].integer, service: fields[.service].integer,
      windows: fields.list(.windows).map(PlanWindow.init),
      preferredWindow: fields.optional(.preferredWindow).map(PlanWindow.init),
      skills: Set(fields.list(.skills).map(\.integer)),
      priority: fields.optional(.priority)?.integer ?? 0,
      isRequired: fields.optional(.required)?.bool ?? true,
      preferredCarers: fields.list(.preferredCarers).map(PlanID.init),
      excludedCarers: fields.list(.excludedCarers).map(PlanID.init),
      requiredCarers: fields.list(.requiredCarers).map(PlanID.init),
      series: fields.optional(.series).map(PlanID.init),
      pinned: fields.optional(.pinned).map(PlanPin.init))
  }

  var tree: JSONTree {
    .object([
      Key.id: id.tree, .patient: patient?.tree, .location: .integer(location),
      .service: .integer(service), .windows: .some(windows),
      .preferredWindow: preferredWindow?.tree,
      .skills: .numbers(skills), .priority: priority == 0 ? nil : .integer(priority),
      .required: isRequired ? nil : .bool(false), .preferredCarers: .some(preferredCarers),
      .excludedCarers: .some(excludedCarers), .requiredCarers: .some(requiredCarers),
      .series: series?.tree, .pinned: pinned?.tree,
    ])
  }
}

extension PlanPin: JSONRecord {
  enum Key: String, JSONKey { case carer, start }

  init(_ node: JSONNode) {
    let fields = node.fields(Key.self)
    self.init(
      carer: fields.optional(.carer).map(PlanID.init), start: fields.optional(.start)?.integer)
  }

  var tree: JSONTree {
    .object([Key.carer: carer?.tree, .start: start.map { .integer($0) }])
  }
}

extension JSONTree? {
  /// A list, left out when empty.
  static func some(_ records: [some JSONRecord]) -> JSONTree? {
    records.isEmpty ? nil : .list(records.map(\.tree))
  }

  /// Sorted numbers, left out when empty.
  static func numbers(_ numbers: Set<Int>) -> JSONTree? {
    numbers.isEmpty ? nil : .list(numbers.sorted().map { .integer($0) })
  }
}
