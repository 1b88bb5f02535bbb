import HTTPTypes
import Kernel

extension RefusalReason {
  /// The status of the answer.
  var status: HTTPResponse.Status {
    switch self {
    case .invalid: .unprocessableContent
    case .forbidden: .forbidden
    case .notFound: .notFound
    case .conflict: .conflict
    case .tooMany: .tooManyRequests
    case .tooLarge: .contentTooLarge
    }
  }
}
