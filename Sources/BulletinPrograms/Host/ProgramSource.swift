import Bulletin

/// A source that a program reads.
struct ProgramSource: DataSource {
  static let name: ComponentName = "program"
  static let summary = "Rows that a program reads."

  private let opening: PluginOpening

  init(_ opening: PluginOpening) { self.opening = opening }

  init(_ options: EmptyOptions) throws {
    throw OptionFault(nil, "a program is named under 'plugins', not as a source's type")
  }

  func tables(in context: RunContext) async throws -> [SourceTable] {
    let opening = self.opening
    let today = context.today
    do {
      return try await OwnThread.run { flag in
        let exchange = try ProgramExchange(
          opening.command, secrets: opening.secrets, isCancelled: { flag.isSet })
        exchange.send(opening.message(today: today))
        exchange.endRequests()
        let opened = try exchange.answer("opened")
        try exchange.finish()
        return try Self.tables(of: opened, opening)
      }
    } catch { throw opening.fault(error) }
  }

  func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    guard case .columns(let names) = table.layout else { return ScanSummary() }
    let opening = self.opening
    let today = context.today
    let wanted = request.columns.map { names[$0] }
    do {
      return try await OwnThread.run { flag in
        let exchange = try ProgramExchange(
          opening.command, secrets: opening.secrets, isCancelled: { flag.isSet })
        exchange.send(opening.message(today: today))
        exchange.send([
          "type": "scan", "path": .string(table.path),
          "columns": .array(wanted.map { .string($0) }),
        ])
        exchange.endRequests()
        return try Self.rows(from: exchange, table, wanted, opening, into: sink)
      }
    } catch { throw opening.fault(error) }
  }

  private static func tables(
    of opened: JSONValue, _ opening: PluginOpening
  ) throws(ProgramFault) -> [SourceTable] {
    guard case .array(let tables) = opened["tables"] else {
      throw ProgramFault(.pluginMalformed, opening.command.title, "opens without 'tables'")
    }
    var result: [SourceTable] = []
    for table in tables {
      guard let columns = table["columns"]?.strings, Set(columns).count == columns.count else {
        throw ProgramFault(
          .pluginMalformed, opening.command.title,
          "opens a table whose 'columns' are no list of different names")
      }
      result.append(
        SourceTable(table["path"]?.string ?? opening.command.title, columns: columns))
    }
    return result
  }

  private static func rows(
    from exchange: ProgramExchange, _ table: SourceTable, _ wanted: [String],
    _ opening: PluginOpening, into sink: BatchSink
  ) throws -> ScanSummary {
    _ = try exchange.answer("opened")
    let schema = try exchange.answer("schema")
    let columns = schema["columns"]?.strings ?? []
    let positions = try wanted.map { name in
      guard let position = columns.firstIndex(of: name) else {
        throw ProgramFault(
          .pluginMalformed, opening.command.title,
          "announces '\(name)' when it is opened, and its schema lacks it")
      }
      return position
    }
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: wanted.count)
    var reader = RowsLine(width: columns.count, wanted: positions)
    var next = 1
    let (done, digest, size) = try exchange.lines { line in
      let first = next
      guard let count = try reader.read(line, next: next, into: batch) else { return nil }
      next = first + count
      if batch.rowCount >= 4096 {
        try lane.fold(batch)
        batch.removeAll()
      }
      return count
    }
    try exchange.finish()
    try lane.fold(batch)
    return ScanSummary(
      inputs: inputs(done) ?? [InputDigest(path: table.path, sha256: digest, size: size)])
  }

  /// The files that the program read, if it says so; else its rows are the input.
  private static func inputs(_ done: JSONValue) -> [InputDigest]? {
    guard case .array(let inputs) = done["inputs"], !inputs.isEmpty else { return nil }
    let digests = inputs.compactMap { input -> InputDigest? in
      guard let path = input["path"]?.string, let sha256 = input["sha256"]?.string else {
        return nil
      }
      return InputDigest(path: path, sha256: sha256, size: input["size"]?.wholeNumber ?? 0)
    }
    return digests.count == inputs.count ? digests : nil
  }
}
