import Bulletin
import CongressStatistics
import LaosExchanges
import NGOAid

/// The three plugins as a program meets them: through a registry, nothing else.
enum BuiltInPlugins {
  static let registry: Registry = {
    var registry = Registry()
    do {
      try registry.register(CongressStatistics.self)
      try registry.register(LaosExchanges.self)
      try registry.register(NGOAid.self)
    } catch {
      preconditionFailure("\(error)")
    }
    return registry
  }()

  static let families: [any MetricFamily] = [
    CongressMetrics(EmptyOptions()), LaosMetrics(EmptyOptions()), NGOMetrics(EmptyOptions()),
  ]

  static let sections: [any Section] = [
    LaosOverview(EmptyOptions()), NGOOverview(EmptyOptions()), CongressElections(EmptyOptions()),
  ]

  /// Every metric under its whole id.
  static let metrics: [MetricID: MetricDefinition] = {
    var metrics: [MetricID: MetricDefinition] = [:]
    for family in families {
      for member in family.members {
        metrics[MetricID("\(type(of: family).prefix).\(member.name)")] = member
      }
    }
    return metrics
  }()
}
