import Care
import Kernel
import Store

extension ProposalModel {
  /// Above the board: what it is, and the two answers.
  func banner(_ frame: Frame) -> HTML {
    let lines = facts.map { "<span><b>\($0.strong)</b> \($0.words)</span>" as HTML }
    let same = sameWords.map { "<p class=\"same small muted\">\(Icon.info)\($0)</p>" as HTML }
    let ways = tabs.isEmpty ? HTML.empty : Tabs(reader.text("spirit.title"), tabs).html
    let others: HTML = isUndecided ? "\(ways)\(same)" : ways
    return """
      <section class="prop" aria-labelledby="proposal"><span class="ico">\(Icon.spark)</span>\
      <div class="grow"><h2 id="proposal">\(title)</h2><p class="facts">\(lines)</p></div>\
      <div class="acts">\(answers(frame))</div></section>\(others)\(stateWords(frame))
      """
  }

  var isUndecided: Bool { state == .open || state == .partly }

  private func answers(_ frame: Frame) -> HTML {
    switch state {
    case .open, .partly:
      let reject =
        state == .open
        ? frame.button(Button(reader.text("proposal.reject")), to: Links.rejection(of: id)) : .empty
      let words = reader.count("proposal.apply", toNotify)
      let calls: HTML? = state == .partly ? callsLink() : nil
      return "\(reject)\(calls)"
        + frame.button(Button(words, .primary), to: Links.acceptance(of: id))
    case .accepted: return callsLink(.primary)
    case .rejected: return RunForm.again(run, Button(reader.text("run.again"), icon: .spark), frame)
    }
  }

  private func stateWords(_ frame: Frame) -> HTML {
    switch state {
    case .rejected: return Alert(.info, reader.text("proposal.rejected")).html
    case .accepted: return Alert(.ok, reader.text("proposal.accepted")).html
    case .open, .partly:
      guard isStale else { return .empty }
      let button = Button(reader.text("run.again"), icon: .spark, isSmall: true)
      let again = RunForm.again(run, button, frame)
      let words = HTML(reader.text("proposal.stale.sentence"))
      return Alert(.warning, reader.text("proposal.stale"), "\(words) \(again)").html
    }
  }

  /// Beside the board: every change with its box, what is left out, the figures and the cost.
  func aside(_ frame: Frame, withPhones hasPhones: Bool) -> HTML {
    changeList(frame) + callSection(withPhones: hasPhones) + leftOutList + comparison + costTable
  }

  private func callsLink(_ kind: ButtonKind = .plain) -> HTML {
    ButtonLink(reader.text("calls.open"), to: Links.calls(of: id), kind, icon: .phone).html
  }

  /// Patients and carers to call, before and after it is accepted; with what to say to each.
  private func callSection(withPhones hasPhones: Bool) -> HTML {
    guard calls.count > 0, state != .rejected else { return .empty }
    let items = (calls.patients + calls.carers).map { call -> HTML in
      let lines = call.lines.map { "<small>\($0)</small>" as HTML }
      let phones = (hasPhones ? call.phones : []).map {
        ButtonLink($0.label, to: $0.address, icon: .phone, isSmall: true).html
      }
      return """
        <li><div class="grow"><b>\(call.name)</b>\(lines)</div><div class="acts">\(phones)</div></li>
        """
    }
    return """
      <section class="agenda" aria-labelledby="to-call"><details class="costs"\(attribute: "open", if: hasPhones)>\
      <summary id="to-call">\(reader.count("proposal.calls", calls.count))</summary>\
      <ul class="calls">\(items)</ul><p class="acts">\(callsLink())</p></details></section>
      """
  }

  private func changeList(_ frame: Frame) -> HTML {
    guard !changes.isEmpty else {
      return "<section class=\"agenda\"><h2>\(reader.text("proposal.no-changes"))</h2></section>"
    }
    let list: HTML = "<ol>\(changes.map(line))</ol>"
    let button = Button(reader.text("proposal.apply.chosen"), icon: .check)
    let form =
      isUndecided
      ? frame.form(
        to: Links.acceptance(of: id),
        """
        <input type="hidden" name="part" value="yes">\(list)<div class="p">\(button)</div>
        """) : list
    return """
      <section class="agenda" aria-labelledby="changes"><h2 id="changes">\
      \(reader.count("proposal.changes", changes.count))</h2>\(form)</section>
      """
  }

  private func line(_ change: ProposalChange) -> HTML {
    """
    <li class="chg"><time>\(change.time)</time><div><b><a href="\(change.address)">\(change.name)</a>\
    </b><small><span>\(change.from)</span>\(Icon.arrow)\(change.mark)<span>\(change.to)</span></small>\
    </div>\(box(change))</li>
    """
  }

  private func box(_ change: ProposalChange) -> HTML {
    if change.isAccepted { return Tag(reader.text("proposal.taken"), .ok, icon: .check).html }
    guard isUndecided else { return .empty }
    if change.isWithPartner { return Tag(reader.text("proposal.together"), icon: .doubleCare).html }
    let words = reader.text(Message("proposal.choose.one", ["name": change.name]))
    return """
      <label class="opt tick"><input type="checkbox" name="visit" value="\(change.visit)" checked>\
      <span class="vh">\(words)</span></label>
      """
  }

  private var leftOutList: HTML {
    guard !leftOut.isEmpty else { return .empty }
    let items = leftOut.map { item -> HTML in
      let reasons = item.reasons.map { "<li>\($0)</li>" as HTML }
      return """
        <li class="left-out"><b><a href="\(item.address)">\(item.name)</a></b>\
        <small>\(item.detail)</small><ul>\(reasons)</ul></li>
        """
    }
    return """
      <section class="agenda" aria-labelledby="left-out"><h2 id="left-out">\
      \(reader.count("proposal.left-out", leftOut.count))</h2><ul>\(items)</ul></section>
      """
  }

  private var comparison: HTML {
    let rows = figures.map { line -> HTML in
      let sign = line.isBetter.map {
        Tag(line.difference, $0 ? .ok : .warning, icon: $0 ? .check : .info).html
      }
      return """
        <tr><th scope="row">\(line.name)</th><td class="r num">\(line.before)</td>\
        <td class="r num">\(line.after)</td><td class="r">\(sign)</td></tr>
        """
    }
    return """
      <section class="agenda" aria-labelledby="figures"><h2 id="figures">\
      \(reader.text("figure.title"))</h2><table class="tbl tight"><thead><tr><td></td>\
      <th scope="col" class="r">\(reader.text("figure.before"))</th>\
      <th scope="col" class="r">\(reader.text("figure.after"))</th>\
      <th scope="col" class="r">\(reader.text("figure.difference"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table>\
      \(estimate.map { "<p class=\"mnote gap\">\($0)</p>" as HTML })</section>
      """
  }

  private var costTable: HTML {
    guard !costs.isEmpty else { return .empty }
    let rows = costs.map { cost -> HTML in
      "<tr><th scope=\"row\">\(cost.name)</th><td class=\"r num\">\(cost.amount)</td></tr>"
    }
    return """
      <section class="agenda"><details class="costs"><summary>\
      \(reader.text(Message("proposal.cost", ["total": total])))</summary>\
      <p class="muted small">\(reader.text("proposal.cost.hint"))</p>\
      <table class="tbl tight"><tbody>\(rows)</tbody></table></details></section>
      """
  }
}
