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
    let open = SearchAction.general.filter { $0.permission.map(context.permits) ?? true }
    guard !words.isEmpty else {
      return open.prefix(SearchAction.first).map { $0.hit(context.reader, today: context.today) }
    }
    var hits = try await planningActions(text, context)
    hits += open.filter { $0.isMeant(by: words, context.reader) }.map {
      $0.hit(context.reader, today: context.today)
    }
    guard words.contains(where: { $0.utf8.count >= 3 }) else { return Array(hits.prefix(most)) }
    for action in PersonalAction.all where context.permits(action.permission) {
      let rest = action.rest(of: words, context.reader)
      guard let rest, !rest.isEmpty, hits.count < 4 else { continue }
      let people = try await context.workspace.findPatients(
        rest.joined(separator: " "), limit: 3)
      hits += people.map { action.hit(context.reader, $0) }
    }
    return Array(hits.prefix(most))
  }

  /// More than fit would push the people out of sight.
  private static var most: Int { 8 }
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

/// Something that is done for a person, whose name is typed beside the verb.
struct PersonalAction {
  let name: Message
  let permission: Permission
  let icon: Icon
  let address: @Sendable (ID<Patient>) -> String

  static let all = [
    PersonalAction(name: "people.stay.new", permission: .editPatients, icon: .hospital) {
      "\(Links.person($0))#stay"
    },
    PersonalAction(name: "people.visit.book", permission: .planVisits, icon: .calendar) {
      Links.newVisit(for: $0)
    },
    PersonalAction(name: "people.edit", permission: .editPatients, icon: .edit) {
      Links.editing($0)
    },
  ]

  /// The typed words that do not belong to the name; `nil` when none of at least three letters does.
  func rest(of words: [String], _ reader: Reader) -> [String]? {
    let own = TextFold.tokens(reader.text(name))
    let rest = words.filter { word in !own.contains { $0.hasPrefix(word) } }
    let isCalled = words.contains { word in
      word.utf8.count >= 3 && own.contains { $0.hasPrefix(word) }
    }
    return isCalled ? rest : nil
  }

  func hit(_ reader: Reader, _ person: PatientLine) -> SearchResults.Hit {
    SearchResults.Hit(
      title: reader.text(name), detail: reader.listName(person.name), address: address(person.id),
      lead: icon.html)
  }
}
