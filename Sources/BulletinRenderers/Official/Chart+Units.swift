import Bulletin

extension Chart {
  /// The places of the series in groups that share a unit each, so that no axis stands for two.
  ///
  /// - Returns: Nil where one series has several units, which no axis could show.
  func seriesByUnit(in report: Report, _ text: FigureText) -> [[Int]]? {
    var groups: [(unit: String, places: [Int])] = []
    for (place, series) in series.enumerated() {
      let known = series.figures.compactMap { $0.flatMap(report.figure) }
        .filter { $0.quantity.isKnown }
      let units = Set(known.map(text.unit))
      guard units.count <= 1 else { return nil }
      let unit = units.first ?? groups.first?.unit ?? ""
      if let group = groups.firstIndex(where: { $0.unit == unit }) {
        groups[group].places.append(place)
      } else {
        groups.append((unit, [place]))
      }
    }
    return groups.map(\.places)
  }

  /// The chart with some of its series alone; a single one names the axis beside its unit.
  func part(_ places: [Int], in report: Report, _ text: FigureText) -> Chart {
    guard places.count < series.count else { return self }
    var part = self
    part.series = places.map { series[$0] }
    let figure = part.series.flatMap(\.figures).lazy.compactMap { $0.flatMap(report.figure) }
      .first { $0.quantity.isKnown }
    let unit = figure.map(text.unit) ?? ""
    let label = part.series.count == 1 ? part.series[0].label : ""
    part.unit =
      label.isEmpty || unit.isEmpty ? (label.isEmpty ? unit : label) : "\(label) (\(unit))"
    return part
  }
}
