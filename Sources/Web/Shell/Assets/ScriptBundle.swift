/// Makes one script of the modules in `Assets/scripts/`, so that a page loads one file.
///
/// The modules import each other by name (`import { announce } from "./announce.js"`), which an
/// editor and a checker understand; in the bundle they share one scope and the imports fall away.
enum ScriptBundle {
  /// The modules, each after those it imports.
  static func bundle(_ modules: [(name: String, text: String)]) -> String {
    let scripts = modules.filter { $0.name.hasSuffix(".js") }
    var placed: Set<String> = [], result: [String] = []
    func place(_ module: (name: String, text: String)) {
      guard placed.insert(module.name).inserted else { return }
      for name in imports(module.text) {
        if let other = scripts.first(where: { $0.name == name }) { place(other) }
      }
      result.append(withoutImports(stripped(module.text)))
    }
    for module in scripts { place(module) }
    return result.joined(separator: "\n")
  }

  /// `text` without comment lines, indentation and empty lines.
  static func stripped(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { String($0).trimmed }
    let code = lines.filter { !$0.isEmpty && !$0.hasPrefix("//") && !$0.hasPrefix("*") }
    return code.filter { !$0.hasPrefix("/*") }.joined(separator: "\n")
  }

  /// The names of the modules that `text` imports.
  private static func imports(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("import ") }.compactMap { line in
      guard let start = line.firstRange(of: "\"./"), let end = line.lastIndex(of: "\"") else {
        return nil
      }
      return String(line[start.upperBound..<end])
    }
  }

  private static func withoutImports(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
  }
}
