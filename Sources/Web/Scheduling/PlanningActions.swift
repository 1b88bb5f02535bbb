import Care
import Kernel
import Store

extension SearchResults {
  /// What is typed for the planning: "absent karim" leads to his absence, "planning demain" to that
  /// day. At most one statement.
  static func planningActions(_ text: String, _ context: SignedIn) async throws -> [Hit] {
    let words = TextFold.tokens(text)
    guard let verb = words.first, verb.utf8.count >= 3, words.count > 1,
      context.permits(.seePlanning)
    else { return [] }
    let reader = context.reader
    if isMeant(verb, "search.planning.words", reader) { return day(text, context) }
    guard isMeant(verb, "search.absent.words", reader), context.permits(.editCarers) else {
      return []
    }
    let rest = words.dropFirst()
    let meant = try await context.workspace.carers().filter { carer in
      let name = TextFold.tokens(carer.name.full)
      return rest.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
    }
    return meant.prefix(4).map { carer in
      let view = PlanningView(date: context.today).opening(carer: carer.id)
      return Hit(
        title: reader.text(Message("search.absent", ["name": reader.full(carer.name)])),
        detail: reader.qualification(carer.qualification), address: view.address + "#absent",
        lead: Icon.userOff.html)
    }
  }

  /// The planning of the day typed behind the first word.
  private static func day(_ text: String, _ context: SignedIn) -> [Hit] {
    let typed = text.drop(while: \.isWhitespace).drop { !$0.isWhitespace }
    guard let date = try? DateInput.read(String(typed), today: context.today) else { return [] }
    let reader = context.reader
    return [
      Hit(
        title: reader.text("nav.planning"), detail: reader.longDate(date),
        address: Links.planning(date), lead: Icon.planning.html)
    ]
  }

  private static func isMeant(_ verb: String, _ words: Message, _ reader: Reader) -> Bool {
    TextFold.tokens(reader.text(words)).contains { $0.hasPrefix(verb) }
  }
}
