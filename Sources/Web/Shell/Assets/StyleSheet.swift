/// Makes one sheet of the files in `Assets/styles/`, and one more of each folder in `pages/`, which
/// only the pages that need it load.
enum StyleSheet {
  /// The order in which layers win; every file puts its rules in one of them.
  static let layers = "@layer tokens, base, shell, comp, page, util, print;\n"

  /// The sheets in the order of their names, without comments and indentation.
  static func bundle(_ sheets: [(name: String, text: String)], fonts: [String: String]) -> String {
    let files = sheets.filter { $0.name.hasSuffix(".css") }.map { stripped($0.text) }
    return layers + faces(fonts) + files.joined(separator: "\n") + "\n"
  }

  /// The sheet of the planning: its files and the classes of the board.
  static func planning(_ sheets: [(name: String, text: String)]) -> String {
    bundle(sheets, fonts: [:]) + slots
  }

  /// The fonts that set-up made; without them the fallback of `tokens.css` is used.
  private static func faces(_ fonts: [String: String]) -> String {
    let weights = [("inter-regular.woff2", "400 520"), ("inter-semibold.woff2", "521 700")]
    return weights.compactMap { name, weight in
      fonts[name].map { address in
        """
        @font-face{font-family:"Inter Filrouge";src:url("\(address)") format("woff2");\
        font-weight:\(weight);font-style:normal;font-display:swap}

        """
      }
    }.joined()
  }

  /// `.s0` to `.s288` start in a slot of five minutes, `.d1` to `.d144` last that many slots, so that
  /// no page needs an inline style.
  static let slots: String = {
    let starts = (0...288).map { ".s\($0){grid-column-start:\($0 + 1)}" }
    let spans = (1...144).map { ".d\($0){grid-column-end:span \($0)}" }
    return "@layer util{" + (starts + spans).joined() + "}\n"
  }()

  /// `text` without comments, indentation and empty lines.
  static func stripped(_ text: String) -> String {
    var rest = Substring(text), kept = ""
    while let open = rest.firstRange(of: "/*") {
      kept += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "*/") else { break }
      rest = rest[close.upperBound...]
    }
    kept += rest
    var result = ""
    for line in kept.split(separator: "\n") {
      let trimmed = String(line).trimmed
      if trimmed.isEmpty { continue }
      if let last = result.last, !"{};,".contains(last) { result += " " }
      result += trimmed.replacing(": ", with: ":").replacing(" {", with: "{")
    }
    return result
  }
}
