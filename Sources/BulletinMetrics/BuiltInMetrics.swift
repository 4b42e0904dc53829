import Bulletin

/// All metrics that come with Bulletin.
public enum BuiltInMetrics: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(CountMetric.self)
    try registry.register(SumMetric.self)
    try registry.register(MinMetric.self)
    try registry.register(MaxMetric.self)
    try registry.register(MeanMetric.self)
    try registry.register(DistinctMetric.self)
    try registry.register(RatioMetric.self)
    try registry.register(DerivedMetric.self)
    try registry.register(MedianMetric.self)
    try registry.register(QuantileMetric.self)
    try registry.register(FirstMetric.self)
    try registry.register(LastMetric.self)
    try registry.register(SnapshotMetric.self)
    try registry.register(ShareMetric.self)
    try registry.register(RankMetric.self)
    try registry.register(CumulativeMetric.self)
    try registry.register(ChangeMetric.self)
    try registry.register(TargetMetric.self)
  }
}
