import Bulletin

extension ChartPanel {
  /// The least and the greatest number to be drawn, zero among them.
  var extentFromZero: ClosedRange<Double> {
    let (low, high) = extent ?? (0, 1)
    return min(low, 0)...max(high, 0)
  }

  /// The least and the greatest number to be drawn; nil where none is known.
  var extent: (Double, Double)? {
    if let whole { return whole.extent }
    let numbers = cells.flatMap { cell in
      [cell.value, cell.range?.lowerBound, cell.range?.upperBound].compactMap { $0 }
    }
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return (low, high)
  }

  /// The least and the greatest height of parts on top of each other, what is below zero apart.
  var stackedExtent: ClosedRange<Double> {
    if let whole { return whole.stackedExtent }
    var (low, high) = (0.0, 0.0)
    for index in categories.indices {
      let values = series.compactMap { $0.cells[index]?.value }
      low = min(low, values.filter { $0 < 0 }.reduce(0, +))
      high = max(high, values.filter { $0 > 0 }.reduce(0, +))
    }
    return low...high
  }

  /// How many looks a kind of chart needs.
  func looks(of kind: Chart.Kind) -> Int {
    let most = (series.map(\.look).max() ?? 0) + 1
    return kind == .share ? max(most, min(categories.count, ChartPalette.count)) : most
  }
}
