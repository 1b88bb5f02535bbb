import Testing

@testable import App

@Suite struct MetricsAccessTests {
  private static let token = "vingt-caracteres-au-moins"

  struct Case: CustomTestStringConvertible {
    let testDescription: String, access: MetricsAccess, header: String?, address: String?
    let isOpen: Bool

    init(
      _ name: String, token: String? = nil, proxy: Bool = false, header: String? = nil,
      from address: String?, _ isOpen: Bool
    ) {
      (testDescription, self.header, self.address) = (name, header, address)
      access = MetricsAccess(token: token, isBehindProxy: proxy)
      self.isOpen = isOpen
    }
  }

  @Test(arguments: [
    Case("this machine", from: "127.0.0.1", true),
    Case("this machine, another of its addresses", from: "127.1.2.3", true),
    Case("this machine, IPv6", from: "::1", true),
    Case("this machine, IPv4 in IPv6", from: "::ffff:127.0.0.1", true),
    Case("another machine", from: "192.0.2.7", false),
    Case("another machine that looks alike", from: "12.7.0.1", false),
    Case("no address", from: nil, false),
    Case("behind a proxy everybody is this machine", proxy: true, from: "127.0.0.1", false),
    Case("the token from afar", token: token, header: "Bearer \(token)", from: "192.0.2.7", true),
    Case(
      "the token through a proxy", token: token, proxy: true, header: "Bearer \(token)",
      from: "127.0.0.1", true),
    Case("a wrong token", token: token, header: "Bearer x", from: "192.0.2.7", false),
    Case("a wrong token on this machine", token: token, header: "Bearer x", from: "::1", false),
    Case("half the token", token: token, header: "Bearer vingt", from: "192.0.2.7", false),
    Case("an empty token", token: token, header: "Bearer ", from: "192.0.2.7", false),
    Case("a token where none is set", header: "Bearer ", from: "192.0.2.7", false),
    Case("another scheme", token: token, header: "Basic \(token)", from: "192.0.2.7", false),
  ])
  func figuresAreForThoseWhoMayReadThem(_ it: Case) {
    #expect(it.access.permits(it.header, from: it.address) == it.isOpen)
  }
}
