import Bulletin

/// All sources that come with Bulletin.
public enum BuiltInSources: Plugin {
  public static let name = "built in"

  /// Registers the sources that stand in one file that is named.
  package static func registerFiles(in registry: inout Registry) throws {
    try registry.register(source: CSVSource.self)
    try registry.register(source: XLSXSource.self)
    try registry.register(source: ODSSource.self)
    try registry.register(source: JSONSource.self)
    try registry.register(source: SQLiteSource.self)
  }

  public static func register(in registry: inout Registry) throws {
    try registerFiles(in: &registry)
    try registry.register(source: InlineSource.self)
    try registry.register(source: TextSource.self)
    try registry.register(source: PostgreSQLSource.self)
    try registry.register(source: ClickHouseSource.self)
    try registry.register(source: HTTPSource.self)
    try registry.register(source: HXLSource.self)
    try registry.register(source: IATISource.self)
  }
}
