import Bulletin

/// Delegations, aid, students and events between a Vietnamese province and Laos.
public enum LaosExchanges: Plugin {
  public static let name = "laos"

  public static func register(in registry: inout Registry) throws {
    try registry.register(Self.delegation)
    try registry.register(Self.aid)
    try registry.register(Self.student)
    try registry.register(Self.event)
    try registry.register(LaosMetrics.self)
    try registry.register(LaosOverview.self)
  }
}
