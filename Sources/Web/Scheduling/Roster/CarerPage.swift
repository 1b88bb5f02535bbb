import Care
import Kernel
import Store

/// A carer: what they can do, this week's rounds, and when they are away.
struct CarerPage {
  let frame: Frame
  let carer: Carer
  let roster: Roster
  /// Absences of today and later.
  let absences: [Absence]
  let account: String?
  let today: LocalDate
  let mayEdit: Bool
  var form: Form
  var problems: [Problem] = []
  /// What is kept of an absence that is not noted yet.
  var draft: DraftKeeping?

  var page: Page {
    let title = reader.listName(carer.name)
    let edit: HTML? =
      mayEdit
      ? ButtonLink(reader.text("people.edit"), to: Links.editing(carer.id), icon: .edit).html : nil
    let head = reader.headName(family: carer.name.family, given: carer.name.given)
    return Page(
      title, .carers, crumbs: [Page.Crumb(reader.text("nav.carers"), Links.carers)],
      hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(head)</h1>\
      <p>\(reader.text("qualification.\(carer.qualification.rawValue)"))</p></div>\(edit)</div>\
      <div class="cols"><div class="stack">\(week)\(away)</div><div class="stack">\(facts)</div></div></div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var facts: HTML {
    let phones: HTML? =
      carer.phones.isEmpty ? nil : carer.phones.map { PhoneLink(phone: $0).html }.joined(", ")
    let tag = PlaceTag(
      quality: carer.homePlace?.quality, hasAddress: carer.home != Address(), reader: reader)
    let skills = carer.skills.sorted().map { "\(Tag(CarerWords.skill($0, reader))) " as HTML }
    return Card(
      reader.text("carers.facts"),
      Facts([
        (reader.text("carer.field.phones"), phones),
        (reader.text("carer.field.skills"), skills.isEmpty ? nil : skills.joined()),
        (
          reader.text("carer.field.languages"),
          reader.languageWords(carer.languages).map { "\($0)" }
        ),
        (reader.text("carer.field.travel"), "\(reader.text("travel.\(carer.travel.rawValue)"))"),
        (reader.text("carers.start"), "\(reader.text("base.\(carer.base.rawValue)"))"),
        (
          reader.text("carers.home"),
          carer.home == Address() ? nil : "\(carer.home.oneLine) \(tag)"
        ),
        (
          reader.text("carers.contract"),
          carer.weeklyMinutes.map { "\(reader.duration(minutes: $0))" }
        ),
        (
          reader.text("carer.field.inami"),
          carer.inami.map { "<span class=\"num\">\($0.formatted)</span>" }
        ),
        (reader.text("carer.field.until"), carer.until.map { "\(reader.numericDate($0))" }),
        (reader.text("carers.account"), "\(account ?? reader.text("carers.account.none"))"),
        (reader.text("carer.field.external-key"), carer.externalKey.map { "\($0)" }),
      ]).html
    ).html
  }

  private var week: HTML {
    let hours = HoursWords(roster.minutes(of: carer.id), contract: carer.weeklyMinutes, reader)
    let over: HTML? = hours.difference.map { Tag($0, hours.tone).html }
    let rows = (0..<7).compactMap { offset -> HTML? in
      let day = roster.from.adding(days: offset)
      let rounds = roster.rounds(of: carer.id, on: day)
      guard !rounds.isEmpty else { return nil }
      let times = rounds.map { reader.timeRange($0.start, $0.end) }
      return """
        <li><div class="row"><span class="grow">\(reader.longDate(day).sentence)</span>\
        <b class="num">\(reader.list(times))</b></div></li>
        """
    }
    let content: HTML =
      rows.isEmpty
      ? "<p class=\"p small muted\">\(reader.text("roster.none"))</p>"
      : """
      <ul class="rows">\(rows)<li><div class="row"><span class="grow muted">\(reader.text("roster.hours"))\
      </span>\(over)<b class="num">\(hours.text)</b></div></li></ul>
      """
    let link: HTML =
      mayEdit
      ? "<a href=\"\(Links.roster(roster.from, of: carer.id))\">\(reader.text("roster.edit"))</a>"
      : .empty
    return Card(
      reader.text("roster.this-week"), aside: link, isPadded: false,
      content
    ).html
  }

  private var away: HTML {
    let rows = absences.map { absence -> HTML in
      let end = frame.button(
        Button(reader.text("roster.absence.end-now"), isSmall: true),
        to: Links.absence(absence.id, of: carer.id))
      let remove = frame.button(
        Button(reader.text("roster.absence.remove"), .ghost, icon: .trash, isSmall: true),
        to: Links.removal(of: absence.id, of: carer.id))
      let hasBegun = absence.from <= frame.now
      let acts: HTML? =
        mayEdit ? "<span class=\"stayacts\">\(hasBegun ? end : nil)\(remove)</span>" : nil
      return """
        <li><div class="row stayrow"><span class="grow">\
        <b>\(reader.text("absence.\(absence.kind.rawValue)"))</b>\
        <small>\(absence.words(reader))</small></span>\(acts)</div></li>
        """
    }
    let none: HTML? =
      rows.isEmpty ? "<p class=\"p small muted\">\(reader.text("roster.absence.none"))</p>" : nil
    let list: HTML? = rows.isEmpty ? nil : "<ul class=\"rows\">\(rows)</ul>"
    return Card(
      reader.text("roster.absence.title"), isPadded: false,
      "\(list)\(none)\(mayEdit ? newAbsence : nil)"
    ).html
  }

  private var newAbsence: HTML {
    let fields = Fields(reader, form, problems)
    let kinds = Absence.Kind.allCases.map {
      (value: $0.rawValue, label: reader.text("absence.\($0.rawValue)"))
    }
    let content: HTML = """
      <div class="formgrid">\(fields.select("kind", "roster.absence.kind", kinds))<span></span>\
      \(fields.date("from-day", "roster.absence.from"))\
      \(fields.time("from-time", "roster.absence.from.time", hint: "roster.absence.time.hint", isOptional: true))\
      \(fields.date("until-day", "roster.absence.until", hint: "roster.absence.until.hint", isOptional: true))\
      \(fields.time("until-time", "roster.absence.until.time", hint: "roster.absence.time.hint", isOptional: true))\
      </div><p class="hint">\(reader.text("roster.absence.text"))</p>\
      \(Button(reader.text("roster.absence.save"), .tone, icon: .userOff))
      """
    return """
      <details class="p more-fields" id="absence"\(attribute: "open", if: !problems.isEmpty || draft?.isAsking == true)>\
      <summary>\(reader.text("roster.absence.new"))</summary>\(draft?.banner(frame))\(fields.summary)\
      \(frame.form(to: Links.absences(of: carer.id), keeping: draft, content))</details>
      """
  }
}
