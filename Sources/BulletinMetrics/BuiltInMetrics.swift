import Bulletin

/// All metrics that come with Bulletin.
public enum BuiltInMetrics: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(metric: CountMetric.self)
    try registry.register(metric: SumMetric.self)
    try registry.register(metric: MinMetric.self)
    try registry.register(metric: MaxMetric.self)
    try registry.register(metric: MeanMetric.self)
    try registry.register(metric: DistinctMetric.self)
    try registry.register(metric: RatioMetric.self)
    try registry.register(metric: DerivedMetric.self)
    try registry.register(metric: MedianMetric.self)
    try registry.register(metric: QuantileMetric.self)
    try registry.register(metric: FirstMetric.self)
    try registry.register(metric: LastMetric.self)
    try registry.register(metric: SnapshotMetric.self)
    try registry.register(metric: ShareMetric.self)
    try registry.register(metric: RankMetric.self)
    try registry.register(metric: CumulativeMetric.self)
    try registry.register(metric: ChangeMetric.self)
    try registry.register(metric: TargetMetric.self)
  }
}
