public import Kernel

/// Someone who works with the program: one account, in one or several organizations. FHIR: Person.
public struct Person: Hashable, Sendable {
  public let id: ID<Person>
  public var name: PersonName
  /// What the person signs in with; unique in the whole program.
  public var email: EmailAddress
  public var language: Language
  public var theme: Theme
  /// Since when the person can no longer sign in; `nil` while she can.
  public var disabledAt: Instant?

  /// An account in use, in the theme of the device.
  public init(
    id: ID<Person>, name: PersonName, email: EmailAddress, language: Language,
    theme: Theme = .device, disabledAt: Instant? = nil
  ) {
    (self.id, self.name, self.email) = (id, name, email)
    (self.language, self.theme, self.disabledAt) = (language, theme, disabledAt)
  }
}

/// How bright the screens are.
public enum Theme: String, CaseIterable, Sendable {
  /// As the device is set.
  case device
  case light, dark
}

/// An e-mail address, in lower case.
///
/// Invariant: one `@`, something on both sides, no blanks, at most 254 characters. Whether mail
/// arrives there is not known. Source: RFC 5321, 4.5.3.1.3, for the length.
public struct EmailAddress: Hashable, Sendable {
  public let text: String

  /// Trims the address, turns it into lower case and checks its form.
  public init(_ text: String) throws(OrganizationError) {
    let text = text.trimmedBlanks.lowercased()
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix("."), text.utf8.count <= 254,
      !text.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "<" || $0 == ">" })
    else { throw .malformedEmail }
    self.text = text
  }
}

extension EmailAddress: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String { "EmailAddress(•••)" }
}

/// A password that a person chooses, before it is hashed.
///
/// Invariant: 12 to 256 characters, and not the e-mail address.
/// Source: NIST SP 800-63B, 5.1.1.2: length counts, rules on kinds of characters do not.
public struct NewPassword: Sendable {
  public let text: String

  /// Refuses what is too short, too long, one character repeated, or the person's own address.
  public init(_ text: String, for email: EmailAddress) throws(OrganizationError) {
    guard text.count >= 12, text.count <= 256, Set(text).count >= 4 else { throw .weakPassword }
    guard text.lowercased() != email.text else { throw .weakPassword }
    self.text = text
  }
}

extension NewPassword: CustomStringConvertible {
  /// Masked, because descriptions end up in logs.
  public var description: String { "NewPassword(•••)" }
}
