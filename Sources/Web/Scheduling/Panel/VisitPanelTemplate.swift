import Kernel

extension VisitPanel {
  /// The panel; `frame` gives the secret of its forms.
  func html(_ frame: Frame) -> HTML {
    """
    <section class="det" id="panel" tabindex="-1" aria-labelledby="panel-title" data-panel="\(id)">\
    <div class="top2"><span class="av" aria-hidden="true">\(initials)</span><div>\
    <h2 id="panel-title"><a href="\(personAddress)">\(name)</a></h2>\
    <p class="small muted">\(line)</p></div></div>\(tagLine)\(warnings)\(reportBlock)\(whyBlock)\
    \(move.map { moveForm($0, frame) })\(optionList(frame))\(actions(frame))\
    <details class="more-facts"><summary>\(reader.text("visit.details"))</summary>\
    \(Facts(facts.map { ($0.name, HTML($0.value)) }))</details></section>
    """
  }

  private var tagLine: HTML {
    let shown = tags.map { Tag($0.words, $0.tone, icon: $0.icon).html }
    return shown.isEmpty ? .empty : "<p class=\"tags\">\(shown)</p>"
  }

  private var warnings: HTML {
    let place = warning.map { Alert(.warning, nil, HTML($0), icon: .pin).html }
    let broken = overrides.map { Alert(.warning, nil, HTML($0), icon: .flag).html }
    return (place ?? .empty) + broken.joined()
  }

  /// What came from the door; a contradiction is said first, and both reports stay.
  private var reportBlock: HTML? {
    guard !reports.isEmpty else { return nil }
    let doubt: HTML? =
      isContradicted
      ? Alert(.warning, nil, "\(reader.text("visit.report.contradiction"))", icon: .warning).html
      : nil
    let items = reports.map { "<li>\($0)</li>" as HTML }
    return """
      \(doubt)<div class="why"><h3>\(reader.text("visit.report.title"))</h3><ul>\(items)</ul></div>
      """
  }

  private var whyBlock: HTML {
    guard !why.isEmpty else { return .empty }
    let items = why.map { reason -> HTML in
      "<li\(attribute: "class", reason.holds ? nil : "no")>\(reason.icon)\(reason.words)</li>"
    }
    return "<div class=\"why\"><h3>\(whyTitle)</h3><ul>\(items)</ul></div>"
  }

  private func moveForm(_ move: MoveForm, _ frame: Frame) -> HTML {
    let options = move.choices.map { choice -> HTML in
      """
      <option value="\(choice.id)" data-start="\(choice.start)"\(attribute: "selected", if: choice.isCurrent)>\
      \(choice.label)</option>
      """
    }
    return frame.form(
      to: Links.moves(of: move.visit), class: "move", id: "move",
      """
      <input type="hidden" name="version" value="\(move.version)">\
      <div class="field wide"><label for="move-carer">\(reader.text("move.to"))</label>\
      <select class="in" id="move-carer" name="carer">\(options)</select></div>\
      <div class="field"><label for="move-start">\(reader.text("move.start"))</label>\
      <input class="in" id="move-start" name="start" inputmode="numeric" autocomplete="off" \
      value="\(move.start)" data-format="time"></div>\
      \(Button(reader.text("move.place"), .primary))\
      <div class="wide live" data-consequences aria-live="polite"></div>
      """)
  }

  private func optionList(_ frame: Frame) -> HTML {
    guard !options.isEmpty else { return .empty }
    let lines = options.map { option -> HTML in
      let form = move.map { move in
        frame.button(
          Button(
            reader.text(Message("move.try", ["name": option.name])), icon: .arrow, isSmall: true,
            isIconOnly: true), to: Links.moves(of: id),
          ["carer": "\(option.carer)", "start": option.start, "version": "\(move.version)"])
      }
      return """
        <li class="chg\(option.isFine ? "" : " no")">\(option.mark)<div><b>\(option.name)</b>\
        <small>\(option.detail)</small>\(consequences(option.words))</div>\(form)</li>
        """
    }
    return """
      <details class="options"><summary>\(reader.text("move.options"))</summary>\
      <ul>\(lines)</ul></details>
      """
  }

  /// What would change if somebody else came: rules, other visits, the cost part by part.
  private func consequences(_ words: MoveWords) -> HTML {
    let lines = (words.broken + words.delays).map { "<p class=\"small\">\($0)</p>" as HTML }
    let rows = words.costs.map { cost -> HTML in
      "<tr><th scope=\"row\">\(cost.name)</th><td class=\"r num\">\(cost.cents)</td></tr>"
    }
    guard !lines.isEmpty || !rows.isEmpty else { return .empty }
    let table: HTML =
      rows.isEmpty ? .empty : "<table class=\"tbl tight\"><tbody>\(rows)</tbody></table>"
    return """
      <details class="costs"><summary>\(reader.text(Message("move.cost", ["total": words.total])))</summary>\
      \(lines)\(table)</details>
      """
  }

  private func actions(_ frame: Frame) -> HTML {
    var parts: [HTML] = calls.map {
      ButtonLink($0.label, to: $0.address, icon: .phone, isSmall: true).html
    }
    if let editing {
      parts.append(
        ButtonLink(reader.text("visit.edit"), to: editing, icon: .edit, isSmall: true).html)
    }
    if canLock {
      let button =
        isLocked
        ? Button(reader.text("visit.unlock"), icon: .unlock, isSmall: true)
        : Button(reader.text("visit.lock"), icon: .lock, isSmall: true)
      parts.append(
        frame.button(
          button, to: isLocked ? Links.unlocks(of: id) : Links.locks(of: id),
          ["version": "\(version)"]))
    }
    return "<div class=\"acts\">\(parts)</div>\(swapForm(frame))"
  }

  private func swapForm(_ frame: Frame) -> HTML {
    guard let move, !move.swaps.isEmpty else { return .empty }
    let options = move.swaps.map { "<option value=\"\($0.id)\">\($0.label)</option>" as HTML }
    let form = frame.form(
      to: Links.swaps(of: id), class: "move",
      """
      <input type="hidden" name="version" value="\(move.version)">\
      <div class="field wide"><label for="swap-with">\(reader.text("swap.with"))</label>\
      <select class="in" id="swap-with" name="other">\(options)</select></div>\
      \(Button(reader.text("swap.do"), icon: .swap))
      """)
    return
      "<details class=\"options\"><summary>\(reader.text("swap.title"))</summary>\(form)</details>"
  }
}
