#if Excel
  import Bulletin

  /// The sheet of all figures: a row for each, with its value, its bound, and where it comes from.
  struct WorkbookFigures {
    let report: Report
    let figures: FigureText
    let wording: Wording

    /// One column: its head, its width, and whether it holds numbers.
    private struct Column {
      var head: String
      var width: Int
      var isNumeric = false
    }

    func write(to book: Workbook) throws {
      guard !report.figures.isEmpty else { return }
      let sheet = try book.addSheet(wording.phrase(.origins))
      let columns = columns
      let (widths, origins) = (columns.map(\.width), OriginText(report))
      for (index, column) in columns.enumerated() {
        book.write(
          column.head, 0, index, column.isNumeric ? .numberHead : .head, on: sheet)
        book.setWidth(column.width, of: index, on: sheet)
      }
      for (index, figure) in report.figures.enumerated() {
        write(figure, index + 1, origins, widths, on: sheet, of: book)
      }
      book.freeze(rows: 0...0, columns: 1, on: sheet)
    }

    private var columns: [Column] {
      let counts: [Phrase] = [.rowsRead, .rowsUsed, .rowsFiltered, .rowsLeftOut, .rowsSetAside]
      return [
        Column(head: wording.phrase(.figure), width: 40),
        Column(head: wording.phrase(.value), width: 22, isNumeric: true),
        Column(head: wording.phrase(.unit), width: 18),
        Column(head: wording.phrase(.bound), width: 12),
        Column(head: wording.phrase(.period), width: 24),
        Column(head: wording.phrase(.definition), width: 50),
        Column(head: wording.phrase(.stated), width: 50),
        Column(head: wording.phrase(.source), width: 50),
      ] + counts.map { Column(head: wording.phrase($0), width: 12, isNumeric: true) }
        + [Column(head: "ID", width: 44)]
    }

    private func write(
      _ figure: Figure, _ row: Int, _ origins: OriginText, _ widths: [Int],
      on sheet: Workbook.Sheet, of book: Workbook
    ) {
      let lines = origins.lines(of: figure)
      func told(_ phrase: Phrase) -> String {
        lines.filter { $0.label == wording.phrase(phrase) }.map(\.withDigest)
          .joined(separator: "\n")
      }
      let style: FigureFormat = figure.id.form == .change ? .change : .bare
      var look = CellFormat(side: .end)
      if let number = CellNumber(figure, style, figures) {
        look.number = number.format
        book.write(number.value, row, 1, look, on: sheet)
      } else {
        book.write(figures.text(figure, style), row, 1, look, on: sheet)
      }
      let texts = [
        0: SafeText.oneLine(origins.title(of: figure)), 2: figures.unit(of: figure),
        3: figure.quantity.bound?.rawValue ?? "", 4: wording.period(figure.id.period),
        5: figure.provenance.definition, 6: told(.stated), 7: told(.source),
        13: "\(figure.wholeID)",
      ]
      for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
        book.write(text, row, column, .text, on: sheet)
      }
      let rows = figure.provenance.sources.map(\.rows)
      book.setHeight(
        texts.map { Workbook.lines($0.value, width: widths[$0.key]) }.max() ?? 1, of: row,
        on: sheet)
      guard !rows.isEmpty else { return }
      let counts: [(RowCounts) -> Int] = [
        { $0.read }, { $0.used }, { $0.filtered }, { $0.leftOut }, { $0.setAside },
      ]
      for (index, count) in counts.enumerated() {
        book.write(
          Double(rows.map(count).reduce(0, +)), row, 8 + index,
          CellFormat(number: "#,##0", side: .end), on: sheet)
      }
    }
  }
#endif
