import Bulletin

extension WordChart {
  /// The charts of a chart: one for each unit of its figures, and where bars lie for as many
  /// categories as a page holds.
  static func charts(
    of chart: Chart, in report: Report, units: UnitVocabulary, look: WordLook
  ) -> [WordChart] {
    ChartPanel.panels(of: chart, in: report, units: units).flatMap { panel -> [WordChart] in
      guard chart.kind != .sparkline else {
        return panel.series.indices.map {
          WordChart(panel.alone($0), of: chart, in: report.language, look: look)
        }
      }
      let whole = WordChart(panel, of: chart, in: report.language, look: look)
      guard case .rows = whole.form, whole.isDrawn else { return [whole] }
      let ranges = pages(of: RowChart(panel: panel, axis: "", isStacked: whole.isStacked).heights)
      guard ranges.count > 1 else { return [whole] }
      return ranges.map {
        WordChart(panel.part($0), of: chart, in: report.language, look: look, whole: panel)
      }
    }
  }

  /// The highest that a drawing is, in units of `ChartMeasures`: what a page holds with headings.
  private static let highest = 700.0

  /// Rows in pages of about the same number.
  static func pages(of heights: [Double]) -> [Range<Int>] {
    let count = Int((heights.reduce(0, +) / (highest - 100)).rounded(.up))
    guard count > 1 else { return [heights.indices] }
    let each = (heights.count + count - 1) / count
    return stride(from: 0, to: heights.count, by: each).map {
      $0..<min($0 + each, heights.count)
    }
  }

  /// How high the drawing is, in units of `ChartMeasures`.
  ///
  /// - Parameter isAmongOthers: Whether further panels stand below it on the page.
  func height(isAmongOthers: Bool) -> Double {
    let legend = legendHeight
    switch form {
    case .bare: return 44
    case .strips: return Double(names.count) * 52 + legend + 10
    case .rows:
      let rows = RowChart(panel: panel, axis: axisName, isStacked: isStacked).heights
      return min(rows.reduce(0, +) + 56 + legend, Self.highest)
    case .columns, .line: return (isAmongOthers ? 215 : 250) + legend
    }
  }

  /// The lines of the legend; parts of a whole have one each, since their figures stand there.
  private var legendHeight: Double {
    guard rows.count > 1 else { return 0 }
    let widths = rows.map { row in
      min(
        34 + TextMetrics.width(row.name.prefix(200), size: ChartMeasures.size), ChartMeasures.width)
    }
    // Word processors stand entries in columns of one width.
    let columns = max(Int(ChartMeasures.width / (widths.max() ?? 1)), 1)
    let lines = (rows.count + columns - 1) / columns
    return Double(lines) * ChartMeasures.leading + 4
  }
}
