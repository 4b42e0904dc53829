#if PDF
  import Bulletin
  import BulletinTypesetting

  /// One table on paper: its head again on every page, no row torn between pages, columns as wide
  /// as their content, a page on its side where an upright one is too narrow.
  struct PDFTable {
    let table: Table
    var writer: PDFWriter
    let marks: StructureMarks
    /// Whether it is a part of a table that no page is wide enough for.
    var isPart = false

    /// Room beside the text of a cell, and over and under it.
    static let padding = (x: 4.5, y: 2.5)

    func boxes() throws -> [FlowBox] {
      guard !table.heads.isEmpty else { return [] }
      let upright = writer.look.area(isLandscape: false).width
      let sideways = writer.look.area(isLandscape: true).width
      let size = writer.look.tableSize
      let cells = try self.cells()
      let demands = try self.demands(cells)
      let parts = table.bands(least: demands.map(\.least), in: upright)
      if !isPart, Table.standUpright(parts) { return try parts.flatMap(boxes) }
      for width in [upright, sideways] {
        let columns = ColumnWidths(demands, in: width)
        guard columns.isRoomy else { continue }
        return try boxes(cells, columns.widths, width, isLandscape: width != upright)
      }
      // Where a page on its side is too narrow too, the table is parted.
      let bands = table.bands(least: demands.map(\.least), in: sideways)
      if bands.count > 1 { return try bands.flatMap(boxes) }
      // One whose names alone take most of the page cannot be: its letters are smaller.
      for smaller in [min(size, 9), 7] {
        var table = self
        table.writer.look.tableSize = smaller
        let cells = try table.cells()
        let columns = ColumnWidths(try table.demands(cells), in: sideways)
        guard columns.isRoomy || smaller == 7 else { continue }
        return try table.boxes(cells, columns.widths, sideways, isLandscape: true)
      }
      return []
    }

    private func boxes(_ band: Table) throws -> [FlowBox] {
      try PDFTable(table: band, writer: writer, marks: marks, isPart: true).boxes()
    }

    private func cells() throws -> [[TableCell]] {
      try table.rows.map { row in
        try table.heads.indices.map { column in
          try cell(column < row.cells.count ? row.cells[column] : [], row.kind, column)
        }
      }
    }

    private func boxes(
      _ cells: [[TableCell]], _ widths: [Double], _ width: Double, isLandscape: Bool
    ) throws -> [FlowBox] {
      let grid = TableGrid(widths: widths, look: writer.look)
      let head = try TableHead(table: table, writer: writer, grid: grid, marks: marks).box()
      var rows: [FlowBox] = []
      for (index, row) in table.rows.enumerated() {
        let slices = try TableRow(
          cells: cells[index], kind: row.kind, isLast: index == table.rows.count - 1,
          writer: writer, grid: grid, marks: marks,
          isNumeric: table.heads.map(\.isNumeric)
        ).boxes(height: writer.look.area(isLandscape: isLandscape).height - head.height)
        rows += slices.map { box in
          var box = box
          var again = head
          (again.opens, again.closes) = ([], 0)
          box.repeats = [again]
          return box
        }
        // A total never stands alone on top of a page.
        if index + 1 < table.rows.count, table.rows[index + 1].kind == .total {
          rows[rows.count - 1].keepsWithNext = true
        }
      }
      var body = [head] + rows
      body[0].keepsWithNext = !rows.isEmpty
      var boxes = try caption(width) + body.within("Table").below(table.caption.isEmpty ? 8 : 4)
      boxes += try notes(width)
      if isLandscape {
        for index in boxes.indices {
          boxes[index].isLandscape = true
          boxes[index].repeats = boxes[index].repeats.map { box in
            var box = box
            box.isLandscape = true
            return box
          }
        }
      }
      return boxes
    }

    private func caption(_ width: Double) throws -> [FlowBox] {
      guard !table.caption.isEmpty else { return [] }
      return try writer.caption(table.caption, width: width).kept(withNext: true)
    }

    private func notes(_ width: Double) throws -> [FlowBox] {
      try writer.footnotes(table.notes, width: width)
    }

    /// The text of a cell on one line.
    private func cell(
      _ inlines: [Inline], _ kind: Table.RowKind, _ column: Int
    ) throws -> TableCell {
      var setting = writer.setting(writer.look.tableSize)
      setting.isBold = kind == .total
      setting.isItalic = kind == .notBrokenDown
      let runs = writer.runs(inlines)
      // A cell of a megabyte is never one line: what it wants is more than any page has.
      let isLong = runs.reduce(0) { $0 + $1.text.utf8.count } > 2000
      let block = isLong ? nil : try writer.block(runs, setting, width: nil)
      return TableCell(runs: runs, setting: setting, line: block)
    }

    private func demands(_ cells: [[TableCell]]) throws -> [ColumnWidths.Demand] {
      let padding = Self.padding.x * 2 + 0.5
      let most = writer.look.area(isLandscape: false).width / 3
      return try table.heads.enumerated().map { column, head in
        var demand = ColumnWidths.Demand()
        let setting = TableHead.setting(writer)
        for words in [head.text, head.unit.map { "(\($0))" } ?? ""] where !words.isEmpty {
          let runs = TableCell(runs: writer.runs(words), setting: setting).sample
          demand.wanted = max(
            demand.wanted, min(try writer.block(runs, setting, width: nil).width, most * 1.5))
          demand.least = max(
            demand.least,
            try writer.block(runs, setting, width: 1, partsWords: false).width)
        }
        for row in cells {
          let cell = row[column]
          let wanted = cell.line?.width ?? most * 6
          demand.wanted = max(demand.wanted, wanted)
          guard wanted > demand.least else { continue }
          let least =
            head.isNumeric && wanted < most
            ? wanted
            : try writer.block(
              cell.sample, cell.setting, width: 1, partsWords: false
            ).width
          demand.least = max(demand.least, least)
        }
        return ColumnWidths.Demand(
          wanted: demand.wanted + padding, least: min(demand.least, most) + padding)
      }
    }
  }

  /// The text of one cell, set on one line if it is short.
  struct TableCell {
    var runs: [TextBlock.Run]
    var setting: PDFWriter.Setting
    var line: TextBlock?

    /// The beginning of the text, to find its longest word.
    var sample: [TextBlock.Run] {
      guard line == nil else { return runs }
      return runs.prefix(20).map { run in
        var run = run
        run.text = String(String.UnicodeScalarView(run.text.unicodeScalars.prefix(500)))
        return run
      }
    }
  }

  /// Where the columns of a table are.
  struct TableGrid {
    let widths: [Double]
    let look: PDFLook

    /// The left edge of a column.
    func left(_ column: Int) -> Double { widths[..<column].reduce(0, +) }

    /// The width of the text in some columns.
    func room(_ columns: Range<Int>) -> Double {
      widths[columns].reduce(0, +) - PDFTable.padding.x * 2
    }

    /// The width of all columns.
    var width: Double { widths.reduce(0, +) }

    /// Draws the border around a cell of an official table.
    func border(
      _ canvas: PDFCanvas, _ columns: Range<Int>, x: Double, y: Double, height: Double
    ) {
      canvas.setColour(PDFLook.Colour.black)
      let (from, to) = (x + left(columns.lowerBound), x + left(columns.upperBound))
      for edge in [from, to] {
        canvas.line(from: (edge, y), to: (edge, y + height), width: 0.5)
      }
      for edge in [y, y + height] {
        canvas.line(from: (from - 0.25, edge), to: (to + 0.25, edge), width: 0.5)
      }
    }

    /// Draws a line across the table.
    func rule(_ canvas: PDFCanvas, x: Double, y: Double, isStrong: Bool) {
      canvas.setColour(isStrong ? PDFLook.Colour.soft : PDFLook.Colour.rule)
      canvas.line(from: (x, y), to: (x + width, y), width: isStrong ? 1 : 0.5)
    }
  }
#endif
