import Hummingbird
import Kernel
import Store

/// What somebody looked for, as it stands in an address: sealed, so that no name and no NISS gets into
/// histories, bookmarks and logs, while Back, reload and language switch keep working.
///
/// Only the session that sealed it can read it, on the page for which it was sealed.
struct SealedWords {
  /// What was typed; empty when nothing was, or when it cannot be read.
  let text: String
  /// Whether the address holds words of another session.
  let isUnreadable: Bool

  /// More letters than any name with its birth date.
  static let most = 100

  /// The words in the address of a page.
  init(_ request: Request, _ context: SignedIn) {
    let sealed = request.query("s")
    let opened = sealed.flatMap { context.session.unseal($0, for: request.uri.path) }
    (text, isUnreadable) = (opened ?? "", sealed != nil && opened == nil)
  }

  /// The parameter for the page at `path`; `nil` when nothing was typed.
  static func seal(_ typed: String, for path: String, _ context: SignedIn) -> String? {
    typed.isEmpty ? nil : context.session.seal(String(typed.prefix(most)), for: path)
  }

  /// Says why the list is not what somebody looked for.
  static func unreadable(_ reader: Reader) -> HTML {
    Alert(.info, nil, "\(reader.text("search.unreadable"))").html
  }
}
