/// A small fast random source with a fixed sequence for each seed.
///
/// Source: Blackman and Vigna, xoshiro256**, seeded by splitmix64.
struct RandomSource {
  private var a: UInt64, b: UInt64, c: UInt64, d: UInt64

  init(seed: UInt64, stream: UInt64 = 0) {
    var state = seed &+ stream &* 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state = state &+ 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    (a, b, c, d) = (next(), next(), next(), next())
  }

  @inline(__always) mutating func next() -> UInt64 {
    let product = b &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in `0..<bound`; `bound` is at least 1 and below 2^31.
  @inline(__always) mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// True with a chance of `share` in `outOf`.
  @inline(__always) mutating func chance(_ share: Int, outOf: Int) -> Bool { below(outOf) < share }

  /// A number in `(0, 1]`.
  @inline(__always) mutating func unit() -> Double {
    Double((next() >> 11) &+ 1) * (1.0 / 9_007_199_254_740_992.0)
  }
}
