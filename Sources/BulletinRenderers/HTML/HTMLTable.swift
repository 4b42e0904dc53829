import Bulletin

/// One table of a page, in a frame that scrolls where the screen is narrower.
struct HTMLTable {
  let table: Table
  let figures: HTMLFigures
  /// The title of the part that the table stands in, escaped.
  let section: String

  var text: String {
    let caption = figures.plain(table.caption)
    let name = caption.isEmpty ? section : caption
    let label = name.isEmpty ? "" : " role=\"group\" aria-label=\"\(name)\""
    var lines = [
      "<div class=\"table\" tabindex=\"0\"\(label)>",
      "<table\(Self.isSortable(table) ? " class=\"sortable\"" : "")>",
    ]
    if !table.caption.isEmpty {
      lines.append("<caption>\(figures.inline(table.caption))</caption>")
    }
    let heads = table.headRows.map { "<tr>\($0.map(head).joined())</tr>" }
    lines += ["<thead>"] + heads + ["</thead>"]
    lines += group("tbody", table.rows.filter { $0.kind != .total })
    lines += group("tfoot", table.rows.filter { $0.kind == .total })
    lines += ["</table>", "</div>"] + HTMLFootnotes(table.notes, figures: figures).lines
    return lines.joined(separator: "\n")
  }

  /// Whether a table has anything to be put in another order.
  static func isSortable(_ table: Table) -> Bool { table.rows.count { $0.kind == .row } > 2 }

  private func head(_ cell: Table.HeadCell) -> String {
    let unit = cell.unit.map { " <small>(\(HTMLText.escaped($0)))</small>" } ?? ""
    var attributes = cell.isColumn ? "scope=\"col\"" : "scope=\"colgroup\" class=\"group\""
    if cell.isColumn, cell.isNumeric { attributes += " class=\"number\"" }
    if cell.isColumn, Self.isSortable(table) {
      attributes += " data-column=\"\(cell.columns.lowerBound)\""
    }
    if cell.columns.count > 1 { attributes += " colspan=\"\(cell.columns.count)\"" }
    if cell.levels > 1 { attributes += " rowspan=\"\(cell.levels)\"" }
    return "<th \(attributes)>\(HTMLText.escaped(cell.text))\(unit)</th>"
  }

  /// Whether a cell holds a word that would push the columns of figures off a page.
  private func hasLongWord(_ cell: [Inline]) -> Bool {
    cell.contains { inline in
      guard case .text(let words) = inline else { return false }
      // Lines of Lao break between syllables, without blanks.
      return words.utf8.count > 30
        && words.split(whereSeparator: \.isWhitespace).contains { word in
          word.count > 30 && !word.unicodeScalars.contains { (0xE80...0xEFF).contains($0.value) }
        }
    }
  }

  private func group(_ tag: String, _ rows: [Table.Row]) -> [String] {
    rows.isEmpty ? [] : ["<\(tag)>"] + rows.map(row) + ["</\(tag)>"]
  }

  private func row(_ row: Table.Row) -> String {
    let cells = table.heads.indices.map { index in
      let cell = index < row.cells.count ? figures.inline(row.cells[index]) : ""
      if table.heads[index].isNumeric { return "<td class=\"number\">\(cell)</td>" }
      let isLong = index < row.cells.count && hasLongWord(row.cells[index])
      let style = isLong ? " class=\"long\"" : ""
      return index == 0
        ? "<th scope=\"row\"\(style)>\(cell)</th>" : "<td\(style)>\(cell)</td>"
    }
    let style = row.kind == .notBrokenDown ? " class=\"apart\"" : ""
    return "<tr\(style)>\(cells.joined())</tr>"
  }
}
