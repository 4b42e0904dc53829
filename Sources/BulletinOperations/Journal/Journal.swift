import Bulletin
import BulletinSQLite
import Glibc

/// What ran, on which inputs, with which result: an SQLite database in the state folder.
///
/// It is in write-ahead mode: one writes while others read, and whatever was committed is there
/// after a crash at any instant. Used by one task at a time.
public final class Journal {
  let database: SQLiteDatabase
  private let path: String

  /// Opens the journal of a state folder, and makes both if they are not there.
  ///
  /// - Throws: `JournalFault`.
  public init(in state: JournalFolder) throws {
    path = state.journal
    do {
      try state.make()
      database = try SQLiteDatabase(path, .readWrite, busyTimeout: 10_000)
      try database.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
      try migrate()
    } catch let fault as SQLiteFault {
      throw JournalFault(fault, path: state.journal)
    }
  }

  /// Opens the journal to be read; nil if nothing was ever run.
  ///
  /// - Throws: `JournalFault`.
  public static func reading(_ state: JournalFolder) throws -> Journal? {
    guard access(state.journal, F_OK) == 0 else { return nil }
    return try Journal(in: state)
  }

  private func migrate() throws {
    let newest = Int64(JournalSchema.steps.count)
    guard try version() != newest else { return }
    try database.transaction {
      let version = try version()
      guard version <= newest else {
        throw JournalFault(
          "the journal '\(path)' was written by a newer version of Bulletin",
          hint: "use that version, or name another folder with '--state'")
      }
      for step in JournalSchema.steps[Int(version)...] { try database.execute(step) }
      try database.execute("PRAGMA user_version = \(newest)")
    }
  }

  private func version() throws -> Int64 {
    try database.rows("PRAGMA user_version").first?.first?.integer ?? 0
  }

  /// Tells faults of SQLite as the journal's.
  func told<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SQLiteFault {
      throw JournalFault(fault, path: path)
    }
  }
}
