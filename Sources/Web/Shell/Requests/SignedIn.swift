public import Hummingbird
import Care
import Kernel
import Store

/// A request of someone who is signed in. Routes that need it are added to `RouterGroup<SignedIn>`.
public struct SignedIn: ChildRequestContext {
  public typealias ParentContext = SignedOut
  public var coreContext: CoreRequestContextStorage
  /// What every page shows around its content.
  let frame: Frame
  /// Who it is, and where.
  let session: Session
  /// The only door to the records.
  let workspace: Workspace
  /// The form that was sent; empty for requests without one.
  let form: Form
  /// The network address of the device.
  let origin: String

  /// The request of a known person; throws `SignInNeeded` when nobody is.
  public init(context: SignedOut) throws {
    guard let session = context.session else { throw SignInNeeded() }
    (coreContext, frame, form) = (context.coreContext, context.frame, context.form)
    (self.session, origin) = (session, context.origin)
    workspace = session.workspace(from: context.origin)
  }
}

extension SignedIn {
  /// How texts, dates and numbers are written for this person.
  var reader: Reader { frame.reader }
  /// The moment of the request.
  var now: Instant { frame.now }
  /// The day of the request in Belgium.
  var today: LocalDate { frame.now.local.date }
}

extension SignedIn {
  /// Whether the person may do this; routes need not ask, the workspace does.
  func permits(_ permission: Permission) -> Bool { workspace.permits(permission) }
}

/// Someone must sign in first; the shell leads there and back.
struct SignInNeeded: Error {}

extension Request {
  /// A parameter of the query, decoded; `nil` when it is absent or empty.
  func query(_ name: String) -> String? {
    let pair = URLEncoding.pairs(uri.query ?? "").first { $0.name == name }
    guard let value = pair?.value.replacing("\0", with: "").trimmed, !value.isEmpty else {
      return nil
    }
    return value
  }

  /// All values of a parameter of the query that can come more than once.
  func queries(_ name: String) -> [String] {
    URLEncoding.pairs(uri.query ?? "").filter { $0.name == name }.map(\.value)
  }

  /// Whether a script asks for a part of a page to put in place.
  var wantsFragment: Bool { query("format") == "fragment" }

  /// Path and query, to come back to.
  var address: String {
    Links.local(uri.query.map { "\(uri.path)?\($0)" } ?? uri.path) ?? Links.home
  }
}

extension RequestContext {
  /// The identifier in a parameter of the path; 404 when it is not one.
  func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) throws -> ID<Entity> {
    guard let text = parameters.get(name), let id = ID<Entity>(text) else {
      throw HTTPError(.notFound)
    }
    return id
  }

  /// The day in a parameter of the path; 404 when it is not one.
  func day(_ name: String) throws -> LocalDate {
    guard let text = parameters.get(name), let day = LocalDate(text) else {
      throw HTTPError(.notFound)
    }
    return day
  }
}
