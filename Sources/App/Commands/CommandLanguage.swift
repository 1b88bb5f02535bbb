import ArgumentParser
import Foundation
import Kernel

/// The language in which the program speaks on a terminal.
enum CommandLanguage {
  /// What `--language` says, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
  ///
  /// English when none names one of the four. Source: POSIX, chapter 8.2.
  static func chosen(
    arguments: [String] = CommandLine.arguments,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Language {
    if let asked = asked(in: arguments) { return asked }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return Language(rawValue: String(locale.prefix(2)).lowercased()) ?? .en
  }

  private static func asked(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst("--language=".count)))
      }
    }
    return nil
  }
}

/// What every command accepts, and how it speaks.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "The language of messages: fr, nl, de or en. Otherwise that of LANG.",
    transform: Self.language)
  var language: Language?

  /// The words of `message` in the person's language.
  func words(_ message: Message) -> String {
    Texts.words(message, in: language ?? CommandLanguage.chosen(arguments: []))
  }

  private static func language(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
      throw ValidationError("the language is fr, nl, de or en")
    }
    return language
  }

  /// Prints `message` on standard output.
  func say(_ message: Message) { print(words(message)) }
}

/// Why a command did not do what was asked: a sentence for the person, and exit code 1.
struct CommandFailure: Refusal {
  let message: Message
  let reason: RefusalReason

  init(_ message: Message, _ reason: RefusalReason = .invalid) {
    (self.message, self.reason) = (message, reason)
  }
}

/// Prints `text` on standard error.
func complain(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
