import Care
import Kernel
import Store

/// Everyone who is cared for, with what answers "who comes today?".
struct PeopleListPage {
  static let pageSize = 50

  /// One person of the list; every string is ready to print.
  struct Line: Equatable {
    let name: String, address: String, age: String?
    let town: String, phone: PhoneNumber?
    let quality: Place.Quality?, hasAddress: Bool
    let next: String?, carer: String?

    init(_ line: PatientLine, _ reader: Reader, today: LocalDate) {
      name = reader.listName(line.name)
      address = Links.person(line.id)
      age = line.birthDate.map {
        reader.text(
          "people.birth.age", ["date": reader.numericDate($0), "age": reader.age($0, on: today)])
      }
      town = [line.address.postcode?.digits ?? "", line.address.locality]
        .filter { !$0.isEmpty }.joined(separator: " ")
      (phone, quality, hasAddress) = (line.phone, line.quality, line.address != Address())
      next = line.nextVisit.map { reader.moment($0.day, $0.start, today: today).sentence }
      carer = line.nextVisit.map {
        $0.carer.map(reader.fullName) ?? reader.text("people.visit.to-place")
      }
    }
  }

  let frame: Frame
  let search: String
  let order: PatientOrder
  let page: Int, total: Int
  /// Whether there are more people than were counted, and a page after this one.
  let hasUncounted: Bool, isFollowed: Bool
  let lines: [Line]
  let mayEdit: Bool, mayImport: Bool
  /// Whether the address held words of another session.
  var isUnreadable = false

  /// A page of the list, or what a search found in it.
  init(
    _ list: ListPage<PatientLine>, search: String, order: PatientOrder, page: Int,
    _ context: SignedIn
  ) {
    frame = context.frame
    (total, self.search, self.order, self.page) = (list.total, search, order, page)
    (hasUncounted, isFollowed) = (list.hasUncounted, list.isFollowed)
    lines = list.lines.map { Line($0, context.reader, today: context.today) }
    (mayEdit, mayImport) = (context.permits(.editPatients), context.permits(.importFiles))
  }

  var html: Page {
    let title = reader.text("nav.people")
    return Page(title, .people, "<div class=\"stack\">\(head(title))\(list)</div>")
  }

  private var reader: Reader { frame.reader }

  private func head(_ title: String) -> HTML {
    let add: HTML? =
      mayEdit
      ? ButtonLink(reader.text("people.add"), to: Links.newPerson, .primary, icon: .plus).html : nil
    let bring: HTML? =
      mayImport
      ? ButtonLink(reader.text("nav.imports"), to: Links.imports, icon: .upload).html : nil
    let count = reader.text(
      hasUncounted ? "people.count.more" : "people.count", ["count": reader.number(total)])
    return """
      <div class="hello"><div class="grow"><h1>\(title)</h1><p>\(count)</p></div>\(bring)\(add)</div>\
      \(isUnreadable ? SealedWords.unreadable(reader) : nil)\
      <search class="listfind">\(frame.form(to: Links.peopleSearches, class: "line", find))\(orders)</search>
      """
  }

  private var find: HTML {
    """
    <label class="vh" for="q">\(reader.text("people.search"))</label>\
    <input class="in" id="q" name="q" type="search" value="\(search)" autocomplete="off" \
    spellcheck="false" placeholder="\(reader.text("people.search.placeholder"))">\
    \(Button(reader.text("search.title"), icon: .search))
    """
  }

  private var orders: HTML {
    guard search.isEmpty else {
      return ButtonLink(reader.text("people.search.all"), to: Links.people, .ghost).html
    }
    return Segmented(
      reader.text("people.sort"),
      PatientOrder.allCases.map { choice in
        (
          label: reader.text("people.sort.\(choice.rawValue)"),
          address: Links.people(order: choice), isCurrent: choice == order
        )
      }
    ).html
  }

  private var list: HTML {
    guard !lines.isEmpty else { return Card(nil, isPadded: false, empty).html }
    let columns = [
      Table.Column(reader.text("people.column.person")),
      Table.Column(reader.text("people.column.place"), isSecondary: true),
      Table.Column(reader.text("people.column.phone"), isSecondary: true),
      Table.Column(reader.text("people.column.next")),
    ]
    func address(_ page: Int) -> String { Links.people(order: order, page: page) }
    let pages =
      hasUncounted
      ? Pagination(page: page, isFollowed: isFollowed, reader, address: address)
      : Pagination(
        page: page, of: search.isEmpty ? (total + Self.pageSize - 1) / Self.pageSize : 1, reader,
        address: address)
    return """
      <section class="card">\(Table(reader.text("nav.people"), columns, lines.map(row)))</section>\
      \(pages)
      """
  }

  private func row(_ line: Line) -> [HTML] {
    let place = PlaceTag(quality: line.quality, hasAddress: line.hasAddress, reader: reader)
    let next: HTML =
      line.next.map { "<span>\($0)</span><small class=\"sub\">\(line.carer)</small>" }
      ?? "<span class=\"muted\">\(reader.text("people.visit.none"))</span>"
    return [
      "<a href=\"\(line.address)\">\(line.name)</a><small class=\"sub num\">\(line.age)</small>",
      "\(line.town) \(place)", "\(line.phone.map(PhoneLink.init))", next,
    ]
  }

  private var empty: HTML {
    if !search.isEmpty {
      return EmptyState(
        reader.text("search.none", ["text": search]), reader.text("search.none.text"),
        action: ButtonLink(reader.text("people.search.all"), to: Links.people).html
      ).html
    }
    let action: HTML =
      mayImport
      ? ButtonLink(reader.text("people.empty.import"), to: Links.imports, .primary).html : .empty
    return EmptyState(
      reader.text("people.empty"), reader.text("people.empty.text"), action: action
    ).html
  }
}
