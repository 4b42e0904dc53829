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

  /// Whether a scan may be repeated at little cost and gives the same rows, as that of a file does.
  ///
  /// Columns whose cells are to be looked at before they are counted need two scans; of a source that
  /// is not repeatable the rows of the first are kept for the second.
  var isRepeatable: Bool { get }
}

extension DataSource {
  /// False: whatever answers is asked once.
  public var isRepeatable: Bool { false }
}
