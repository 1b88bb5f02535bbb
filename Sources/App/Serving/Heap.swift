import Foundation

/// What the program asks of the C library's heap.
enum Heap {
  /// Lets all threads share two arenas instead of eight for each processor: what one thread has given
  /// back serves another, which takes some 10 MB less under load. A page is put together in pieces of
  /// 100 kB and more; they come from the heap, which keeps 4 MB at hand, instead of being asked of the
  /// system and given back for each request. Without effect outside glibc.
  ///
  /// To be called before threads are started.
  static func shareArenas() {
    // From malloc.h, which Swift's Glibc module leaves out: M_ARENA_MAX is -8, M_MMAP_THRESHOLD -3,
    // M_TRIM_THRESHOLD -1.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (CInt, CInt) -> CInt).self)
    _ = mallopt(-8, 2)
    _ = mallopt(-3, 1 << 20)
    _ = mallopt(-1, 4 << 20)
  }
}
