import Bulletin

/// Hands on the first columns alone.
final class NarrowingLane: BatchLane {
  private let width: Int
  private let next: BatchLane
  private let narrowed: RecordBatch

  init(_ width: Int, into next: BatchLane) {
    self.width = width
    self.next = next
    narrowed = RecordBatch(columnCount: width)
  }

  override func fold(_ batch: RecordBatch) throws {
    narrowed.removeAll()
    for row in 0..<batch.rowCount {
      for column in batch.columns.prefix(width) {
        let cell = column[row]
        narrowed.append(
          batch.bytes[Int(cell.start)..<Int(cell.start) + Int(cell.length)], kind: cell.kind,
          column: Int(cell.column))
      }
      narrowed.endRow(
        at: batch.places[row], fault: batch.rowFaults[row],
        isSetAside: batch.setAside.contains(row))
    }
    try next.fold(narrowed)
  }
}
