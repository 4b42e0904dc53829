import Bulletin

/// Values found in prose by patterns: one row for each hit.
///
/// The columns are `metric`, `value`, `start` and `end` (characters from 0, the end not included),
/// and the other named groups of the patterns.
public struct TextSource: DataSource {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting(
      "A path, a glob, or a list of them; .gz, .xz, .zst and .bz2 are unpacked.",
      example: "bai-bao.txt") public var path: [String]
    /// The patterns.
    @Setting("Patterns by the metric that their hits state.")
    public var patterns: OrderedEntries<PatternOptions>

    /// Makes options to be filled in.
    public init() {}
  }

  /// One pattern.
  public struct PatternOptions: ComponentOptions {
    /// The regular expression.
    @Setting(
      "A regular expression with a group named 'value'.",
      example: #"với (?<value>[\d.]+) lượt người"#)
    public var match: SourceText
    /// The unit of the value.
    @Setting("The unit of the value, if the hit does not hold it.", example: "lượt người")
    public var unit: String?

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "text"
  public static let summary =
    "Values found in prose by patterns, with the characters they stand at."

  private let path: [String]
  private let patterns: [ProsePattern]
  private let columns: [String]

  /// Makes the source.
  ///
  /// - Throws: `OptionFault` for a pattern that is no regular expression or lacks the group.
  public init(_ options: Options) throws {
    path = options.path
    patterns = try options.patterns.entries.map { metric, pattern in
      try ProsePattern(metric: metric, pattern: pattern.match, unit: pattern.unit)
    }
    var columns = ["metric", "value", "start", "end"]
    for group in patterns.flatMap(\.groups) where !columns.contains(group) {
      columns.append(group)
    }
    self.columns = columns
  }

  public func tables(in context: RunContext) async throws -> [SourceTable] {
    try path.flatMap { pattern in
      let paths = try context.files.paths(matching: pattern)
      guard !paths.isEmpty else { throw InputFault.notFound(pattern) }
      return paths.map { SourceTable($0, columns: columns) }
    }
  }

  public func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    let (bytes, digest) = try context.files.contents(of: table.path, limit: 64 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault.malformed(
        path: table.path, line: nil, reason: "the bytes are not UTF-8; save the file as UTF-8")
    }
    let hits = patterns.flatMap { $0.hits(in: text) }.sorted {
      $0.span.lowerBound < $1.span.lowerBound
    }
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    for hit in hits {
      for column in request.columns {
        if let cell = hit.cells[columns[column]] {
          batch.append(cell, column: hit.column)
        } else {
          batch.appendMissing()
        }
      }
      batch.endRow(at: RowPlace(line: hit.line, span: hit.span))
    }
    try lane.fold(batch)
    let silent = patterns.filter { pattern in
      !hits.contains { $0.cells["metric"] == pattern.metric }
    }
    return ScanSummary(
      inputs: [digest],
      diagnostics: silent.map {
        Diagnostic.warning(
          .patternFoundNothing, "the pattern of '\($0.metric)' finds nothing in '\(table.path)'",
          at: $0.place)
      })
  }
}
