import Kernel

extension BoardModel {
  /// The table in its scrolling region.
  var html: HTML {
    """
    <div class="board\(grid.first % 60 == 0 ? "" : " half")" tabindex="0" role="region" \
    aria-label="\(region)" data-board data-first="\(grid.first)" data-slots="\(grid.count)"\
    \(wordAttributes)>\
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
    <small>\(row.detail)\(row.delay.map { " · <b>\($0)</b>" as HTML })</small>\(menu(row))</div></th>\
    <td><ol class="track\(lanes(row))">\(nowLine)\(row.breaks.map(span))\(row.visits.map(\.html))\
    \(overflow(row))</ol></td></tr>
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

  private func overflow(_ row: BoardRow) -> HTML {
    guard let overflow = row.overflow else { return .empty }
    return "<li class=\"rest-of\"><a href=\"\(overflow.address)\">\(overflow.label)</a></li>"
  }
}

/// What the forms of the board mean.
struct BoardLegend: Component {
  let reader: Reader

  var html: HTML {
    let states = ["done", "now", "late", "new", "todo", "gone"].map { state -> HTML in
      "<li><i class=\"\(state)\"></i>\(reader.text(Message("legend.\(state)")))</li>"
    }
    return """
      <ul class="key" aria-label="\(reader.text("legend.title"))">\(states)\
      <li>\(Icon.lock)\(reader.text("legend.locked"))</li>\
      <li><i class="ov"></i>\(reader.text("legend.overridden"))</li>\
      <li class="only-keys"><kbd>M</kbd> \(reader.text("legend.move"))</li>\
      <li class="only-keys"><kbd>?</kbd> \(reader.text("legend.shortcuts"))</li></ul>
      """
  }
}
