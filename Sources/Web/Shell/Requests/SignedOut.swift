public import Hummingbird
import Kernel
public import NIOCore
import Store

/// A request before anyone is known: what its cookies and headers say.
///
/// The middleware of the shell fills it in this order: `Preferences` (language, theme), `Sessions`
/// (who it is), `Forms` (what was sent).
public struct SignedOut: RequestContext, RemoteAddressRequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The other end of the connection: the device, or a proxy.
  public let remoteAddress: SocketAddress?
  /// What every page shows around its content.
  var frame: Frame
  /// Who is signed in, if anyone.
  var session: Session?
  /// Why a session that was not ended opens nothing.
  var lapsed: LapsedSession?
  /// How long the answer may still take.
  var allowance: Allowance?
  /// The form that was sent; empty for requests without one.
  var form = Form()
  /// The network address of the device, for the record of who did what from where.
  var origin: String

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress
    frame = .blank
    origin = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}

extension SignedOut {
  /// How texts, dates and numbers are written for this person.
  var reader: Reader { frame.reader }
}
