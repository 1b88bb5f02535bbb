import Care
import Kernel

/// The column that stays in sight beside everything about a person: safe by sight, always in the
/// same order.
struct PersonStory: Component {
  let given: String, family: String, initials: String
  let age: String?, birth: String?, sex: String?
  let niss: String?
  let address: String, quality: Place.Quality?
  let languages: String
  let phones: [PhoneNumber]
  let away: Away?
  let alerts: [(icon: Icon, title: String, text: String)]
  let facts: [(name: String, value: HTML?)]
  private let reader: Reader

  /// Where the person is when not at home.
  struct Away {
    let title: String, detail: String
    let icon: Icon
  }

  /// What the record says; `isFull` leaves out numbers and rights for those who need the door only.
  init(_ patient: Patient, stay: Stay?, isFull: Bool, _ reader: Reader, today: LocalDate) {
    self.reader = reader
    (given, family) = (patient.name.given, patient.name.family.uppercased())
    initials = reader.initials(patient.name)
    age = patient.birthDate.map { reader.age($0, on: today) }
    birth = patient.birthDate.map { reader.birthWords($0, patient.sex) }
    sex = patient.sex == .unknown ? nil : reader.text("sex.\(patient.sex.rawValue)")
    niss = isFull ? patient.niss?.formatted ?? reader.text("people.niss.none") : nil
    address =
      patient.address == Address()
      ? reader.text("people.address.none") : patient.address.oneLine
    quality = patient.place?.quality
    languages =
      reader.languageWords(patient.languages).map { reader.text("people.speaks", ["list": $0]) }
      ?? reader.text("people.languages.none")
    phones = patient.phones
    away = stay.map { Away($0, reader, today: today) }
    alerts =
      patient.door.dog.isEmpty
      ? [] : [(.paw, reader.text("patient.field.dog"), patient.door.dog)]
    facts = isFull ? Self.rights(patient, reader) : []
  }

  private static func rights(_ patient: Patient, _ reader: Reader) -> [(name: String, value: HTML?)]
  {
    let none: HTML = "<span class=\"muted\">\(reader.text("people.nothing"))</span>"
    let coverage = patient.coverage
    let fund: HTML? = coverage?.insurer.map {
      let number = coverage?.memberNumber ?? ""
      let member: HTML? = number.isEmpty ? nil : "<br><span class=\"num\">\(number)</span>"
      return "\(reader.text($0.union.name)) <span class=\"num\">\($0.digits)</span>\(member)"
    }
    let bim: HTML? = coverage?.insurability.map { rights in
      let words =
        rights.isBIM.map { reader.text($0 ? "people.bim.yes" : "people.bim.no") }
        ?? reader.text("people.bim.not-in-order")
      let tone: Tone = rights.isInOrder ? (rights.isBIM == true ? .ok : .neutral) : .warning
      let day: HTML? = coverage?.checkedOn.map {
        "<br><small>\(reader.text("people.rights.on", ["date": reader.numericDate($0)]))</small>"
      }
      return "\(Tag(words, tone)) <span class=\"num\">\(rights.formatted)</span>\(day)"
    }
    return [
      (reader.text("patient.field.insurer"), fund ?? none),
      (reader.text("people.bim"), bim ?? none),
      (
        reader.text("people.gp"),
        patient.generalPractitioner.map { "\($0.name)" as HTML } ?? none
      ),
      (reader.text("people.record"), patient.externalKey.map { "\($0)" }),
    ]
  }

  var html: HTML {
    """
    <section class="card story" aria-label="\(reader.text("people.story"))"><div class="id">\
    \(Avatar(initials: initials, size: .large))<h1><span>\(given)</span><span>\(family)</span></h1>\
    \(identity)</div>\(place)\(warnings)\(rights)</section>
    """
  }

  private var identity: HTML {
    let years: HTML? = age.map { "<b>\($0)</b>, " }
    let born: HTML = birth.map { "\($0)" } ?? "\(reader.text("people.birth.none"))"
    let kind: HTML? = sex.map { " · \($0)" }
    let number: HTML? = niss.map {
      "<br>\(reader.text("patient.field.niss")) <b class=\"num\">\($0)</b>"
    }
    let tag = PlaceTag(
      quality: quality, hasAddress: address != reader.text("people.address.none"), reader: reader)
    let calls = phones.map { "<br>\(Icon.phone) \(PhoneLink(phone: $0))" as HTML }
    return "<p>\(years)\(born)\(kind)\(number)<br>\(address) \(tag)<br>\(languages)\(calls)</p>"
  }

  private var place: HTML {
    guard let away else {
      return """
        <div class="where at-home">\(Icon.home)<div><b>\(reader.text("people.at-home"))</b></div></div>
        """
    }
    return """
      <div class="where">\(away.icon)<div><b>\(away.title)</b>\(away.detail)</div></div>
      """
  }

  private var warnings: HTML? {
    guard !alerts.isEmpty else { return nil }
    let items = alerts.map {
      "<li class=\"w\">\($0.icon)<span><b>\($0.title)</b>\($0.text)</span></li>" as HTML
    }
    return "<ul class=\"flags\">\(items)</ul>"
  }

  private var rights: HTML? {
    facts.isEmpty ? nil : "<div class=\"mini\">\(Facts(facts))</div>"
  }
}

extension PersonStory.Away {
  init(_ stay: Stay, _ reader: Reader, today: LocalDate) {
    icon = stay.kind == .hospital ? .hospital : .bed
    let kind = reader.text("stay.\(stay.kind.rawValue)")
    let since = ["place": kind, "day": reader.relativeDate(stay.from, today: today)]
    title = reader.text("people.away", since)
    detail =
      stay.until.map {
        reader.text("people.away.until", ["day": reader.relativeDate($0, today: today)])
      } ?? reader.text("people.away.open")
  }
}
