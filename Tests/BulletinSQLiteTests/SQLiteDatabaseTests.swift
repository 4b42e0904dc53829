import BulletinSQLite
import Foundation
import Testing

/// What the wrapper promises over SQLite itself.
@Suite struct SQLiteDatabaseTests {
  private static func within(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "a?b%20#.db").path(percentEncoded: false))
  }

  @Test(arguments: [
    SQLiteValue.null, .integer(.min), .integer(.max), .real(0.1), .text(""), .text("Sơn La\u{0}x"),
    .blob([]), .blob([0, 255]),
  ])
  func valuesComeBackAsTheyWent(value: SQLiteValue) throws {
    let database = try SQLiteDatabase(":memory:", .readWrite)
    try database.execute("CREATE TABLE t (v)")
    try database.run("INSERT INTO t VALUES (?)", value)
    #expect(try database.rows("SELECT v FROM t") == [[value]])
  }

  @Test func aTransactionThatFailsLeavesNothing() throws {
    struct Stop: Error {}
    let database = try SQLiteDatabase(":memory:", .readWrite)
    try database.execute("CREATE TABLE t (v UNIQUE)")
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.run("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(throws: SQLiteFault.self) {
      try database.transaction {
        try database.run("INSERT INTO t VALUES (1)")
        try database.run("INSERT INTO t VALUES (1)")
      }
    }
    #expect(try database.rows("SELECT count(*) FROM t") == [[0]])
    #expect(try database.transaction { 7 } == 7)
  }

  @Test(arguments: [SQLiteDatabase.Mode.readOnly, .immutable])
  func whatIsOpenedToBeReadCannotBeWritten(mode: SQLiteDatabase.Mode) throws {
    try Self.within { path in
      #expect(throws: SQLiteFault.self) { try SQLiteDatabase(path, mode).rows("SELECT 1") }
      try SQLiteDatabase(path, .readWrite).execute("CREATE TABLE t (v); INSERT INTO t VALUES ('x')")
      let database = try SQLiteDatabase(path, mode)
      #expect(try database.rows("SELECT v FROM t") == [["x"]])
      #expect(throws: SQLiteFault.self) { try database.execute("DELETE FROM t") }
    }
  }

  @Test func whatIsNoDatabaseIsToldAsSuch() throws {
    try Self.within { path in
      try Data(repeating: 65, count: 5000).write(to: URL(filePath: path))
      let fault = #expect(throws: SQLiteFault.self) {
        try SQLiteDatabase(path).rows("SELECT * FROM sqlite_schema")
      }
      #expect(fault?.isCorrupt == true)
    }
  }

  @Test func onlyOneStatementIsPrepared() throws {
    let database = try SQLiteDatabase(":memory:", .readWrite)
    #expect(throws: SQLiteFault.self) { try database.prepare("SELECT 1; SELECT 2") }
    #expect(throws: SQLiteFault.self) { try database.prepare(" -- nothing") }
    let statement = try database.prepare("SELECT ? AS a, ?2 AS b;")
    #expect(statement.columnNames == ["a", "b"])
    #expect(statement.parameterCount == 2)
    #expect(statement.isReadOnly)
    try statement.bind(["x", 2])
    #expect(try statement.step())
    #expect(statement.values == ["x", 2])
    #expect(try !statement.step())
    try statement.bind(["y"])
    #expect(try statement.step())
    #expect(statement.values == ["y", nil])
  }

  @Test func anotherConnectionThatWritesIsWaitedForAndThenTold() throws {
    try Self.within { path in
      let one = try SQLiteDatabase(path, .readWrite)
      let two = try SQLiteDatabase(path, .readWrite, busyTimeout: 1)
      try one.execute("CREATE TABLE t (v)")
      try one.transaction {
        let fault = #expect(throws: SQLiteFault.self) { try two.execute("BEGIN IMMEDIATE") }
        #expect(fault?.isBusy == true)
      }
    }
  }
}
