extension ProblemValidation {
  /// Tables are square and agree with the places; a plane has whole coordinates and real speeds.
  func travelTimes() {
    switch problem.travelTimes {
    case .matrices(let matrices):
      for (name, matrix) in matrices.sorted(by: { $0.key < $1.key }) {
        check(matrix, at: "matrices.\(name)")
      }
      if !problem.locations.isEmpty, problem.locations.count != places, !matrices.isEmpty {
        let count = problem.locations.count
        report("locations", "\(count) places, but the matrices have \(places)")
      }
    case .planar(let metric): check(metric)
    }
  }

  private func check(_ matrix: PlanMatrix, at path: String) {
    limit(matrix.durations.count, PlanLimits.places, "\(path).durations")
    check(matrix.durations, at: "\(path).durations", most: PlanLimits.time)
    if let distances = matrix.distances {
      check(distances, at: "\(path).distances", most: PlanLimits.time)
    } else {
      log.warning("\(path).distances", "missing: distances count as 0 metres")
    }
  }

  private func check(_ table: [[Int]], at path: String, most: Int) {
    if table.count != places {
      report(path, "\(table.count) rows, but there are \(places) places")
    }
    for (row, cells) in table.enumerated() {
      guard !log.isFull else { return }
      if cells.count != places {
        report("\(path)[\(row)]", "\(cells.count) columns, but there are \(places) places")
      }
      for (column, value) in cells.enumerated() where value < 0 || value > most {
        range(value, 0...most, "\(path)[\(row)][\(column)]")
      }
      if row < cells.count, cells[row] != 0 {
        log.warning("\(path)[\(row)][\(row)]", "from a place to itself counts as 0")
      }
    }
  }

  private func check(_ metric: PlanMetric) {
    range(metric.detourPermille, 0...1_000_000, "metric.detour_permille")
    for (name, profile) in metric.profiles.sorted(by: { $0.key < $1.key }) {
      let path = "metric.profiles.\(name)"
      range(profile.metresPerMinute, 1...1_000_000, "\(path).m_per_min")
      seconds(profile.accessSeconds, "\(path).access_s")
    }
    let most = Double(PlanLimits.coordinate)
    var isPlane = true
    for (index, place) in problem.locations.enumerated() {
      let isWhole = place.x == place.x.rounded() && place.y == place.y.rounded()
      guard isWhole, abs(place.x) <= most, abs(place.y) <= most else {
        report(
          "locations[\(index)]",
          "a plane has whole metres between -\(PlanLimits.coordinate) and \(PlanLimits.coordinate)")
        isPlane = false
        continue
      }
    }
    if isPlane, log.issues.isEmpty { checkExtent(metric) }
  }

  /// The longest conceivable way, and the time for it, stay within the limit of time.
  private func checkExtent(_ metric: PlanMetric) {
    let xs = problem.locations.map { Int($0.x) }, ys = problem.locations.map { Int($0.y) }
    guard let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max()
    else { return }
    let metres = ((east - west) + (north - south)) * metric.detourPermille / 1000
    if metres > PlanLimits.time { report("locations", "the places are too far apart") }
    for (name, profile) in metric.profiles.sorted(by: { $0.key < $1.key }) {
      let longest = profile.accessSeconds + metres * 60 / profile.metresPerMinute
      if longest > PlanLimits.time {
        report("metric.profiles.\(name)", "the places are too far apart for this speed")
      }
    }
  }
}
