/// A measure that is one aggregate as it is, so that disjoint cells of a count or sum add up.
public protocol SingleAggregate: Measure {
  /// The aggregate.
  var aggregate: Aggregate { get }
}
