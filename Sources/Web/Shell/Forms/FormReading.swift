import Kernel

/// What is wrong with one field of a form.
struct Problem: Sendable, Equatable {
  /// The name of the field, which is also the `id` of its control.
  let field: String
  let message: Message
}

/// Turns the texts of a form into values, and keeps what is wrong with each.
///
/// ```swift
/// var reading = FormReading(context.form)
/// let niss = reading.optional("niss", NISS.init)
/// let born = reading.required("birth-date", "person.birth-date.missing", reader.date)
/// guard reading.isFine, let born else { return show(context.form, reading.problems) }
/// ```
struct FormReading {
  let form: Form
  private(set) var problems: [Problem] = []

  /// Starts with no problem.
  init(_ form: Form) {
    self.form = form
  }

  /// Whether nothing is wrong so far.
  var isFine: Bool { problems.isEmpty }

  /// Notes a problem, at most one for each field.
  mutating func refuse(_ field: String, _ message: Message) {
    guard !problems.contains(where: { $0.field == field }) else { return }
    problems.append(Problem(field: field, message: message))
  }

  /// The text of a field that must be filled.
  mutating func text(_ field: String, _ missing: Message) -> String {
    let text = form[field]
    if text.isEmpty { refuse(field, missing) }
    return text
  }

  /// The value of a field that must be filled; `nil` once a problem is noted.
  mutating func required<Value>(
    _ field: String, _ missing: Message, _ make: (String) throws -> Value
  ) -> Value? {
    guard !form[field].isEmpty else {
      refuse(field, missing)
      return nil
    }
    return optional(field, make)
  }

  /// The value of a field that may stay empty; what it throws becomes the problem of the field.
  mutating func optional<Value>(_ field: String, _ make: (String) throws -> Value) -> Value? {
    let text = form[field]
    guard !text.isEmpty else { return nil }
    do {
      return try make(text)
    } catch let refusal as any Refusal {
      refuse(field, refusal.message)
    } catch {
      refuse(field, "form.unreadable")
    }
    return nil
  }

  /// The value of a field that must be filled, from a reader that answers `nil` for what it cannot
  /// read.
  mutating func required<Value>(
    _ field: String, _ missing: Message, else unreadable: Message, _ make: (String) -> Value?
  ) -> Value? {
    guard !form[field].isEmpty else {
      refuse(field, missing)
      return nil
    }
    return optional(field, else: unreadable, make)
  }

  /// The value of a field that may stay empty, from a reader that answers `nil` for what it cannot
  /// read.
  mutating func optional<Value>(
    _ field: String, else unreadable: Message, _ make: (String) -> Value?
  ) -> Value? {
    let text = form[field]
    guard !text.isEmpty else { return nil }
    guard let value = make(text) else {
      refuse(field, unreadable)
      return nil
    }
    return value
  }
}
