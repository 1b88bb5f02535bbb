/// The lists an `Instance` derives from a draft, as ordinary arrays.
struct InstanceLayout {
  var traits: [Int]
  var links: [[Int]], carerLinks: [[Int]]
  var unitOf: [Int], units: [[Int]]
  var seriesMembers: [[Int]], patientVisits: [[Int]]
  var eligibleShifts: [[Int]], eligibleVisits: [[Int]]
  var shiftBreaks: [[Int]]
  var carerShifts: [[Int]], rank: [Int]
  var capacity: [Int], rowStart: [Int], rowTotal: Int

  init(_ draft: Draft) {
    let n = draft.visits.count
    (links, carerLinks) = InstanceLayout.links(of: draft)
    (unitOf, units) = InstanceLayout.units(of: draft)

    seriesMembers = Array(repeating: [], count: draft.series)
    patientVisits = Array(repeating: [], count: draft.patients)
    for (v, visit) in draft.visits.enumerated() {
      if visit.series >= 0 { seriesMembers[visit.series].append(v) }
      patientVisits[visit.patient].append(v)
    }

    eligibleShifts = draft.visits.map { InstanceLayout.shifts(for: $0, in: draft) }
    eligibleVisits = Array(repeating: [], count: draft.shifts.count)
    for v in 0..<n {
      for r in eligibleShifts[v] { eligibleVisits[r].append(v) }
    }

    var nextBreak = 0
    shiftBreaks = draft.shifts.map { shift in
      defer { nextBreak += shift.breaks.count }
      return Array(nextBreak..<nextBreak + shift.breaks.count)
    }
    carerShifts = Array(repeating: [], count: draft.carers.count)
    for (r, shift) in draft.shifts.enumerated() { carerShifts[shift.carer].append(r) }
    rank = Array(repeating: 0, count: draft.shifts.count)
    for c in carerShifts.indices {
      carerShifts[c].sort { draft.shifts[$0].window < draft.shifts[$1].window }
      for (i, r) in carerShifts[c].enumerated() { rank[r] = i }
    }

    (capacity, rowStart, rowTotal) = ([], [], 0)
    for (r, shift) in draft.shifts.enumerated() {
      let size = InstanceLayout.capacity(shift, eligibleVisits[r].map { draft.visits[$0].service })
      capacity.append(size)
      rowStart.append(rowTotal)
      rowTotal += size
    }

    traits = Array(repeating: 0, count: n)
    for (v, visit) in draft.visits.enumerated() {
      var bits: Int32 = 0
      if visit.preferred != nil { bits |= Trait.preferred }
      if visit.series >= 0 && seriesMembers[visit.series].count > 1 { bits |= Trait.series }
      if visit.baseline != nil { bits |= Trait.baseline }
      if !links[v].isEmpty { bits |= Trait.timed }
      if !carerLinks[v].isEmpty { bits |= Trait.carers }
      if visit.fixed { bits |= Trait.fixed }
      if visit.pinned { bits |= Trait.pinned }
      traits[v] = Int(bits)
    }
  }

  private static func links(of draft: Draft) -> (time: [[Int]], carer: [[Int]]) {
    var time: [[Int]] = Array(repeating: [], count: draft.visits.count)
    var carer = time
    for gap in draft.gaps {
      time[gap.b] += [gap.a, gap.least, gap.most]
      time[gap.a] += [gap.b, -gap.most, -gap.least]
    }
    func join(_ groups: [[Int]], _ kind: Int) {
      for group in groups {
        for v in group {
          for other in group where other != v { carer[v] += [other, kind] }
        }
      }
    }
    for group in draft.together {
      for v in group {
        for other in group where other != v { time[v] += [other, 0, 0] }
      }
    }
    join(draft.together, 0)
    join(draft.differentCarers, 0)
    join(draft.sameCarer, 1)
    return (time, carer)
  }

  /// Visits that are planned all or none: those joined by same-start links.
  private static func units(of draft: Draft) -> ([Int], [[Int]]) {
    var root = Array(draft.visits.indices)
    func find(_ v: Int) -> Int {
      var v = v
      while root[v] != v { v = root[v] }
      return v
    }
    for group in draft.together {
      for v in group.dropFirst() {
        let (a, b) = (find(group[0]), find(v))
        root[max(a, b)] = min(a, b)
      }
    }
    var unitOf = Array(repeating: -1, count: draft.visits.count)
    var units: [[Int]] = []
    for v in draft.visits.indices {
      let r = find(v)
      if r == v {
        unitOf[v] = units.count
        units.append([v])
      } else {
        unitOf[v] = unitOf[r]
        units[unitOf[r]].append(v)
      }
    }
    return (unitOf, units)
  }

  /// Shifts the visit fits in on its own: right carer, and a window inside the shift's reach.
  private static func shifts(for visit: Draft.Visit, in draft: Draft) -> [Int] {
    let carers = Set(visit.eligibleCarers)
    let liked = visit.preferredCarers.map(Set.init)
    var first: [Int] = []
    var rest: [Int] = []
    for (r, shift) in draft.shifts.enumerated() where carers.contains(shift.carer) {
      let last = shift.window.1 + shift.overtime - visit.service
      guard visit.windows.contains(where: { max($0.0, shift.window.0) <= min($0.1, last) })
      else { continue }
      if liked?.contains(shift.carer) ?? true { first.append(r) } else { rest.append(r) }
    }
    return first + rest
  }

  private static func capacity(_ shift: Draft.Shift, _ services: [Int]) -> Int {
    var room = shift.window.1 + shift.overtime - shift.window.0
    var count = 0
    for service in services.sorted() {
      room -= service
      if room < 0 { break }
      count += 1
    }
    return min(count, shift.maxTasks) + shift.breaks.count + 2
  }
}
