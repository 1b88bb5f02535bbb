import Testing

@testable import App

@Suite struct PasswordHashingTests {
  private let hashing = PasswordHashing(atOnce: 1, cost: 10)

  @Test func aPasswordMatchesItsOwnHashOnly() async throws {
    let stored = try await hashing.hash("trois petits chats")
    #expect(try await hashing.matches("trois petits chats", stored))
    #expect(try await !hashing.matches("trois petits chat", stored))
    #expect(try await !hashing.matches("", stored))
  }

  @Test func theSamePasswordIsNeverStoredTwiceAlike() async throws {
    #expect(try await hashing.hash("gilly") != hashing.hash("gilly"))
  }

  @Test func bothWaysOfTypingAnAccentAreTheSamePassword() async throws {
    let stored = try await hashing.hash("caf\u{E9}")
    #expect(try await hashing.matches("cafe\u{301}", stored))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$10$8$1$x", "scrypt$10$8$1$$", "scrypt$63$8$1$AAAA$AAAA",
    "scrypt$-1$8$1$AAAA$AAAA", "bcrypt$10$8$1$AAAA$AAAA", "scrypt$10$999$1$AAAA$AAAA",
  ])
  func aDamagedHashMatchesNothing(_ stored: String) async throws {
    #expect(try await !hashing.matches("", stored))
  }

  /// Source: RFC 7914, section 12, the vector for "pleaseletmein" cut to 32 bytes.
  @Test func thePublishedVectorIsReproduced() async throws {
    let salt = "U29kaXVtQ2hsb3JpZGU="
    let key = "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI="
    #expect(try await hashing.matches("pleaseletmein", "scrypt$14$8$1$\(salt)$\(key)"))
  }
}
