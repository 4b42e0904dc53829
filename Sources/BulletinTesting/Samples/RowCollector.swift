import Bulletin
import Synchronization

/// Keeps what a scan delivers, as text, lane by lane.
///
/// Unchecked, since lanes are not Sendable: each belongs to the one task that opened it, and they
/// are looked at only after the scan has returned.
final class RowCollector: @unchecked Sendable {
  /// One row: its place, and its cells with what they are.
  struct Row: Hashable, Comparable {
    var line: Int
    var cells: [String]

    static func < (a: Row, b: Row) -> Bool {
      a.line == b.line ? a.cells.lexicographicallyPrecedes(b.cells) : a.line < b.line
    }
  }

  private let mutex = Mutex(())
  private var lanes: [Lane] = []
  private let keepsRows: Bool

  /// Makes a collector; one that keeps nothing is for scans without end.
  init(keepsRows: Bool = true) { self.keepsRows = keepsRows }

  var sink: BatchSink {
    BatchSink { [self] in
      mutex.withLock { _ in
        let lane = Lane(keepsRows: keepsRows)
        lanes.append(lane)
        return lane
      }
    }
  }

  /// All rows, in the order of their places.
  var rows: [Row] { mutex.withLock { _ in lanes.flatMap(\.rows).sorted() } }

  /// The widths of the batches that came.
  var widths: Set<Int> {
    mutex.withLock { _ in lanes.reduce(into: []) { $0.formUnion($1.widths) } }
  }

  private final class Lane: BatchLane {
    private(set) var rows: [Row] = []
    private(set) var widths: Set<Int> = []
    private let keepsRows: Bool

    init(keepsRows: Bool) { self.keepsRows = keepsRows }

    override func fold(_ batch: RecordBatch) throws {
      try Task.checkCancellation()
      guard keepsRows else { return }
      if batch.rowCount > 0 { widths.insert(batch.columns.count) }
      for row in 0..<batch.rowCount {
        let cells = batch.columns.map { column in
          "\(column[row].kind):" + batch.text(column[row])
        }
        rows.append(Row(line: batch.places[row].line, cells: cells))
      }
    }
  }
}
