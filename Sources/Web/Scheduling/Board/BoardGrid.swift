import Care
import Kernel

/// Where the minutes of a day fall on the board: slots of five minutes from a whole or half hour.
///
/// Slots become the classes `s0`, `s1`, … (start) and `d1`, `d2`, … (length) of the design system,
/// so that no page needs an inline style.
struct BoardGrid: Equatable {
  /// Minutes in a slot.
  static let slot = 5
  /// The longest length that has a class.
  static let longest = 144
  /// Slots that most screens show before anybody scrolls.
  static let inSight = 72
  /// Minutes since midnight at which the board begins and ends, on whole or half hours.
  let first: Int, last: Int

  /// From 06:30 to 21:00, and further where the day needs it.
  init(_ day: PlanningDay) {
    var first = 6 * 60 + 30, last = 21 * 60
    for shift in day.shifts {
      (first, last) = (min(first, shift.start.minutes), max(last, shift.end.minutes))
    }
    for visit in day.visits where visit.status != .cancelled {
      let start = visit.placement?.start ?? visit.window.from
      first = min(first, start.minutes)
      last = max(last, start.minutes + visit.minutes)
    }
    self.first = max(0, first / 30 * 30)
    self.last = min(24 * 60, (last + 29) / 30 * 30)
  }

  /// How many slots the board is wide.
  var count: Int { (last - first) / Self.slot }

  /// The slot nearest to a minute of the day, within the board.
  func slot(_ minutes: Int) -> Int {
    let nearest = (minutes - first + Self.slot / 2) / Self.slot
    return min(max(minutes < first ? 0 : nearest, 0), max(0, count - 1))
  }

  /// Where a span of minutes falls; at least one slot, at most to the edge of the board.
  func place(_ from: Int, _ to: Int) -> (slot: Int, length: Int) {
    let start = slot(from)
    let end = min(count, max(start + 1, (to - first + Self.slot / 2) / Self.slot))
    return (start, min(max(1, end - start), Self.longest))
  }

  /// The minute of the day at which a slot begins.
  func minutes(_ slot: Int) -> Int { first + slot * Self.slot }

  /// The hours along the top: a half hour first when the board begins on one.
  var hours: [(slot: Int, length: Int, time: LocalTime)] {
    var marks: [(Int, Int, LocalTime)] = []
    var minute = first
    while minute < last {
      let next = min(last, (minute / 60 + 1) * 60)
      marks.append(
        (
          (minute - first) / Self.slot, (next - minute) / Self.slot,
          LocalTime(seconds: minute * 60)
        ))
      minute = next
    }
    return marks
  }
}
