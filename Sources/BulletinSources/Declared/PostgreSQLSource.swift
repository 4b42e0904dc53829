import Bulletin

/// Rows of a PostgreSQL database. Its options are checked; this build does not read it.
public struct PostgreSQLSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The address of the database.
    @Setting("The address of the database, login included.", example: "${file:secrets/database}")
    public var url: Secret
    /// The table.
    @Setting("The table that is read.", example: "aid.project") public var table: String?
    /// The query.
    @Setting("The query that is read instead of a table.") public var query: SourceText?

    public static let rules: [KeyRule] = [.exactlyOne(["table", "query"])]

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "postgresql"
  public static let summary = "Rows of a PostgreSQL database."

  /// Makes the source.
  public init(_ options: Options) {}
}
