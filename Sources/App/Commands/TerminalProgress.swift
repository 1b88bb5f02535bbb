import Foundation
import Kernel

/// How far something long is, on one line of the terminal that is written over and over.
///
/// Says nothing when the messages of the command go into a file or to another program.
struct TerminalProgress: Sendable {
  let language: Language
  private let isShown = isatty(STDERR_FILENO) == 1

  init(language: Language) { self.language = language }

  /// Tells `done` of `total` with the words of `key`, as often as it is called.
  func teller(_ key: String) -> @Sendable (_ done: Int, _ total: Int) -> Void {
    { done, total in
      let reader = Reader(language: language)
      write(
        reader.text(
          Message(key, ["done": reader.number(done), "total": reader.number(total)])))
    }
  }

  /// Clears the line, for what the command says in the end.
  func clear() { write("") }

  private func write(_ words: String) {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(words)".utf8))
  }
}
