import Foundation
import Kernel
import Logging

/// Writes one line per event to standard error: a JSON object, or plain text.
///
/// Lines hold no personal data: callers give identifiers and route patterns, never queries or names.
struct LineLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel: Logger.Level
  private let label: String
  private let isJSON: Bool
  private let write: @Sendable (String) -> Void

  init(
    label: String, level: Logger.Level, isJSON: Bool,
    write: @escaping @Sendable (String) -> Void = LineLog.standardError
  ) {
    (self.label, logLevel, self.isJSON, self.write) = (label, level, isJSON, write)
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata
    if let given = metadataProvider?.get() { fields.merge(given) { $1 } }
    if let given = event.metadata { fields.merge(given) { $1 } }
    if let error = event.error { fields["error"] = "\(error)" }
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).iso8601
    let pairs = fields.map { (Self.name($0.key), "\($0.value)") }.sorted { $0.0 < $1.0 }
    write(
      isJSON
        ? json(now, event.level, "\(event.message)", pairs)
        : plain(now, event.level, "\(event.message)", pairs))
  }

  private func json(
    _ time: String, _ level: Logger.Level, _ message: String, _ pairs: [(String, String)]
  ) -> String {
    let head = [
      ("time", time), ("level", level.rawValue), ("from", label), ("message", message),
    ]
    let fields = (head + pairs).map { "\(quoted($0)):\(Self.value($1))" }
    return "{\(fields.joined(separator: ","))}\n"
  }

  private func plain(
    _ time: String, _ level: Logger.Level, _ message: String, _ pairs: [(String, String)]
  ) -> String {
    let fields = pairs.map { " \($0)=\($1.replacing("\n", with: " "))" }.joined()
    return "\(time) \(level.rawValue) \(message.replacing("\n", with: " "))\(fields)\n"
  }

  /// The framework's name for the request's number is longer than ours.
  private static func name(_ key: String) -> String { key == "hb.request.id" ? "request" : key }

  /// Whole numbers stay numbers, so that logs can be added up.
  private static func value(_ text: String) -> String {
    Int(text).map { "\($0)" == text ? text : quoted(text) } ?? quoted(text)
  }

  /// One system call for each line, so that lines of several threads never mix.
  private static let standardError: @Sendable (String) -> Void = { line in
    FileHandle.standardError.write(Data(line.utf8))
  }
}

/// `text` as a JSON string. Source: RFC 8259, section 7.
func quoted(_ text: String) -> String {
  var result: [UInt8] = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
    case 10: result += Array("\\n".utf8)
    case 13: result += Array("\\r".utf8)
    case 9: result += Array("\\t".utf8)
    case ..<32: result += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: result.append(byte)
    }
  }
  return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
}
