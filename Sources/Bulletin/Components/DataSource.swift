/// Where rows come from.
///
/// A source gives cells as they stand; types, missing values, totals rows and record mapping are
/// the engine's work, the same for every source.
public protocol DataSource: Component {
  /// Opens the source as far as its tables are known: one for each file or sheet.
  ///
  /// - Throws: `InputFault` if the input is missing or unreadable.
  func tables(in context: RunContext) async throws -> [SourceTable]

  /// Reads one table from its start, every asked column of every row, in any number of lanes.
  ///
  /// - Throws: `InputFault`; what the sink throws passes through.
  func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary
}
