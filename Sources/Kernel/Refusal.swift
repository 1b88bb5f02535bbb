/// An error that a person can act on.
///
/// Every chapter has one such enum. `Web` turns the reason into a status and a form message, `App`
/// into an exit code; the message is translated there and nowhere else.
public protocol Refusal: Error {
  /// The kind of refusal, which decides the HTTP status.
  var reason: RefusalReason { get }
  /// What to tell the person, as a key with arguments.
  var message: Message { get }
}

/// Why something is refused.
public enum RefusalReason: Sendable {
  case invalid, forbidden, notFound, conflict, tooMany, tooLarge
}
