import Bulletin

/// All sources that come with Bulletin.
public enum BuiltInSources: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(CSVSource.self)
    try registry.register(InlineSource.self)
    try registry.register(TextSource.self)
  }
}
