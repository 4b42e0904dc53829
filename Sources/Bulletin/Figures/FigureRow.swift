/// One row of an answer: the values of the dimensions, and a figure for each metric.
public struct FigureRow: Sendable {
  /// The values, in the order of the question's dimensions.
  public var key: [DimensionValue]
  /// The figures, in the order of the question's metrics; nil where the metric has no such row.
  public var figures: [FigureID?]

  /// Makes a row.
  public init(key: [DimensionValue], figures: [FigureID?]) {
    self.key = key
    self.figures = figures
  }
}
