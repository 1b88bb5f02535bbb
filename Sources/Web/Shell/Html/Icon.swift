/// A symbol of the product's own set: 24 px grid, 1.75 stroke, the colour of the text around it.
///
/// Always beside words, except `plus`, `check`, `more` and chevrons in buttons that carry a label.
enum Icon: String, CaseIterable, Sendable {
  case day, inbox, people, planning, meeting, chart, book, gear, search, phone, home, hospital, bed
  case network, warning, check, clock, chevron, chevronDown, chevronLeft, chevronUp, more, lock
  case unlock, car, bicycle, walk, pill, syringe, bandage, document, plus, minus, arrow, print,
    spark
  case bath, meal, broom, eye, heart, message, camera, euro, user, userOff, team, key, flag
  case download, upload, pin, list, map, edit, trash, undo, out, swap, stop, play, calendar, close
  case paw, parking, globe, moon, question, filter, sort, info, repeatVisit, doubleCare

  /// The symbol, hidden from assistive technology because words stand beside it.
  var html: HTML {
    "<svg class=\"ic\" aria-hidden=\"true\"><use href=\"#i-\(rawValue)\"/></svg>"
  }
}

/// The symbols that one page uses, inlined once at its top.
enum Sprite {
  /// The definitions of the symbols that `markup` refers to. O(length of the page).
  static func symbols(usedIn markup: String) -> HTML {
    let names = references(in: markup).sorted()
    let symbols = names.compactMap { name -> HTML? in
      guard let icon = Icon(rawValue: name) else { return nil }
      return
        "<symbol id=\"i-\(name)\" viewBox=\"0 0 24 24\">\(HTML(trusted: icon.drawing))</symbol>"
    }
    return """
      <svg class="sprite" aria-hidden="true" focusable="false">\(symbols)</svg>
      """
  }

  /// The names after `"#i-`. Looks at bytes, as whole pages are searched for each answer.
  private static func references(in markup: String) -> Set<String> {
    var markup = markup, names: Set<String> = []
    markup.withUTF8 { bytes in
      let hash = UInt8(ascii: "#"), quote = UInt8(ascii: "\"")
      var at = 1
      while at + 3 < bytes.count {
        defer { at += 1 }
        guard bytes[at] == hash, bytes[at - 1] == quote, bytes[at + 1] == UInt8(ascii: "i"),
          bytes[at + 2] == UInt8(ascii: "-")
        else { continue }
        let start = at + 3
        var end = start
        while end < bytes.count, bytes[end] != quote { end += 1 }
        names.insert(String(decoding: bytes[start..<end], as: UTF8.self))
        at = end
      }
    }
    return names
  }
}

extension Icon: Component {}
