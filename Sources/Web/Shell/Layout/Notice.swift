import HTTPTypes
import Hummingbird
import Kernel

/// What was just done, told on the next page: "Visite déplacée", with a way back.
struct Notice: Sendable, Equatable {
  let message: Message
  /// The address that a `POST` undoes it at.
  let undo: String?
  /// Whether undoing it means doing an undone act again.
  let isRedo: Bool

  /// What was done, and how to undo it.
  init(_ message: Message, undo: String? = nil, isRedo: Bool = false) {
    (self.message, self.undo, self.isRedo) = (message, undo, isRedo)
  }

  private static let name = "notice"
  /// Removes the cookie once its words have been shown.
  static let spentCookie = "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"

  /// The notice that came with a request.
  init?(_ cookies: Cookies) {
    guard let cookie = cookies[Self.name], !cookie.value.isEmpty else { return nil }
    let pairs = URLEncoding.pairs(cookie.value)
    guard let key = pairs.first(where: { $0.name == "key" })?.value else { return nil }
    var arguments: [String: String] = [:]
    for (name, value) in pairs where name.hasPrefix("_") {
      arguments[String(name.dropFirst())] = value
    }
    message = Message(key, arguments)
    undo = Links.local(pairs.first { $0.name == "undo" }?.value)
    isRedo = pairs.contains { $0.name == "redo" }
  }

  /// The cookie that carries the notice to the next page.
  var cookie: String {
    var pairs = ["key=\(Links.encoded(message.key))"]
    for (name, value) in message.arguments.sorted(by: { $0.key < $1.key }) {
      pairs.append("_\(Links.encoded(name))=\(Links.encoded(value))")
    }
    if let undo { pairs.append("undo=\(Links.encoded(undo))") }
    if isRedo { pairs.append("redo=1") }
    return
      "\(Self.name)=\(pairs.joined(separator: "&")); Path=/; Max-Age=60; HttpOnly; SameSite=Lax"
  }

  /// The toast on the page.
  func toast(_ frame: Frame) -> HTML {
    let label = frame.reader.text(isRedo ? "redo" : "undo")
    let back = undo.map { frame.button(Button(label, isSmall: true), to: $0) }
    return Toast(frame.reader.text(message), undo: back ?? .empty, isRedo: isRedo).html
  }
}

extension Response {
  /// Leads to `address`, where `notice` says what was done.
  static func redirect(to address: String, notice: Notice) -> Response {
    var response = Response.redirect(to: address, type: .normal)
    response.headers[values: .setCookie].append(notice.cookie)
    return response
  }
}
