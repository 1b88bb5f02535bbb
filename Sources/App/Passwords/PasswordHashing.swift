import Crypto
import CryptoExtras
import Foundation
import NIOPosix
import Store

/// Turns passwords into what is stored, and checks them, on threads of its own.
///
/// Text form: `scrypt$15$8$1$SALT$KEY`, the first number being the base-2 logarithm of the rounds;
/// salt (16 bytes) and key (32 bytes) in base64. One check takes 32 MB and about 0.1 s of a core.
///
/// Source: RFC 7914; OWASP Password Storage Cheat Sheet, scrypt parameters.
struct PasswordHashing: Sendable {
  private let threads: NIOThreadPool
  private let cost: Int

  /// At most `atOnce` passwords are worked on together; the others wait in line.
  ///
  /// A lower `cost` (base-2 logarithm of the rounds) is for tests.
  init(atOnce: Int, cost: Int = 15) {
    threads = NIOThreadPool(numberOfThreads: atOnce)
    threads.start()
    self.cost = cost
  }

  /// What to store for `password`; every call uses a new salt.
  func hash(_ password: String) async throws -> String {
    let cost = self.cost
    return try await threads.runIfActive {
      let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
      let key = try Self.key(password, salt, cost: cost, blockSize: 8, parallelism: 1)
      return "scrypt$\(cost)$8$1$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }
  }

  /// True when `password` is the one that `stored` was made from. Takes as long either way.
  func matches(_ password: String, _ stored: String) async throws -> Bool {
    let parts = stored.split(separator: "$")
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]),
      (10...20).contains(cost), let blockSize = Int(parts[2]), (1...32).contains(blockSize),
      let parallelism = Int(parts[3]), (1...16).contains(parallelism),
      let salt = Data(base64Encoded: String(parts[4])),
      let expected = Data(base64Encoded: String(parts[5])), expected.count == 32
    else { return false }
    return try await threads.runIfActive {
      let key = try Self.key(
        password, salt, cost: cost, blockSize: blockSize, parallelism: parallelism)
      return Self.areEqual(key, expected)
    }
  }

  /// The same as the records see it.
  var hasher: PasswordHasher {
    PasswordHasher(
      decoy: Self.decoy(cost: cost), hash: { try await hash($0) },
      verify: { try await matches($0, $1) })
  }

  /// A hash that no password has, as slow to check as any other.
  private static func decoy(cost: Int) -> String {
    let salt = Data(repeating: 0, count: 16), key = Data(repeating: 0, count: 32)
    return "scrypt$\(cost)$8$1$\(salt.base64EncodedString())$\(key.base64EncodedString())"
  }

  /// Ends the threads once what is in line is done.
  func stop() async throws { try await threads.shutdownGracefully() }

  private static func key(
    _ password: String, _ salt: Data, cost: Int, blockSize: Int, parallelism: Int
  ) throws -> Data {
    // The same letter can be typed as one code point or as two.
    let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: blockSize,
      parallelism: parallelism
    ).withUnsafeBytes { Data($0) }
  }

  /// Compares all bytes, so that the time says nothing about where they differ.
  private static func areEqual(_ left: Data, _ right: Data) -> Bool {
    left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
