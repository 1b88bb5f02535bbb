extension Ruin {
  /// Visits whose detours, waits and dislikes cost most, with some luck.
  func worst(_ amount: Int) {
    let i = tours.instance
    var sample = 0
    for _ in 0..<min(4 * amount, i.visits) {
      let v = below(i.visits)
      if tours.routeOf[v] < 0 { continue }
      order[sample] = Int32(v)
      keys[sample] = -burden(v)
      sample += 1
    }
    sort(sample)
    for k in 0..<min(amount, sample) { take(Int(order[k])) }
  }

  /// What a visit costs where it is, roughly: detour, dislike, a face of its own.
  private func burden(_ v: Int) -> Int {
    let i = tours.instance
    let r = Int(tours.routeOf[v])
    let (row, n, profile) = (tours.row(r), Int(tours.count[r]), Int(i.profile[r]))
    var (before, at) = (Int(i.startPlace[r]), 0)
    while at < n && Int(tours.stops[row + at]) != v {
      if Int(tours.stops[row + at]) < i.visits { before = Int(i.place[Int(tours.stops[row + at])]) }
      at += 1
    }
    let after = tours.placeAfter(r, tours.stops + row, n, at)
    let place = Int(i.place[v])
    let (a, b) = (i.leg(profile, before, place), i.leg(profile, place, after))
    let direct = i.leg(profile, before, after)
    let c = Int(i.carerOf[r])
    var sum = i.weights.travel * (Int(a.seconds) + Int(b.seconds) - Int(direct.seconds))
    sum += i.weights.metre * (Int(a.metres) + Int(b.metres) - Int(direct.metres))
    if i.disliked[v * i.carers + c] != 0 { sum += i.weights.disliked }
    let p = Int(i.patient[v])
    if tours.faces[p * i.carers + c] == 1 && tours.distinct[p] > 1 { sum += i.weights.extraCarer }
    return sum
  }

  private func sort(_ n: Int) {
    for a in 1..<max(1, n) {
      let (key, value) = (keys[a], order[a])
      var b = a
      while b > 0 && keys[b - 1] > key {
        keys[b] = keys[b - 1]
        order[b] = order[b - 1]
        b -= 1
      }
      keys[b] = key
      order[b] = value
    }
  }
}
