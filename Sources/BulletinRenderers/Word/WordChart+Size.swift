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
      // LibreOffice leaves out names of a higher drawing.
      let parts = panel.rowPages(isStacked: whole.isStacked, highest: ChartPanel.highestFirst)
      guard parts.count > 1 else { return [whole] }
      return parts.map {
        WordChart($0, of: chart, in: report.language, look: look, whole: panel)
      }
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
      return min(rows.reduce(0, +) + 56 + legend, ChartPanel.highestFirst)
    case .columns, .line: return (isAmongOthers ? 215 : 250) + legend
    }
  }

  /// The lines of the legend; parts of a whole have one each, since their figures stand there.
  private var legendHeight: Double {
    guard hasLegend else { return 0 }
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
