import Database
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import TestSupport
import Testing

@testable import Web

@Suite struct ErrorPageTests {
  private struct Broken: Error {}

  private struct Refused: Refusal {
    let reason: RefusalReason
    let message: Message = "form.unreadable"
  }

  private func answer(_ error: any Error) -> ErrorAnswer {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/a")
    return ErrorAnswer(error, Request(head: head, body: RequestBody(buffer: ByteBuffer())))
  }

  @Test(arguments: [
    (RefusalReason.invalid, 422), (.forbidden, 403), (.notFound, 404), (.conflict, 409),
    (.tooMany, 429), (.tooLarge, 413),
  ])
  func aReasonBecomesAStatus(_ reason: RefusalReason, _ status: Int) {
    #expect(answer(Refused(reason: reason)).status.code == status)
  }

  @Test func ourOwnFaultsHaveAReferenceAndSayNothingElse() {
    let answer = answer(Broken())
    #expect(answer.status == .internalServerError)
    #expect(answer.reference?.wholeMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}/) != nil)
    #expect(self.answer(Refused(reason: .notFound)).reference == nil)
  }

  @Test(arguments: ["400", "401", "403", "404", "408", "409", "413", "422", "429", "500", "503"])
  func everyPageHasItsWords(_ key: String) {
    for part in ["title", "text"] {
      #expect(Texts.keys.contains("error.\(key).\(part)"))
    }
  }

  @Test(arguments: [
    ("fr-BE", "Cette page n’existe pas"), ("nl-BE,nl;q=0.9", "Deze pagina bestaat niet"),
    ("de", "Diese Seite gibt es nicht"), ("en-GB", "This page does not exist"),
    ("es,pt", "Cette page n’existe pas"),
  ])
  func aMissingPageAnswersInTheLanguageOfTheBrowser(_ language: String, _ words: String)
    async throws
  {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        browser.language = language
        let page = try await browser.get("/nowhere")
        #expect(page.status == .notFound)
        #expect(page.text.contains(words))
      }
    }
  }

  @Test func whatIsClosedLeadsToSignInAndBack() async throws {
    try await TestTown.with(.sqlite) { town in
      try await WebClient.with(town) { browser in
        let answer = try await browser.get("/settings?a=1")
        #expect(answer.status == .seeOther)
        #expect(answer.location == "/sign-in?back=/settings%3Fa%3D1")
        let fragment = try await browser.get("/planning?format=fragment")
        #expect(fragment.status == .unauthorized)
      }
    }
  }

  @Test func anAnswerThatTakesTooLongIsAPage() async throws {
    try await TestTown.with(.sqlite) { town in
      let clock = town.clock
      var site = Site(
        now: { clock.now }, isDemo: false, isSecure: false, version: "test", assets: .none,
        accounts: town.accounts)
      site.answerTime = .milliseconds(1)
      let slow = Router(context: SignedOut.self).get("slow") { _, _ in
        try await Task.sleep(for: .seconds(60))
        return "too late"
      }
      let limited = TimeLimitedRouter(inner: slow, site: site)
      try await Application(router: limited).test(.router) { client in
        let late = try await WebClient(client).get("/slow")
        #expect(late.status == .serviceUnavailable)
        #expect(late.text.contains("La réponse a pris trop de temps"))
        #expect(late.headers[.contentSecurityPolicy] != nil)
      }
    }
  }
}
