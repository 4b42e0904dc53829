import Bulletin

/// Lying bars, a row for each category: for long names and for many.
struct RowChart {
  let panel: ChartPanel
  let axis: String
  let isStacked: Bool

  private static let widestName = 220.0

  func draw(on sheet: inout ChartSheet) {
    let names = self.names
    let left = (names.map { $0.width(size: ChartMeasures.small) }.max() ?? 0) + 10
    let scale = panel.axis(of: isStacked ? .stacked : .bar, steps: 4)
    let labels = labelRoom
    let half = ChartAxis.width(scale, panel) / 2
    let start = left + (scale.low < 0 ? max(labels, half) : 4)
    let plane = BarPlane(
      axis: scale, isUpright: false, origin: start,
      length: ChartMeasures.width - start - max(labels, half) - 4)
    let heights = names.map(height)
    sheet.head(panel)
    let total = heights.reduce(0, +)
    if total > 700 { sheet.height += ChartMeasures.leading }
    let top = sheet.height
    ChartAxis(axis: scale, panel: panel).drawUprights(
      on: &sheet, from: top, to: top + total, plane)
    for (index, name) in names.enumerated() {
      row(index, name, heights[index], left, plane, on: &sheet)
    }
    sheet.canvas.line(
      plane.place(0), top, plane.place(0), top + total, ChartAxis.base)
    sheet.height = top + total + ChartMeasures.leading + 4
    sheet.legend(panel)
  }

  /// How high each row is.
  var heights: [Double] { names.map(height) }

  private var names: [TextLines] {
    panel.categories.map {
      TextLines($0, width: Self.widestName, size: ChartMeasures.small, limit: 3)
    }
  }

  private var bars: Int { isStacked ? 1 : panel.series.count }

  private var thickness: Double { bars == 1 ? 17 : 14 }

  private var labelRoom: Double {
    guard !isStacked else { return 20 }
    let widths = panel.cells.map { cell in
      TextMetrics.width(cell.label, size: ChartMeasures.small)
        + (cell.bound == .atLeast ? ChartSheet.stub : 0)
    }
    return (widths.max() ?? 0) + 8
  }

  private func height(_ name: TextLines) -> Double {
    max(Double(name.lines.count) * ChartMeasures.leading, Double(bars) * thickness) + 8
  }

  private func row(
    _ category: Int, _ name: TextLines, _ height: Double, _ left: Double, _ plane: BarPlane,
    on sheet: inout ChartSheet
  ) {
    let middle = sheet.height + height / 2
    let first = middle - Double(name.lines.count - 1) * ChartMeasures.leading / 2 + 4.5
    for (number, line) in name.lines.enumerated() {
      sheet.canvas.text(
        line, left - 8, first + Double(number) * ChartMeasures.leading, .end,
        size: ChartMeasures.small)
    }
    let start = middle - Double(bars) * thickness / 2
    if isStacked {
      sheet.stack(panel, category, plane, along: start, thickness: thickness)
    } else {
      for (index, series) in panel.series.enumerated() {
        let cell = series.cells[category]
        let along = start + Double(index) * thickness
        sheet.canvas.beginFigure(cell, title: panel.title(category, index))
        if let cell {
          sheet.bar(cell, look: series.look, plane, along: along + 1, thickness: thickness - 2)
        }
        sheet.barLabel(cell, plane, middle: along + thickness / 2 - 0.5, turned: false)
        sheet.canvas.endFigure()
      }
    }
    sheet.height += height
  }
}
