import Kernel

extension Markup {
  /// An identifier in an address or an attribute: letters, digits and hyphens only.
  mutating func appendInterpolation<Entity>(_ id: ID<Entity>) {
    text += id.description
  }

  /// A day for the machine: `2026-03-06`.
  mutating func appendInterpolation(_ day: LocalDate) {
    text += day.description
  }
}
