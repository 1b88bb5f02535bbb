public import Kernel

/// What is done, and on whom: the part of an event that the caller knows.
///
/// Chapters name theirs in one place:
///
///     extension Act {
///       static func visitMoved(_ id: ID<Visit>) -> Act { Act("visit.moved", on: "visit", id) }
///     }
///
/// Invariant: kinds hold lower-case letters, digits, dots and dashes only, and the subject is an
/// identifier, so no words of a record can get into an event.
public struct Act: Hashable, Sendable {
  /// `visit.moved`.
  public let kind: String
  /// `visit`.
  public let subjectKind: String
  /// The identifier of the subject.
  public let subject: String

  /// An act on the entity `id`.
  public init<Entity>(_ kind: String, on subjectKind: String, _ id: ID<Entity>) {
    precondition(Self.isPlain(kind) && Self.isPlain(subjectKind), "an event holds no free text")
    (self.kind, self.subjectKind, subject) = (kind, subjectKind, id.description)
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45
      }
  }
}
