import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// *Ma tournée* and what it reports.
struct TourRoutes {
  let site: Site

  func add(to router: some RouterMethods<SignedIn>) {
    router.get("tour", use: show)
    router.post("tour/reports", use: report)
    router.get("tour/worker.js", use: worker)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    let day = request.query("date").flatMap { LocalDate($0) } ?? context.today
    guard let carer = try await context.workspace.ownCarer(),
      let snapshot = try await context.workspace.ownTour(on: day)
    else {
      let reader = context.reader, title = reader.text("tour.title")
      let words = EmptyState(title, reader.text("tour.no-carer"))
      return Page(title, .myTour, width: .narrow, "<h1 class=\"vh\">\(title)</h1>\(words)")
        .response(context.frame)
    }
    let plan = DayPlan(
      snapshot, journeys: await site.journeys(snapshot), reader: context.reader, now: context.now)
    let reports = try await context.workspace.ownReports(onDay: day)
    return TourPage(carer, plan, reports: reports).page(context.frame).response(context.frame)
  }

  /// Saves one report. A script gets a word back, everyone else their tour.
  @Sendable func report(_ request: Request, _ context: SignedIn) async throws -> Response {
    let form = context.form
    // What one carer entered is never sent under another's name.
    guard form["owner"].isEmpty || form["owner"] == context.session.stamp else {
      throw StaleForm(form: Form(), address: request.address, isOwn: false)
    }
    guard let visit = ID<Visit>(form["visit"]), let kind = VisitReport.Kind(rawValue: form["kind"]),
      !form["key"].isEmpty, form["key"].utf8.count <= 60
    else { throw HTTPError(.badRequest) }
    var at = Int64(form["at"]).map { Instant(milliseconds: $0) } ?? context.now
    if !form["time"].isEmpty {
      guard let day = LocalDate(form["day"]), let time = try? TimeInput.read(form["time"]),
        Instant(day, time) <= context.now
      else { return refuse("tour.correct.refused", request, context) }
      at = Instant(day, time)
    }
    let report = VisitReport(
      id: ID(at: context.now), visit: visit, kind: kind, at: min(at, context.now),
      absentReason: kind == .notHome ? NotHomeReason(rawValue: form["reason"]) ?? .other : nil,
      note: form["note"])
    let receipts = try await context.workspace.report([
      IncomingReport(report, clientKey: form["key"])
    ])
    let receipt = receipts.first ?? .known
    switch receipt {
    case .refused(let message): return refuse(message, request, context)
    case .saved, .known:
      guard !request.wantsFragment else { return answer(receipt, context.reader) }
      return .redirect(to: "\(Self.tour(request, form))#v-\(visit)", type: .normal)
    }
  }

  private func refuse(_ message: Message, _ request: Request, _ context: SignedIn) -> Response {
    request.wantsFragment
      ? answer(.refused(message), context.reader)
      : .redirect(to: Self.tour(request, context.form), notice: Notice(message))
  }

  /// The tour that the report was made on.
  private static func tour(_ request: Request, _ form: Form) -> String {
    let day = request.query("date").flatMap { LocalDate($0) } ?? LocalDate(form["day"])
    return day.map { Links.tour($0) } ?? Links.myTour
  }

  /// `saved STATUS`, `known` or `refused WORDS`: one line for the script.
  private func answer(_ receipt: ReportReceipt, _ reader: Reader) -> Response {
    let line =
      switch receipt {
      case .saved(let status): "saved \(status.rawValue)"
      case .known: "known"
      case .refused(let message): "refused \(reader.text(message))"
      }
    return Response(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: line)))
  }

  /// The service worker. It may answer for the whole site, so that it sees the sign-out and clears
  /// what it keeps; it only ever answers for the tour and its files.
  @Sendable func worker(_ request: Request, _ context: SignedIn) async throws -> Response {
    guard let address = site.assets.address(of: "tour-worker.js"),
      let file = site.assets.file(at: String(address.dropFirst("/assets/".count))),
      let allowed = HTTPField.Name("Service-Worker-Allowed")
    else { throw HTTPError(.notFound) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache", allowed: "/",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
