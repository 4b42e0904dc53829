import Bulletin

/// A picture in the making: panels below each other.
struct ChartSheet {
  let palette: ChartPalette
  let wording: Wording
  var canvas = SVGCanvas()
  /// Whether sparklines stand without words.
  var isBare = false
  /// Where the next thing begins.
  var height = 0.0

  init(palette: ChartPalette, wording: Wording) {
    self.palette = palette
    self.wording = wording
  }

  /// The words over a picture that stands alone.
  mutating func caption(_ text: String) {
    guard !text.isEmpty else { return }
    let lines = TextLines(
      text, width: ChartMeasures.width - 20, size: ChartMeasures.size * 1.08, limit: 4)
    for line in lines.lines {
      height += ChartMeasures.leading
      canvas.text(line, ChartMeasures.width / 2, height, .middle, style: .caption)
    }
    height += 10
  }

  /// Draws a panel as its kind, or as what shows it better: many parts of a whole as rows, columns
  /// whose names need room as rows.
  mutating func draw(_ panel: ChartPanel, as kind: Chart.Kind, axis: String) {
    guard !panel.categories.isEmpty, !panel.series.isEmpty else { return nothing() }
    switch kind {
    case .sparkline: Sparklines(panel: panel, isBare: isBare).draw(on: &self)
    case .line: LineChart(panel: panel, axis: axis).draw(on: &self)
    case .share:
      if let shares = ShareStrips(panel, wording) {
        shares.draw(on: &self)
      } else {
        RowChart(panel: panel, axis: axis, isStacked: false).draw(on: &self)
      }
    case .bar, .grouped, .stacked:
      if let columns = ColumnChart(panel, axis, isStacked: kind == .stacked) {
        columns.draw(on: &self)
      } else {
        RowChart(panel: panel, axis: axis, isStacked: kind == .stacked).draw(on: &self)
      }
    }
    remarks(panel)
    height += 8
  }

  /// The words over an axis.
  mutating func head(_ panel: ChartPanel) {
    guard !panel.head.isEmpty else {
      height += 10
      return
    }
    height += ChartMeasures.leading
    canvas.text(
      TextLines(panel.head, width: ChartMeasures.width - 8, size: ChartMeasures.small, limit: 1)
        .lines[0],
      2, height - 4, size: ChartMeasures.small, style: .soft)
    height += 8
  }

  /// What stands for each series, in rows; nothing for one series.
  mutating func legend(_ panel: ChartPanel, isLine: Bool = false) {
    guard panel.series.count > 1 else { return }
    height += 8
    var x = 4.0
    for series in panel.series {
      let words = TextLines(
        series.label, width: ChartMeasures.width - 40, size: ChartMeasures.size, limit: 1
      ).lines[0]
      let width = 34 + TextMetrics.width(words, size: ChartMeasures.size) + 16
      if x > 4, x + width > ChartMeasures.width {
        height += ChartMeasures.leading + 2
        x = 4
      }
      if isLine {
        canvas.line(x, height + 9, x + 26, height + 9, palette.joining(series.look))
        canvas.path(
          ChartPalette.mark(series.look, x + 13, height + 9), palette.plainFill(series.look))
      } else {
        canvas.rect(x + 4, height + 2, 20, 13, palette.fill(series.look))
      }
      canvas.text(words, x + 32, height + 14)
      x += width
    }
    height += ChartMeasures.leading + 4
  }

  /// What the three points stand for.
  private mutating func remarks(_ panel: ChartPanel) {
    guard panel.hasNotStated else { return }
    height += ChartMeasures.leading
    canvas.text(
      "…  \(wording.phrase(.notStated))", 4, height - 4, size: ChartMeasures.small, style: .soft)
  }

  private mutating func nothing() {
    height += ChartMeasures.leading * 2
    canvas.text(
      wording.phrase(.notStated), ChartMeasures.width / 2, height - 12, .middle, style: .soft)
  }
}
