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

  /// Brings a body piece by piece, six seconds in all.
  private struct SlowLine: RouterMiddleware {
    func handle(
      _ request: Request, context: SignedOut,
      next: (Request, SignedOut) async throws -> Response
    ) async throws -> Response {
      guard request.method == .post else { return try await next(request, context) }
      var request = request
      let bytes = try await request.body.collect(upTo: 10_000)
      let (parts, line) = AsyncStream.makeStream(of: ByteBuffer.self)
      let sending = Task {
        for byte in bytes.readableBytesView.prefix(6) {
          line.yield(ByteBuffer(bytes: [byte]))
          try await Task.sleep(for: .seconds(1))
        }
        line.yield(ByteBuffer(bytes.readableBytesView.dropFirst(6)))
        line.finish()
      }
      defer { sending.cancel() }
      request.body = RequestBody(asyncSequence: parts)
      return try await next(request, context)
    }
  }

  @Test(arguments: [
    // The body takes six seconds.
    (Duration.seconds(300), Duration.seconds(5), HTTPResponse.Status.ok),
    (.milliseconds(100), .seconds(300), .requestTimeout),
  ])
  func aSlowLineHasTheTimeOfBodies(
    _ bodyTime: Duration, _ answerTime: Duration, _ status: HTTPResponse.Status
  ) async throws {
    try await TestTown.with(.sqlite) { town in
      let clock = town.clock
      var site = Site(
        now: { clock.now }, isDemo: false, isSecure: false, version: "test", assets: .none,
        accounts: town.accounts)
      (site.answerTime, site.bodyTime) = (answerTime, bodyTime)
      let slow = Router(context: SignedOut.self)
      slow.add(middleware: SlowLine())
      slow.add(middleware: Preferences(site: site))
      slow.add(middleware: Forms(site: site))
      slow.get("form") { _, context in
        let field = "name=\"\(FormToken.field)\" value=\"\(context.frame.token.masked())\""
        return Response(
          status: .ok, headers: [.contentType: "text/html"],
          body: ResponseBody(byteBuffer: ByteBuffer(string: field)))
      }
      slow.post("form") { _, context in context.form["words"] }
      let limited = TimeLimitedRouter(inner: slow, site: site)
      try await Application(router: limited).test(.router) { client in
        let browser = WebClient(client)
        let page = try await browser.get("/form")
        let answer = try await browser.post("/form", ["words": "from afar"], from: page)
        #expect(answer.status == status)
        #expect(status != .ok || answer.text == "from afar")
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
