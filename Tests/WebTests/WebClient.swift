import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Store
import TestSupport

@testable import Web

/// A browser without a screen: keeps cookies, follows nothing, sends forms with the page's secret.
final class WebClient {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  /// The language that the browser asks for.
  var language = "fr-BE"

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  /// Lends a browser on the pages of `town`.
  static func with<T: Sendable>(
    _ town: TestTown, isSecure: Bool = false, change: (inout Site) -> Void = { _ in },
    _ test: @Sendable (WebClient) async throws -> T
  ) async throws -> T {
    let clock = town.clock
    var site = Site(
      now: { clock.now }, isDemo: true, isSecure: isSecure, version: "test",
      assets: try Assets(fonts: nil), accounts: town.accounts)
    change(&site)
    let application = Application(router: router(site))
    return try await application.test(.router) { try await test(WebClient($0)) }
  }

  func get(_ address: String, headers: HTTPFields = [:]) async throws -> WebAnswer {
    try await send(address, .get, headers, nil)
  }

  /// Sends a form with the secret of `page`, or without one.
  func post(
    _ address: String, _ values: KeyValuePairs<String, String>, from page: WebAnswer?,
    headers: HTTPFields = [:]
  ) async throws -> WebAnswer {
    try await post(
      address, fields: values.map { ($0.key, $0.value) }, from: page, headers: headers)
  }

  /// The same, for fields that are worked out.
  func post(
    _ address: String, fields: [(String, String)], from page: WebAnswer?, headers: HTTPFields = [:]
  ) async throws -> WebAnswer {
    var pairs = fields.map { "\($0.0)=\(Links.encoded($0.1))" }
    if let token = page?.token { pairs.append("\(FormToken.field)=\(token)") }
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await send(address, .post, headers, ByteBuffer(string: pairs.joined(separator: "&")))
  }

  /// Sends a file in a form with the secret of `page`.
  func upload(
    _ address: String, _ field: String, named name: String, _ bytes: [UInt8], from page: WebAnswer
  ) async throws -> WebAnswer {
    var body = ByteBuffer()
    body.writeString(
      """
      --edge\r\nContent-Disposition: form-data; name="\(FormToken.field)"\r\n\r\n\
      \(page.token ?? "")\r\n--edge\r\nContent-Disposition: form-data; name="\(field)"; \
      filename="\(name)"\r\nContent-Type: text/csv\r\n\r\n
      """)
    body.writeBytes(bytes)
    body.writeString("\r\n--edge--\r\n")
    return try await send(
      address, .post, [.contentType: "multipart/form-data; boundary=edge"], body)
  }

  /// Sends a body as it stands.
  func postRaw(_ address: String, _ body: String, headers: HTTPFields) async throws -> WebAnswer {
    try await send(address, .post, headers, ByteBuffer(string: body))
  }

  /// Signs in with the password that everyone in the town has.
  @discardableResult
  func signIn(_ name: String) async throws -> WebAnswer {
    let page = try await get(Links.signIn)
    return try await post(
      Links.signIn,
      ["email": "\(name)@paysnoir.example", "password": TestTown.password], from: page)
  }

  /// The page of what a search finds.
  func search(_ text: String, in place: String = Links.search) async throws -> WebAnswer {
    let page = try await get(Links.settings)
    let answer = try await post(place, ["q": text], from: page)
    return try await get(answer.location ?? "")
  }

  /// What the palette shows for a text.
  func options(_ text: String, from page: WebAnswer? = nil) async throws -> WebAnswer {
    let known = try await page == nil ? get(Links.settings) : page
    return try await post("\(Links.search)?format=fragment", ["q": text], from: known)
  }

  func forget(_ cookie: String) { cookies[cookie] = nil }

  private func send(
    _ address: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?
  ) async throws -> WebAnswer {
    var headers = headers
    headers[.acceptLanguage] = language
    let kept = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    if !kept.isEmpty { headers[.cookie] = kept.joined(separator: "; ") }
    let response = try await client.executeRequest(
      uri: address, method: method, headers: headers, body: body)
    for line in response.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      let isGone = line.contains("Max-Age=0")
      cookies[String(pair[0])] = isGone ? nil : String(pair.count > 1 ? pair[1] : "")
    }
    return WebAnswer(
      status: response.status, headers: response.headers, text: String(buffer: response.body))
  }
}

/// What came back.
struct WebAnswer {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String

  var location: String? { headers[.location] }

  /// The secret of the first form on the page.
  var token: String? {
    guard let start = text.firstRange(of: "name=\"\(FormToken.field)\" value=\"") else {
      return nil
    }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}
