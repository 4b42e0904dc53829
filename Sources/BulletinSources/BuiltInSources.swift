import Bulletin

/// All sources that come with Bulletin.
public enum BuiltInSources: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(CSVSource.self)
    try registry.register(InlineSource.self)
    try registry.register(TextSource.self)
    try registry.register(XLSXSource.self)
    try registry.register(ODSSource.self)
    try registry.register(JSONSource.self)
    try registry.register(SQLiteSource.self)
    try registry.register(PostgreSQLSource.self)
    try registry.register(ClickHouseSource.self)
    try registry.register(HTTPSource.self)
    try registry.register(HXLSource.self)
    try registry.register(IATISource.self)
  }
}
