import Care
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Store

/// Turns whatever goes wrong into a page that says what happened and what to do, in the language of
/// the person. Stands twice in the chain: around the session, and inside it with the full frame.
struct ErrorPages: RouterMiddleware {
  typealias Context = SignedOut

  func handle(
    _ request: Request, context: SignedOut,
    next: (Request, SignedOut) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let ended as SessionEnded where context.session != nil {
      // The frame is still that of the session: the pages outside know nobody.
      throw ended
    } catch {
      let answer = ErrorAnswer(error, request)
      if let reference = answer.reference {
        context.logger.error(
          "request failed",
          metadata: [
            "reference": .string(reference), "route": .string(context.endpointPath ?? "none"),
            "error": .string(String(reflecting: error)),
          ])
      }
      if let page = try await explained(error, request, context) { return page }
      return answer.response(context.frame, request)
    }
  }
}

extension ErrorPages {
  /// The page that says why a record does not open; `nil` for errors that it does not explain.
  private func explained(
    _ error: any Error, _ request: Request, _ context: SignedOut
  ) async throws -> Response? {
    if let lapsed = context.lapsed, error is SignInNeeded || error is SessionEnded,
      !request.wantsSentence
    {
      return LapsedPage(lapsed: lapsed, frame: context.frame).page
        .response(context.frame, status: .forbidden)
    }
    guard let session = context.session, let refusal = RefusalPage.explains(error) else {
      return nil
    }
    let help = try await session.help(about: request.identifier)
    let page = RefusalPage(refusal: refusal, session: session, help: help, frame: context.frame)
    let status = refusal.reason.status
    return request.wantsSentence
      ? ErrorAnswer.sentence(page.sentence, status)
      : page.page.response(context.frame, status: status)
  }
}

extension Request {
  /// Whether a script asked, which shows a sentence and no page.
  var wantsSentence: Bool {
    let isStream = headers[.accept]?.contains("text/event-stream") ?? false
    return wantsFragment || isStream || Forms.header.map { headers[$0] != nil } ?? false
  }

  /// The first identifier in the address.
  fileprivate var identifier: String? {
    let parts = address.split { "/?&=".contains($0) }
    return parts.lazy.compactMap { ID<Person>(String($0))?.description }.first
  }
}

/// What to answer to an error: a status, a page, and for our own faults a reference.
struct ErrorAnswer {
  let status: HTTPResponse.Status
  /// The keys of the page: `error.404.title` and `error.404.text`.
  let key: String
  /// What exactly was refused, if the error says so.
  let message: Message?
  /// The number that finds the chain of causes in the log; only when we are at fault.
  let reference: String?
  let headers: HTTPFields
  private let error: any Error

  /// The answer to `error`.
  init(_ error: any Error, _ request: Request) {
    self.error = error
    switch error {
    case is SignInNeeded, is SessionEnded: (status, message, headers) = (.unauthorized, nil, [:])
    case let stale as StaleForm:
      let words: Message = stale.isOwn ? "error.stale.text" : "error.other.text"
      (status, message, headers) = (.forbidden, words, [:])
    case let refusal as any Refusal:
      (status, message, headers) = (refusal.reason.status, refusal.message, [:])
    case let known as any HTTPResponseError:
      (status, message) = (known.status, nil)
      headers = (known as? HTTPError)?.headers ?? [:]
    default: (status, message, headers) = (.internalServerError, nil, [:])
    }
    key = Self.pages.contains(status.code) ? "\(status.code)" : status.code < 500 ? "400" : "500"
    reference = status == .internalServerError ? Self.newReference() : nil
  }

  private static let pages: Set<Int> = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 503]

  /// Eight letters and digits that are not mistaken for each other on the telephone.
  private static func newReference() -> String {
    let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    let code = (0..<8).map { _ in letters[Int.random(in: 0..<letters.count)] }
    return String(code[..<4]) + "-" + String(code[4...])
  }
}

extension ErrorAnswer {
  /// The page, or a sentence when a script asked.
  func response(_ frame: Frame, _ request: Request) -> Response {
    var response: Response
    if request.wantsSentence {
      response = Self.sentence(sentence(frame.reader), status)
    } else if error is SignInNeeded, request.method == .get {
      response = .redirect(to: Links.signIn(backTo: request.address), type: .normal)
    } else if let ended = error as? SessionEnded {
      response =
        ended.kept.isWorthKeeping
        ? SignInPage(frame: frame, kept: ended.kept).page.response(frame, status: status)
        : .redirect(to: Links.signIn, type: .normal)
    } else if let stale = error as? StaleForm {
      response = StaleFormPage(stale: stale, frame: frame).page.response(frame, status: status)
    } else {
      response = page(frame).response(frame, status: status)
    }
    response.headers.append(contentsOf: headers)
    if status == .tooManyRequests, response.headers[.retryAfter] == nil {
      response.headers[.retryAfter] = "60"
    }
    return response
  }

  /// Words for a script to show.
  static func sentence(_ words: String, _ status: HTTPResponse.Status) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: words)))
  }

  private func sentence(_ reader: Reader) -> String {
    if let message { return reader.text(message) }
    return reader.text(Message("error.\(key).title"))
  }

  private func page(_ frame: Frame) -> Page {
    let reader = frame.reader
    let title = reader.text(Message("error.\(key).title"))
    let number: HTML? = reference.map {
      "<p>\(reader.text(Message("error.reference", ["reference": $0])))</p>"
    }
    let content: HTML = """
      <section class="card errorpage"><p class="code num" aria-hidden="true">\(status.code)</p>\
      <h1>\(title)</h1>\(message.map { "<p><b>\(reader.text($0))</b></p>" as HTML })\
      <p>\(reader.text(Message("error.\(key).text")))</p>\(number)\
      <p class="acts">\(actions(frame))</p></section>
      """
    return Page(title, width: .narrow, content)
  }

  private func actions(_ frame: Frame) -> HTML {
    let reader = frame.reader
    if frame.account == nil {
      return ButtonLink(reader.text("account.sign-in"), to: Links.signIn, .primary).html
    }
    return ButtonLink(reader.text("error.home"), to: Links.home, .primary).html
  }
}
