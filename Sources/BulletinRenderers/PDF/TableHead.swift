#if PDF
  import Bulletin
  import BulletinTypesetting

  /// The head of a table with all its levels, as one box.
  struct TableHead {
    let table: Table
    let writer: PDFWriter
    let grid: TableGrid
    let marks: StructureMarks

    /// How the words of a head are set.
    static func setting(_ writer: PDFWriter) -> PDFWriter.Setting {
      var setting = writer.setting(writer.look.tableSize)
      setting.isBold = true
      setting.colour = writer.look.isOfficial ? .black : writer.look.accent
      return setting
    }

    private struct Cell {
      var head: Table.HeadCell
      var level: Int
      var block: TextBlock
      var leading: Double
      var height: Double { Double(block.lines.count) * leading + PDFTable.padding.y * 2 }
    }

    func box() throws -> FlowBox {
      let levels = try table.headRows.enumerated().map { level, heads in
        try heads.map { try cell($0, level) }
      }
      var heights = levels.map { cells in
        cells.filter { $0.head.levels == 1 }.map(\.height).max() ?? 0
      }
      for cell in levels.joined() where cell.head.levels > 1 {
        let last = cell.level + cell.head.levels - 1
        let lack = cell.height - heights[cell.level...last].reduce(0, +)
        if lack > 0 { heights[last] += lack }
      }
      let (grid, marks, look) = (grid, marks, writer.look)
      let colour = Self.setting(writer).colour
      let total = heights.reduce(0, +)
      var box = FlowBox(height: total, opens: ["THead"], closes: 1) { canvas, x, y in
        // Drawn again on a further page it is no part of the structure: `marks` tells.
        let isTagged = marks.isTagging
        var top = y
        if !look.isOfficial { grid.rule(canvas, x: x, y: y, isStrong: true) }
        for (level, cells) in levels.enumerated() {
          if isTagged { canvas.beginTag("TR") }
          for cell in cells {
            let height = heights[level..<level + cell.head.levels].reduce(0, +)
            if look.isOfficial {
              grid.border(canvas, cell.head.columns, x: x, y: top, height: height)
            }
            if isTagged {
              canvas.beginTag("TH")
              marks.heads.append(
                StructureMarks.Head(
                  isRow: false, columns: cell.head.columns.count, rows: cell.head.levels))
            }
            canvas.setColour(colour)
            draw(cell, canvas, x: x, y: top, height: height)
            if isTagged { canvas.endTag("TH") }
          }
          if isTagged { canvas.endTag("TR") }
          top += heights[level]
        }
        if !look.isOfficial { grid.rule(canvas, x: x, y: y + total, isStrong: true) }
      }
      box.keepsWithNext = true
      return box
    }

    private func cell(_ head: Table.HeadCell, _ level: Int) throws -> Cell {
      var setting = Self.setting(writer)
      let isCentred = writer.look.isOfficial || head.columns.count > 1
      setting.alignment = isCentred ? .centre : head.isNumeric ? .end : .start
      var runs = writer.runs(head.text)
      if let unit = head.unit {
        if !head.text.isEmpty { runs.append(TextBlock.Run("\u{2028}")) }
        runs.append(TextBlock.Run(SafeText.oneLine("(\(unit))"), isItalic: true))
      }
      let block = try writer.block(runs, setting, width: max(grid.room(head.columns), 8))
      return Cell(
        head: head, level: level, block: block, leading: writer.leading(block, setting))
    }

    private func draw(
      _ cell: Cell, _ canvas: PDFCanvas, x: Double, y: Double, height: Double
    ) {
      let rest = height - cell.height
      let lift = writer.look.isOfficial ? rest / 2 : rest
      for (index, line) in cell.block.lines.enumerated() {
        canvas.draw(
          cell.block, line: index,
          x: x + grid.left(cell.head.columns.lowerBound) + PDFTable.padding.x,
          y: y + lift + PDFTable.padding.y + Double(index) * cell.leading
            + (cell.leading - line.height) / 2)
      }
    }
  }
#endif
