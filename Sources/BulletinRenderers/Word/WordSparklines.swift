import Bulletin

/// Lines as high as a word, a row for each series: its name, its course, its last figure.
struct WordSparklines {
  let blocks: WordBlocks
  let lines: [(chart: WordChart, run: String)]

  /// How wide a line is, in twentieths of a point.
  static func lineWidth(_ look: WordLook) -> Int { look.textWidth * 2 / 5 }

  /// How high a line is, in twentieths of a point.
  static func lineHeight(_ look: WordLook) -> Int { look.tableSize * 25 }

  var xml: String {
    let look = blocks.look
    let middle = Self.lineWidth(look) + 200
    let side = (look.textWidth - middle) / 2
    var rows = lines.map { line in
      let panel = line.chart.panel
      return [
        WordXML.paragraph(
          "TableText", properties: "<w:keepNext/>",
          WordRuns.text(panel.series.first?.label ?? "")),
        WordXML.paragraph("Drawing", line.run),
        WordXML.paragraph("TableText", last(panel)),
      ]
    }
    let names = lines.first?.chart.names ?? []
    if let first = names.first, let last = names.last, names.count > 1 {
      let ends =
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(Self.lineWidth(look))\"/></w:tabs>"
      rows.append([
        WordXML.paragraph("TableText", ""),
        WordXML.paragraph(
          "TableText", properties: ends,
          WordRuns.text(first) + "<w:r><w:tab/></w:r>" + WordRuns.text(last)),
        WordXML.paragraph("TableText", ""),
      ])
    }
    return WordXML.sideBySide(
      [side, middle, look.textWidth - side - middle], rows, isCentred: true)
      + WordXML.paragraph("TableEnd", "")
  }

  /// The last figure that is known, leading to its origin.
  private func last(_ panel: ChartPanel) -> String {
    guard let cell = panel.cells.last(where: \.isKnown) else { return WordRuns.text("–") }
    guard let figure = blocks.report.figures.first(where: { $0.wholeID.description == cell.id })
    else { return WordRuns.text(cell.spoken) }
    return blocks.runs.figure(figure, OriginText.format(of: figure))
  }
}
