import Care
import Testing

@testable import App

@Suite struct ReferenceTests {
  @Test func theTablesOfBelgiumAreRead() throws {
    let belgium = try Reference.gazetteer()
    let gilly = try #require(belgium.locate(postcode: Postcode("6060"), locality: "Gilly"))
    #expect(gilly.quality == .locality)
    #expect(abs(gilly.coordinates.degrees.latitude - 50.42) < 0.02)
    #expect(belgium.municipalities(of: try Postcode("1040")).count == 2)
    #expect(belgium.locate(postcode: try Postcode("9000"), locality: "")?.quality == .municipality)
  }
}
