import HTTPTypes
import Hummingbird
import Kernel
import Logging

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
      return answer.response(context.frame, request)
    }
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
    case is SignInNeeded: (status, message, headers) = (.unauthorized, nil, [:])
    case is StaleForm: (status, message, headers) = (.forbidden, "error.stale.text", [:])
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
    let isScript = Forms.header.map { request.headers[$0] != nil } ?? false
    var response: Response
    if isScript || request.wantsFragment {
      response = Response(
        status: status, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: sentence(frame.reader))))
    } else if error is SignInNeeded, request.method == .get {
      response = .redirect(to: Links.signIn(backTo: request.address), type: .normal)
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

/// The form that came without a valid secret, ready to be sent again; nothing typed is lost.
struct StaleFormPage {
  let stale: StaleForm
  let frame: Frame

  /// Fields that are never put back into a page.
  private static let secrets: Set<String> = [
    FormToken.field, "password", "new-password", "repeated-password",
  ]

  var page: Page {
    let reader = frame.reader, title = reader.text("error.stale.title")
    let kept = stale.form.fields.filter { !Self.secrets.contains($0.name) }
    let hidden = kept.map {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML
    }
    let seen = kept.filter {
      !$0.value.isEmpty && $0.value.count < 400 && ID<Frame>($0.value) == nil
    }
    let again = frame.form(
      to: stale.address, "\(hidden)\(Button(reader.text("error.stale.again"), .primary))")
    // The session may have ended: signing in elsewhere keeps this page and what it holds.
    let signIn: HTML? =
      frame.account == nil && stale.address != Links.signIn
      ? """
      <p><a href="\(Links.signIn)" target="_blank" rel="noopener">\
      \(reader.text("error.stale.sign-in"))</a></p>
      """ : nil
    let content: HTML = """
      <section class="card errorpage"><h1>\(title)</h1><p>\(reader.text("error.stale.text"))</p>\
      \(Facts(seen.map { (name: $0.name, value: "\($0.value)" as HTML) }))\
      \(stale.form.files.isEmpty ? nil : "<p>\(reader.text("error.stale.file"))</p>" as HTML)\
      \(signIn)<div class="acts">\(again)\(ButtonLink(reader.text("error.home"), to: Links.home))</div>\
      </section>
      """
    return Page(title, width: .narrow, content)
  }
}
