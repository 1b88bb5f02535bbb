import Foundation

/// The file of an SQLite database, before SQLite opens it.
enum SQLiteFile {
  /// Creates the file if need be, readable by its owner alone, and runs `open` while no other process
  /// does the same in this folder.
  ///
  /// SQLite refuses instead of waiting when two processes turn the log of a new file on together.
  static func opening<T>(_ path: String, _ open: () throws -> T) throws -> T {
    guard !path.isEmpty else { throw DatabaseError.malformedURL }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lock = Foundation.open(folder.path, O_RDONLY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
      throw DatabaseError.connection("the folder \(folder.path) cannot be opened")
    }
    // Closing the folder releases its lock.
    defer { close(lock) }
    try create(path)
    return try open()
  }

  /// Only a new file is opened here: to close one that SQLite uses would drop SQLite's own locks.
  /// Source: sqlite.org/howtocorrupt.html, section 2.2.
  private static func create(_ path: String) throws {
    let file = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if file >= 0 {
      close(file)
    } else if errno != EEXIST {
      throw DatabaseError.connection("the file \(path) cannot be created")
    }
  }
}
