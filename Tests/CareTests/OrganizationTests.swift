import Care
import Kernel
import Testing

@Suite struct OrganizationTests {
  struct Address: CustomTestStringConvertible, Sendable {
    let testDescription: String, text: String, expected: String?
    init(_ name: String, _ text: String, _ expected: String?) {
      (testDescription, self.text, self.expected) = (name, text, expected)
    }
  }

  @Test(arguments: [
    Address("plain", "marie@exemple.be", "marie@exemple.be"),
    Address("upper case and blanks", "  Marie.Dupont@Exemple.BE\n", "marie.dupont@exemple.be"),
    Address("with a plus", "marie+soins@exemple.be", "marie+soins@exemple.be"),
    Address(
      "longest", String(repeating: "a", count: 243) + "@exemple.be",
      String(repeating: "a", count: 243) + "@exemple.be"),
    Address("too long", String(repeating: "a", count: 244) + "@exemple.be", nil),
    Address("empty", "", nil),
    Address("no at", "marie.exemple.be", nil),
    Address("two ats", "marie@dupont@exemple.be", nil),
    Address("nothing before", "@exemple.be", nil),
    Address("no dot after", "marie@exemple", nil),
    Address("dot at the end", "marie@exemple.", nil),
    Address("two addresses", "a@exemple.be,b@exemple.be", nil),
    Address("a blank inside", "marie dupont@exemple.be", nil),
  ])
  func addressesAreChecked(address: Address) {
    #expect((try? EmailAddress(address.text))?.text == address.expected)
  }

  @Test func addressesAreMasked() throws {
    #expect(!"\(try EmailAddress("marie@exemple.be"))".contains("marie"))
  }

  @Test(arguments: [
    ("twelve letters", "abcdefghijkl", true), ("eleven letters", "abcdefghijk", false),
    ("words", "quatre mots sans lien", true), ("one letter", "aaaaaaaaaaaaaaaa", false),
    ("three letters", "abcabcabcabcabc", false), ("the address", "marie@exemple.be", false),
    ("256 letters", String(repeating: "abcd", count: 64), true),
    ("257 letters", String(repeating: "abcd", count: 64) + "e", false),
  ])
  func passwordsAreLong(name: String, text: String, isAccepted: Bool) throws {
    let email = try EmailAddress("marie@exemple.be")
    #expect(((try? NewPassword(text, for: email)) != nil) == isAccepted)
  }

  struct Wait: CustomTestStringConvertible, Sendable {
    let testDescription: String, account: Int, address: Int, ago: Int, expected: Int
    init(_ name: String, account: Int, address: Int, ago: Int, _ expected: Int) {
      (testDescription, self.account, self.address) = (name, account, address)
      (self.ago, self.expected) = (ago, expected)
    }
  }

  @Test(arguments: [
    Wait("no failure", account: 0, address: 0, ago: 0, 0),
    Wait("four failures", account: 4, address: 4, ago: 0, 0),
    Wait("five: half a minute", account: 5, address: 5, ago: 0, 30),
    Wait("29 seconds later", account: 5, address: 5, ago: 29, 1),
    Wait("30 seconds later", account: 5, address: 5, ago: 30, 0),
    Wait("six: a minute", account: 6, address: 6, ago: 0, 60),
    Wait("nine: eight minutes", account: 9, address: 9, ago: 0, 480),
    Wait("ten: no more than a quarter of an hour", account: 10, address: 10, ago: 0, 900),
    Wait("a thousand", account: 1000, address: 0, ago: 0, 900),
    Wait("nineteen from the address", account: 0, address: 19, ago: 0, 0),
    Wait("twenty from the address", account: 0, address: 20, ago: 0, 30),
    Wait("the longer of the two", account: 7, address: 20, ago: 0, 120),
  ])
  func failuresMakeWait(wait: Wait) {
    let now = Instant(milliseconds: 1_772_779_200_000), last = now.adding(seconds: -wait.ago)
    let seconds = SignInThrottle.wait(
      account: SignInThrottle.Failures(count: wait.account, last: wait.account > 0 ? last : nil),
      address: SignInThrottle.Failures(count: wait.address, last: wait.address > 0 ? last : nil),
      now: now)
    #expect(seconds == wait.expected)
  }

  @Test(arguments: [
    ("the day before", -1, false), ("the first day", 0, true), ("the last day", 10, true),
    ("the day after", 11, false),
  ])
  func aMembershipHoldsOnItsDays(name: String, day: Int, isActive: Bool) throws {
    let start = LocalDate(daysSinceEpoch: 20_000)
    let now = Instant(milliseconds: 0)
    let membership = try Membership(
      id: ID(at: now), organization: ID(at: now), person: ID(at: now), role: .nurse, starts: start,
      ends: start.adding(days: 10))
    #expect(membership.isActive(on: start.adding(days: day)) == isActive)
  }

  @Test func everyRoleAndRefusalHasItsWords() {
    let keys = Role.allCases.map(\.key) + Permission.allCases.map(\.refusalKey)
    #expect(keys.filter { !Texts.keys.contains($0) } == [])
    #expect(Role.allCases.allSatisfy { !$0.permissions.isEmpty })
  }

  @Test func everyRefusalHasItsWords() {
    let errors: [OrganizationError] = [
      .malformedName, .malformedEmail, .missingPersonName, .weakPassword, .endsBeforeStart,
      .alreadyInRole, .lastAdministrator, .sharedAccount, .unknownOrganization, .unknownPerson,
      .unknownMembership,
      .wrongCredentials, .mustWait(61), .noOrganization, .wrongPassword,
      .missingPermission(.planTours),
    ]
    #expect(errors.map(\.message.key).filter { !Texts.keys.contains($0) } == [])
    let words = Texts.words(OrganizationError.mustWait(61).message, in: .fr)
    #expect(words.hasPrefix("Trop d’essais") && words.hasSuffix("2 minutes"))
  }
}
