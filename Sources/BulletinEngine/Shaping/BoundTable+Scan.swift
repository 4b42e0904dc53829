import Bulletin
import Synchronization

extension BoundTable {
  /// Reads the table's rows, shaped as its source's options want them.
  ///
  /// - Parameters:
  ///   - columns: The columns wanted, as positions in `headers`.
  ///   - seen: The rows met in other tables of the source, where rows must be unique; nil where it
  ///     does not matter which rows repeat others.
  ///   - work: How the reading of a file is shared out, where the engine may read its bytes; nil for
  ///     the source's own reader.
  ///   - keeps: Whether the rows will be asked for once more.
  func scan(
    _ binding: SourceBinding, columns: [Int], seen: SeenRows? = nil, work: ScanWork? = nil,
    keeps: Bool = false, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    let keys = seen == nil ? [] : unique
    guard shape != nil || !keys.isEmpty else {
      return try await scan(
        table, ScanRequest(columns: columns, rowsAbove: rowsAbove), of: binding.source, work,
        keeping: keeps ? kept?.wanted : nil, in: context, into: sink)
    }
    // What tells rows apart is read whether somebody wants it or not.
    let wanted = columns + keys.filter { !columns.contains($0) }
    let raw = shape?.rawColumns(of: wanted) ?? wanted
    let isOrdered = !keys.isEmpty || shape?.fillDown.isEmpty == false
    let lanes = ShapedLanes(
      shape: shape, keys: keys.map { wanted.firstIndex(of: $0)! }, wanted: wanted, raw: raw,
      width: columns.count, path: table.path, seen: seen, into: sink)
    let further = kept.map { shape?.rawColumns(of: $0.wanted + unique) ?? $0.wanted + unique }
    var summary = try await scan(
      shape?.table ?? table,
      ScanRequest(
        columns: raw, rowsAbove: shape?.rowsAbove ?? rowsAbove, isOrdered: isOrdered),
      of: binding.source, work, keeping: keeps ? further : nil, in: context,
      into: BatchSink { lanes.open() })
    summary.diagnostics += lanes.warnings(table.path)
    return summary
  }
}

extension BoundTable {
  /// - Parameter further: The columns that will be asked for when the rows are wanted again; nil if
  ///   they are not.
  private func scan(
    _ table: SourceTable, _ request: ScanRequest, of source: any DataSource, _ work: ScanWork?,
    keeping further: [Int]?, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    if let work, let source = source as? any DelimitedSource {
      let scan = ChunkedScan(table: table, request: request, work: work, context: context)
      if let summary = try await scan.run(source, into: sink) { return summary }
    }
    if let kept, !source.isRepeatable {
      if let summary = try kept.replay(request, into: sink) { return summary }
      if let further {
        return try await kept.scan(
          table, request, further: further, of: source, in: context, into: sink)
      }
    }
    return try await source.scan(table, request, in: context, into: sink)
  }
}

/// The lanes of a scan that shape rows, to be asked for what they met once it is over.
///
/// Unchecked, since lanes are not Sendable: each belongs to the task that opened it, under a lock
/// while it is made, and is looked at only after the scan has returned.
private final class ShapedLanes: @unchecked Sendable {
  private let shape: TableShape?
  private let keys: [Int]
  private let wanted: [Int]
  private let raw: [Int]
  private let width: Int
  private let path: String
  private let seen: SeenRows?
  private let sink: BatchSink
  private let mutex = Mutex(())
  private var shaping: [ShapingLane] = []
  private var unique: [UniqueLane] = []

  /// - Parameters:
  ///   - keys: The columns that tell rows apart, as positions in `wanted`.
  ///   - width: The number of columns that are handed on.
  init(
    shape: TableShape?, keys: [Int], wanted: [Int], raw: [Int], width: Int, path: String,
    seen: SeenRows?, into sink: BatchSink
  ) {
    self.shape = shape
    self.keys = keys
    self.wanted = wanted
    self.raw = raw
    self.width = width
    self.path = path
    self.seen = seen
    self.sink = sink
  }

  func open() -> BatchLane {
    mutex.withLock { _ in
      var lane = sink.lane()
      if wanted.count > width { lane = NarrowingLane(width, into: lane) }
      if let seen, !keys.isEmpty {
        let marking = UniqueLane(keys, of: wanted.count, path, seen, into: lane)
        unique.append(marking)
        lane = marking
      }
      if let shape {
        let shaper = ShapingLane(shape, columns: wanted, raw: raw, into: lane)
        shaping.append(shaper)
        lane = shaper
      }
      return lane
    }
  }

  func warnings(_ path: String) -> [Diagnostic] {
    // Rows must come in order to be told apart, so that there is one such lane.
    let more = unique.reduce(0) { $0 + $1.differing - $1.warnings.count }
    return shaping.flatMap { $0.warnings(path) } + unique.flatMap(\.warnings)
      + (more > 0
        ? [
          .warning(
            .repeatedRow, "\(more) more rows repeat an earlier one and differ from it",
            at: Place(file: path, line: 1, column: 1))
        ] : [])
  }
}
