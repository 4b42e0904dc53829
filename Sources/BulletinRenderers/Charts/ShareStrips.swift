import Bulletin

/// Parts of a whole as strips of one length, one for each series, with a list of the parts.
struct ShareStrips {
  /// The parts of one series.
  struct Strip {
    /// What the whole is.
    var label: String
    /// The place of the series.
    var series: Int
    /// Tenths of a percent for each category, and what is left of the whole.
    var tenths: [Int]
  }

  private let panel: ChartPanel
  private let wording: Wording
  /// A strip for each series.
  let strips: [Strip]

  private static let thickness = 40.0

  /// Lays strips out; nil for parts of which no whole can be made: too many to tell apart, below
  /// zero, bounded or unknown.
  init?(_ panel: ChartPanel, _ wording: Wording) {
    self.panel = panel
    self.wording = wording
    guard (1...ChartPalette.count).contains(panel.categories.count) else { return nil }
    var strips: [Strip] = []
    for (index, series) in panel.series.enumerated() {
      let parts = series.cells.compactMap { cell in cell.flatMap { $0.isPart ? $0.exact : nil } }
      guard parts.count == series.cells.count else { return nil }
      let sum = parts.reduce(Fraction(0), +)
      guard !sum.isZero, !(panel.isShare && Fraction(1) < sum) else { return nil }
      let whole = panel.isShare ? Fraction(1) : sum
      strips.append(
        Strip(
          label: series.label, series: index,
          tenths: LargestRemainder.tenths(of: parts, in: whole)))
    }
    self.strips = strips
  }

  func draw(on sheet: inout ChartSheet) {
    let isOne = strips.count == 1
    let (left, right) = (2.0, ChartMeasures.width - 2)
    sheet.height += 6
    for strip in strips {
      if !isOne {
        sheet.height += ChartMeasures.leading
        let label = TextLines(
          strip.label, width: right - left, size: ChartMeasures.size, limit: 1)
        sheet.canvas.text(label.lines[0], left, sheet.height - 4)
      }
      draw(strip, from: left, to: right, on: &sheet)
      sheet.height += Self.thickness + 8
    }
    list(on: &sheet)
  }

  private func draw(
    _ strip: Strip, from left: Double, to right: Double, on sheet: inout ChartSheet
  ) {
    let top = sheet.height
    sheet.canvas.rect(left, top, right - left, Self.thickness, ChartAxis.base)
    var before = 0
    for (index, tenths) in strip.tenths.enumerated() {
      let x = left + (right - left) * Double(before) / 1000
      let width = (right - left) * Double(tenths) / 1000
      let cell = panel.series[strip.series].cells[index]
      sheet.canvas.beginFigure(
        cell, title: panel.title(index, strip.series) + " (\(percent(tenths)))")
      sheet.canvas.rect(x, top, width, Self.thickness, sheet.palette.fill(index))
      sheet.partLabel(
        percent(tenths), look: index, width: width, height: Self.thickness, x: x + width / 2,
        y: top + Self.thickness / 2)
      sheet.canvas.endFigure()
      before += tenths
    }
  }

  /// What each look stands for, with its figure and share.
  private func list(on sheet: inout ChartSheet) {
    for index in panel.categories.indices {
      let values = values(of: index)
      let width = min(
        TextMetrics.width(values, size: ChartMeasures.size), ChartMeasures.width * 0.6)
      let name = TextLines(
        panel.categories[index], width: ChartMeasures.width - 54 - width,
        size: ChartMeasures.size, limit: 3)
      sheet.canvas.rect(4, sheet.height + 3, 20, 13, sheet.palette.fill(index))
      for (number, line) in name.lines.enumerated() {
        sheet.canvas.text(
          line, 32, sheet.height + 14 + ChartMeasures.leading * Double(number))
      }
      sheet.canvas.text(values, ChartMeasures.width - 2, sheet.height + 14, .end)
      sheet.height += ChartMeasures.leading * Double(name.lines.count) + 4
    }
  }

  /// The figures of a part with its shares, in each whole.
  func values(of part: Int) -> String {
    strips.map { strip -> String in
      let cell = panel.series[strip.series].cells[part]
      let share = percent(strip.tenths[part])
      return panel.isShare ? share : "\(cell?.spoken ?? "–") (\(share))"
    }.joined(separator: " · ")
  }

  /// A share as it is printed.
  func percent(_ tenths: Int) -> String {
    wording.percent(Fraction(numerator: tenths, denominator: 1000), places: 1)
  }
}
