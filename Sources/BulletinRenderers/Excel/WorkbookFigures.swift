#if Excel
  import Bulletin

  /// The sheet of all figures: a row for each, with its value, its bound, and where it comes from.
  struct WorkbookFigures {
    let report: Report
    let figures: FigureText
    let wording: Wording
    private var words: WorkbookWords { WorkbookWords(report.language) }

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
      let origins = OriginText(report)
      let texts = report.figures.map { self.texts(of: $0, origins) }
      let widths = columns.indices.map { width(of: $0, columns[$0], texts) }
      for (index, column) in columns.enumerated() {
        var look = column.isNumeric ? CellFormat.numberHead : .head
        look.isIndented = index == Self.unit
        book.write(column.head, 0, index, look, on: sheet)
        book.setWidth(widths[index], of: index, on: sheet)
      }
      let heads = zip(columns, widths).map { Workbook.lines($0.head, width: $1 - 3) }
      book.setHeight(heads.max() ?? 1, of: 0, on: sheet)
      for (index, figure) in report.figures.enumerated() {
        write(figure, texts[index], index + 1, widths, on: sheet, of: book)
      }
      // Ids are for programs; paper has no room for them.
      book.print(rows: report.figures.count + 1, columns: columns.count - 1, on: sheet)
      book.freeze(rows: 0...0, columns: 1, on: sheet)
    }

    /// The column of units, which stand close behind the values.
    private static let unit = 2

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

    /// As wide as what stands in it, and no wider than it may be.
    private func width(of index: Int, _ column: Column, _ texts: [[Int: String]]) -> Int {
      let widest =
        texts.lazy.map { $0[index] ?? "" }.prefix(1000)
        .map { $0.utf8.count > 400 ? column.width : $0.displayWidth + 2 }.max() ?? 0
      let word = column.head.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
      let least = max(word + 2, column.isNumeric ? 9 : 8)
      return min(max(widest, least), column.width)
    }

    /// What is told of a figure beside its value, by columns.
    private func texts(of figure: Figure, _ origins: OriginText) -> [Int: String] {
      let lines = origins.lines(of: figure)
      func told(_ phrase: Phrase) -> String {
        lines.filter { $0.label == wording.phrase(phrase) }.map(\.withDigest)
          .joined(separator: "\n")
      }
      return [
        0: SafeText.oneLine(origins.title(of: figure)), 1: figures.text(figure, Self.style(figure)),
        2: figures.unit(of: figure),
        3: figure.quantity.bound.map(words.name) ?? "", 4: wording.period(figure.id.period),
        5: figure.provenance.definition, 6: told(.stated), 7: told(.source),
        13: "\(figure.wholeID)",
      ]
    }

    private static func style(_ figure: Figure) -> FigureFormat {
      figure.id.form == .change ? .change : .bare
    }

    private func write(
      _ figure: Figure, _ texts: [Int: String], _ row: Int, _ widths: [Int],
      on sheet: Workbook.Sheet, of book: Workbook
    ) {
      let style = Self.style(figure)
      var look = CellFormat(side: .end)
      if let number = CellNumber(figure, style, figures) {
        look.number = number.format
        book.write(number.value, row, 1, look, on: sheet)
      } else {
        book.write(texts[1] ?? "", row, 1, look, on: sheet)
      }
      for (column, text) in texts.sorted(by: { $0.key < $1.key }) where column != 1 {
        var look = CellFormat.text
        if column == Self.unit { (look.side, look.isIndented) = (.start, true) }
        book.write(text, row, column, look, on: sheet)
      }
      let rows = figure.provenance.sources.filter { $0.of == nil }.map(\.rows)
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
