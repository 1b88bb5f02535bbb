import Care
import Kernel

extension TourStop {
  /// The visit as a card; what comes next is open, the rest is one line.
  func html(_ frame: Frame) -> HTML {
    """
    <li class="stop-card \(status.rawValue)" id="v-\(id)" data-visit="\(id)">\
    <details\(attribute: "open", if: isCurrent)><summary><span class="num no">\(number)</span>\
    <span class="grow"><b>\(hours)</b><strong>\(name)</strong><small>\(care)</small></span>\
    \(Tag(statusWords, tone, icon: tone.icon).html)</summary>\
    <div class="in-card">\(whereabouts)\(doorList)\(noteList)\(buttons(frame))\(more(frame))</div></details></li>
    """
  }

  private var tone: Tone {
    switch status {
    case .planned, .cancelled: .neutral
    case .underWay: .info
    case .done: .ok
    case .notHome: .warning
    }
  }

  private var whereabouts: HTML {
    let way = route.map {
      """
      <a class="btn" href="\($0.map)" data-geo="\($0.geo)" target="_blank" rel="noreferrer">\
      \(Icon.pin)\(reader.text("tour.route"))</a>
      """ as HTML
    }
    let calls = phones.map {
      "<a class=\"btn\" href=\"\($0.address)\">\(Icon.phone)\($0.label)</a>" as HTML
    }
    let together: HTML? = pair.map { "<p class=\"small\">\(Icon.doubleCare) \($0)</p>" }
    return """
      <p>\(age)\(age.isEmpty ? "" : " · ")\(address)</p><p class="small muted">\(window)</p>\(together)\
      <div class="acts two-up">\(way)\(calls)</div>
      """
  }

  private var doorList: HTML {
    guard !door.isEmpty else { return .empty }
    let items = door.map { "<li>\($0.icon)<span><b>\($0.name)</b> \($0.text)</span></li>" as HTML }
    return "<ul class=\"at-door\" aria-label=\"\(reader.text("tour.door"))\">\(items)</ul>"
  }

  private var noteList: HTML {
    "<ul class=\"said small\" data-said>\(notes.map { "<li>\($0)</li>" as HTML })</ul>"
  }

  /// The one thing to do next, as large as a thumb.
  private func buttons(_ frame: Frame) -> HTML {
    switch status {
    case .planned: form(.started, Button(reader.text("tour.start"), .primary, icon: .play), frame)
    case .underWay: form(.ended, Button(reader.text("tour.end"), .primary, icon: .check), frame)
    case .done, .notHome, .cancelled: .empty
    }
  }

  private func more(_ frame: Frame) -> HTML {
    let reasons = NotHomeReason.allCases.map {
      "<option value=\"\($0.rawValue)\">\(reader.notHome($0))</option>" as HTML
    }
    let away: HTML =
      status == .planned || status == .underWay
      ? """
      <details class="sub"><summary>\(reader.text("tour.not-home"))</summary>\
      \(form(.notHome, Button(reader.text("tour.not-home.send"), icon: .userOff), frame, """
        <div class="field"><label for="r-\(id)">\(reader.text("tour.reason"))</label>\
        <select class="in" id="r-\(id)" name="reason">\(reasons)</select></div>\
        <div class="field"><label for="w-\(id)">\(reader.text("tour.words"))</label>\
        <input class="in" id="w-\(id)" name="note" maxlength="2000"></div>
        """))</details>
      """ : .empty
    return """
      \(away)\(correction(frame))<details class="sub"><summary>\(reader.text("tour.note"))</summary>\
      \(form(.note, Button(reader.text("tour.note.send"), icon: .message), frame, """
        <div class="field"><label for="n-\(id)">\(reader.text("tour.note.label"))</label>\
        <textarea class="in" id="n-\(id)" name="note" rows="3" maxlength="2000" required></textarea></div>
        """))</details>
      """
  }

  /// A wrong time is put right by a report of its own; the first one stays.
  private func correction(_ frame: Frame) -> HTML {
    guard !correctable.isEmpty else { return .empty }
    let kinds = correctable.map {
      "<option value=\"\($0.kind.rawValue)\">\($0.words)</option>" as HTML
    }
    let button = Button(reader.text("tour.correct.send"), icon: .clock)
    return """
      <details class="sub"><summary>\(reader.text("tour.correct"))</summary>\
      \(frame.form(to: Links.reports, class: "report", """
        <input type="hidden" name="visit" value="\(id)"><input type="hidden" name="day" value="\(day)">\
        <input type="hidden" name="key" value="\(ID<VisitReport>(at: frame.now))">\
        <div class="field"><label for="k-\(id)">\(reader.text("tour.correct.what"))</label>\
        <select class="in" id="k-\(id)" name="kind">\(kinds)</select></div>\
        <div class="field"><label for="t-\(id)">\(reader.text("tour.correct.time"))</label>\
        <input class="in" id="t-\(id)" name="time" inputmode="numeric" autocomplete="off" \
        data-format="time" required></div>\(button)
        """))</details>
      """
  }

  /// A form that works without scripts; the script gives it a key and a time, and keeps it.
  private func form(
    _ kind: VisitReport.Kind, _ button: Button, _ frame: Frame, _ fields: HTML = .empty
  ) -> HTML {
    frame.form(
      to: Links.reports, class: "report",
      """
      <input type="hidden" name="visit" value="\(id)"><input type="hidden" name="day" value="\(day)">\
      <input type="hidden" name="kind" value="\(kind.rawValue)">\
      <input type="hidden" name="key" value="\(ID<VisitReport>(at: frame.now))">\(fields)\(button)
      """)
  }
}
