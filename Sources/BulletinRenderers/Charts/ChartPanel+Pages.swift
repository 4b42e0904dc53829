import Bulletin

extension ChartPanel {
  /// The highest that a picture on paper is, in units of `ChartMeasures`: what a page holds.
  static let highest = 900.0
  /// The highest that the first picture of a chart is, which has headings over it.
  static let highestFirst = 700.0

  /// How many sparklines, and how many strips of parts, stand on a page.
  private static let (mostLines, mostStrips) = (15, 8)

  /// The panel in parts that a page holds in letters of the usual size.
  func pages(of kind: Chart.Kind, axis: String, _ wording: Wording) -> [ChartPanel] {
    switch kind {
    case .line: return [self]
    case .sparkline: return seriesPages(of: Self.mostLines)
    case .share:
      return ShareStrips(self, wording) == nil
        ? rowPages(isStacked: false) : seriesPages(of: Self.mostStrips)
    case .bar, .grouped, .stacked:
      let isStacked = kind == .stacked
      return ColumnChart(self, axis, isStacked: isStacked) == nil
        ? rowPages(isStacked: isStacked) : [self]
    }
  }

  /// The panel in parts of about the same height, behind the first none higher than told.
  func rowPages(isStacked: Bool, highest: Double = highest) -> [ChartPanel] {
    let heights = RowChart(panel: self, axis: "", isStacked: isStacked).heights
    // Beside the rows the axis has room, and about three names in each line of the legend.
    let others = 110 + Double((series.count - 1) / 3) * ChartMeasures.leading
    let ranges = Self.ranges(
      of: heights, first: max(Self.highestFirst - others, 200),
      others: max(highest - others, 200))
    return ranges.count > 1 ? ranges.map(part) : [self]
  }

  /// Rows in pages, the first of which has less room, and those of about the same height.
  static func ranges(of heights: [Double], first: Double, others: Double) -> [Range<Int>] {
    let (sum, highest) = (heights.reduce(0, +), heights.max() ?? 0)
    guard sum > first else { return [heights.indices] }
    var pages = 1 + ((sum - first) / others).rounded(.up)
    var ranges: [Range<Int>] = []
    var (start, height, rest) = (0, 0.0, sum)
    for (index, row) in heights.enumerated() {
      let even = rest / pages + highest / 2
      if index > start, height + row > min(even, ranges.isEmpty ? first : others) {
        ranges.append(start..<index)
        (rest, pages) = (rest - height, max(pages - 1, 1))
        (start, height) = (index, 0)
      }
      height += row
    }
    return ranges + [start..<heights.count]
  }

  private func seriesPages(of most: Int) -> [ChartPanel] {
    guard series.count > most else { return [self] }
    return stride(from: 0, to: series.count, by: most).map {
      of(series: $0..<min($0 + most, series.count))
    }
  }
}
