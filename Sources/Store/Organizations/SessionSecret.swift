public import Care
import Crypto
import Foundation
public import Kernel

/// What only the browser of a session knows, for texts that only this session can read again.
///
/// Masked when printed. Source: RFC 5869 for the key, NIST SP 800-38D for AES-GCM.
struct SessionSecret: Sendable, CustomStringConvertible, CustomReflectable {
  let token: String

  init(_ token: String) { self.token = token }

  var description: String { "…" }
  var customMirror: Mirror { Mirror(self, children: []) }

  /// A key for one purpose.
  func key(for purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(token.utf8)), info: Data(purpose.utf8),
      outputByteCount: 32)
  }
}

extension Session {
  /// `text` as letters for an address: nobody reads it without this session's cookie, nor after its
  /// end, and nothing is kept on the server. Texts are padded, so that the length tells little.
  public func seal(_ text: String, for purpose: String) -> String? {
    var bytes = Array(text.utf8)
    bytes.append(0)
    while !bytes.count.isMultiple(of: 32) { bytes.append(0) }
    let box = try? AES.GCM.seal(Data(bytes), using: secret.key(for: purpose))
    return box?.combined.map {
      $0.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
    }
  }

  /// What was sealed in this session for this purpose; `nil` for anything else.
  public func unseal(_ sealed: String, for purpose: String) -> String? {
    guard sealed.utf8.count <= 4000 else { return nil }
    var text = sealed.replacing("-", with: "+").replacing("_", with: "/")
    while !text.utf8.count.isMultiple(of: 4) { text += "=" }
    guard let data = Data(base64Encoded: text), let box = try? AES.GCM.SealedBox(combined: data),
      let bytes = try? AES.GCM.open(box, using: secret.key(for: purpose)),
      let end = bytes.firstIndex(of: 0)
    else { return nil }
    return String(bytes: bytes[..<end], encoding: .utf8)
  }

  /// Names account and organization without telling which: forms carry it, so that what was typed in
  /// them never gets to anybody else.
  public var stamp: String { Self.stamp(of: person.id, in: organization.id) }

  /// The stamp of a person in an organization: 64 bits.
  public static func stamp(of person: ID<Person>, in organization: ID<Organization>) -> String {
    String(Secret.hash("\(person) \(organization)").prefix(16))
  }
}

extension Accounts {
  /// The session, in the organization of its person that `stamp` names; as it is when there is none.
  public func session(
    _ session: Session, backTo stamp: String, from address: String
  ) async throws -> Session {
    guard session.stamp != stamp else { return session }
    let places = try await organizations(of: session.person.id)
    guard
      let place = places.first(where: { Session.stamp(of: session.person.id, in: $0.id) == stamp })
    else { return session }
    try await switchOrganization(session, to: place.id, from: address)
    return try await self.session(token: session.secret.token) ?? session
  }
}
