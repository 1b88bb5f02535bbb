import Care
import Kernel

/// The sign of a carer's tour: a letter, one of seven colours and a dash.
///
/// The letter carries the identity; colours come back from the eighth tour on.
struct TourMark: Equatable, Hashable {
  let letter: String
  /// 1 to 7; 7 is the hollow mark.
  let color: Int
  /// True while the carer does not work.
  let isAway: Bool

  /// The mark of the carer at `index`, from 0: A to Z, then A2 to Z2.
  init(_ index: Int, isAway: Bool = false) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let round = index / letters.count
    letter = "\(letters[index % letters.count])\(round == 0 ? "" : "\(round + 1)")"
    color = index % 7 + 1
    self.isAway = isAway
  }

  /// The badge; decoration beside the name.
  var html: HTML {
    "<span class=\"mk \(isAway ? "off" : "t\(color)")\" aria-hidden=\"true\">\(letter)</span>"
  }

  /// The badge of what nobody has yet.
  static let toPlace: HTML = "<span class=\"mk off\" aria-hidden=\"true\">?</span>"
}
