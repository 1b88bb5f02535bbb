import Foundation
import Testing

/// Colours can be told apart, in light and in dark. Source: WCAG 2.2, 1.4.3 and 1.4.11.
@Suite struct ContrastTests {
  /// Each token with its two values.
  private static let tokens: [String: (light: String, dark: String)] = {
    let sheet = SourceTree.files(below: "Sources/Web/Assets/styles", ending: ["tokens.css"]).first
    var result: [String: (String, String)] = [:]
    for line in (sheet?.text ?? "").split(separator: "\n") {
      let parts = line.split { " :;".contains($0) }.map(String.init)
      guard parts.count == 3, parts[0].hasPrefix("--"), parts[1].hasPrefix("light-dark(#") else {
        continue
      }
      let light = parts[1].dropFirst("light-dark(".count).dropLast()
      result[String(parts[0].dropFirst(2))] = (String(light), String(parts[2].dropLast()))
    }
    return result
  }()

  /// Text, at least 4.5 to 1, on each ground it stands on.
  @Test(arguments: [
    ("ink", ["surface", "bg", "sunken", "petrol-bg", "warn-bg", "ok-bg", "info-bg", "urgent-bg"]),
    ("ink2", ["surface", "bg", "sunken", "petrol-bg", "warn-bg", "net-bg"]),
    ("ink3", ["surface", "bg", "sunken"]), ("petrol", ["surface", "bg", "petrol-bg"]),
    ("on-petrol", ["petrol", "petrol-h"]), ("thread", ["surface", "bg", "thread-bg"]),
    ("ok", ["surface", "ok-bg"]), ("info", ["surface", "info-bg"]),
    ("warn", ["surface", "warn-bg"]), ("urgent", ["surface", "urgent-bg"]),
    ("home", ["surface", "home-bg"]), ("hosp", ["surface", "hosp-bg"]),
    ("mrs", ["surface", "mrs-bg"]), ("net", ["surface", "net-bg"]), ("surface", ["ink", "urgent"]),
    ("t1", ["surface"]), ("t2", ["surface"]), ("t3", ["surface"]), ("t4", ["surface"]),
    ("t5", ["surface"]), ("t6", ["surface"]),
  ])
  func textCanBeRead(_ text: String, on grounds: [String]) throws {
    for ground in grounds { try expect(text, on: ground, atLeast: 4.5) }
  }

  /// Borders of controls and the focus, at least 3 to 1.
  @Test(arguments: ["line2", "focus"]) func edgesCanBeSeen(_ edge: String) throws {
    for ground in ["surface", "bg"] { try expect(edge, on: ground, atLeast: 3) }
  }

  private func expect(_ front: String, on back: String, atLeast least: Double) throws {
    let one = try #require(Self.tokens[front], "no token \(front)")
    let other = try #require(Self.tokens[back], "no token \(back)")
    for (theme, a, b) in [("light", one.light, other.light), ("dark", one.dark, other.dark)] {
      let ratio = contrast(a, b)
      #expect(ratio >= least, "\(front) on \(back), \(theme): \(ratio)")
    }
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  /// Source: WCAG 2.2, definition of relative luminance.
  private func luminance(_ color: String) -> Double {
    var digits = Array(color.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
