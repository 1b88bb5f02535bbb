public import Care
import Crypto
import Database
import Foundation
public import Kernel

/// One line of the audit trail: who did what, on whom, when, where and from where.
public struct Event: Hashable, Sendable {
  public let organization: ID<Organization>
  /// Counts the events of the organization from 1 without gaps.
  public let sequence: Int
  public let at: Instant
  public let person: ID<Person>
  /// `visit.moved`.
  public let kind: String
  public let subjectKind: String
  public let subject: String
  public let source: String

  /// SHA-256 over the previous event's hash and every field, each preceded by its length, so that
  /// no two events can be written the same way.
  func hash(after previous: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ field: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(field.count).bigEndian) { bytes += $0 }
      bytes += field
    }
    add(previous)
    for text in [
      organization.description, "\(sequence)", "\(at.milliseconds)", person.description, kind,
      subjectKind, subject, source,
    ] { add(text.utf8) }
    return Array(SHA256.hash(data: bytes))
  }

  /// What the first event of an organization follows.
  static let genesis = [UInt8](repeating: 0, count: 32)

  /// The columns that `init(_ row:)` reads.
  static let columns: SQL =
    "organization_id, sequence, at, person_id, kind, subject_kind, subject_id, source"
}

extension Event {
  init(_ row: Row) throws {
    (organization, sequence) = (try row.get(0), try row.get(1))
    (at, person) = (try row.get(2), try row.get(3))
    (kind, subjectKind) = (try row.get(4), try row.get(5))
    (subject, source) = (try row.get(6), try row.get(7))
  }

  init(_ act: Act, by author: Author, sequence: Int) {
    (organization, self.sequence) = (author.organization, sequence)
    (at, person) = (author.at, author.person)
    (kind, subjectKind, subject) = (act.kind, act.subjectKind, act.subject)
    source = author.source
  }
}

/// Who acts, where, from where and when.
struct Author: Sendable {
  let organization: ID<Organization>
  let person: ID<Person>
  let source: String
  let at: Instant
}
