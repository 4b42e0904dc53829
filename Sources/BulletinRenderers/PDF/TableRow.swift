#if PDF
  import Bulletin
  import BulletinTypesetting

  /// One row of a table, as one box; as several where it is higher than a page.
  struct TableRow {
    let cells: [TableCell]
    let kind: Table.RowKind
    let isLast: Bool
    let writer: PDFWriter
    let grid: TableGrid
    let marks: StructureMarks
    let isNumeric: [Bool]

    /// The text of a cell with the place of its lines.
    private struct SetCell {
      var block: TextBlock
      var leading: Double
      /// How far to the right its lines are moved.
      var shift: Double
      var column: Int
    }

    /// The row, in pieces of a height at most.
    func boxes(height: Double) throws -> [FlowBox] {
      let set = try cells.enumerated().map { try self.set($1, $0) }
      let lines = set.map(\.block.lines.count).max() ?? 1
      let leading = set.map(\.leading).max() ?? writer.look.tableSize
      let perPiece = max(Int((height - PDFTable.padding.y * 2) / leading), 1)
      var boxes: [FlowBox] = []
      var first = 0
      repeat {
        let end = min(first + perPiece, lines)
        boxes.append(box(set, first..<end, leading, isFirst: first == 0, isEnd: end == lines))
        first = end
      } while first < lines
      return boxes
    }

    private func set(_ cell: TableCell, _ column: Int) throws -> SetCell {
      let room = grid.room(column..<column + 1)
      var setting = cell.setting
      if let line = cell.line, line.width <= room + 0.01 {
        return SetCell(
          block: line, leading: writer.leading(line, setting),
          shift: isNumeric[column] ? room - line.width : 0, column: column)
      }
      setting.alignment = isNumeric[column] ? .end : .start
      let block = try writer.block(cell.runs, setting, width: max(room, 8))
      return SetCell(
        block: block, leading: writer.leading(block, setting), shift: 0, column: column)
    }

    private func box(
      _ cells: [SetCell], _ lines: Range<Int>, _ leading: Double, isFirst: Bool, isEnd: Bool
    ) -> FlowBox {
      let padding = PDFTable.padding
      let height = Double(lines.count) * leading + padding.y * 2
      let (grid, kind, isLast, isOfficial) = (grid, kind, isLast, writer.look.isOfficial)
      let marks = marks
      return FlowBox(height: height, opens: ["TR"], closes: 1) { canvas, x, y in
        if !isOfficial {
          if kind == .total, isFirst { grid.rule(canvas, x: x, y: y, isStrong: true) }
          grid.rule(canvas, x: x, y: y + height, isStrong: isLast && isEnd)
        }
        for cell in cells {
          let columns = cell.column..<cell.column + 1
          if isOfficial { grid.border(canvas, columns, x: x, y: y, height: height) }
          let isHead = cell.column == 0
          canvas.beginTag(isHead ? "TH" : "TD")
          if isHead { marks.heads.append(StructureMarks.Head(isRow: true)) }
          canvas.setColour(PDFLook.Colour.black)
          for (place, line) in lines.enumerated() where line < cell.block.lines.count {
            let lift = (leading - cell.block.lines[line].height) / 2
            canvas.draw(
              cell.block, line: line,
              x: x + grid.left(cell.column) + padding.x + cell.shift,
              y: y + padding.y + Double(place) * leading + lift)
          }
          canvas.endTag(isHead ? "TH" : "TD")
        }
      }
    }
  }
#endif
