/// The measure that is one aggregate and nothing more.
public struct AggregateMeasure: SingleAggregate {
  /// The aggregate.
  public let aggregate: Aggregate

  /// Makes a measure of an aggregate.
  public init(_ aggregate: Aggregate) { self.aggregate = aggregate }

  public var inputs: [MetricInput] { [MetricInput("value", .aggregate(aggregate))] }

  public func measure(_ cell: Cell) -> Quantity { cell["value"] }
}
