import Care
import Database
import Kernel

extension ImportTakingBack {
  /// Removes imported visits, or gives them back what the import changed.
  ///
  /// A visit that was changed since, that has begun, or on which somebody reported stays as it is.
  mutating func visits(_ items: [Item], _ tx: Transaction) throws {
    guard !items.isEmpty else { return }
    let ids = items.compactMap { ID<Visit>($0.record.id) }
    // Whoever changes these days waits from here on: nothing that is read is overtaken.
    let versions = try tx.touch(
      tx.days(of: ids, in: log.organization) + items.flatMap(days), in: log.organization)
    let found = try tx.visits(ids, in: log.organization), reported = try tx.reported(ids)
    var gone: [ID<Visit>: Item] = [:], back: [(now: Visit, item: Item)] = []
    for item in items {
      guard let id = ID<Visit>(item.record.id), let now = found[id] else { continue }
      guard now.version == item.record.version, now.isOpen, !reported.contains(id),
        versions[now.day] != nil
      else {
        stay(item)
        continue
      }
      if item.record.image == nil { gone[id] = item } else { back.append((now, item)) }
    }
    try keepWhatOthersFollow(&gone, tx)
    try giveBack(back, besides: Set(gone.keys), versions, tx)
    try Transaction.parts(Array(gone.keys)) { part in
      try tx.execute(
        "DELETE FROM visit WHERE organization_id = \(log.organization) AND id IN \(part)")
      meter.advance(part.count)
    }
    acts += gone.keys.sorted().map { .visitRemoved($0) }
  }

  /// Gives visits back what an import changed. One whose time of before was given to another visit
  /// since is to place again.
  private mutating func giveBack(
    _ back: [(now: Visit, item: Item)], besides gone: Set<ID<Visit>>,
    _ versions: [LocalDate: Int], _ tx: Transaction
  ) throws {
    var changes: [(now: Visit, old: Visit)] = []
    for (now, item) in back {
      guard let image = item.record.image, let old = try? visit(image, over: now),
        versions[old.day] != nil
      else {
        stay(item)
        continue
      }
      changes.append((now, old))
    }
    let taken = try tx.taken(
      changes.map(\.old), since: tx.versions(of: changes), besides: gone, in: log.organization)
    for index in changes.indices where taken.contains(changes[index].old.id) {
      (changes[index].old.placement, changes[index].old.isLocked) = (nil, false)
    }
    let organization = log.organization
    try meter.parts(changes.map(\.old)) { try tx.changeVisits($0, in: organization) }
    let saved = changes.map { change in
      var saved = change.old
      saved.version += 1
      return (before: Optional(change.now), after: saved)
    }
    try tx.log(saved, .imported, by: log, versions: versions)
    acts += saved.map { .visitChanged($0.after.id) }
  }

  /// A visit after which another one comes stays, unless that one goes too.
  private mutating func keepWhatOthersFollow(
    _ gone: inout [ID<Visit>: Item], _ tx: Transaction
  ) throws {
    var isStable = gone.isEmpty
    while !isStable {
      isStable = true
      var followed: [Row] = []
      try Transaction.parts(Array(gone.keys)) { part in
        followed += try tx.rows("SELECT id, gap_after FROM visit WHERE gap_after IN \(part)")
      }
      for row in followed where gone[try row.get(0)] == nil {
        if let item = gone.removeValue(forKey: try row.get(1)) {
          stay(item)
          isStable = false
        }
      }
      if gone.isEmpty { return }
    }
  }

  private func days(_ item: Item) -> [LocalDate] {
    guard let cells = item.record.image?.row, cells.count > 3 else { return [] }
    return [(try? cells.get(3, as: LocalDate.self))].compactMap { $0 }
  }

  private func visit(_ image: RecordImage, over now: Visit) throws -> Visit {
    var visits: [ID<Visit>: Visit] = [now.id: try Visit(image.row)]
    for row in image.rows("wishes") {
      let carer = try row.get(1, as: ID<Carer>.self)
      if try row.get(2, as: String.self) == "preferred" {
        visits[now.id]?.preferredCarers.insert(carer)
      } else {
        visits[now.id]?.excludedCarers.insert(carer)
      }
    }
    guard var old = visits[now.id] else { throw SchedulingError.unknownVisit }
    old.version = now.version
    return old
  }
}

extension Transaction {
  /// The days on which visits are now.
  fileprivate func days(
    of ids: [ID<Visit>], in organization: ID<Organization>
  ) throws -> [LocalDate] {
    var days: Set<LocalDate> = []
    try Self.parts(ids) { part in
      for row in try rows(
        """
        SELECT DISTINCT v.day FROM visit v
        WHERE v.organization_id = \(organization) AND v.id IN \(part)
        """)
      {
        days.insert(try row.get(0))
      }
    }
    return Array(days)
  }

  /// Those of the visits on which somebody reported from the door.
  fileprivate func reported(_ ids: [ID<Visit>]) throws -> Set<ID<Visit>> {
    var reported: Set<ID<Visit>> = []
    try Self.parts(ids) { part in
      for row in try rows("SELECT DISTINCT visit_id FROM visit_report WHERE visit_id IN \(part)") {
        reported.insert(try row.get(0))
      }
    }
    return reported
  }

  /// The version that the day had when each visit got its present state; none for a visit that came
  /// from another day.
  fileprivate func versions(of changes: [(now: Visit, old: Visit)]) throws -> [ID<Visit>: Int] {
    var versions: [ID<Visit>: Int] = [:]
    let visits = Dictionary(uniqueKeysWithValues: changes.map { ($0.now.id, $0) })
    try Self.parts(Array(visits.keys)) { part in
      for row in try rows(
        """
        SELECT h.visit_id, h.visit_version, h.day, h.day_version FROM visit_change h
        WHERE h.visit_id IN \(part)
        """)
      {
        let id = try row.get(0, as: ID<Visit>.self)
        guard let change = visits[id], try row.get(1) == change.now.version,
          try row.get(2) == change.old.day
        else { continue }
        versions[id] = try row.get(3)
      }
    }
    return versions
  }
}
