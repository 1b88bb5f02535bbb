/// Reads `multipart/form-data`, the format of forms with a file.
///
/// Strict: anything that a browser does not send is refused, so there is one reading of a body.
///
/// Source: RFC 7578, and RFC 2046 section 5.1 for the boundaries. O(n), one copy of each part.
enum Multipart {
  /// More parts than any page sends.
  static let partLimit = 500
  /// Bytes of headers that one part may have.
  static let headerLimit = 4096

  /// A body that is not what a browser sends.
  struct Malformed: Error, Equatable {
    let what: StaticString

    static func == (left: Malformed, right: Malformed) -> Bool {
      "\(left.what)" == "\(right.what)"
    }
  }

  /// The boundary named by a `Content-Type`, `nil` when there is none or it is not allowed.
  static func boundary(ofContentType type: String) -> String? {
    let parts = type.split(separator: ";").map { String($0).trimmed }
    guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
    for part in parts.dropFirst() where part.lowercased().hasPrefix("boundary=") {
      var value = String(part.dropFirst("boundary=".count))
      if value.hasPrefix("\""), value.hasSuffix("\""), value.utf8.count >= 2 {
        value = String(value.dropFirst().dropLast())
      }
      let isAllowed =
        (1...70).contains(value.utf8.count) && value.utf8.allSatisfy { $0 > 32 && $0 < 127 }
      return isAllowed ? value : nil
    }
    return nil
  }

  /// The form that `body` holds.
  static func form(_ body: [UInt8], boundary: String) throws(Malformed) -> Form {
    let delimiter = Array("--\(boundary)".utf8), inner = Array("\r\n--\(boundary)".utf8)
    guard starts(body, with: delimiter, at: 0) else { throw Malformed(what: "no first boundary") }
    var form = Form(), position = delimiter.count, parts = 0
    while true {
      if starts(body, with: Array("--".utf8), at: position) { return form }
      guard starts(body, with: newline, at: position) else { throw Malformed(what: "no line end") }
      parts += 1
      guard parts <= partLimit else { throw Malformed(what: "too many parts") }
      let head = try header(body, from: position + 2)
      guard let end = find(inner, in: body, from: head.end - 2) else {
        throw Malformed(what: "no last boundary")
      }
      add(Array(body[min(head.end, end)..<end]), head, to: &form)
      position = end + inner.count
    }
  }

  private static let newline = Array("\r\n".utf8)

  private struct Header {
    var name: String, fileName: String?, end: Int
  }

  private static func add(_ bytes: [UInt8], _ head: Header, to form: inout Form) {
    guard let fileName = head.fileName else {
      return form.add(head.name, String(decoding: bytes, as: UTF8.self))
    }
    guard !fileName.isEmpty || !bytes.isEmpty else { return }
    let last = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    form.add(SentFile(field: head.name, name: last, bytes: bytes))
  }

  /// The lines before the empty line; only `Content-Disposition` matters to us.
  private static func header(_ body: [UInt8], from start: Int) throws(Malformed) -> Header {
    let blank = Array("\r\n\r\n".utf8)
    let limit = min(body.count, start + headerLimit)
    guard start <= limit, let end = find(blank, in: body, from: start, upTo: limit) else {
      throw Malformed(what: "no end of headers")
    }
    let lines = String(decoding: body[start..<end], as: UTF8.self).split(separator: "\r\n")
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw Malformed(what: "header without a colon") }
      guard parts[0].lowercased() == "content-disposition" else { continue }
      let values = parameters(String(parts[1]))
      guard let name = values["name"] else { throw Malformed(what: "part without a name") }
      return Header(name: name, fileName: values["filename"], end: end + blank.count)
    }
    throw Malformed(what: "part without a disposition")
  }

  /// `form-data; name="a"; filename="b"`; a quote inside is written `%22` by browsers.
  private static func parameters(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var rest = Substring(text)
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals].drop { $0 == ";" || $0 == " " })
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"" else { return result }
      rest = rest.dropFirst()
      guard let close = rest.firstIndex(of: "\"") else { return result }
      let value = String(rest[..<close]).replacing("%22", with: "\"")
        .replacing("%0D", with: "").replacing("%0A", with: " ")
      let key = name.split(separator: ";").last.map { String($0).trimmed } ?? name
      if result[key] == nil { result[key] = value }
      rest = rest[rest.index(after: close)...]
    }
    return result
  }

  private static func starts(_ body: [UInt8], with mark: [UInt8], at position: Int) -> Bool {
    guard position + mark.count <= body.count else { return false }
    return body[position..<position + mark.count].elementsEqual(mark)
  }

  private static func find(
    _ mark: [UInt8], in body: [UInt8], from start: Int, upTo limit: Int? = nil
  ) -> Int? {
    let last = (limit ?? body.count) - mark.count
    guard start >= 0, start <= last else { return nil }
    return body.withUnsafeBufferPointer { bytes in
      var index = start
      while index <= last {
        if bytes[index] == mark[0] {
          var length = 1
          while length < mark.count, bytes[index + length] == mark[length] { length += 1 }
          if length == mark.count { return index }
        }
        index += 1
      }
      return nil
    }
  }
}
