import Bulletin

/// Lines as high as a word, a row for each series: its name, its course, its last figure.
struct Sparklines {
  let panel: ChartPanel
  /// Whether the course stands alone: names and figures are beside the picture.
  var isBare = false

  private static let height = 34.0

  func draw(on sheet: inout ChartSheet) {
    guard !isBare else {
      for index in panel.series.indices {
        line(index, 0, ChartMeasures.width, sheet.height + 5, on: &sheet)
        sheet.height += Self.height
      }
      return
    }
    let names = panel.series.map {
      TextLines($0.label, width: 190, size: ChartMeasures.size, limit: 2)
    }
    let left = (names.map { $0.width(size: ChartMeasures.size) }.max() ?? 0) + 12
    let lasts = panel.series.map { last($0) }
    let room =
      lasts.map { words in
        TextMetrics.width(words, size: ChartMeasures.size)
      }.max() ?? 0
    let right = ChartMeasures.width - min(room, 220) - 14
    sheet.height += 4
    for (index, name) in names.enumerated() {
      let top = sheet.height
      let middle = top + Self.height / 2
      let first = middle - Double(name.lines.count - 1) * 8 + 4.5
      for (number, line) in name.lines.enumerated() {
        sheet.canvas.text(line, 2, first + Double(number) * 16)
      }
      line(index, left, right, top + 5, on: &sheet)
      sheet.canvas.text(lasts[index], right + 12, middle + 4.5)
      sheet.height += Self.height + 6
    }
    range(from: left, to: right, on: &sheet)
  }

  /// The last figure that is known.
  func last(_ series: ChartPanel.Series) -> String {
    series.cells.last { $0?.isKnown == true }??.spoken ?? "–"
  }

  private func line(
    _ index: Int, _ left: Double, _ right: Double, _ top: Double, on sheet: inout ChartSheet
  ) {
    let cells = panel.series[index].cells
    let values = cells.compactMap { $0?.value }
    guard let low = values.min(), let high = values.max() else { return }
    let span = high > low ? high - low : 1
    let step = (right - left - 8) / Double(max(cells.count - 1, 1))
    let depth = Self.height - 10
    func point(_ category: Int, _ value: Double) -> (Double, Double) {
      let height = high > low ? (value - low) / span : 0.5
      return (left + 4 + step * Double(category), top + depth * (1 - height))
    }
    var path = ""
    for (category, cell) in cells.enumerated() {
      guard let value = cell?.value else { continue }
      let (x, y) = point(category, value)
      let isJoined = category > 0 && cells[category - 1]?.value != nil
      path += (isJoined ? "L" : "M") + SVGCanvas.point(x, y)
    }
    let look = sheet.palette.stroke(0)
    sheet.canvas.path(path, "fill=\"none\" stroke-width=\"1.8\" stroke-linejoin=\"round\" \(look)")
    for (category, cell) in cells.enumerated() {
      guard let cell, let value = cell.value else { continue }
      let (x, y) = point(category, value)
      let isLast = !cells[(category + 1)...].contains { $0?.isKnown == true }
      sheet.canvas.beginFigure(cell, title: panel.title(category, index))
      sheet.canvas.path(
        ChartPalette.mark(0, x, y, size: isLast ? 3.5 : 1.2), sheet.palette.plainFill(0))
      sheet.canvas.endFigure()
    }
  }

  /// The first and the last category under the lines.
  private func range(from left: Double, to right: Double, on sheet: inout ChartSheet) {
    guard let first = panel.categories.first, let last = panel.categories.last,
      panel.categories.count > 1
    else { return }
    sheet.height += 14
    let width = (right - left) / 2 - 6
    for (words, x, anchor) in [
      (first, left + 4, SVGCanvas.Anchor.start), (last, right - 4, .end),
    ] {
      let line = TextLines(words, width: width, size: ChartMeasures.small, limit: 1).lines[0]
      sheet.canvas.text(
        line, x, sheet.height - 2, anchor, size: ChartMeasures.small, style: .soft)
    }
    sheet.height += 4
  }
}
