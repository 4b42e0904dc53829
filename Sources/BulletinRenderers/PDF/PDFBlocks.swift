#if PDF
  import Bulletin
  import BulletinTypesetting

  /// The blocks of a report as boxes.
  struct PDFBlocks {
    let writer: PDFWriter
    let marks: StructureMarks
    let numbers: PDFHeadingNumbers

    var look: PDFLook { writer.look }

    /// A part with its heading; `place` is its name for links.
    func part(_ part: Report.Part, place: String) throws -> [FlowBox] {
      var boxes: [FlowBox] = []
      if !part.title.isEmpty { boxes += try heading(1, part.title).at(place) }
      boxes += try blocks(part.blocks)
      if part.title.isEmpty { boxes = boxes.at(place) }
      return boxes.within("Sect")
    }

    func blocks(_ blocks: [Block]) throws -> [FlowBox] { try blocks.flatMap(block) }

    private func block(_ block: Block) throws -> [FlowBox] {
      switch block {
      case .paragraph(let inlines):
        return try paragraph(inlines)
      case .heading(let level, let inlines): return try heading(min(max(level, 2), 5), inlines)
      case .keyFigures(let ids): return try keyFigures(ids.compactMap { writer.report.figure($0) })
      case .table(let table):
        return try PDFTable(table: table, writer: writer, marks: marks).boxes()
      case .chart(let chart): return try self.chart(chart)
      case .list(let items): return try list(items)
      case .note(let kind, let inlines): return try note(kind, inlines)
      }
    }

    /// A heading stays with what follows it.
    func heading(_ level: Int, _ inlines: [Inline]) throws -> [FlowBox] {
      let number = numbers.next(level, inlines).map { "\($0) " } ?? ""
      var setting = writer.setting(look.size, before: look.isOfficial ? 9 : 16)
      setting.isBold = true
      if look.isOfficial {
        setting.indent = look.firstLine
        setting.alignment = .justified
        setting.isItalic = level >= 3
        setting.leading = look.leading
      } else {
        setting.size = level == 1 ? 14 : level == 2 ? 12 : 11
        setting.colour = look.accent
      }
      let runs = writer.runs(number).filter { !$0.text.isEmpty } + writer.runs(inlines)
      var boxes = try writer.paragraph(runs, setting, tag: "H\(level + 1)").kept(withNext: true)
      for index in boxes.indices { boxes[index].isHeading = true }
      return boxes
    }

    private func note(_ kind: NoteKind, _ inlines: [Inline]) throws -> [FlowBox] {
      var setting = writer.body
      guard !look.isOfficial else {
        (setting.size, setting.isItalic) = (13, true)
        return try writer.paragraph(writer.runs(inlines), setting)
      }
      (setting.size, setting.left, setting.before) = (9.5, 12, 0)
      let isGrave = kind != .information
      var boxes = try writer.paragraph(writer.runs(inlines), setting)
      for index in boxes.indices {
        let (draw, height) = (boxes[index].draw, boxes[index].height)
        let width = look.area(isLandscape: false).width
        boxes[index].draw = { canvas, x, y in
          canvas.setColour(PDFLook.Colour.tint)
          canvas.fill(x: x, y: y - 0.2, width: width, height: height + 0.4)
          canvas.setColour(
            isGrave
              ? PDFLook.Colour(red: 0.77, green: 0.35, blue: 0.07)
              : PDFLook.Colour(red: 0.65, green: 0.65, blue: 0.65))
          canvas.fill(x: x, y: y - 0.2, width: 3, height: height + 0.4)
          try draw(canvas, x, y)
        }
      }
      return boxes.below(8)
    }

    /// Labels and values: a list in official documents, else two columns with lines between.
    private func keyFigures(_ figures: [Figure]) throws -> [FlowBox] {
      guard !figures.isEmpty else { return [] }
      if look.isOfficial {
        return try figures.enumerated().flatMap { index, figure in
          try point([
            writer.runs("\(figure.label[writer.report.language]): ") + [writer.run(figure)]
              + [TextBlock.Run(index == figures.count - 1 ? "." : ";")]
          ])
        }.within("L")
      }
      let width = look.area(isLandscape: false).width
      let rows = try figures.enumerated().map { index, figure in
        try keyFigure(figure, width: width, isFirst: index == 0)
      }
      return rows.within("Table").below(8)
    }

    private func keyFigure(_ figure: Figure, width: Double, isFirst: Bool) throws -> FlowBox {
      var (left, right) = (writer.setting(look.size), writer.setting(look.size))
      left.alignment = .start
      (right.alignment, right.isBold) = (.end, true)
      let label = try writer.block(
        writer.runs(figure.label[writer.report.language]), left, width: width * 0.56)
      let value = try writer.block([writer.run(figure)], right, width: width * 0.4)
      let (one, other) = (writer.leading(label, left), writer.leading(value, right))
      let height =
        max(Double(label.lines.count) * one, Double(value.lines.count) * other) + 7
      let marks = marks
      return FlowBox(height: height, opens: ["TR"], closes: 1) { canvas, x, y in
        canvas.setColour(PDFLook.Colour.rule)
        if isFirst { canvas.line(from: (x, y), to: (x + width, y), width: 0.75) }
        canvas.line(from: (x, y + height), to: (x + width, y + height), width: 0.75)
        canvas.setColour(PDFLook.Colour.black)
        canvas.beginTag("TH")
        marks.heads.append(StructureMarks.Head(isRow: true))
        for (index, line) in label.lines.enumerated() {
          canvas.draw(
            label, line: index, x: x,
            y: y + 3.5 + Double(index) * one + (one - line.height) / 2)
        }
        canvas.endTag("TH")
        canvas.beginTag("TD")
        for (index, line) in value.lines.enumerated() {
          canvas.draw(
            value, line: index, x: x + width * 0.6,
            y: y + 3.5 + Double(index) * other + (other - line.height) / 2)
        }
        canvas.endTag("TD")
      }
    }
  }

  extension PDFWriter {
    /// The words over a table or a chart.
    func caption(_ inlines: [Inline], width: Double) throws -> [FlowBox] {
      var setting = setting(look.isOfficial ? 13 : 10, before: 10)
      setting.isBold = true
      setting.alignment = look.isOfficial ? .centre : .start
      if !look.isOfficial { setting.colour = .soft }
      return try paragraph(runs(inlines), setting, tag: "P", width: width)
    }

    /// What is told under a table or a chart, and a gap before what follows.
    func footnotes(_ notes: [Footnote], width: Double) throws -> [FlowBox] {
      var setting = setting(look.noteSize, before: 2)
      setting.isItalic = look.isOfficial
      if !look.isOfficial { setting.colour = .soft }
      var boxes = try notes.flatMap { note in
        let mark = note.mark.map { runs([.mark($0)]) + [TextBlock.Run(" ")] } ?? []
        return try paragraph(mark + runs(note.text), setting, tag: "Note", width: width)
      }
      boxes.append(FlowBox(height: 6) { _, _, _ in })
      return boxes
    }
  }
#endif
