import Care
import Kernel
import Store

/// The pages whose forms are kept while they are not saved, with what it takes to open each.
enum DraftPages {
  /// What someone must be allowed for the form of `page`; `nil` when it has none that is kept.
  static func permission(for page: String) -> Permission? {
    guard let page = Links.local(page) else { return nil }
    let path = page.prefix { $0 != "?" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let shape = parts.map { ID<Draft>(String($0)) == nil ? String($0) : "*" }
    return all[shape.joined(separator: "/")]
  }

  private static let all: [String: Permission] = [
    "people/new": .editPatients, "people/*/edit": .editPatients, "people/*": .editPatients,
    "people/*/visits/new": .planVisits, "carers/new": .editCarers, "carers/*/edit": .editCarers,
    "carers/*": .editCarers, "roster/*": .editCarers, "admin/colleagues/new": .manageOrganization,
  ]
}

extension Links {
  /// Where a form is kept while it is typed: `POST`.
  static let drafts = "/drafts"
  /// Where a draft is thrown away: `POST`.
  static func removal(of draft: ID<Draft>) -> String { "\(drafts)/\(draft)/removal" }
  /// The page of a form, filled with what was kept of it.
  static func resuming(_ draft: ID<Draft>, at page: String) -> String {
    page + (page.contains("?") ? "&" : "?") + "draft=\(draft)"
  }
}
