import Bulletin

extension Chart {
  /// The chart with what a panel of it shows alone.
  func part(_ panel: ChartPanel) -> Chart {
    var part = self
    part.categories = panel.categories
    part.series = panel.series.map { shown in
      var series = series[shown.look]
      series.figures = panel.places.map {
        series.figures.indices.contains($0) ? series.figures[$0] : nil
      }
      return series
    }
    part.unit = panel.head
    return part
  }
}
