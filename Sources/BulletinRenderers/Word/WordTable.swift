import Bulletin

/// One table of a document: its head repeated on every page, no row torn between pages, figures
/// flush right, the unit of a column in its head.
struct WordTable {
  let table: Table
  let runs: WordRuns
  let look: WordLook
  /// The width of the page's text.
  let width: Int

  var xml: String {
    guard !table.heads.isEmpty else { return "" }
    let widths = columnWidths
    let caption =
      table.caption.isEmpty ? "" : WordXML.paragraph("Caption", runs.inline(table.caption))
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return caption + "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>"
      + "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\""
      + " w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>"
      + description + "</w:tblPr><w:tblGrid>\(grid)</w:tblGrid>" + heads(widths)
      + table.rows.indices.map { row($0, widths) }.joined() + "</w:tbl>" + notes
  }

  /// What a reader that speaks the page says of the table.
  private var description: String {
    let caption = runs.plain(table.caption)
    return caption.isEmpty ? "" : "<w:tblCaption w:val=\"\(XMLText.escaped(caption))\"/>"
  }

  /// Footnotes, else a gap before what follows.
  private var notes: String {
    guard !table.notes.isEmpty else { return WordXML.paragraph("TableEnd", "") }
    return table.notes.map { note in
      let mark = note.mark.map { runs.inline([.mark($0)]) + WordRuns.text(" ") } ?? ""
      return WordXML.paragraph("TableNote", mark + runs.inline(note.text))
    }.joined() + WordXML.paragraph("TableEnd", "")
  }

  private func heads(_ widths: [Int]) -> String {
    table.headRows.map { cells in
      var xml = ""
      var column = 0
      while column < table.heads.count {
        if let cell = cells.first(where: { $0.columns.lowerBound == column }) {
          xml += head(cell, widths[cell.columns].reduce(0, +))
          column = cell.columns.upperBound
        } else {
          // The head of a level above reaches down to here.
          xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/><w:vMerge/>"
          xml += "</w:tcPr>\(WordXML.paragraph("TableHead", ""))</w:tc>"
          column += 1
        }
      }
      return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(xml)</w:tr>"
    }.joined()
  }

  private func head(_ cell: Table.HeadCell, _ width: Int) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if cell.columns.count > 1 { properties += "<w:gridSpan w:val=\"\(cell.columns.count)\"/>" }
    if cell.levels > 1 { properties += "<w:vMerge w:val=\"restart\"/>" }
    properties += "<w:vAlign w:val=\"\(look.isBordered ? "center" : "bottom")\"/>"
    var words = WordRuns.text(cell.text)
    if let unit = cell.unit {
      words += cell.text.isEmpty ? "" : "<w:r><w:br/></w:r>"
      words += WordRuns.text("(\(unit))", [.italic, .upright])
    }
    let style = cell.isNumeric || look.isBordered ? "TableHead" : "TableHeadStart"
    let centred =
      cell.columns.count > 1 && !look.isBordered ? "<w:jc w:val=\"center\"/>" : ""
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>"
      + WordXML.paragraph(style, properties: centred, words) + "</w:tc>"
  }

  private func row(_ index: Int, _ widths: [Int]) -> String {
    let row = table.rows[index]
    // A total never stands alone on top of a page.
    let isKept = index + 1 < table.rows.count && table.rows[index + 1].kind == .total
    let cells = table.heads.indices.map { column in
      let content = column < row.cells.count ? row.cells[column] : []
      let marks: WordRuns.Marks = row.kind == .notBrokenDown ? .italic : []
      return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/>"
        + (row.kind == .total ? look.totalBorders : "") + "</w:tcPr>"
        + WordXML.paragraph(
          style(row.kind, column), properties: isKept ? "<w:keepNext/>" : "",
          runs.inline(content, marks)) + "</w:tc>"
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  private func style(_ kind: Table.RowKind, _ column: Int) -> String {
    let isNumeric = table.heads[column].isNumeric
    return kind == .total
      ? (isNumeric ? "TableTotalNumber" : "TableTotal")
      : (isNumeric ? "TableNumber" : "TableText")
  }
}

extension WordTable {
  /// Words as short as this stay on one line.
  private static let shortText = 1300
  /// Room beside the text of a cell.
  private static let padding = 200

  /// Columns as wide as their content wants; words of the widest give way first, figures never.
  private var columnWidths: [Int] {
    let (wanted, least) = extents
    return Self.fitted(wanted, least, into: width)
  }

  /// How wide the content of each column would be, and how narrow it may be.
  private var extents: (wanted: [Int], least: [Int]) {
    let size = look.tableSize
    let count = table.heads.count
    var wanted = [Int](repeating: 0, count: count)
    var least = [Int](repeating: 0, count: count)
    for (column, head) in table.heads.enumerated() {
      let words = [head.text, head.unit.map { "(\($0))" } ?? ""]
      wanted[column] = words.map { TextExtent.width($0, size: size) }.max() ?? 0
      least[column] = words.map { TextExtent.longestWord($0, size: size) }.max() ?? 0
    }
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() where column < count {
        let text = runs.plain(cell)
        let extent = TextExtent.width(text, size: size)
        wanted[column] = max(wanted[column], extent)
        let atLeast =
          table.heads[column].isNumeric
          ? min(extent, width / 3)
          : max(
            min(TextExtent.longestWord(text, size: size), width / 3),
            min(extent, Self.shortText))
        least[column] = max(least[column], atLeast)
      }
    }
    wanted = wanted.map { $0 + Self.padding }
    return (wanted, zip(least, wanted).map { min($0 + Self.padding, $1) })
  }

  /// Whether figures or words would be parted in a width, and fewer of them in another.
  static func needs(_ table: Table, _ runs: WordRuns, _ look: WordLook, moreThan width: Int) -> Bool
  {
    WordTable(table: table, runs: runs, look: look, width: width).extents.least.reduce(0, +) > width
  }

  /// The table in parts that have room on pages of a width.
  static func bands(_ table: Table, _ runs: WordRuns, _ look: WordLook, width: Int) -> [Table] {
    let whole = WordTable(table: table, runs: runs, look: look, width: width)
    return table.bands(least: whole.extents.least.map(Double.init), in: Double(width))
  }

  /// Widths between least and wanted that fill the room; below the least only where it cannot be.
  static func fitted(_ wanted: [Int], _ least: [Int], into room: Int) -> [Int] {
    let (sum, floor) = (wanted.reduce(0, +), least.reduce(0, +))
    guard sum > 0 else { return wanted }
    if sum <= room {
      // Narrow tables take the page's width too, so that those of a report stand in one line.
      return shared(room - sum, wanted, weights: wanted)
    }
    if floor >= room { return shared(0, least.map { $0 * room / floor }, weights: least) }
    let give = zip(wanted, least).map { $0 - $1 }
    return shared(room - floor, least, weights: give)
  }

  private static func shared(_ rest: Int, _ widths: [Int], weights: [Int]) -> [Int] {
    let total = max(weights.reduce(0, +), 1)
    return zip(widths, weights).map { $0 + rest * $1 / total }
  }
}
