import Care
import Kernel
import Store

/// Everyone who gives care.
struct CarersPage {
  /// One carer; every string is ready to print.
  struct Line: Equatable {
    let name: String, address: String, qualification: String
    let skills: String, languages: String, travel: String
    let hours: String, quality: Place.Quality?, hasHome: Bool
    let isFormer: Bool

    init(_ carer: Carer, _ reader: Reader, today: LocalDate) {
      name = reader.listName(carer.name)
      address = Links.carer(carer.id)
      qualification = reader.text("qualification.\(carer.qualification.rawValue)")
      skills = reader.list(carer.skills.sorted().map { CarerWords.skill($0, reader) })
      languages = reader.languageWords(carer.languages) ?? "–"
      travel = reader.text("travel.\(carer.travel.rawValue)")
      hours = carer.weeklyMinutes.map { reader.duration(minutes: $0) } ?? "–"
      (quality, hasHome) = (carer.homePlace?.quality, carer.home != Address())
      isFormer = carer.until.map { $0 < today } ?? false
    }
  }

  let frame: Frame
  let lines: [Line]
  let showsFormer: Bool
  let mayEdit: Bool

  init(_ carers: [Carer], showsFormer: Bool, _ context: SignedIn) {
    (frame, self.showsFormer) = (context.frame, showsFormer)
    lines = carers.map { Line($0, context.reader, today: context.today) }
    mayEdit = context.permits(.editCarers)
  }

  var page: Page {
    let title = reader.text("nav.carers")
    let count = reader.text("carers.count", ["count": reader.number(lines.count)])
    let add: HTML? =
      mayEdit
      ? ButtonLink(reader.text("carers.add"), to: Links.newCarer, .primary, icon: .plus).html : nil
    let rounds = ButtonLink(reader.text("roster.title"), to: Links.roster, icon: .calendar)
    let skills = ButtonLink(reader.text("skills.title"), to: Links.skills, .ghost)
    return Page(
      title, .carers,
      """
      <div class="stack"><div class="hello"><div class="grow"><h1>\(title)</h1><p>\(count)</p></div>\
      \(skills)\(rounds)\(add)</div>\(filter)\(list)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var filter: HTML {
    Chips(
      reader.text("carers.filter"),
      [
        Chips.Chip(
          reader.text("carers.former"),
          to: Links.query(Links.carers, ("former", showsFormer ? nil : "1")),
          isOn: showsFormer)
      ]
    ).html
  }

  private var list: HTML {
    guard !lines.isEmpty else {
      let action: HTML =
        mayEdit
        ? ButtonLink(reader.text("people.empty.import"), to: Links.imports, .primary).html : .empty
      return Card(
        nil, isPadded: false,
        EmptyState(reader.text("carers.empty"), reader.text("carers.empty.text"), action: action)
          .html
      ).html
    }
    let columns = [
      Table.Column(reader.text("visit.field.carer")),
      Table.Column(reader.text("carer.field.skills"), isSecondary: true),
      Table.Column(reader.text("carer.field.languages"), isSecondary: true),
      Table.Column(reader.text("carer.field.travel"), isSecondary: true),
      Table.Column(reader.text("carers.contract"), isNumeric: true),
    ]
    let rows = lines.map { line -> [HTML] in
      let former: HTML? =
        line.isFormer ? " \(Tag(reader.text("carers.former.tag"), .neutral))" : nil
      return [
        """
        <a href="\(line.address)">\(line.name)</a>\(former)\
        <small class="sub">\(line.qualification)</small>
        """,
        "\(line.skills)", "\(line.languages)",
        "\(line.travel) \(PlaceTag(quality: line.quality, hasAddress: line.hasHome, reader: reader))",
        "\(line.hours)",
      ]
    }
    return "<section class=\"card\">\(Table(reader.text("nav.carers"), columns, rows))</section>"
  }
}

/// The words for what a carer can do.
enum CarerWords {
  /// The name of a skill; a service's own skill shows its code.
  static func skill(_ skill: Skill, _ reader: Reader) -> String {
    reader.skill(skill)
  }
}
