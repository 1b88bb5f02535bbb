import Care
import Kernel
import Store

/// A person: who it is, where, what comes next, and who is around.
///
/// Someone who only sees the own tour gets what is needed at the door, and no more.
struct PersonPage {
  let frame: Frame
  let patient: Patient
  let story: PersonStory
  let stays: PersonStays
  private let next: [PersonVisitRow], last: [PersonVisitRow]
  private let companions: [Companion]
  private let today: LocalDate
  let isFull: Bool, mayEdit: Bool, mayPlan: Bool

  /// Reads everything about a person. Statements do not grow with the number of visits.
  init(_ id: ID<Patient>, _ context: SignedIn, _ draft: DraftKeeping? = nil) async throws {
    let workspace = context.workspace, today = context.today
    patient = try await workspace.patient(id)
    (frame, self.today) = (context.frame, today)
    isFull = workspace.permits(.seePatients)
    mayEdit = isFull && workspace.permits(.editPatients)
    mayPlan = isFull && workspace.permits(.planVisits)
    var known: [Stay] = [], coming: [PatientVisitLine] = [], past: [PatientVisitLine] = []
    if isFull {
      known = try await workspace.stays(of: id)
      coming = try await workspace.visitLines(
        of: id, from: today, to: today.adding(days: 120), limit: 30)
      past = try await workspace.visitLines(
        of: id, from: today.adding(days: -365), to: today.adding(days: -1), limit: 5,
        latestFirst: true)
      companions = try await workspace.companions(of: id, since: today.adding(days: -90))
    } else {
      companions = []
    }
    var away = PersonStays(
      known, of: patient, frame: context.frame, mayEdit: mayEdit, today: today,
      form: draft?.resumed)
    away.draft = draft
    stays = away
    story = PersonStory(patient, stay: stays.current, isFull: isFull, context.reader, today: today)
    let open: Set<Visit.Status> = [.planned, .underWay]
    let ended = coming.filter { $0.visit.day == today && !open.contains($0.visit.status) }
    func row(_ line: PatientVisitLine) -> PersonVisitRow {
      PersonVisitRow(line, context.reader, today: today)
    }
    next = coming.filter { open.contains($0.visit.status) }.prefix(6).map(row)
    last = (ended.reversed() + past).prefix(6).map(row)
  }

  var page: Page {
    let name = reader.listName(patient.name)
    return Page(
      name, .people,
      """
      <div class="pt"><div class="story-column">\(story)</div>\
      <div class="stack">\(tabs)\(isFull ? visits : doorCard)\(isFull ? stays.html : nil)</div>\
      <div class="aside stack">\(isFull ? doorCard : nil)\(around)\(whoComes)</div></div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var tabs: HTML? {
    isFull
      ? PersonTabs(patient: patient.id, current: .overview, mayEdit: mayEdit, reader).html : nil
  }

  private var visits: HTML {
    let all: HTML =
      "<a href=\"\(Links.visits(of: patient.id))\">\(reader.text("people.visits.all"))</a>"
    let book: HTML? =
      mayPlan
      ? ButtonLink(
        reader.text("people.visit.book"), to: Links.newVisit(for: patient.id), .primary, icon: .plus
      ).html : nil
    let coming: HTML =
      next.isEmpty
      ? EmptyState(
        reader.text("people.visits.none"), reader.text("people.visits.none.text"),
        action: book ?? .empty
      ).html : list(next)
    let foot: HTML? =
      next.isEmpty ? nil : book.map { "<div class=\"formbar\">\($0)</div>" as HTML }
    let past: HTML? =
      last.isEmpty
      ? nil : Card(reader.text("people.visits.last"), isPadded: false, list(last)).html
    return """
      \(Card(reader.text("people.visits.next"), aside: all, isPadded: false, coming + (foot ?? .empty)))\
      \(past)
      """
  }

  private func list(_ rows: [PersonVisitRow]) -> HTML {
    RowList(
      rows.map { Row($0.moment, "\($0.care) · \($0.carer)", aside: $0.tag?.html ?? .empty) }
    ).html
  }

  private var doorCard: HTML {
    let door = patient.door
    let facts: [(Icon, Message, String)] = [
      (.key, "patient.field.key", door.key), (.paw, "patient.field.dog", door.dog),
      (.parking, "patient.field.parking", door.parking),
      (.home, "patient.field.door-notes", door.other),
    ]
    let lines = facts.filter { !$0.2.isEmpty }.map { icon, name, text -> HTML in
      "<li>\(icon)<span><b>\(reader.text(name))</b> \(text)</span></li>"
    }
    let content: HTML =
      lines.isEmpty
      ? "<p class=\"small muted\">\(reader.text("people.door.none"))</p>"
      : "<ul class=\"doornotes\">\(lines)</ul>"
    return Card(reader.text("people.form.door"), content).html
  }

  private var around: HTML {
    var people: [(name: String, detail: String, phone: PhoneNumber?)] = patient.contacts.map {
      ($0.name, $0.relationship, $0.phone)
    }
    if let doctor = patient.generalPractitioner {
      people.append((doctor.name, reader.text("patient.field.gp-name"), doctor.phone))
    }
    let rows = people.map { person -> HTML in
      let call: HTML? = person.phone.map {
        let words = reader.text("people.call", ["name": person.name, "number": $0.formatted])
        return ButtonLink(
          words, to: Links.telephone($0.e164), icon: .phone, isIconOnly: true
        ).html
      }
      let between = person.detail.isEmpty ? "" : " · "
      let number: HTML? = person.phone.map {
        "\(between)<span class=\"num\">\($0.formatted)</span>"
      }
      return """
        <li class="person">\(Avatar(person.name))<span><b>\(person.name)</b>\
        <small>\(person.detail)\(number)</small></span>\(call)</li>
        """
    }
    let content: HTML =
      rows.isEmpty
      ? "<p class=\"p small muted\">\(reader.text("people.around.none"))</p>"
      : "<ul class=\"around\">\(rows)</ul>"
    return Card(reader.text("people.form.around"), isPadded: false, content).html
  }

  private var whoComes: HTML? {
    guard !companions.isEmpty else { return nil }
    let rows = companions.prefix(6).map { companion -> HTML in
      let count = reader.text("people.companion", ["count": reader.number(companion.visits)])
      let words = "\(reader.text("qualification.\(companion.qualification.rawValue)")) · \(count)"
      return """
        <li class="person">\(Avatar(initials: reader.initials(companion.name)))<span>\
        <b>\(reader.fullName(companion.name))</b><small>\(words)</small></span></li>
        """
    }
    return Card(
      reader.text("people.companions"), isPadded: false,
      "<ul class=\"around\">\(rows)</ul>"
    ).html
  }
}

/// The pages about one person.
struct PersonTabs: Component {
  enum Tab: Sendable { case overview, visits, record }

  let patient: ID<Patient>
  let current: Tab
  let mayEdit: Bool
  let reader: Reader

  init(patient: ID<Patient>, current: Tab, mayEdit: Bool, _ reader: Reader) {
    (self.patient, self.current, self.mayEdit, self.reader) = (patient, current, mayEdit, reader)
  }

  var html: HTML {
    var tabs = [
      (
        label: reader.text("people.tab.overview"), address: Links.person(patient),
        isCurrent: current == .overview
      ),
      (
        label: reader.text("people.tab.visits"), address: Links.visits(of: patient),
        isCurrent: current == .visits
      ),
    ]
    if mayEdit {
      tabs.append(
        (
          label: reader.text("people.edit"), address: Links.editing(patient),
          isCurrent: current == .record
        ))
    }
    return "<div class=\"ptabs\">\(Tabs(reader.text("people.tabs"), tabs))</div>"
  }
}
