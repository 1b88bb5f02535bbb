import Kernel

extension BoardModel {
  /// The table in its scrolling region.
  var html: HTML {
    """
    <div class="board\(grid.first % 60 == 0 ? "" : " half")" tabindex="0" role="region" \
    aria-label="\(region)" data-board data-first="\(grid.first)" data-slots="\(grid.count)"\
    \(attribute: "data-moves", if: canMove)\(wordAttributes)>\
    <table><caption>\(caption)</caption><thead><tr><th scope="col" class="lab">\(corner)</th>\
    <th scope="col"><div class="hours">\(hours.map(hour))\(nowMark)</div></th></tr></thead>\
    <tbody>\(rows.map(row))</tbody></table>\(empty)</div>
    """
  }

  private var wordAttributes: HTML {
    words.sorted { $0.key < $1.key }.map { word -> HTML in
      " data-say-\(word.key)=\"\(word.value)\""
    }.joined()
  }

  private func hour(_ hour: Hour) -> HTML {
    "<span class=\"s\(hour.slot) d\(hour.length)\">\(hour.label)</span>"
  }

  private var nowMark: HTML {
    guard let now else { return .empty }
    return "<span class=\"n s\(now.slot) d1\" aria-hidden=\"true\">\(now.time)</span>"
  }

  private var nowLine: HTML {
    guard let now else { return .empty }
    return "<li class=\"nowline s\(now.slot) d1\" aria-hidden=\"true\"></li>"
  }

  private var empty: HTML {
    emptyWords.map { "<p class=\"muted none\">\($0)</p>" as HTML } ?? .empty
  }

  private func row(_ row: BoardRow) -> HTML {
    """
    <tr\(attribute: "class", row.kind == .carer ? nil : row.kind.rawValue) data-row="\(row.id)">\
    <th scope="row" class="lab"><div class="carer">\(row.mark)<b>\(row.name)</b>\
    <small>\(row.detail)\(row.delay.map { " · <b>\($0)</b>" as HTML })</small>\
    \(overflow(row))\(repair(row))\(menu(row))</div></th>\
    <td><ol class="track\(lanes(row))">\(nowLine)\(row.breaks.map(span))\(row.visits.map(\.html))</ol></td></tr>
    """
  }

  private func menu(_ row: BoardRow) -> HTML {
    guard let menu = row.menu else { return .empty }
    return ButtonLink(
      menu.label, to: menu.address, .ghost, icon: .more, isSmall: true, isIconOnly: true
    ).html
  }

  private func lanes(_ row: BoardRow) -> String {
    let count = BoardLanes.count(row.visits)
    return count == 1 ? "" : " m\(min(count, 6))"
  }

  private func span(_ span: BoardSpan) -> HTML {
    """
    <li class="\(span.kind.rawValue) s\(span.slot) d\(span.length)" aria-hidden="true"></li>
    """
  }

  /// The form is on the page, so that rows can be replaced without its secret.
  private func repair(_ row: BoardRow) -> HTML {
    guard let repair = row.repair else { return .empty }
    return """
      <button class="btn sm tone fix" form="repair" name="absence" value="\(repair.absence)">\
      \(Icon.spark)\(repair.label)</button>
      """
  }

  private func overflow(_ row: BoardRow) -> HTML {
    guard let overflow = row.overflow else { return .empty }
    return "<a class=\"rest-of\" href=\"\(overflow.address)\">\(overflow.label)</a>"
  }
}

/// What the forms on a board mean: those that are there, so that the line stays short.
struct BoardLegend: Component {
  let reader: Reader
  private let forms: [Form]
  private let canMove: Bool

  private enum Form: String, CaseIterable {
    case done, now, late, new, todo, gone, locked
    case overridden = "ov"

    /// The form that a state gives a visit by itself.
    static let ofState = Dictionary(
      uniqueKeysWithValues: allCases.compactMap { form in
        VisitState(rawValue: form.rawValue).map { ($0, form) }
      })
  }

  /// The legend of `board`.
  init(_ board: BoardModel, _ reader: Reader) {
    (self.reader, canMove) = (reader, board.canMove)
    var states: Set<VisitState> = [], there: Set<Form> = []
    for row in board.rows {
      for visit in row.visits {
        if visit.state != .planned { states.insert(visit.state) }
        if visit.isLate { there.insert(.late) }
        if visit.isLocked { there.insert(.locked) }
        if visit.isOverridden { there.insert(.overridden) }
      }
    }
    there.formUnion(states.compactMap { Form.ofState[$0] })
    forms = Form.allCases.filter(there.contains)
  }

  var html: HTML {
    let lines = forms.map { form -> HTML in
      switch form {
      case .locked: "<li>\(Icon.lock)\(reader.text("legend.locked"))</li>"
      case .overridden: "<li><i class=\"ov\"></i>\(reader.text("legend.overridden"))</li>"
      default:
        """
        <li><i class="\(form.rawValue)"></i>\(reader.text(Message("legend.\(form.rawValue)")))</li>
        """
      }
    }
    let move: HTML =
      canMove
      ? "<li class=\"only-keys\"><kbd>M</kbd> \(reader.text("legend.move"))</li>" : .empty
    return """
      <ul class="key" aria-label="\(reader.text("legend.title"))">\(lines)\(move)\
      <li class="only-keys"><kbd>?</kbd> \(reader.text("legend.shortcuts"))</li></ul>
      """
  }
}
