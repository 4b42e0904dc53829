import Bulletin

/// The marks of an axis with their lines across the picture.
struct ChartAxis {
  let axis: AxisScale
  let panel: ChartPanel

  static let grid = "class=\"grid\" stroke=\"#d3d8df\" fill=\"none\""
  static let base = "class=\"base\" stroke=\"#4a5462\" fill=\"none\""

  /// The width of the widest mark, in any language: digits and points are the same.
  static func width(_ axis: AxisScale, _ panel: ChartPanel) -> Double {
    let wording = Wording(.vi)
    return axis.ticks.map {
      TextMetrics.width(panel.label(of: $0, axis, wording), size: ChartMeasures.small)
    }.max() ?? 0
  }

  /// Level lines with their numbers at the left.
  func drawLevels(
    on sheet: inout ChartSheet, from left: Double, to right: Double, name: Double,
    _ plane: BarPlane
  ) {
    for tick in axis.ticks {
      let y = plane.place(tick.value)
      sheet.canvas.line(left, y, right, y, Self.grid)
      sheet.canvas.text(
        panel.label(of: tick, axis, sheet.wording), name, y + 4.5, .end,
        size: ChartMeasures.small, style: .soft)
    }
  }

  /// Upright lines with their numbers below, and above too where the picture is tall.
  func drawUprights(
    on sheet: inout ChartSheet, from top: Double, to bottom: Double, _ plane: BarPlane
  ) {
    for tick in axis.ticks {
      let x = plane.place(tick.value)
      sheet.canvas.line(x, top, x, bottom, Self.grid)
      let words = panel.label(of: tick, axis, sheet.wording)
      sheet.canvas.text(
        words, x, bottom + 15, .middle, size: ChartMeasures.small, style: .soft)
      if bottom - top > 700 {
        sheet.canvas.text(
          words, x, top - 5, .middle, size: ChartMeasures.small, style: .soft)
      }
    }
  }

  /// What stands along the axis of the categories.
  static func name(_ name: String, on sheet: inout ChartSheet, at x: Double) {
    guard !name.isEmpty else { return }
    sheet.height += ChartMeasures.leading
    let words = TextLines(
      name, width: ChartMeasures.width * 0.7, size: ChartMeasures.small, limit: 1)
    sheet.canvas.text(
      words.lines[0], x, sheet.height - 4, .middle, size: ChartMeasures.small, style: .soft)
  }
}
