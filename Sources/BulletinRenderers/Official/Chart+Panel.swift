import Bulletin

extension Chart {
  /// Whether there is nothing that it could be of.
  var hasNothing: Bool { categories.isEmpty || series.isEmpty }

  /// The chart with what a panel of it shows alone.
  func part(_ panel: ChartPanel) -> Chart {
    var part = self
    part.categories = panel.categories
    part.series = panel.series.map { shown in
      var series = series[shown.look]
      series.figures = zip(panel.places, shown.cells).map { place, cell in
        cell != nil && series.figures.indices.contains(place) ? series.figures[place] : nil
      }
      return series
    }
    part.unit = panel.head
    return part
  }
}
