import Kernel
import Store

/// How far something long has got; follows along by itself, and by a link without scripts.
struct ImportProgressPage {
  let frame: Frame
  let job: ID<ImportJob>
  let kind: ImportRecord.Kind
  let state: ImportJob.State

  var page: Page {
    let title = reader.text(isWithdrawal ? "import.withdraw" : "import.progress")
    return Page(
      title, .imports, width: .narrow,
      crumbs: [Page.Crumb(reader.text("import.title"), Links.imports)],
      """
      <div class="stack"><h1>\(title)</h1><section class="card p"><div id="job" \
      data-live="\(Links.importProgress(job))">\(bar)</div><p class="gap">\
      \(ButtonLink(reader.text("import.progress.look"), to: Links.importJob(job)))</p></section></div>
      """)
  }

  private var reader: Reader { frame.reader }

  private var isWithdrawal: Bool {
    if case .withdrawing = state { true } else { false }
  }

  /// The part that live updates replace; it keeps its `id`.
  var part: HTML { "<div id=\"job\">\(bar)</div>" }

  /// `done` of `total`, between two of the three thirds of the bar.
  private func bar(_ key: String, _ done: Int, _ total: Int, _ from: Int, _ to: Int) -> HTML {
    let words = reader.text(
      Message(key, ["done": reader.number(done), "total": reader.number(total)]))
    let all = max(total, 1)
    return Progress(words, from * all + (to - from) * done, of: 3 * all).html
  }

  private var bar: HTML {
    switch state {
    // Reading is the first third of the bar, whatever comes after it.
    case .reading(let done, let total): return bar("import.reading", done, total, 0, 1)
    case .comparing(let done, let total): return bar("import.comparing", done, total, 1, 3)
    case .saving(let done, let total): return bar("import.saving", done, total, 1, 3)
    case .withdrawing(let done, let total): return bar("import.withdrawing", done, total, 0, 3)
    case .finished:
      return Progress(reader.text("import.finished"), 1, of: 1).html
    case .failed(let message):
      return Alert(.warning, reader.text(message)).html
    case .broken:
      return Alert(.warning, reader.text("error.500.title")).html
    }
  }
}
