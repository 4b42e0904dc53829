import Bulletin

/// The cells of one column of batches as numbers: equal cells have equal codes.
///
/// So what is computed of a cell is computed once, and remembered by its code.
final class ColumnCodes {
  /// The code of a cell that is not remembered: the column has too many different ones.
  static let unknown: Int32 = -1
  /// The code of an empty cell.
  static let empty: Int32 = 0
  /// The most different cells that are remembered, of each kind.
  private static let limit = 1 << 16
  /// The kinds that cells with content may have, as their raw values.
  private static let kinds = 4

  private let column: Int
  private var tables: [CellTable]
  private var capacity = 0
  /// The codes of the batch's rows.
  private(set) var codes: UnsafeMutablePointer<Int32>

  /// - Parameter column: The column of batches.
  init(_ column: Int) {
    self.column = column
    tables = (0..<Self.kinds).map { _ in CellTable() }
    codes = .allocate(capacity: 1)
  }

  deinit {
    for table in tables { table.deallocate() }
    codes.deallocate()
  }

  /// Finds the codes of a batch's rows.
  func encode(_ batch: RecordBatch) {
    if batch.rowCount > capacity {
      codes.deallocate()
      capacity = batch.rowCount
      codes = .allocate(capacity: capacity)
    }
    batch.withCells(of: column) { bytes, cells in
      for row in 0..<cells.count {
        let cell = cells[row]
        switch cell.kind {
        case .missing: codes[row] = Self.empty
        case .fault: codes[row] = Self.unknown
        default:
          codes[row] = code(bytes + Int(cell.start), Int(cell.length), Int(cell.kind.rawValue))
        }
      }
    }
  }

  private func code(_ bytes: UnsafeRawPointer, _ length: Int, _ kind: Int) -> Int32 {
    let hash = CellTable.hash(bytes, length)
    var entry = tables[kind].find(bytes, length, hash)
    if entry < 0 {
      guard tables[kind].count < Self.limit else { return Self.unknown }
      entry = tables[kind].insert(bytes, length, hash)
    }
    // A cell of no bytes that is not empty has a code of its own.
    return Int32(truncatingIfNeeded: entry &* Self.kinds &+ kind &+ 1)
  }
}
