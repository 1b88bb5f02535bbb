import HTTPTypes
import Hummingbird
import Kernel

/// Says in words how a date was read while a form is filled in, so that nobody saves another day.
///
/// A `POST`, because a birth date is no part of an address.
struct DateRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedOut>) {
    router.post("dates", use: read)
  }

  /// The date as the field shows it, then in words, a line each; 422 with the reason otherwise.
  @Sendable func read(_ request: Request, _ context: SignedOut) async throws -> Response {
    let reader = context.reader, form = context.form
    let purpose: DateInput.Purpose = form["purpose"] == "birth" ? .birth : .day
    do {
      let date = try DateInput.read(
        String(form["text"].prefix(60)), today: site.now().local.date, as: purpose)
      return ErrorAnswer.sentence("\(reader.numericDate(date))\n\(reader.longDate(date))", .ok)
    } catch {
      return ErrorAnswer.sentence(reader.text(error.message), .unprocessableContent)
    }
  }
}
