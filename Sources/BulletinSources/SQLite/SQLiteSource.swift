import Bulletin
import BulletinSQLite

/// Rows of an SQLite database: a table, or what a query answers. The database is only read.
public struct SQLiteSource: DataSource {
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

  private let options: Options
  private let sql: String

  /// Makes the source.
  ///
  /// - Throws: `OptionFault` for an empty query.
  public init(_ options: Options) throws {
    self.options = options
    if let query = options.query {
      guard query.text.contains(where: { !$0.isWhitespace }) else {
        throw OptionFault(query.place, "the query is empty")
      }
      sql = query.text
    } else {
      sql = "SELECT * FROM \"\((options.table ?? "").replacing("\"", with: "\"\""))\""
    }
  }

  public func tables(in context: RunContext) async throws -> [SourceTable] {
    let statement = try prepared(in: context)
    return [SourceTable(options.path, columns: statement.columnNames)]
  }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    // The digest comes first: what changes while it is read is told by the next run.
    let digest = try digest(in: context)
    let statement = try prepared(in: context)
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    var row = 0
    while try told({ try statement.step() }) {
      row += 1
      let values = statement.values
      for column in request.columns { append(values[column], to: batch) }
      batch.endRow(at: RowPlace(line: row))
      if batch.rowCount == 4096 {
        try lane.fold(batch)
        batch.removeAll()
      }
    }
    try lane.fold(batch)
    return ScanSummary(inputs: [digest])
  }

  private func append(_ value: SQLiteValue, to batch: RecordBatch) {
    switch value {
    case .null: batch.appendMissing()
    case .integer(let number): batch.append("\(number)", kind: .number)
    case .real(let number):
      number.isFinite
        ? batch.append(Self.decimal(number), kind: .number)
        : batch.append("\(number)", kind: .fault)
    case .text(let text): text.isEmpty ? batch.appendMissing() : batch.append(text)
    case .blob: batch.append("a blob", kind: .fault)
    }
  }

  /// The shortest digits that are this number: `0.1` is 0.1, as it was written.
  private static func decimal(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func prepared(in context: RunContext) throws -> SQLiteStatement {
    guard let path = context.files.localPath(of: options.path) else {
      throw InputFault.unreadable(options.path, "a database must be a file of this machine")
    }
    guard try !context.files.paths(matching: options.path).isEmpty else {
      throw InputFault.notFound(options.path)
    }
    return try told {
      let statement = try SQLiteDatabase(path, .readOnly).prepare(sql)
      guard statement.isReadOnly else {
        throw InputFault.malformed(
          path: options.path, line: nil, reason: "the query would change the database")
      }
      return statement
    }
  }

  private func digest(in context: RunContext) throws -> InputDigest {
    let input = try context.files.open(options.path)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while try chunk.withUnsafeMutableBytes({ try input.read(into: $0) }) > 0 {}
    return input.digest()
  }

  private func told<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as SQLiteFault {
      throw InputFault.malformed(
        path: options.path, line: nil, reason: "SQLite says: \(fault.message)")
    }
  }
}
