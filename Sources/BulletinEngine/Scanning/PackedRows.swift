import Bulletin

/// The batches of one lane, packed: numbers by seven bits a byte, cells one behind the other.
///
/// Unchecked, since it belongs to the task that fills it and is read only once that has ended.
final class PackedRows: @unchecked Sendable {
  private static let hasSpan = 1
  private static let isSetAside = 2
  private static let hasFault = 4

  private var batches: [(bytes: [UInt8], rows: Int, faults: [Int: Message])] = []

  /// Adds the rows of a batch.
  ///
  /// - Returns: The bytes that they take.
  func pack(_ batch: RecordBatch) -> Int {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(batch.bytes.count + batch.rowCount * (2 + 3 * batch.columns.count))
    for row in 0..<batch.rowCount {
      let place = batch.places[row]
      var marks = place.span == nil ? 0 : Self.hasSpan
      if batch.setAside.contains(row) { marks |= Self.isSetAside }
      if batch.rowFaults[row] != nil { marks |= Self.hasFault }
      Self.put(marks, into: &bytes)
      Self.put(place.line, into: &bytes)
      if let span = place.span {
        Self.put(span.lowerBound, into: &bytes)
        Self.put(span.count, into: &bytes)
      }
      for column in batch.columns.indices {
        let cell = batch.columns[column][row]
        Self.put(Int(cell.length) << 3 | Int(cell.kind.rawValue), into: &bytes)
        Self.put(Int(cell.column), into: &bytes)
        let start = Int(cell.start)
        bytes.append(contentsOf: batch.bytes[start..<start + Int(cell.length)])
      }
    }
    batches.append((bytes, batch.rowCount, batch.rowFaults))
    return bytes.count
  }

  /// Hands the rows on, batch by batch.
  ///
  /// - Parameters:
  ///   - width: The number of columns that were packed.
  ///   - columns: Which of them are wanted, in this order.
  func unpack(width: Int, columns: [Int], into lane: BatchLane) throws {
    let batch = RecordBatch(columnCount: columns.count)
    var cells = Array(repeating: (start: 0, length: 0, kind: 0, column: 0), count: width)
    for (bytes, rows, faults) in batches {
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        for row in 0..<rows {
          let marks = Self.take(bytes, &index)
          var place = RowPlace(line: Self.take(bytes, &index))
          if marks & Self.hasSpan != 0 {
            let start = Self.take(bytes, &index)
            place.span = start..<start + Self.take(bytes, &index)
          }
          for column in 0..<width {
            let head = Self.take(bytes, &index)
            let position = Self.take(bytes, &index)
            cells[column] = (index, head >> 3, head & 7, position)
            index += head >> 3
          }
          for column in columns {
            let cell = cells[column]
            batch.append(
              UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.start + cell.length]),
              kind: RecordBatch.CellKind(rawValue: UInt8(cell.kind))!, column: cell.column)
          }
          batch.endRow(
            at: place, fault: marks & Self.hasFault != 0 ? faults[row] : nil,
            isSetAside: marks & Self.isSetAside != 0)
        }
      }
      try lane.fold(batch)
      batch.removeAll()
    }
  }

  /// Negative numbers, which no place has, are written as they would be in two's complement.
  private static func put(_ number: Int, into bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func take(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[index]
      index += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }
}
