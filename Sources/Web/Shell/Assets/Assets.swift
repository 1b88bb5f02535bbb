public import Foundation
import Hummingbird

/// The sheets, the scripts and the fonts, read once at start.
///
/// Each has an address with the fingerprint of its content, so browsers keep it for ever and a new
/// version is never mixed with an old one. Everything is compressed beforehand.
public struct Assets: Sendable {
  /// One file as it is sent.
  struct File: Sendable {
    let name: String, type: String
    let bytes: [UInt8]
    /// The same compressed, when that is smaller.
    let gzip: [UInt8]?
    /// The name with the fingerprint: `filrouge.1f3a….css`.
    let address: String
  }

  private var byName: [String: File] = [:]
  private var byAddress: [String: File] = [:]

  /// No files at all, for tests of single components.
  static let none = Assets()

  private init() {}

  /// Reads the files of the product, and the fonts in `fonts` when set-up has put them there.
  ///
  /// Throws when a file of the product is missing.
  public init(fonts: URL?) throws {
    guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Assets") else {
      throw CocoaError(.fileNoSuchFile)
    }
    let faces = try fonts.map(Self.files) ?? []
    for face in faces where face.name.hasSuffix(".woff2") {
      add(face.name, "font/woff2", face.bytes, compress: false)
    }
    let sheets = try Self.files(folder.appendingPathComponent("styles"))
    let text = StyleSheet.bundle(
      sheets.map { (name: $0.name, text: $0.text) }, fonts: fontAddresses)
    add("filrouge.css", "text/css; charset=utf-8", Array(text.utf8))
    let planning = try Self.files(folder.appendingPathComponent("styles/pages/planning"))
    add(
      "planning.css", "text/css; charset=utf-8",
      Array(StyleSheet.planning(planning.map { (name: $0.name, text: $0.text) }).utf8))
    try addScripts(folder.appendingPathComponent("scripts"))
  }

  /// The path of a file by its plain name.
  func address(of name: String) -> String? {
    byName[name].map { "/assets/\($0.address)" }
  }

  /// The file at an address with a fingerprint.
  func file(at address: String) -> File? { byAddress[address] }

  /// What the head of every page links to: one script, two fonts and one sheet, with a second one for
  /// the pages of the planning.
  func head(hasPlanning: Bool) -> HTML {
    let fonts = fontAddresses.values.sorted().map { address -> HTML in
      "<link rel=\"preload\" href=\"\(address)\" as=\"font\" type=\"font/woff2\" crossorigin>"
    }
    let names = hasPlanning ? ["filrouge.css", "planning.css"] : ["filrouge.css"]
    let sheets = names.compactMap { address(of: $0) }.map { address -> HTML in
      "<link rel=\"stylesheet\" href=\"\(address)\">"
    }
    let script: HTML? = address(of: "filrouge.js").map {
      "<script type=\"module\" src=\"\($0)\"></script>"
    }
    return "\(fonts)\(sheets)\(script)"
  }

  /// The addresses of the fonts by their plain name.
  private var fontAddresses: [String: String] {
    var result: [String: String] = [:]
    for name in byName.keys where name.hasSuffix(".woff2") { result[name] = address(of: name) }
    return result
  }

  private mutating func addScripts(_ folder: URL) throws {
    let type = "text/javascript; charset=utf-8"
    let common = try Self.files(folder).map { (name: $0.name, text: $0.text) }
    add("filrouge.js", type, Array(ScriptBundle.bundle(common).utf8))
    let shared = address(of: "filrouge.js") ?? ""
    for page in try Self.files(folder.appendingPathComponent("pages"))
    where page.name.hasSuffix(".js") {
      let text = page.text.replacing("\"../filrouge.js\"", with: "\"\(shared)\"")
      add(page.name, type, Array(ScriptBundle.stripped(text).utf8))
    }
  }

  private mutating func add(_ name: String, _ type: String, _ bytes: [UInt8], compress: Bool = true)
  {
    let packed = compress ? Gzip.compressed(bytes) : nil
    let parts = name.split(separator: ".", maxSplits: 1)
    let address = "\(parts[0]).\(Self.fingerprint(bytes)).\(parts.last ?? "")"
    let isSmaller = (packed?.count ?? .max) < bytes.count
    let file = File(
      name: name, type: type, bytes: bytes, gzip: isSmaller ? packed : nil, address: address)
    byName[name] = file
    byAddress[address] = file
  }

  /// FNV-1a over 64 bits: names a version, proves nothing.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private struct Source {
    let name: String, bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The files of a folder by name; none when there is no such folder.
  private static func files(_ folder: URL) throws -> [Source] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.contains(".") }.map { name in
      Source(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }
}
