/// Memory for flat arrays, allocated once and freed together.
///
/// The search reads and writes plain pointers, so that nothing is retained or allocated in its loops.
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// `count` 32-bit cells, all set to `value`.
  func cells(_ count: Int, _ value: Int32 = 0) -> UnsafeMutablePointer<Int32> {
    allocate(count, value)
  }

  /// `count` 64-bit words, all set to `value`.
  func words(_ count: Int, _ value: Int = 0) -> UnsafeMutablePointer<Int> {
    allocate(count, value)
  }

  /// `count` elements, all set to `value`.
  func allocate<T: BitwiseCopyable>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
    let pointer = UnsafeMutablePointer<T>.allocate(capacity: max(1, count))
    pointer.initialize(repeating: value, count: max(1, count))
    blocks.append(UnsafeMutableRawPointer(pointer))
    return pointer
  }

  /// A copy of `values` as cells.
  func copy(_ values: [Int]) -> UnsafeMutablePointer<Int32> {
    let pointer = cells(values.count)
    for (i, value) in values.enumerated() { pointer[i] = Int32(clamping: value) }
    return pointer
  }

  /// Lists laid end to end: `values[offsets[i]..<offsets[i + 1]]` is list `i`.
  func lists(_ lists: [[Int]]) -> Lists {
    var offsets = [0]
    var values: [Int] = []
    for list in lists {
      values += list
      offsets.append(values.count)
    }
    return Lists(offsets: copy(offsets), values: copy(values))
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}

/// Many short lists in two flat arrays.
struct Lists {
  let offsets: UnsafeMutablePointer<Int32>
  let values: UnsafeMutablePointer<Int32>

  @inline(__always) func range(_ i: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[i]), Int(offsets[i + 1])))
  }

  @inline(__always) func count(_ i: Int) -> Int { Int(offsets[i + 1] &- offsets[i]) }

  @inline(__always) subscript(_ k: Int) -> Int { Int(values[k]) }
}
