import Bulletin
import BulletinOperations
import BulletinSQLite
import Foundation
import Testing

@testable import BulletinSources

/// A database that the test makes, read as a source.
@Suite struct SQLiteSourceTests {
  private let folder: URL
  private let context: RunContext
  private let place = Place(file: "config.yaml", line: 1, column: 1)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bulletin-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(folder.appending(path: "aid.db").path, .readWrite)
    try database.execute(
      """
      CREATE TABLE "du an" (name TEXT, value REAL, people INTEGER, note BLOB);
      INSERT INTO "du an" VALUES ('Một', 0.1, 9007199254740993, NULL), ('', 1e21, NULL, x'00'),
        (NULL, 70.814, -3, 'x');
      """)
    context = RunContext(
      today: CalendarDay(number: 0),
      files: FolderFiles(folder: folder.path, base: LocalFiles()))
  }

  private final class Texts: BatchLane, @unchecked Sendable {
    var rows: [String] = []

    override func fold(_ batch: RecordBatch) {
      for row in 0..<batch.rowCount {
        rows.append(
          batch.columns.map { column in
            column[row].kind == .missing ? "-" : "\(column[row].kind) \(batch.text(column[row]))"
          }.joined(separator: " | "))
      }
    }
  }

  private func source(_ change: (inout SQLiteSource.Options) -> Void) throws -> SQLiteSource {
    var options = SQLiteSource.Options()
    options.path = "aid.db"
    change(&options)
    return try SQLiteSource(options)
  }

  private func read(_ source: SQLiteSource) async throws -> (columns: [String], rows: [String]) {
    let table = try await source.tables(in: context)[0]
    guard case .columns(let columns) = table.layout else { return ([], []) }
    let texts = Texts()
    _ = try await source.scan(
      table, ScanRequest(columns: Array(columns.indices)), in: context, into: BatchSink { texts })
    return (columns, texts.rows)
  }

  @Test func aTableIsReadWithItsTypes() async throws {
    let found = try await read(source { $0.table = "du an" })
    #expect(found.columns == ["name", "value", "people", "note"])
    #expect(
      found.rows == [
        "text Một | number 0.1 | number 9007199254740993 | -",
        "- | number 1e+21 | - | fault a blob", "- | number 70.814 | number -3 | text x",
      ])
  }

  @Test func aQueryIsRead() async throws {
    let query = SourceText(
      "SELECT name AS n, people * 2 AS p FROM \"du an\" WHERE people < 0", at: place)
    let found = try await read(source { $0.query = query })
    #expect(found.columns == ["n", "p"])
    #expect(found.rows == ["- | number -6"])
  }

  @Test(arguments: [
    ("DELETE FROM \"du an\"", "the query would change the database"),
    ("SELECT x FROM nowhere", "no such table"),
    ("SELECT 1; SELECT 2", ""),
  ])
  func whatIsNoQuestionIsRefused(_ query: String, _ reason: String) async throws {
    do {
      _ = try await read(source { $0.query = SourceText(query, at: place) })
      Issue.record("it was read")
    } catch let fault as InputFault {
      #expect(reason.isEmpty || fault.message.description.contains(reason))
    }
    #expect(try await read(source { $0.table = "du an" }).rows.count == 3)
  }

  @Test func aDatabaseThatIsNoneIsTold() async throws {
    try Data("no database at all, but long enough to look".utf8).write(
      to: folder.appending(path: "aid.db"))
    await #expect(throws: InputFault.self) { try await read(source { $0.table = "du an" }) }
    await #expect(throws: InputFault.notFound("gone.db")) {
      try await read(source { ($0.path, $0.table) = ("gone.db", "t") })
    }
  }
}
