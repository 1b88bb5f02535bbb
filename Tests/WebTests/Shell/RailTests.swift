import Kernel
import Testing

@testable import Web

@Suite struct RailTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let section: Web.Section?, address: String, current: [String]
    var testDescription: String { address }
  }

  @Test(arguments: [
    Case(section: .people, address: "/people?page=2", current: ["/people"]),
    Case(section: .myTour, address: "/tour", current: ["/tour", "/more"]),
    Case(section: nil, address: "/more", current: ["/more"]),
    Case(section: nil, address: "/about", current: ["/more"]),
    Case(section: nil, address: "/settings", current: ["/more", "/settings"]),
    Case(section: nil, address: "/admin/colleagues", current: ["/more", "/settings"]),
    Case(section: nil, address: "/search", current: []),
  ])
  func thePlaceOfAPageIsMarkedOnDesksAndTelephones(_ sample: Case) {
    var frame = Frame.blank
    (frame.account, frame.address) = (KitPage.account, sample.address)
    let links = Rail(frame: frame, current: sample.section).html.text
      .matches(of: /href="([^"]+)"[^>]* aria-current="(page|true)"/)
    #expect(links.map { String($0.output.1) } == sample.current)
  }
}
