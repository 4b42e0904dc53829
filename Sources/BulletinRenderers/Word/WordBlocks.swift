import Bulletin

/// The parts and blocks of a report as paragraphs and tables.
struct WordBlocks {
  let report: Report
  let runs: WordRuns
  let look: WordLook
  let wording: Wording
  let numbering: HeadingNumbers

  /// The bookmark of a part's heading; Word names its own for contents in this way.
  static func bookmark(_ index: Int) -> String { "_Toc\(100_000 + index)" }

  /// The number of the bookmark among all; those of origins count from 1.
  static func number(_ index: Int) -> Int { 100_000 + index }

  /// A part with its heading.
  func part(_ part: Report.Part, at index: Int, _ pictures: inout WordPictures) -> String {
    let title = isTitled(part) ? heading(1, part.title, at: index) : ""
    return blocks(part.blocks, under: title, &pictures)
  }

  /// Blocks one after the other; the headings over what lies on its side go with it.
  func blocks(
    _ blocks: [Block], under title: String = "", _ pictures: inout WordPictures
  ) -> String {
    var xml = ""
    var headings = title
    for block in blocks {
      let text = self.block(block, &pictures)
      if case .heading = block {
        headings += text
        continue
      }
      xml +=
        WordSections.isSideways(text)
        ? WordSections.together(headings, text) : headings + text
      headings = ""
    }
    return xml + headings
  }

  /// Whether there are words over a part.
  func isTitled(_ part: Report.Part) -> Bool { !runs.plain(part.title).isEmpty }

  /// What the reader must be told about the data, under a heading of its own.
  func dataNotes(_ pictures: inout WordPictures) -> String {
    let title = heading(1, [.text(wording.phrase(.dataNotes))], at: report.parts.count)
    return blocks(report.notes, under: title, &pictures)
  }

  func block(_ block: Block, _ pictures: inout WordPictures) -> String {
    switch block {
    case .paragraph(let inlines): return WordXML.paragraph("BodyText", runs.inline(inlines))
    case .heading(let level, let inlines): return heading(min(max(level, 2), 3), inlines)
    case .keyFigures(let ids): return keyFigures(ids)
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart, &pictures)
    case .list(let items): return WordList(runs: runs, look: look).xml(items)
    case .note(let kind, let inlines):
      return WordXML.paragraph(
        kind == .information ? "Note" : "NoteCaveat", runs.inline(inlines))
    }
  }

  private func heading(_ level: Int, _ inlines: [Inline], at index: Int? = nil) -> String {
    let words = runs.inline(inlines)
    let target = index.map {
      WordXML.bookmark(Self.bookmark($0), number: Self.number($0), words)
    }
    let properties =
      numbering.isWritten(level)
      ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>" : ""
    return WordXML.paragraph("Heading\(level)", properties: properties, target ?? words)
  }

  /// A table; one whose figures would be parted stands in parts if it is short, else lies on its
  /// side, and where that is too narrow too it is parted.
  private func table(_ table: Table) -> String {
    guard WordTable.needs(table, runs, look, moreThan: look.textWidth) else {
      return WordTable(table: table, runs: runs, look: look, width: look.textWidth).xml
    }
    let parts = WordTable.bands(table, runs, look, width: look.textWidth)
    if Table.standUpright(parts) {
      return parts.map {
        WordTable(table: $0, runs: runs, look: look, width: look.textWidth).xml
      }.joined()
    }
    return WordSections.sideways(
      WordTable.bands(table, runs, look, width: look.landscapeWidth).map {
        WordTable(table: $0, runs: runs, look: look, width: look.landscapeWidth).xml
      }.joined())
  }

  /// The drawing, and its figures as a table where it cannot be drawn.
  private func chart(_ chart: Chart, _ pictures: inout WordPictures) -> String {
    let drawings = pictures.add(chart)
    let caption =
      chart.caption.isEmpty ? "" : WordXML.paragraph("Caption", runs.inline(chart.caption))
    guard !chart.hasNothing else {
      return caption + WordXML.paragraph("Drawing", WordRuns.text(wording.phrase(.notStated)))
    }
    guard let first = drawings.first else { return table(chart.dataTable) }
    let shown =
      first.chart.isBare
      ? WordSparklines(blocks: self, lines: drawings).xml
      : drawings.enumerated().map { index, drawing in
        // Two panels stand on one page, and so do the notes with what they are of.
        let isKept =
          index + 1 < drawings.count ? drawings.count <= 2 : !chart.notes.isEmpty
        let parts = drawing.chart.parts
        return WordXML.paragraph(
          "Drawing", properties: isKept || !parts.isEmpty ? "<w:keepNext/>" : "", drawing.run)
          + parts.map(part).joined()
      }.joined()
    return caption + shown
      + chart.notes.map { note in
        let mark = note.mark.map { runs.inline([.mark($0)]) + WordRuns.text(" ") } ?? ""
        return WordXML.paragraph("TableNote", mark + runs.inline(note.text))
      }.joined()
  }

  /// One part of a whole: its colour and pattern, its name and figures.
  private func part(_ look: Int, _ words: String) -> String {
    let pattern = OfficePalette.shading(look)
    let swatch =
      "<w:r><w:rPr><w:shd w:val=\"\(pattern)\" w:color=\"FFFFFF\""
      + " w:fill=\"\(OfficePalette.hexadecimal(look))\"/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}</w:t></w:r>"
    return WordXML.paragraph(
      "TableText", properties: "<w:ind w:left=\"454\" w:hanging=\"454\"/>",
      swatch + "<w:r><w:tab/></w:r>" + WordRuns.text(words))
  }

  /// Labels and values: a list in official documents, else two columns.
  private func keyFigures(_ ids: [FigureID]) -> String {
    let figures = ids.compactMap { report.figure($0) }
    guard !figures.isEmpty else { return "" }
    guard !look.isBordered else { return keyFigureList(figures) }
    let right = look.textWidth * 2 / 5
    let widths = [look.textWidth - right, right]
    let rows = figures.map { figure in
      [
        WordXML.paragraph("KeyFigureLabel", WordRuns.text(figure.label[report.language])),
        WordXML.paragraph("KeyFigure", runs.figure(figure)),
      ]
    }
    return WordXML.sideBySide(widths, rows, style: "KeyFigures")
      + WordXML.paragraph("TableEnd", "")
  }

  private func keyFigureList(_ figures: [Figure]) -> String {
    figures.enumerated().map { index, figure in
      let mark = index == figures.count - 1 ? "." : ";"
      return WordXML.paragraph(
        "ListBullet",
        WordRuns.text("\(figure.label[report.language]): ") + runs.figure(figure)
          + WordRuns.text(mark))
    }.joined()
  }
}
