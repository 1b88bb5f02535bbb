import CZlib

/// Compresses what is sent to browsers.
enum Gzip {
  /// `bytes` as a gzip file; `nil` when zlib refuses, which only happens without memory.
  ///
  /// Level 9 for files made once at start, 5 for pages made for each request.
  static func compressed(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window; 16 more ask for the gzip envelope (zlib manual, deflateInit2).
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    var isDone = false
    let output = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = room - Int(stream.avail_out)
      }
    }
    return isDone ? output : nil
  }
}
