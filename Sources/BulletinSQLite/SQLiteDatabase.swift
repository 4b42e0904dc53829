import CSQLite

/// One connection to an SQLite database, used by one task at a time.
///
/// A thin wrapper: SQL is SQL, values are `SQLiteValue`, errors are SQLite's own.
public final class SQLiteDatabase {
  /// How a database is opened.
  public enum Mode: Sendable {
    /// Only to be read; the file must be there.
    case readOnly
    /// Only to be read, by somebody who knows that nobody writes: no lock and no file beside it.
    case immutable
    /// To be read and written; made if it is not there.
    case readWrite
  }

  let handle: OpaquePointer

  /// Opens a database.
  ///
  /// What a database file defines itself (views, triggers) may call no function with side effects.
  /// - Parameters:
  ///   - path: The file; `:memory:` for one that is gone with the connection.
  ///   - busyTimeout: How long to wait for another connection, in milliseconds.
  /// - Throws: `SQLiteFault`; a file that is no database is told at the first statement.
  public init(_ path: String, _ mode: Mode = .readOnly, busyTimeout: Int32 = 5000) throws {
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var name = path
    switch mode {
    case .readOnly: flags |= SQLITE_OPEN_READONLY
    case .readWrite: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .immutable:
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      name = "file:\(Self.escaped(path))?immutable=1"
    }
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(name, &opened, flags, nil)
    guard result == SQLITE_OK, let handle = opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLiteFault(result, opened)
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, busyTimeout)
    try execute("PRAGMA trusted_schema = OFF")
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that answer nothing, parted by semicolons.
  public func execute(_ sql: String) throws {
    let result = sqlite3_exec(handle, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw SQLiteFault(result, handle, sql: sql) }
  }

  /// Prepares one statement.
  ///
  /// - Throws: `SQLiteFault`, also if there is more than one statement.
  public func prepare(_ sql: String) throws -> SQLiteStatement {
    try SQLiteStatement(sql, on: self)
  }

  /// Runs one statement with values for its `?`.
  public func run(_ sql: String, _ values: SQLiteValue...) throws {
    let statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() {}
  }

  /// All rows that a query answers with.
  public func rows(_ sql: String, _ values: SQLiteValue...) throws -> [[SQLiteValue]] {
    let statement = try prepare(sql)
    try statement.bind(values)
    var rows: [[SQLiteValue]] = []
    while try statement.step() { rows.append(statement.values) }
    return rows
  }

  /// Runs a body in a transaction that may write: all of it holds, or none.
  ///
  /// Transactions do not nest.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// The id of the row that was inserted last.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// The rows that the last statement changed.
  public var changes: Int { Int(sqlite3_changes(handle)) }

  /// The version of the SQLite library.
  public static var version: String { String(cString: sqlite3_libversion()) }

  /// A path as it stands in a `file:` address.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }
}
