import Bulletin

/// Rows of an SQLite database. Its options are checked; this build does not read it.
public struct SQLiteSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The file.
    @Setting("The database file.", example: "data/aid.sqlite") public var path: String
    /// The table.
    @Setting("The table that is read.", example: "project") public var table: String?
    /// The query.
    @Setting("The query that is read instead of a table.") public var query: SourceText?

    public static let rules: [KeyRule] = [.exactlyOne(["table", "query"])]

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "sqlite"
  public static let summary = "Rows of an SQLite database."

  /// Makes the source.
  public init(_ options: Options) {}
}
