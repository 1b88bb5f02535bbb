/// A sentence for a person, still without language: a key and its arguments.
public struct Message: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The key in the tables of `Languages/`.
  public let key: String
  /// Values for the `{name}` holes of the text.
  public let arguments: [String: String]
  /// Lists for `{name}` holes, of messages that are translated on their own: `a, b et c`.
  public let lists: [String: [Message]]

  /// A message with its arguments.
  public init(
    _ key: String, _ arguments: [String: String] = [:], lists: [String: [Message]] = [:]
  ) {
    (self.key, self.arguments, self.lists) = (key, arguments, lists)
  }

  /// A message without arguments.
  public init(stringLiteral key: String) {
    self.init(key)
  }
}
