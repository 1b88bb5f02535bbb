import Foundation
import Kernel

/// How a command gets a password: typed without echo, from standard input, or made up. Never from an
/// argument, which other users of the machine could read.
enum PasswordInput {
  /// The password for an account; what is made up or asked is shown in the person's language.
  ///
  /// With a terminal it is asked twice; otherwise the first line of standard input is taken.
  static func read(_ common: CommonOptions) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    let first = ask(common.words("password.ask"))
    guard ask(common.words("password.ask-again")) == first else {
      throw CommandFailure("password.differs")
    }
    return first
  }

  /// Four groups of four letters and digits without look-alikes: 79 bits.
  static func generated() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var generator = SystemRandomNumberGenerator()
    let groups = (0..<4).map { _ in
      String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
    }
    return groups.joined(separator: "-")
  }

  private static func ask(_ words: String) -> String {
    FileHandle.standardError.write(Data("\(words) ".utf8))
    var terminal = termios()
    tcgetattr(STDIN_FILENO, &terminal)
    var silent = terminal
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &terminal)
      complain("")
    }
    return readLine() ?? ""
  }
}
