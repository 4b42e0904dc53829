import CSQLite

/// What SQLite refuses, with its own words.
public struct SQLiteFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// SQLite's primary result code, such as 5 for a database that is locked.
  public let code: Int32
  /// SQLite's message.
  public let message: String
  /// The statement, if it was one that failed.
  public let sql: String?

  public var description: String { message }

  /// Whether another connection holds the database for longer than the busy timeout.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }

  /// Whether the device is full, or a file may grow no further.
  public var isFull: Bool { code == SQLITE_FULL || code == SQLITE_IOERR }

  /// Whether the file is no database, or a damaged one.
  public var isCorrupt: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }

  init(_ result: Int32, _ database: OpaquePointer?, sql: String? = nil) {
    code = result & 0xFF
    message =
      database.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
      ?? String(cString: sqlite3_errstr(result))
    self.sql = sql
  }
}
