import Bulletin

/// Points joined in the order of the categories; a line is broken where no number is known.
struct LineChart {
  let panel: ChartPanel
  let axis: String

  func draw(on sheet: inout ChartSheet) {
    sheet.head(panel)
    let scale = panel.axis(of: .line)
    let left = ChartAxis.width(scale, panel) + 10
    let right = ChartMeasures.width - 4
    let slot = (right - left) / Double(panel.categories.count)
    let plane = BarPlane(
      axis: scale, isUpright: true,
      origin: sheet.height + 20 + ChartMeasures.plotHeight, length: ChartMeasures.plotHeight)
    ChartAxis(axis: scale, panel: panel).drawLevels(
      on: &sheet, from: left, to: right, name: left - 6, plane)
    let base = plane.place(max(scale.low, min(0, scale.high)))
    sheet.canvas.line(left, base, right, base, ChartAxis.base)
    for series in panel.series.indices { line(series, left, slot, plane, on: &sheet) }
    sheet.height = plane.origin
    let names = PointNames(panel.categories, slot: slot)
    names.draw(on: &sheet, from: left)
    ChartAxis.name(axis, on: &sheet, at: (left + right) / 2)
    sheet.legend(panel, isLine: true)
  }

  private func line(
    _ index: Int, _ left: Double, _ slot: Double, _ plane: BarPlane, on sheet: inout ChartSheet
  ) {
    let series = panel.series[index]
    func x(_ category: Int) -> Double { left + slot * (Double(category) + 0.5) }
    var path = ""
    for (category, cell) in series.cells.enumerated() {
      guard let value = cell?.value else { continue }
      let isJoined = category > 0 && series.cells[category - 1]?.value != nil
      path += (isJoined ? "L" : "M") + SVGCanvas.point(x(category), plane.place(value))
    }
    if !path.isEmpty { sheet.canvas.path(path, sheet.palette.joining(series.look)) }
    let areLabelled = labelsFit(slot)
    let isDense = slot < 9
    for (category, cell) in series.cells.enumerated() {
      sheet.canvas.beginFigure(cell, title: panel.title(category, index))
      if let cell, let value = cell.value {
        let isAlone =
          (category == 0 || series.cells[category - 1]?.value == nil)
          && (category + 1 == series.cells.count || series.cells[category + 1]?.value == nil)
        if !isDense || isAlone || cell.bound != .exact {
          point(cell, series.look, x(category), plane, on: &sheet)
        }
        if areLabelled {
          label(cell.label, x(category), plane.place(beyond: value, by: 0), on: &sheet)
        }
      } else if !isDense || cell != nil {
        let at = plane.origin - 5 - Double(index) * 2
        sheet.canvas.text(
          cell?.label ?? "–", x(category), at, .middle, size: ChartMeasures.small)
      }
      sheet.canvas.endFigure()
    }
  }

  /// Whether there is room for the numbers of all points.
  func labelsFit(_ slot: Double) -> Bool {
    let widths = panel.cells.map { TextMetrics.width($0.label, size: ChartMeasures.small) }
    return panel.series.count == 1 && (widths.max() ?? 0) <= slot - 4
  }

  /// A mark; hollow where the number is a bound or yet to be, with an arrow towards what is open.
  private func point(
    _ cell: ChartCell, _ look: Int, _ x: Double, _ plane: BarPlane, on sheet: inout ChartSheet
  ) {
    guard let value = cell.value else { return }
    let y = plane.place(value)
    let mark = ChartPalette.mark(look, x, y)
    if let range = cell.range {
      let (low, high) = (plane.place(range.lowerBound), plane.place(range.upperBound))
      sheet.canvas.path(
        "M\(SVGCanvas.point(x, low))L\(SVGCanvas.point(x, high))",
        "stroke-width=\"2\" \(sheet.palette.stroke(look))")
    }
    if cell.bound == .exact || cell.bound == .about {
      sheet.canvas.path(mark, sheet.palette.plainFill(look))
    } else {
      sheet.canvas.path(
        mark, "stroke-width=\"1.5\" \(sheet.palette.stroke(look)) fill=\"#fff\"")
    }
    let way: Double = cell.bound == .atLeast ? -1 : cell.bound == .atMost ? 1 : 0
    guard way != 0 else { return }
    let (from, to) = (y + way * 6, y + way * 14)
    sheet.canvas.path(
      "M\(SVGCanvas.point(x, from))L\(SVGCanvas.point(x, to))"
        + "M\(SVGCanvas.point(x - 3, to - way * 4))L\(SVGCanvas.point(x, to))"
        + "L\(SVGCanvas.point(x + 3, to - way * 4))",
      "fill=\"none\" stroke-width=\"1.5\" \(sheet.palette.stroke(look))")
  }

  /// A number over its point, with a seam in the ground's colour so that lines do not cross it.
  private func label(_ words: String, _ x: Double, _ y: Double, on sheet: inout ChartSheet) {
    let width = TextMetrics.width(words, size: ChartMeasures.small)
    let at = words.hasPrefix("≥") || words.hasPrefix(">") ? y - 18 : y - 8
    sheet.canvas.rect(x - width / 2 - 1, at - 11, width + 2, 14, "class=\"paper\" fill=\"#fff\"")
    sheet.canvas.text(words, x, at, .middle, size: ChartMeasures.small)
  }
}
