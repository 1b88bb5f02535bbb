public import Care
import HTTPTypes
import Hummingbird
public import Kernel
public import Store

/// What the pages need from the program around them.
public struct Site: Sendable {
  /// The moment it is.
  public var now: @Sendable () -> Instant
  /// Whether all data is fictional; every page then says so.
  public var isDemo: Bool
  /// Whether the site is reached over TLS, so that cookies never travel without it.
  public var isSecure: Bool
  /// The version shown on the page about the product.
  public var version: String
  /// Sheet, scripts and fonts, read once at start.
  public var assets: Assets
  /// Accounts and sessions.
  public var accounts: Accounts
  /// How long the ways of a day take; estimates unless the program knows roads.
  public var journeys: @Sendable (PlanningDay) async -> Journeys = { _ in Journeys() }
  /// How long the ways between some places take by road; `nil` unless the program knows roads.
  public var roads: (@Sendable ([Coordinates], Set<TravelProfile>) async -> Journeys)?
  /// The places of Belgium, to find addresses on the map and to complete them.
  public var gazetteer = Gazetteer.empty
  /// Whether a proxy stands before the site and says in `X-Forwarded-For` where a request comes from.
  public var isBehindProxy = false
  /// Bytes that a form without a file may have.
  public var formLimit = 1_000_000
  /// Bytes that a form with a file may have.
  public var fileLimit = 30_000_000
  /// How long a body may take to arrive.
  public var bodyTime = Duration.seconds(60)
  /// Files that are being worked on; a program that stops waits for them.
  public let imports = ImportDesk()
  /// The streams of live events that are open.
  let streams = StreamSeats()
  /// How long an answer may take once what was sent is here.
  public var answerTime = Duration.seconds(30)
  /// Looks after the limits of all requests.
  let deadlines = Deadlines()

  /// Whether the program was asked to stop; asked within a request, so that streams end in time.
  public var isStopping: @Sendable () -> Bool = { false }

  /// A site with its clock and files.
  public init(
    now: @escaping @Sendable () -> Instant, isDemo: Bool, isSecure: Bool, version: String,
    assets: Assets, accounts: Accounts
  ) {
    (self.now, self.isDemo, self.isSecure) = (now, isDemo, isSecure)
    (self.version, self.assets, self.accounts) = (version, assets, accounts)
  }
}

extension Site {
  /// The cookie of the session. `__Host-` keeps other sites of the same domain from setting it.
  var sessionCookie: String { isSecure ? "__Host-session" : "session" }
  /// The cookie of the form secret.
  var tokenCookie: String { isSecure ? "__Host-form" : "form" }

  /// Sets a cookie that scripts cannot read and other sites cannot send.
  func setCookie(_ response: inout Response, _ name: String, _ value: String, seconds: Int) {
    let secure = isSecure ? "; Secure" : ""
    response.headers[values: .setCookie].append(
      "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(secure)")
  }

  /// Removes a cookie.
  func clearCookie(_ response: inout Response, _ name: String) {
    setCookie(&response, name, "", seconds: 0)
  }

  /// The address that the proxy names last, which is the one it saw itself.
  func trustedOrigin(_ request: Request) -> String? {
    guard isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[name]?.split(separator: ",").last
    else { return nil }
    return String(String(last).trimmed.prefix(60))
  }
}
