import Bulletin

/// Upright bars, for as many categories as have room for their names.
struct ColumnChart {
  private let panel: ChartPanel
  private let axisName: String
  private let isStacked: Bool
  private let names: [TextLines]
  /// The axis of the numbers.
  let axis: AxisScale
  private let left: Double
  /// The width that each category has.
  let slot: Double
  /// The width of a bar.
  let thickness: Double
  /// How numbers stand over their bars.
  let labels: Labels

  /// How numbers stand over their bars.
  enum Labels {
    case none, level, upright
  }

  /// Lays columns out; nil where they would have no room, and for a part of rows.
  init?(_ panel: ChartPanel, _ axisName: String, isStacked: Bool) {
    self.panel = panel
    self.axisName = axisName
    self.isStacked = isStacked
    axis = panel.axis(of: isStacked ? .stacked : .bar)
    left = ChartAxis.width(axis, panel) + 10
    slot = (ChartMeasures.width - left - 4) / Double(panel.categories.count)
    let bars = isStacked ? 1 : panel.series.count
    thickness = min(slot * 0.74 / Double(bars), 56)
    let room = slot - 6
    names = panel.categories.map {
      TextLines($0, width: room, size: ChartMeasures.small, limit: 3)
    }
    guard panel.whole == nil, panel.categories.count <= 36, thickness >= 6,
      names.allSatisfy(\.isWhole)
    else { return nil }
    let widest =
      panel.cells.map { TextMetrics.width($0.label, size: ChartMeasures.small) }.max() ?? 0
    if isStacked {
      labels = .none
    } else if widest <= (bars == 1 ? slot - 2 : thickness) {
      labels = .level
    } else {
      labels = thickness >= 12 && widest < 90 ? .upright : .none
    }
  }

  func draw(on sheet: inout ChartSheet) {
    sheet.head(panel)
    let room = labelRoom
    let top = sheet.height + room
    let plane = BarPlane(
      axis: axis, isUpright: true, origin: top + ChartMeasures.plotHeight,
      length: ChartMeasures.plotHeight)
    let right = ChartMeasures.width - 4
    ChartAxis(axis: axis, panel: panel).drawLevels(
      on: &sheet, from: left, to: right, name: left - 6, plane)
    for index in panel.categories.indices { columns(index, plane, on: &sheet) }
    sheet.canvas.line(
      left, plane.place(0), right, plane.place(0), ChartAxis.base)
    sheet.height = plane.origin + (axis.low < 0 ? room : 0)
    names(on: &sheet)
    sheet.legend(panel)
  }

  private var labelRoom: Double {
    let stub = panel.cells.contains { $0.bound == .atLeast } ? ChartSheet.stub : 0
    switch labels {
    case .none: return isStacked ? 16 : 8
    case .level: return 20 + stub
    case .upright:
      let widths = panel.cells.map { TextMetrics.width($0.label, size: ChartMeasures.small) }
      return (widths.max() ?? 0) + 8 + stub
    }
  }

  private func columns(_ category: Int, _ plane: BarPlane, on sheet: inout ChartSheet) {
    let middle = left + slot * (Double(category) + 0.5)
    if isStacked {
      sheet.stack(
        panel, category, plane, along: middle - thickness / 2, thickness: thickness)
      return
    }
    let start = middle - thickness * Double(panel.series.count) / 2
    for (index, series) in panel.series.enumerated() {
      let along = start + thickness * Double(index)
      let cell = series.cells[category]
      sheet.canvas.beginFigure(cell, title: panel.title(category, index))
      if let cell {
        let gap = panel.series.count > 1 ? 1.0 : 0
        sheet.bar(
          cell, look: series.look, plane, along: along + gap, thickness: thickness - 2 * gap)
      }
      if labels != .none || cell?.isKnown != true {
        sheet.barLabel(
          cell, plane, middle: along + thickness / 2,
          turned: labels == .upright && cell?.isKnown == true)
      }
      sheet.canvas.endFigure()
    }
  }

  private func names(on sheet: inout ChartSheet) {
    let lines = names.map(\.lines.count).max() ?? 1
    for (index, name) in names.enumerated() {
      for (number, line) in name.lines.enumerated() {
        sheet.canvas.text(
          line, left + slot * (Double(index) + 0.5),
          sheet.height + ChartMeasures.leading * Double(number + 1) - 1, .middle,
          size: ChartMeasures.small)
      }
    }
    sheet.height += ChartMeasures.leading * Double(lines) + 4
    ChartAxis.name(axisName, on: &sheet, at: (left + ChartMeasures.width) / 2)
  }
}
