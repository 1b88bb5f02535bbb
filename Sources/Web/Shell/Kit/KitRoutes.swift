import Hummingbird

/// The page that shows every component in every state, for people who build pages and for tests.
struct KitRoutes {
  func add(to router: some RouterMethods<SignedOut>) {
    router.get("kit", use: show)
  }

  @Sendable func show(_ request: Request, _ context: SignedOut) async throws -> Response {
    var frame = context.frame
    if frame.account == nil { frame.account = KitPage.account }
    return KitPage(reader: frame.reader, frame: frame).page.response(frame)
  }
}
