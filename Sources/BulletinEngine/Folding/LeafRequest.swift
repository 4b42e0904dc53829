import Bulletin

/// One aggregate asked at every cell of some dimensions in one period.
struct LeafRequest: Hashable, Sendable {
  /// What is folded.
  var aggregate: Aggregate
  /// Filters beside the aggregate's own, such as that of a family's instance.
  var filters: [Expression]
  /// The dimensions.
  var by: [Dimension]
  /// The period; nil takes every row whatever its date.
  var period: Period?
  /// Values that dimensions must have, for the records that a stated figure stands for.
  var pinned: [FigureID.DimensionEntry] = []
  /// The metric in whose stated regions rows are set aside; nil for none.
  var yields: MetricID?

  /// The columns without which a table tells nothing of the leaf.
  var measuredNames: [String] {
    (filters + [aggregate.filter, aggregate.operand].compactMap(\.self)).flatMap(\.names)
  }

  /// The columns that a row must have good.
  var names: [String] {
    var names: [String] = []
    for expression in filters + [aggregate.filter, aggregate.operand].compactMap(\.self)
      + by.map(\.expression)
    {
      names += expression.names
    }
    return names + pinned.map(\.name)
  }
}
