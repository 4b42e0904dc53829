import Bulletin

/// The rows that were met under some columns; one for all tables of a source.
final class SeenRows {
  private var rows: [[[UInt8]]: (line: Int, path: String, rest: [[UInt8]])] = [:]

  /// Notes a row.
  ///
  /// - Returns: The earlier row with the same key, if there is one, and whether it is all the same.
  func note(
    _ key: [[UInt8]], _ rest: [[UInt8]], _ line: Int, _ path: String
  ) -> (line: Int, path: String, isSame: Bool)? {
    if let known = rows[key] { return (known.line, known.path, known.rest == rest) }
    rows[key] = (line, path, rest)
    return nil
  }
}

/// Marks the rows that repeat an earlier one, and hands all on.
final class UniqueLane: BatchLane {
  private let keys: [Int]
  private let others: [Int]
  private let path: String
  private let seen: SeenRows
  private let next: BatchLane
  private let marked: RecordBatch
  /// Repeated rows that differ: the first ten, and how many there are.
  private(set) var warnings: [Diagnostic] = []
  private(set) var differing = 0

  /// - Parameter keys: The columns that tell rows apart, as positions in the batches.
  init(_ keys: [Int], of width: Int, _ path: String, _ seen: SeenRows, into next: BatchLane) {
    self.keys = keys
    others = (0..<width).filter { !keys.contains($0) }
    self.path = path
    self.seen = seen
    self.next = next
    marked = RecordBatch(columnCount: width)
  }

  override func fold(_ batch: RecordBatch) throws {
    marked.removeAll()
    for row in 0..<batch.rowCount {
      for column in batch.columns {
        let cell = column[row]
        marked.append(
          batch.bytes[Int(cell.start)..<Int(cell.start) + Int(cell.length)], kind: cell.kind,
          column: Int(cell.column))
      }
      marked.endRow(
        at: batch.places[row], fault: batch.rowFaults[row], isSetAside: isRepeated(row, batch))
    }
    try next.fold(marked)
  }

  private func isRepeated(_ row: Int, _ batch: RecordBatch) -> Bool {
    let key = keys.map { text(batch.columns[$0][row], batch) }
    // Rows of which nothing is known that tells them apart are not the same.
    guard key.contains(where: { !$0.isEmpty }) else { return false }
    let rest = others.map { text(batch.columns[$0][row], batch) }
    let line = batch.places[row].line
    guard let earlier = seen.note(key, rest, line, path) else { return false }
    if !earlier.isSame { differing += 1 }
    if !earlier.isSame, warnings.count < 10 {
      warnings.append(
        Diagnostic.warning(
          .repeatedRow,
          "the row repeats '\(String(decoding: Array(key.joined(separator: [0x20])), as: UTF8.self))' of "
            + "\(earlier.path):\(earlier.line) and differs from it; the first one counts",
          at: Place(file: path, line: max(line, 1), column: 1),
          hint: "correct one of them, or name a further column under 'unique'"))
    }
    return true
  }

  /// The composed text without blanks at its ends.
  private func text(_ cell: RecordBatch.Cell, _ batch: RecordBatch) -> [UInt8] {
    Array(FoldedText.composed(HeaderFinder.trimmed(batch.text(cell))).utf8)
  }
}
