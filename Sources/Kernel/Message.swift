/// A sentence for a person, still without language: a key and its arguments.
public struct Message: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The key in the tables of `Languages/`.
  public let key: String
  /// Values for the `{name}` holes of the text.
  public let arguments: [String: String]

  /// A message with its arguments.
  public init(_ key: String, _ arguments: [String: String] = [:]) {
    (self.key, self.arguments) = (key, arguments)
  }

  /// A message without arguments.
  public init(stringLiteral key: String) {
    self.init(key)
  }
}
