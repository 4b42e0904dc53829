import Bulletin

/// Writes batches as `rows` lines.
final class RowsLane: BatchLane {
  private let output: ProgramOutput
  private var line: [UInt8] = []

  init(output: ProgramOutput) { self.output = output }

  override func fold(_ batch: RecordBatch) {
    var row = 0
    while row < batch.rowCount {
      let count = run(of: batch, from: row)
      write(batch, row..<row + count)
      row += count
    }
  }

  /// The rows from one on whose lines follow each other.
  private func run(of batch: RecordBatch, from start: Int) -> Int {
    var count = 1
    while start + count < batch.rowCount,
      batch.places[start + count].line == batch.places[start].line + count
    { count += 1 }
    return count
  }

  private func write(_ batch: RecordBatch, _ rows: Range<Int>) {
    line.removeAll(keepingCapacity: true)
    append("{\"type\":\"rows\",\"rows\":[")
    for row in rows {
      append(row == rows.lowerBound ? "[" : ",[")
      for (index, column) in batch.columns.enumerated() {
        if index > 0 { append(",") }
        append(column[row], batch)
      }
      append("]")
    }
    append("],\"line\":\(batch.places[rows.lowerBound].line)}\n")
    output.write(line, counting: rows.count)
  }

  private func append(_ text: String) { line.append(contentsOf: text.utf8) }

  private func append(_ cell: RecordBatch.Cell, _ batch: RecordBatch) {
    let start = Int(cell.start)
    let bytes = batch.bytes[start..<start + Int(cell.length)]
    switch cell.kind {
    case .missing: append("null")
    case .number, .boolean: line.append(contentsOf: bytes)
    case .text, .date, .fault:
      line.append(UInt8(ascii: "\""))
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          line.append(UInt8(ascii: "\\"))
          line.append(byte)
        case 0..<0x20:
          let digits = Array("0123456789abcdef".utf8)
          append("\\u00")
          line.append(digits[Int(byte >> 4)])
          line.append(digits[Int(byte & 15)])
        default: line.append(byte)
        }
      }
      line.append(UInt8(ascii: "\""))
    }
  }
}
