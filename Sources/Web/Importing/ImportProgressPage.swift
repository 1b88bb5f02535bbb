import Kernel
import Store

/// How far something long has got; follows along by itself, and by a link without scripts.
struct ImportProgressPage {
  let frame: Frame
  let job: ID<ImportJob>
  let kind: ImportRecord.Kind
  let state: ImportJob.State

  var page: Page {
    let title = reader.text("import.progress")
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

  /// The part that live updates replace; it keeps its `id`.
  var part: HTML { "<div id=\"job\">\(bar)</div>" }

  private var bar: HTML {
    switch state {
    case .reading(let done, let total):
      let words = reader.text(
        "import.reading", ["done": reader.number(done), "total": reader.number(total)])
      return Progress(words, done, of: total * 2).html
    case .comparing(let rows):
      return Progress(
        reader.text("import.comparing", ["count": reader.number(rows)]), 3, of: 4
      ).html
    case .saving(let rows):
      return Progress(reader.text("import.saving", ["count": reader.number(rows)]), 3, of: 4).html
    case .finished:
      return Progress(reader.text("import.finished"), 1, of: 1).html
    case .failed(let message):
      return Alert(.warning, reader.text(message)).html
    case .broken:
      return Alert(.warning, reader.text("error.500.title")).html
    }
  }
}
