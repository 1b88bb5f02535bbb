import Kernel

/// Every address of the product, in one place. Chapters add theirs in an extension.
///
/// Invariant: an address never holds a name, a NISS or anything else about a person; filters stand
/// in the query, so that Back, refresh and bookmarks work.
enum Links {
  static let home = "/"
  static let signIn = "/sign-in"
  static let signOut = "/sign-out"
  /// One search over everything; a `POST` asks, since what is typed is no part of an address.
  static let search = "/search"
  static let about = "/about"
  static let kit = "/kit"
  static let language = "/language"
  static let theme = "/theme"
  static let density = "/density"
  static let settings = "/settings"
  static let password = "/settings/password"
  static let sessions = "/settings/sessions"
  static let organization = "/settings/organization"
  static let more = "/more"

  /// The board of the day.
  static let planning = "/planning"
  /// Everyone who is cared for.
  static let people = "/people"
  /// Everyone who gives care.
  static let carers = "/carers"
  /// Bringing files in.
  static let imports = "/imports"
  /// The tours of the signed-in carer, for the telephone.
  static let myTour = "/tour"

  /// The sign-in page, which brings the person back to `address` afterwards.
  static func signIn(backTo address: String) -> String {
    address == home ? signIn : query(signIn, ("back", address))
  }

  /// The results of a search, whose words are sealed.
  static func search(sealed words: String?) -> String { query(search, ("s", words)) }

  /// A telephone link; only digits and a leading plus are kept.
  static func telephone(_ number: String) -> String {
    "tel:" + number.filter { $0 == "+" || ("0"..."9").contains($0) }
  }

  /// An e-mail link.
  static func email(_ address: String) -> String { "mailto:" + encoded(address) }

  /// `path` with its query; parameters without a value are left out.
  static func query(_ path: String, _ parameters: (name: String, value: String?)...) -> String {
    let pairs = parameters.compactMap { name, value in
      value.map { "\(name)=\(encoded($0))" }
    }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }

  /// `text` for a query: letters, digits and `-._~/:` stay, every other byte is `%XX`.
  static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result.append(0x25)
        result += [hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x3A: true
    default: false
    }
  }

  /// `address` when it is a path of this site, otherwise `nil`: a return address that someone else
  /// wrote must not lead away.
  static func local(_ address: String?) -> String? {
    guard let address, address.utf8.first == UInt8(ascii: "/"),
      !address.hasPrefix("//"), !address.contains("\\"),
      address.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return nil }
    return address
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }
}
