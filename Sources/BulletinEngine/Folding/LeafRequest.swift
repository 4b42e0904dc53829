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

  /// The finest stretches of time that cells are told apart by, so that any longer one can be put
  /// together of them; nil for one cell over the whole period.
  var grain: CoverGrain?
  /// The column that places rows in time, where that is not the source's.
  var dateColumn: String?
  /// The currency that amounts are converted into.
  var currency: UnitOfMeasure?

  /// Whether it asks for the rows of every value of a partition, for what is stated of them.
  var isWhole = false

  /// Whether a row without a date tells it nothing.
  var needsDate: Bool { aggregate.needsDates || currency != nil }

  /// The same leaf for any period.
  var withoutPeriod: LeafRequest {
    var leaf = self
    (leaf.period, leaf.grain) = (nil, .month)
    return leaf
  }

  /// The columns without which a table tells nothing of the leaf.
  var measuredNames: [String] {
    expressions.flatMap(\.names)
  }

  /// All that is computed for each row.
  private var expressions: [Expression] {
    var expressions = filters + [aggregate.filter, aggregate.operand].compactMap(\.self)
    if case .latest(let per) = aggregate.function { expressions.append(per) }
    return expressions
  }

  /// The columns that a row must have good.
  var names: [String] {
    var names: [String] = []
    for expression in expressions + by.map(\.expression) { names += expression.names }
    if let dateColumn { names.append(dateColumn) }
    return names + pinned.map(\.name)
  }
}
