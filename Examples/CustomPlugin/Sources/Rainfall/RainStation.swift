import Bulletin

/// What the plugin brings beside the source.
enum RainStation {
  static func register(in registry: inout Registry) throws {
    try registry.register(RainReading.type)
    try registry.register(RainMetrics.self)
    try registry.register(WetDays.self)
    try registry.register(RainOverview.self)
    try registry.register(RainBars.self)
  }
}
