#if Excel
  import Bulletin

  /// One table of a report on a sheet: caption, heads that stay in sight, typed cells, notes.
  struct WorkbookTable {
    let table: Table
    let report: WorkbookReport
    let book: Workbook
    let sheet: Workbook.Sheet
    /// Whether a chart is drawn from the cells: where no number is known it needs an empty one, since
    /// text would be drawn as zero.
    var isDrawn = false

    /// Writes the table.
    ///
    /// - Returns: The row of the lowest head, counted from 0.
    @discardableResult
    func write(caption: String) -> (lastHead: Int, lastRow: Int, width: Int) {
      book.write(caption, 0, 0, .title, on: sheet)
      let firstHead = 2
      for (level, cells) in table.headRows.enumerated() {
        for cell in cells { write(cell, firstHead + level) }
      }
      let lastHead = firstHead + table.headLevels - 1
      for (index, row) in table.rows.enumerated() { write(row, lastHead + 1 + index) }
      var next = lastHead + table.rows.count + 2
      for note in table.notes {
        let mark = note.mark.map { "(\($0)) " } ?? ""
        book.write(mark + report.plain(note.text), next, 0, .quiet, on: sheet)
        next += 1
      }
      let widths = table.heads.indices.map(width)
      for (column, width) in widths.enumerated() { book.setWidth(width, of: column, on: sheet) }
      setHeights(widths, firstHead, lastHead)
      let isLabelled = table.heads.first.map { !$0.isNumeric } ?? false
      book.freeze(rows: firstHead...lastHead, columns: isLabelled ? 1 : 0, on: sheet)
      if isLabelled, !table.rows.isEmpty {
        book.allowNumbersAsText(
          in: "A\(lastHead + 2):A\(lastHead + 1 + table.rows.count)", on: sheet)
      }
      let width = widths.reduce(0, +)
      book.fit(width: width, names: table.heads.prefix { !$0.isNumeric }.count, on: sheet)
      return (lastHead, next - 1, width)
    }

    private func setHeights(_ widths: [Int], _ firstHead: Int, _ lastHead: Int) {
      for (level, cells) in table.headRows.enumerated() {
        let lines = cells.filter { $0.levels == 1 }.map { cell in
          let text = cell.text + (cell.unit.map { " (\($0))" } ?? "")
          // A line of a head seldom fills its column to the last letter.
          return Workbook.lines(text, width: widths[cell.columns].reduce(0, +) - 3)
        }
        book.setHeight(lines.max() ?? 1, of: firstHead + level, on: sheet)
      }
      for (index, row) in table.rows.enumerated() {
        let lines = zip(row.cells, widths).map { Workbook.lines(report.plain($0), width: $1) }
        book.setHeight(lines.max() ?? 1, of: lastHead + 1 + index, on: sheet)
      }
    }

    private func write(_ cell: Table.HeadCell, _ row: Int) {
      let unit = cell.unit.map { " (\($0))" } ?? ""
      let format: CellFormat =
        cell.columns.count > 1 ? .groupHead : cell.isNumeric ? .numberHead : .head
      book.merge(
        cell.text + unit, rows: row...(row + cell.levels - 1),
        columns: cell.columns.lowerBound...(cell.columns.upperBound - 1), format, on: sheet)
    }

    private func write(_ row: Table.Row, _ index: Int) {
      for column in table.heads.indices {
        let isNumeric = table.heads[column].isNumeric
        var format = CellFormat(side: isNumeric ? .end : nil, wraps: !isNumeric)
        format.isBold = row.kind == .total
        format.hasLineAbove = row.kind == .total
        format.isItalic = row.kind == .notBrokenDown
        let cell = column < row.cells.count ? row.cells[column] : []
        if isDrawn, let figure = single(cell)?.0, figure.quantity.value == nil {
          book.write("", index, column, format, on: sheet)
        } else if let (figure, style) = single(cell) {
          report.write(figure, style, index, column, format, on: sheet, of: book)
        } else {
          book.write(report.plain(cell), index, column, format, on: sheet)
        }
      }
    }

    /// The figure of a cell that holds nothing else.
    private func single(_ cell: [Inline]) -> (Figure, FigureFormat)? {
      guard cell.count == 1, case .figure(let id, let format) = cell[0],
        let figure = report.report.figure(id)
      else { return nil }
      return (figure, format)
    }

    private func width(of column: Int) -> Int {
      let head = table.heads[column]
      let words = head.text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
      let half = (head.text + (head.unit.map { " (\($0))" } ?? "")).displayWidth / 2
      let cells = table.rows.prefix(1000).map { row in
        column < row.cells.count ? report.plain(row.cells[column]).displayWidth : 0
      }
      return min(max(words, half, cells.max() ?? 0, 6) + 3, 60)
    }
  }
#endif
