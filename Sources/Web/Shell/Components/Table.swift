import Kernel

/// A table with a name, headed columns and a first cell that names its row.
///
/// On a narrow screen the columns marked `isSecondary` are hidden; the page of the row has them.
struct Table: Component {
  struct Column {
    var title: String
    /// Numbers and times stand on the right.
    var isNumeric = false
    var isSecondary = false
    /// Where sorting by this column leads, and how the table is sorted by it now.
    var sort: (address: String, order: Order?)?

    enum Order: String {
      case ascending, descending
    }

    /// A column with its heading.
    init(
      _ title: String, isNumeric: Bool = false, isSecondary: Bool = false,
      sort: (address: String, order: Order?)? = nil
    ) {
      (self.title, self.isNumeric) = (title, isNumeric)
      (self.isSecondary, self.sort) = (isSecondary, sort)
    }
  }

  /// What the table shows, read out before its cells.
  var name: String
  var columns: [Column]
  /// One cell for each column.
  var rows: [[HTML]]

  /// A table with its name, columns and rows.
  init(_ name: String, _ columns: [Column], _ rows: [[HTML]]) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
  }

  var html: HTML {
    """
    <div class="scroll" role="region" aria-label="\(name)" tabindex="0"><table class="tbl">\
    <caption class="vh">\(name)</caption><thead><tr>\(columns.map(heading))</tr></thead>\
    <tbody>\(rows.map(row))</tbody></table></div>
    """
  }

  private func heading(_ column: Column) -> HTML {
    let title: HTML
    if let sort = column.sort {
      title = "<a href=\"\(sort.address)\">\(column.title) \(arrow(sort.order))</a>"
    } else {
      title = "\(column.title)"
    }
    return """
      <th scope="col"\(attribute: "class", classes(column))\
      \(attribute: "aria-sort", column.sort?.order?.rawValue)>\(title)</th>
      """
  }

  private func arrow(_ order: Column.Order?) -> HTML {
    switch order {
    case .ascending: Icon.chevronDown.html
    case .descending: Icon.chevronUp.html
    case nil: Icon.sort.html
    }
  }

  private func row(_ cells: [HTML]) -> HTML {
    let content = zip(columns, cells).enumerated().map { index, pair -> HTML in
      let name = classes(pair.0)
      return index == 0
        ? "<th scope=\"row\"\(attribute: "class", name)>\(pair.1)</th>"
        : "<td\(attribute: "class", name)>\(pair.1)</td>"
    }
    return "<tr>\(content)</tr>"
  }

  private func classes(_ column: Column) -> String? {
    switch (column.isNumeric, column.isSecondary) {
    case (true, true): "r num hide"
    case (true, false): "r num"
    case (false, true): "hide"
    case (false, false): nil
    }
  }
}

/// Links to the pages of a long list, with the rest of the query kept by `address`.
struct Pagination: Component {
  /// The page shown, from 1.
  var page: Int
  /// `nil` when nobody has counted.
  var pageCount: Int?
  private var isFollowed: Bool
  var reader: Reader
  var address: (Int) -> String

  /// Links around `page` of `pageCount`.
  init(page: Int, of pageCount: Int, _ reader: Reader, address: @escaping (Int) -> String) {
    (self.page, self.pageCount, self.reader, self.address) = (page, pageCount, reader, address)
    isFollowed = page < pageCount
  }

  /// Links around `page` of a list too long to be counted.
  init(page: Int, isFollowed: Bool, _ reader: Reader, address: @escaping (Int) -> String) {
    (self.page, self.isFollowed, self.reader, self.address) = (page, isFollowed, reader, address)
  }

  var html: HTML {
    guard page > 1 || isFollowed else { return .empty }
    let number = reader.number(page)
    let words =
      pageCount.map {
        reader.text(Message("shell.page-of", ["page": number, "count": reader.number($0)]))
      } ?? reader.text(Message("shell.page", ["page": number]))
    let before: HTML? =
      page > 1
      ? "<a class=\"btn sm\" rel=\"prev\" href=\"\(address(page - 1))\">\(Icon.chevronLeft)\(reader.text("shell.previous"))</a>"
      : nil
    let after: HTML? =
      isFollowed
      ? "<a class=\"btn sm\" rel=\"next\" href=\"\(address(page + 1))\">\(reader.text("shell.next"))\(Icon.chevron)</a>"
      : nil
    return """
      <nav class="pages" aria-label="\(reader.text("shell.pages"))">\(before)<span>\(words)</span>\
      \(after)</nav>
      """
  }
}
