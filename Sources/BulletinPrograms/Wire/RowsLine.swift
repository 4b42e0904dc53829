import Bulletin

/// Reads the rows of a `rows` line straight into a batch: no value is made for a row or a cell.
///
/// `{"type":"rows","rows":[["2025-05-30",18.5,null]],"line":17}`: a cell is a text, a number, a
/// truth value or null; `line` is the line of the first row, the others follow it.
struct RowsLine {
  /// The number of cells that a row should have.
  let width: Int
  /// Which of them are wanted, in the order of the batch.
  let wanted: [Int]

  private var cells: [Cell] = []
  private var escaped: [UInt8] = []

  private struct Cell {
    var start = 0
    var count = 0
    var isEscaped = false
    var kind = RecordBatch.CellKind.missing
  }

  init(width: Int, wanted: [Int]) {
    (self.width, self.wanted) = (width, wanted)
    cells.reserveCapacity(width)
  }

  /// Adds the rows of a line to a batch.
  ///
  /// - Parameter next: The line of the first row, where the message does not say it.
  /// - Returns: The number of rows; nil if the line is another message.
  mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, next: Int, into batch: RecordBatch
  ) throws(JSONScanner.Fault) -> Int? {
    var scanner = JSONScanner(line)
    var type: String?
    var count: Int?
    var first: Int?
    try scanner.expect(UInt8(ascii: "{"))
    repeat {
      let name = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      guard let start = scanner.peek() else { throw scanner.fault }
      switch name {
      case "type" where type == nil:
        type = try scanner.string()
        if type != "rows", count == nil { return nil }
      case "rows" where count == nil && start == UInt8(ascii: "["):
        count = try rows(&scanner, first: next, into: batch)
      case "line" where first == nil:
        first = Int(String(decoding: try scanner.number(), as: UTF8.self))
      default:
        _ = try scanner.value(depth: 1)
      }
    } while scanner.skips(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    guard scanner.peek() == nil, type == "rows", let count else { throw scanner.fault }
    if let first, first != next { batch.moveLines(ofLast: count, by: first - next) }
    return count
  }

  private mutating func rows(
    _ scanner: inout JSONScanner, first: Int, into batch: RecordBatch
  ) throws(JSONScanner.Fault) -> Int {
    var count = 0
    try scanner.expect(UInt8(ascii: "["))
    if scanner.skips(UInt8(ascii: "]")) { return 0 }
    repeat {
      try row(&scanner, into: batch, at: first + count)
      count += 1
    } while scanner.skips(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return count
  }

  private mutating func row(
    _ scanner: inout JSONScanner, into batch: RecordBatch, at line: Int
  ) throws(JSONScanner.Fault) {
    cells.removeAll(keepingCapacity: true)
    escaped.removeAll(keepingCapacity: true)
    try scanner.expect(UInt8(ascii: "["))
    if !scanner.skips(UInt8(ascii: "]")) {
      repeat { cells.append(try cell(&scanner)) } while scanner.skips(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "]"))
    }
    for position in wanted {
      guard position < cells.count, cells[position].kind != .missing else {
        batch.appendMissing()
        continue
      }
      let cell = cells[position]
      let range = cell.start..<cell.start + cell.count
      if cell.isEscaped {
        batch.append(escaped[range], kind: cell.kind)
      } else {
        batch.append(UnsafeBufferPointer(rebasing: scanner.bytes[range]), kind: cell.kind)
      }
    }
    let fault: Message? =
      cells.count == width
      ? nil : "the row has \(cells.count) cells, the table \(width) columns"
    batch.endRow(at: RowPlace(line: line), fault: fault)
  }

  private mutating func cell(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> Cell {
    guard let next = scanner.peek() else { throw scanner.fault }
    let start = scanner.index
    switch next {
    case UInt8(ascii: "\""):
      let (raw, isEscaped) = try scanner.rawString()
      guard isEscaped else {
        return Cell(
          start: start + 1, count: raw.count, kind: raw.isEmpty ? .missing : .text)
      }
      let begin = escaped.count
      try JSONScanner.unescape(raw, into: &escaped)
      return Cell(start: begin, count: escaped.count - begin, isEscaped: true, kind: .text)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return Cell()
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return Cell(start: start, count: 4, kind: .boolean)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return Cell(start: start, count: 5, kind: .boolean)
    default:
      let digits = try scanner.number()
      // Machine notation has no exponent; whoever reads the cell says what is wrong with it.
      let isPlain = !digits.contains { $0 | 0x20 == UInt8(ascii: "e") }
      return Cell(start: start, count: digits.count, kind: isPlain ? .number : .text)
    }
  }
}
