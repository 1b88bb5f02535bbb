import Hummingbird

/// Refuses requests that announce too many bytes, and ends those that take too long.
///
/// The time runs until the answer begins: a page that stays open for live updates is not cut off.
struct RequestLimit<Inner: HTTPResponder>: HTTPResponder where Inner.Context: RequestContext {
  let inner: Inner
  /// Bytes of a body.
  let bytes: Int
  let time: Duration

  func respond(to request: Request, context: Inner.Context) async throws -> Response {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > bytes {
      throw HTTPError(.contentTooLarge)
    }
    return try await withThrowingTaskGroup(of: Response?.self) { group in
      group.addTask { try await inner.respond(to: request, context: context) }
      group.addTask {
        try await Task.sleep(for: time)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let response = first else {
        throw HTTPError(.serviceUnavailable, message: "The request took too long.")
      }
      return response
    }
  }
}
