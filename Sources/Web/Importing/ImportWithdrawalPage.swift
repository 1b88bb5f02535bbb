import Care
import Kernel
import Store

/// Asks before an import is taken back.
struct ImportWithdrawalPage {
  let frame: Frame
  let line: ImportHistoryLine

  var page: Page {
    let reader = frame.reader, record = line.record
    let title = reader.text("import.withdraw")
    return Page(
      title, .imports, width: .narrow,
      crumbs: [
        Page.Crumb(reader.text("import.title"), Links.imports),
        Page.Crumb(record.fileName, Links.importing(record.id)),
      ],
      """
      <div class="stack"><h1>\(title)</h1><section class="card p"><p>\(record.fileName) · \
      \(ImportCounts(record, reader).short)</p>\
      <p class="gap">\(reader.text("import.withdraw.text"))</p><div class="acts mt">\
      \(frame.button(Button(reader.text("import.withdraw.do"), .primary, icon: .undo), to: Links.withdrawal(of: record.id)))\
      \(ButtonLink(reader.text("shell.cancel"), to: Links.importing(record.id), .ghost))\
      </div></section></div>
      """)
  }
}

extension ImportHistoryLine {
  /// Whether everything that is needed to take the import back is still kept.
  func mayBeTakenBack(at now: Instant) -> Bool {
    guard record.state == .accepted, withdrawal == nil, let settled = record.settledAt else {
      return false
    }
    return record.added + record.changed > 0
      && now.seconds(since: settled) < ImportCleaning.keptDays * 86_400
  }
}

/// What an import wrote and could not be taken back.
struct ImportRemainders: Component {
  let remainders: [ImportRemainder]
  let reader: Reader

  var html: HTML {
    guard !remainders.isEmpty else { return .empty }
    let items = remainders.map { item -> HTML in
      let name = item.name.map(reader.listName) ?? "–"
      let day = item.day.map { ", \(reader.shortDate($0))" } ?? ""
      let kind = reader.text("import.remainder.\(item.kind.rawValue)")
      let line = reader.text("import.reason.cell", ["column": kind, "reason": name + day])
      return "<li>\(line)</li>"
    }
    return Card(
      reader.text("import.remainders"),
      """
      <p class="small muted">\(reader.text("import.remainders.text"))</p>\
      <ul class="bullets gap">\(items)</ul>
      """
    ).html
  }
}
