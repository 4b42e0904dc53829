#if Excel
  import Bulletin

  /// A report as sheets: what it is of, its tables and charts, its figures with their origins.
  struct WorkbookReport {
    let report: Report
    let figures: FigureText
    let wording: Wording
    private let units: UnitVocabulary

    init(_ report: Report, units: UnitVocabulary) {
      self.report = report
      self.units = units
      figures = FigureText(language: report.language, units: units)
      wording = Wording(report.language)
    }

    /// The workbook's bytes.
    ///
    /// - Throws: `MissingLibrary`, or `WorkbookFault`.
    func bytes() throws -> [UInt8] {
      let book = try Workbook()
      let form = OfficialForm(report)
      book.setProperties(
        title: plain(report.title), author: form.issuer, day: report.issued)
      let cover = try cover(of: book, form)
      for part in report.parts {
        let title = plain(part.title)
        for block in part.blocks {
          switch block {
          case .table(let table): try sheet(table, part: title, in: book)
          case .chart(let chart): try sheet(chart, part: title, in: book)
          default: break
          }
        }
      }
      try WorkbookFigures(report: report, figures: figures, wording: wording).write(to: book)
      if book.hasCutText {
        let words = WorkbookWords(report.language).cutText(Workbook.longestText)
        book.write(words, cover.next, 0, .plain, on: cover.sheet)
      }
      return try book.bytes()
    }

    func plain(_ inlines: [Inline]) -> String {
      SafeText.oneLine(figures.text(inlines, of: report))
    }

    /// Title, issuer, period, the figures that stand alone, and the notes on the data.
    ///
    /// - Returns: The sheet, and its first row that is free.
    private func cover(
      of book: Workbook, _ form: OfficialForm
    ) throws -> (sheet: Workbook.Sheet, next: Int) {
      let sheet = try book.addSheet(form.kind.prefix(1) + form.kind.dropFirst().lowercased())
      var row = 0
      func line(_ text: String, _ format: CellFormat) {
        if !text.isEmpty {
          book.write(text, row, 0, format, on: sheet)
          row += 1
        }
      }
      line(report.isDraft ? wording.phrase(.draft) : "", .strong)
      line(report.letterhead?.issuer?[report.language] ?? "", .quiet)
      line(plain(report.title), .title)
      line("\(wording.phrase(.period)): \(wording.period(report.period))", .quiet)
      row += 1
      for part in report.parts {
        var ids: [FigureID] = []
        for case .keyFigures(let more) in part.blocks { ids += more }
        guard !ids.isEmpty else { continue }
        line(plain(part.title), .strong)
        for figure in ids.compactMap({ report.figure($0) }) {
          book.write(
            SafeText.oneLine(figure.label[report.language]), row, 0, .text, on: sheet)
          write(figure, .bare, row, 1, CellFormat(side: .end), on: sheet, of: book)
          // A percentage bears its sign already.
          book.write(
            figure.isShare ? "" : figures.unit(of: figure), row, 2,
            CellFormat(side: .start, isIndented: true), on: sheet)
          row += 1
        }
        row += 1
      }
      if !report.notes.isEmpty { line(wording.phrase(.dataNotes), .strong) }
      for case .note(_, let inlines) in report.notes { line(plain(inlines), .plain) }
      for (column, width) in [52, 24, 24].enumerated() {
        book.setWidth(width, of: column, on: sheet)
      }
      return (sheet, row)
    }

    private func sheet(_ table: Table, part: String, in book: Workbook) throws {
      let name = name(of: table, in: part)
      WorkbookTable(table: table, report: self, book: book, sheet: try book.addSheet(name))
        .write(caption: name)
    }

    /// What a sheet is named: by the table's caption, its part, or the first metric in it.
    private func name(of table: Table, in part: String) -> String {
      let metric = table.heads.first(where: \.isNumeric).map { $0.groups.first ?? $0.text }
      // The metrics of a chart without a breakdown are its rows.
      let row = table.rows.first?.cells.first.map(plain) ?? ""
      return [plain(table.caption), part, SafeText.oneLine(metric ?? ""), row]
        .first { !$0.isEmpty } ?? ""
    }

    private func sheet(_ chart: Chart, part: String, in book: Workbook) throws {
      let table = chart.dataTable
      let caption = name(of: table, in: part)
      let sheet = try book.addSheet(caption)
      guard !chart.hasNothing else {
        book.write(caption, 0, 0, .title, on: sheet)
        return book.write(wording.phrase(.notStated), 2, 0, .plain, on: sheet)
      }
      let written = WorkbookTable(
        table: table, report: self, book: book, sheet: sheet, isDrawn: true
      ).write(caption: caption)
      let panels = ChartPanel.panels(of: chart, in: report, units: units).filter {
        $0.cells.contains(where: \.isKnown)
      }
      // Beside the cells, or below them where they are wide and few.
      let isBelow = written.width > Self.widestBeside && table.rows.count <= Self.rowsOfLyingPage
      let first = isBelow ? written.lastRow + 2 : written.lastHead
      var top = first
      for panel in panels where panel.isOneRange(of: chart.kind) {
        let part = chart.part(panel)
        let drawn = WorkbookChart(
          panel: panel, chart: part, title: String(caption.prefix(120)),
          description: ChartDescription(part, of: report, units: units).summary,
          headRow: written.lastHead, wording: wording)
        try book.insert(drawn, top, isBelow ? 0 : table.heads.count + 1, on: sheet)
        top += drawn.rowCount + 2
      }
      if top > first {
        // No chart is cut where a page ends: it is on the first page as a whole.
        book.fit(
          onOnePage: written.lastRow < top,
          isUpright: top - written.lastHead > Self.rowsOfLyingPage, on: sheet)
      }
      // Figures that do not stand below each other have a sheet of their own.
      for panel in panels where !panel.isOneRange(of: chart.kind) {
        var apart = chart.part(panel)
        let isNamed = panel.head.hasPrefix(caption)
        let words = [isNamed ? "" : caption, panel.head].filter { !$0.isEmpty }
        (apart.caption, apart.notes) = ([.text(words.joined(separator: ": "))], [])
        apart.unit = nil
        try self.sheet(apart, part: part, in: book)
      }
    }

    /// How wide cells may be that a chart stands beside, in digits.
    private static let widestBeside = 90

    /// How many rows of a page that lies are sure to be seen.
    private static let rowsOfLyingPage = 26

    /// Writes a figure as a number in the format that prints it, else as its words.
    func write(
      _ figure: Figure, _ format: FigureFormat, _ row: Int, _ column: Int, _ look: CellFormat,
      on sheet: Workbook.Sheet, of book: Workbook
    ) {
      var look = look
      if let number = CellNumber(figure, format, figures) {
        look.number = number.format
        book.write(number.value, row, column, look, on: sheet)
      } else {
        book.write(figures.text(figure, format), row, column, look, on: sheet)
      }
    }
  }

  extension ChartPanel {
    /// Whether its numbers are one range of the cells that the chart's figures stand in, as a drawing
    /// of a spreadsheet needs them.
    fileprivate func isOneRange(of kind: Chart.Kind) -> Bool {
      func isRun(_ numbers: [Int]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
      }
      return isRun(places) && (kind != .share || isRun(series.map(\.look)))
    }
  }
#endif
