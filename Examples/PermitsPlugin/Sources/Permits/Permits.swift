import Bulletin

/// Work permits of foreign organisations, from a registry that answers over HTTP.
public enum Permits: Plugin {
  public static let name = "permits"

  public static func register(in registry: inout Registry) throws {
    try registry.register(PermitsSource.self)
    try registry.register(EndingPermits.self)
    try registry.register(PermitsOverview.self)
  }
}
