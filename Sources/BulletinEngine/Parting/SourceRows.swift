import Bulletin

/// The rows of a small source as texts, for reports that are made for each of them.
public struct SourceRows: Sendable {
  /// The names that every row has a cell for: headers, declared names, fields.
  public var names: Set<String> = []
  /// The rows; a cell that is empty is not there.
  public var rows: [[String: String]] = []
  /// What was read, with the rows in each.
  public var inputs: [(input: InputDigest, rows: Int)] = []
  /// What must be told.
  public var diagnostics: [Diagnostic] = []

  /// Reads the rows of a source that its options let through.
  ///
  /// - Parameter key: The column that others are compared with: its cells are told as values, all
  ///   others as they are written.
  /// - Throws: `TableFault` where the column is missing, a cell of it is bad, or two rows share one.
  static func read(
    _ binding: SourceBinding, by key: String, sources: [SourceBinding], in context: RunContext
  ) async throws -> SourceRows {
    var found = SourceRows()
    var seen: Set<String> = []
    let scanner = SourceScanner(
      binding: binding, context: context.reading(binding),
      lookups: LookupReader(sources: sources, context: context))
    for opened in try await scanner.open() {
      guard opened[key] != nil else {
        throw TableFault(
          .unknownColumn, path: opened.table.path, line: nil,
          "'\(binding.key)' has no column '\(key)'; the headers are \(opened.headersText)")
      }
      let names = opened.readers.keys.sorted()
      let (table, doubts) = try await scanner.typed(opened, names: [key])
      let readers = names.compactMap { table[$0] }
      let positions = Array(Set(readers.compactMap(\.position))).sorted()
      let columns = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
      let collector = LaneCollector {
        ListingLane(
          binding, key,
          row: RowView(
            readers: readers, positions: readers.map { $0.position.flatMap { columns[$0] } },
            period: .all, calendar: context.calendar),
          names: names)
      }
      let summary = try await table.scan(
        binding, columns: positions, in: context.reading(binding), into: collector.sink)
      found.names.formUnion(names)
      found.diagnostics += doubts + summary.diagnostics
      let rows = collector.lanes.flatMap(\.rows).sorted { $0.line < $1.line }
      for input in summary.inputs { found.inputs.append((input, rows.count)) }
      for row in rows {
        if let fault = row.fault {
          throw TableFault(.badCell, path: table.table.path, line: row.line, fault)
        }
        guard let value = row.cells[key] else {
          found.diagnostics.append(
            .warning(
              .rowsInNoReport, "the row names no '\(key)' to make a report for",
              at: Place(file: table.table.path, line: max(row.line, 1), column: 1)))
          continue
        }
        guard seen.insert(value).inserted else {
          throw TableFault(
            .foldersCollide, path: table.table.path, line: row.line,
            "two rows of '\(binding.key)' have the '\(key)' '\(value)'",
            hint: "keep one row for each '\(key)'")
        }
        found.rows.append(row.cells)
      }
    }
    return found
  }
}

extension Engine {
  /// Reads the rows of a small source, for reports that are made for each of them.
  ///
  /// - Throws: `InputFault`, `TableFault`.
  public static func rows(
    of binding: SourceBinding, by key: String, sources: [SourceBinding], in context: RunContext
  ) async throws -> SourceRows {
    try await SourceRows.read(binding, by: key, sources: sources, in: context)
  }
}

/// Keeps the cells of every row as texts.
private final class ListingLane: BatchLane {
  struct Row {
    var line: Int
    var cells: [String: String] = [:]
    var fault: Message?
  }

  private let binding: SourceBinding
  private let key: String
  private let row: RowView
  private let names: [String]
  private(set) var rows: [Row] = []

  init(_ binding: SourceBinding, _ key: String, row: RowView, names: [String]) {
    self.binding = binding
    self.key = key
    self.row = row
    self.names = names
  }

  override func fold(_ batch: RecordBatch) {
    for index in 0..<batch.rowCount where !batch.setAside.contains(index) {
      row.move(to: index, of: batch)
      if let skip = binding.table.skip, isTrue(skip) { continue }
      if let filter = binding.table.where, !isTrue(filter) { continue }
      var kept = Row(line: row.place.line, fault: batch.rowFaults[index])
      for name in names { kept.cells[name] = text(name) }
      if case .fault(let reason) = row.cell(key) { kept.fault = reason }
      rows.append(kept)
    }
  }

  /// A cell as it is written; that of the key as the value that it is.
  private func text(_ name: String) -> String? {
    let written = HeaderFinder.trimmed(row.raw(name).text)
    if name == key || written.isEmpty { return LookupReader.text(of: row.cell(name)) }
    return written
  }

  private func isTrue(_ expression: Expression) -> Bool {
    if case .value(.boolean(true)) = row.evaluate(expression) { true } else { false }
  }
}
