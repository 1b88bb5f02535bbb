import CPostgres
import Foundation

extension SQLType {
  /// The type's number. Source: PostgreSQL 15, `pg_type.dat`.
  var oid: Oid {
    switch self {
    case .integer: 20
    case .real: 701
    case .text: 25
    case .blob: 17
    }
  }
}

/// The values of one statement in the shape libpq wants: binary, in one buffer that is used again.
struct PostgresParameters {
  private var bytes: [UInt8] = []
  /// Where each value starts in `bytes`; -1 for null.
  private var starts: [Int] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var pointers: [UnsafePointer<CChar>?] = []

  mutating func fill(_ sql: SQL) throws {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    for value in sql.values { try append(value) }
    if formats.count < starts.count {
      formats = Array(repeating: 1, count: starts.count)
    }
  }

  private mutating func append(_ value: SQLValue) throws {
    let start = bytes.count
    switch value {
    case .null:
      starts.append(-1)
      lengths.append(0)
      return
    case .integer(let number): append(UInt64(bitPattern: number))
    case .real(let number): append(number.bitPattern)
    case .text(let text):
      bytes += text.utf8
      guard !bytes[start...].contains(0) else { throw DatabaseError.unstorableText }
    case .blob(let blob): bytes += blob
    }
    starts.append(start)
    lengths.append(Int32(bytes.count - start))
    // So that the address of an empty last value lies inside the buffer.
    bytes.append(0)
  }

  private mutating func append(_ word: UInt64) {
    withUnsafeBytes(of: word.bigEndian) { bytes += $0 }
  }

  /// Calls `use` with the arguments of `PQexecPrepared`, valid during the call only.
  mutating func withPointers<T>(
    _ use: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    )
      -> T
  ) -> T {
    pointers.removeAll(keepingCapacity: true)
    return bytes.withUnsafeBytes { buffer in
      let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      for start in starts { pointers.append(start < 0 ? nil : base.map { $0 + start }) }
      return use(Int32(starts.count), pointers, lengths, formats)
    }
  }
}

/// Texts for C, ended by a null pointer, freed with this value.
final class CStrings {
  let pointers: [UnsafePointer<CChar>?]

  init(_ texts: [String]) {
    pointers = texts.map { UnsafePointer(strdup($0)) } + [nil]
  }

  deinit {
    for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) }
  }
}
