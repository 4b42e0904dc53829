import Bulletin

/// Rows that stand in the configuration itself.
public struct InlineSource: DataSource {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The rows.
    @Setting("The rows, each a map from column to cell; a cell is read as it is typed.")
    public var rows: [OrderedEntries<SourceText>]

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "inline"
  public static let summary = "Rows that stand in the configuration itself."

  private let rows: [OrderedEntries<SourceText>]
  private let columns: [String]
  private let path: String

  /// Makes the source.
  public init(_ options: Options) {
    rows = options.rows
    var columns: [String] = []
    for row in rows {
      for (name, _) in row.entries where !columns.contains(name) { columns.append(name) }
    }
    self.columns = columns
    // Paths are relative to the configuration's folder, in which the configuration itself stands.
    path = options.$rows?.file.split(separator: "/").last.map(String.init) ?? ""
  }

  public func tables(in context: RunContext) async throws -> [SourceTable] {
    [SourceTable(path, columns: columns)]
  }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    for row in rows {
      for column in request.columns {
        if let cell = row[columns[column]], !cell.text.isEmpty {
          batch.append(cell.text, column: cell.place.column)
        } else {
          batch.appendMissing()
        }
      }
      batch.endRow(at: RowPlace(line: row.entries.first?.value.place.line ?? 0))
    }
    try lane.fold(batch)
    guard !path.isEmpty, let input = try? context.files.contents(of: path) else {
      return ScanSummary()
    }
    return ScanSummary(inputs: [input.digest])
  }
}
