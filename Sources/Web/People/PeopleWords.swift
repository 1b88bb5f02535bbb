import Care
import Kernel
import Store

extension String {
  /// With a capital in front, to begin a line.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}

extension Reader {
  /// `née le 14/03/1941`, as the recorded sex wants it.
  func birthWords(_ date: LocalDate, _ sex: Sex) -> String {
    let key =
      switch sex {
      case .female: "people.born.female"
      case .male: "people.born.male"
      case .other, .unknown: "people.born"
      }
    return text(Message(key, ["date": numericDate(date)]))
  }

  /// `français et néerlandais`, or that nobody has asked yet.
  func languageWords(_ codes: [String]) -> String? {
    codes.isEmpty ? nil : list(codes.map(languageName))
  }

  /// `demain à 08:10`.
  func moment(_ day: LocalDate, _ time: LocalTime, today: LocalDate) -> String {
    text("people.moment", ["day": relativeDate(day, today: today), "time": clockTime(time)])
  }

  /// `LAMBERT Marie-Louise`.
  func listName(_ name: PersonName) -> String { listName(family: name.family, given: name.given) }

  /// `Marie-Louise Lambert`.
  func fullName(_ name: PersonName) -> String { fullName(family: name.family, given: name.given) }

  /// Two initials for the circle beside the name.
  func initials(_ name: PersonName) -> String { initials(family: name.family, given: name.given) }
}

/// How well a place is known, as a tag; nothing for an exact one.
struct PlaceTag: Component {
  let quality: Place.Quality?
  let hasAddress: Bool
  let reader: Reader

  var html: HTML {
    switch quality {
    case .exact: .empty
    case .locality, .municipality:
      Tag(reader.text("people.place.approximate"), .neutral, icon: .pin).html
    case .area: Tag(reader.text("people.place.correct"), .warning, icon: .pin).html
    case nil where hasAddress: Tag(reader.text("people.place.none"), .warning, icon: .pin).html
    case nil: .empty
    }
  }
}

/// A telephone number that calls when it is touched.
struct PhoneLink: Component {
  let phone: PhoneNumber

  var html: HTML {
    "<a class=\"tel num\" href=\"\(Links.telephone(phone.e164))\">\(phone.formatted)</a>"
  }
}
