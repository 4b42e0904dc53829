import Bulletin
import Synchronization

/// The rows of a scan, kept until they are asked for once more.
///
/// A program or a service is asked once, though columns are looked at before they are counted. Rows
/// are packed, a few bytes more than their cells hold; beyond a limit none is kept, and the source is
/// scanned again.
final class KeptRows: Sendable {
  /// The most bytes that the tables of one source may take.
  static let limit = 64 << 20

  private struct State {
    var columns: [Int] = []
    var summary = ScanSummary()
    var size = 0
    var isComplete = false
  }

  /// The columns that will be asked for, as positions in the table's headers.
  let wanted: [Int]
  private let limit: Int
  private let state = Mutex(State())
  private let lanes = Mutex<[PackedRows]>([])

  /// - Parameter limit: The most bytes that it may take.
  init(wanted: [Int], limit: Int = KeptRows.limit) {
    self.wanted = wanted
    self.limit = limit
  }

  /// Scans a source and keeps what comes.
  func scan(
    _ table: SourceTable, _ request: ScanRequest, further: [Int], of source: any DataSource,
    in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    var wider = request
    wider.columns += further.filter { !request.columns.contains($0) }
    wider.isOrdered = true
    discard()
    let summary = try await source.scan(
      table, wider, in: context,
      into: BatchSink { [self] in
        KeepingLane(self, width: request.columns.count, into: sink.lane())
      })
    let columns = wider.columns
    state.withLock { state in
      state.columns = columns
      state.summary = summary
      state.isComplete = state.size <= limit
    }
    return summary
  }

  /// Hands the kept rows on and forgets them; nil if they are not those that are asked for.
  func replay(_ request: ScanRequest, into sink: BatchSink) throws -> ScanSummary? {
    let state = state.withLock { $0 }
    guard state.isComplete else { return nil }
    let positions = request.columns.compactMap { state.columns.firstIndex(of: $0) }
    guard positions.count == request.columns.count else { return nil }
    let kept = lanes.withLock { $0 }
    discard()
    for rows in kept {
      try rows.unpack(width: state.columns.count, columns: positions, into: sink.lane())
    }
    return state.summary
  }

  private func discard() {
    state.withLock { $0 = State() }
    lanes.withLock { $0.removeAll() }
  }

  fileprivate func open() -> PackedRows {
    let rows = PackedRows()
    lanes.withLock { $0.append(rows) }
    return rows
  }

  /// Takes account of more bytes.
  ///
  /// - Returns: Whether they may be kept.
  fileprivate func grow(by bytes: Int) -> Bool {
    let size = state.withLock { state in
      state.size += bytes
      return state.size
    }
    if size > limit { lanes.withLock { $0.removeAll() } }
    return size <= limit
  }
}

/// Keeps the rows that pass, and hands their first columns on.
private final class KeepingLane: BatchLane {
  private let kept: KeptRows
  private let next: BatchLane
  private var rows: PackedRows?

  init(_ kept: KeptRows, width: Int, into next: BatchLane) {
    self.kept = kept
    self.next = NarrowingLane(width, into: next)
    rows = kept.open()
  }

  override func fold(_ batch: RecordBatch) throws {
    if let added = rows?.pack(batch), !kept.grow(by: added) { rows = nil }
    try next.fold(batch)
  }
}
