import Care
import Kernel
import Store

extension SearchResults {
  /// The people that `text` may mean, the likeliest first, each with what answers "who comes
  /// today?". At most two statements.
  static func people(_ text: String, _ context: SignedIn, limit: Int = 12) async throws -> [Hit] {
    guard !text.isEmpty, context.permits(.seePatients) || context.permits(.seeOwnTour) else {
      return []
    }
    let found = try await context.workspace.findPatients(text, limit: limit)
    return found.map { Hit($0, context) }
  }

  /// Things to do, as verbs. With a person typed beside the verb they take that person:
  /// "hospit lamb" is "Noter une hospitalisation, LAMBERT Marie-Louise".
  static func actions(_ text: String, _ context: SignedIn) async throws -> [Hit] {
    let words = TextFold.tokens(text)
    guard words.contains(where: { $0.utf8.count >= 3 }) else { return [] }
    var hits = try await planningActions(text, context)
    hits += SearchAction.general.filter { context.permits($0.permission) }.compactMap {
      $0.isMeant(by: words, context.reader) ? $0.hit(context.reader) : nil
    }
    for action in SearchAction.personal where context.permits(action.permission) {
      let rest = action.rest(of: words, context.reader)
      guard let rest, !rest.isEmpty, hits.count < 4 else { continue }
      let people = try await context.workspace.findPatients(
        rest.joined(separator: " "), limit: 3)
      hits += people.map { action.hit(context.reader, $0) }
    }
    return Array(hits.prefix(5))
  }
}

extension SearchResults.Hit {
  /// Name, birth date, place and next visit.
  init(_ line: PatientLine, _ context: SignedIn) {
    let reader = context.reader, today = context.today
    let next = line.nextVisit.map { visit -> String in
      let moment = reader.moment(visit.day, visit.start, today: today)
      let carer = visit.carer.map(reader.fullName) ?? reader.text("people.visit.to-place")
      return "\(moment), \(carer)"
    }
    let parts = [
      line.birthDate.map(reader.numericDate), line.address.locality,
      next ?? reader.text("people.visit.none"),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    self.init(
      title: reader.listName(line.name), detail: parts.joined(separator: " · "),
      address: Links.person(line.id),
      lead: Avatar(initials: reader.initials(line.name), size: .small).html)
  }
}

/// Something to do that the search proposes.
struct SearchAction {
  let name: Message
  let permission: Permission
  let icon: Icon
  let address: @Sendable (ID<Patient>?) -> String

  /// What needs no person.
  static let general = [
    SearchAction(name: "people.add", permission: .editPatients, icon: .plus) { _ in
      Links.newPerson
    },
    SearchAction(name: "carers.add", permission: .editCarers, icon: .plus) { _ in
      Links.newCarer
    },
    SearchAction(name: "import.title", permission: .importFiles, icon: .upload) { _ in
      Links.imports
    },
    SearchAction(name: "roster.title", permission: .seePlanning, icon: .calendar) { _ in
      Links.roster
    },
    SearchAction(name: "colleague.add", permission: .manageOrganization, icon: .key) { _ in
      Links.newColleague
    },
    SearchAction(name: "access.title", permission: .readEvents, icon: .eye) { _ in
      Links.accessLog
    },
  ]

  /// What is done for a person.
  static let personal = [
    SearchAction(name: "people.stay.new", permission: .editPatients, icon: .hospital) {
      $0.map { "\(Links.person($0))#stay" } ?? Links.people
    },
    SearchAction(name: "people.visit.book", permission: .planVisits, icon: .calendar) {
      $0.map { Links.newVisit(for: $0) } ?? Links.people
    },
    SearchAction(name: "people.edit", permission: .editPatients, icon: .edit) {
      $0.map { Links.editing($0) } ?? Links.people
    },
  ]

  /// Whether every word begins a word of the name.
  func isMeant(by words: [String], _ reader: Reader) -> Bool {
    rest(of: words, reader)?.isEmpty == true
  }

  /// The typed words that do not belong to the name; `nil` when none of at least three letters does.
  func rest(of words: [String], _ reader: Reader) -> [String]? {
    let own = TextFold.tokens(reader.text(name))
    let rest = words.filter { word in !own.contains { $0.hasPrefix(word) } }
    let isCalled = words.contains { word in
      word.utf8.count >= 3 && own.contains { $0.hasPrefix(word) }
    }
    return isCalled ? rest : nil
  }

  func hit(_ reader: Reader, _ person: PatientLine? = nil) -> SearchResults.Hit {
    SearchResults.Hit(
      title: reader.text(name), detail: person.map { reader.listName($0.name) },
      address: address(person?.id), lead: icon.html)
  }
}
