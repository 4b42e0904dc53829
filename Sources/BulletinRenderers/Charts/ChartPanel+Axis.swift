import Bulletin

extension ChartPanel {
  /// The axis of the numbers; from zero, unless all points of lines lie so close together that their
  /// course would not be seen.
  func axis(of kind: Chart.Kind, steps: Int = 5) -> AxisScale {
    let range: ClosedRange<Double>
    switch kind {
    case .line, .sparkline:
      guard let (low, high) = extent else { return AxisScale(0, 1) }
      let isClose = low > 0 && low > high * 0.75 && categories.count > 1
      range = (isClose ? low : min(low, 0))...max(high, 0)
    case .stacked: range = stackedExtent
    case .bar, .grouped, .share: range = extentFromZero
    }
    return AxisScale(range.lowerBound, range.upperBound, steps: steps, isWhole: isWhole)
  }
}
