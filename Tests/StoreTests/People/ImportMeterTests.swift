import Care
import Database
import Kernel
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct ImportMeterTests {
  /// Everything that was told, in order.
  private final class Told: Sendable {
    private let steps = Mutex<[Int]>([])
    var all: [Int] { steps.withLock { $0 } }

    func callAsFunction(_ done: Int, _ total: Int) {
      steps.withLock { $0.append(total == 1000 ? done : -1) }
    }
  }

  @Test func tellsWholeStepsOfEveryPass() {
    let told = Told()
    var meter = ImportMeter(of: 1000, passes: 2) { told($0, $1) }
    for _ in 1...1000 { meter.advance() }
    // 200 of 2000 are 100 of 1000 rows.
    #expect(told.all == [100, 200, 300, 400, 500])
    meter.parts(Array(1...999)) { part in #expect(part.count <= ImportMeter.step) }
    #expect(told.all.suffix(4) == [600, 700, 800, 900])
  }

  @Test func aLongFileSaysHowFarItIs() async throws {
    try await TestTown.with(.sqlite) { town in
      let office = town.workspace
      let drafts = ImportDrafts.people(
        (0..<1000).map { ImportHistoryTests.draft($0 + 2, "Nom\($0)", key: "K\($0)") })
      let (comparing, saving, back) = (Told(), Told(), Told())
      let preview = try await office.previewImport(
        drafts, refused: [], fileName: "fichier.csv", bytes: [1],
        onProgress: { comparing($0, $1) }, locate: { _ in nil })
      #expect(comparing.all == [200, 400, 600, 800, 1000])
      let done = try await office.acceptImport(
        preview.record.id, drafts, refused: [], onProgress: { saving($0, $1) },
        locate: { _ in nil })
      #expect(done.record.added == 1000)
      #expect(saving.all == [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
      let taken = try await office.takeBackImport(
        preview.record.id, onProgress: { back($0, $1) })
      #expect(taken.withdrawn == 1000)
      #expect(back.all == [200, 400, 600, 800, 1000])
    }
  }
}
