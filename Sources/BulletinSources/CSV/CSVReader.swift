import Bulletin

/// Reads delimited text record by record: quotes, line breaks in cells, `\n`, `\r\n`, a BOM and a
/// leading `sep=` line are understood.
struct CSVReader {
  private struct Field {
    var range: Range<Int>
    var column: Int
  }

  private let input: any ByteInput
  private let path: String

  /// What parts the cells.
  private(set) var delimiter: UInt8
  /// Whether the file ended before the current record did.
  private(set) var isOpen = false

  /// The bytes before the first record: a mark, a line that names the delimiter.
  private(set) var prelude: Int

  private let quote: UInt8
  private var chunk = [UInt8](repeating: 0, count: 1 << 17)
  private var position = 0
  private var filled = 0
  private var isAtEnd = false
  private var record: [UInt8] = []
  private var fields: [Field] = []
  private var lineOfNext = 1

  /// The most bytes that a record may have: a quote that is never closed must not fill the memory.
  private static let longest = 32 << 20

  /// The line that the current record starts in, from 1.
  private(set) var line = 0

  init(_ input: any ByteInput, path: String, delimiter: UInt8?, quote: UInt8) throws {
    self.input = input
    self.path = path
    self.quote = quote
    self.delimiter = 0
    prelude = 0
    try fillFirst()
    var start = 0
    if filled >= 3, chunk[0] == 0xEF, chunk[1] == 0xBB, chunk[2] == 0xBF { start = 3 }
    if filled >= 2, chunk[0] == 0xFF && chunk[1] == 0xFE || chunk[0] == 0xFE && chunk[1] == 0xFF {
      throw InputFault.malformed(
        path: path, line: 1, reason: "the file is UTF-16; save it as UTF-8")
    }
    var detected: UInt8?
    let head = chunk[start..<filled]
    if head.starts(with: Array("sep=".utf8)), head.count > 4 {
      detected = head[start + 4]
      let end = head.firstIndex(of: 0x0A).map { $0 + 1 } ?? filled
      start = end
      lineOfNext = 2
    }
    position = start
    prelude = start
    self.delimiter =
      delimiter ?? detected ?? Self.likelyDelimiter(chunk[start..<filled], quote: quote)
  }

  /// The number of cells in the current record.
  var cellCount: Int { fields.count }

  /// Whether every cell of the current record is empty.
  var isBlank: Bool { fields.allSatisfy { isEmpty($0.range) } }

  /// Whether a cell right of the given number of columns holds anything.
  func hasCells(beyond width: Int) -> Bool {
    fields.count > width && fields[width...].contains { !isEmpty($0.range) }
  }

  /// Hands one cell of the current record to a batch.
  func append(_ column: Int, to batch: RecordBatch) {
    guard column < fields.count else { return batch.appendMissing() }
    let field = fields[column]
    if isEmpty(field.range) {
      batch.appendMissing(column: field.column)
    } else {
      batch.append(record[field.range], column: field.column)
    }
  }

  /// The first records as text, for the header to be found in.
  mutating func preview(_ count: Int) throws -> [SourceTable.GridRow] {
    var rows: [SourceTable.GridRow] = []
    while rows.count < count, try next() {
      rows.append(
        SourceTable.GridRow(
          line: line,
          cells: fields.map { String(decoding: record[$0.range], as: UTF8.self) }))
    }
    return rows
  }

  /// Reads the next record.
  ///
  /// - Returns: False at the end of the input.
  /// - Throws: `InputFault` for a quote that is never closed, and for bytes that are not UTF-8.
  mutating func next() throws -> Bool {
    if record.capacity > 1 << 22 { record = [] }
    record.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    line = lineOfNext
    var start = 0
    var column = 1
    var fieldColumn = 1
    var isQuoted = false
    var wasQuoted = false
    var hasByte = false
    while let byte = try take() {
      hasByte = true
      if isQuoted {
        if byte == quote {
          if try peek() == quote {
            _ = try take()
            record.append(quote)
            column += 2
          } else {
            isQuoted = false
            column += 1
          }
          continue
        }
        if byte == 0x0A {
          lineOfNext += 1
          column = 0
        }
        try append(byte)
        column += Self.isLeading(byte) ? 1 : 0
        continue
      }
      switch byte {
      case quote where record.count == start && !wasQuoted:
        (isQuoted, wasQuoted) = (true, true)
        column += 1
      case delimiter:
        fields.append(Field(range: start..<record.count, column: fieldColumn))
        start = record.count
        column += 1
        (fieldColumn, wasQuoted) = (column, false)
      case 0x0A:
        lineOfNext += 1
        return try finish(start, fieldColumn)
      case 0x0D where try peek() == 0x0A:
        continue
      case 0x0D:
        lineOfNext += 1
        return try finish(start, fieldColumn)
      default:
        try append(byte)
        column += Self.isLeading(byte) ? 1 : 0
      }
    }
    if isQuoted {
      throw InputFault.malformed(
        path: path, line: line, reason: "a quote opens in this record and never closes")
    }
    isOpen = hasByte
    return hasByte ? try finish(start, fieldColumn) : false
  }

  /// Whether the current record holds a NUL byte.
  var hasNUL: Bool { record.contains(0) }

  private mutating func append(_ byte: UInt8) throws {
    guard record.count < Self.longest else {
      throw InputFault.malformed(
        path: path, line: line,
        reason: "the record is longer than \(Self.longest >> 20) MB; is a quote not closed?")
    }
    record.append(byte)
  }

  private mutating func finish(_ start: Int, _ column: Int) throws -> Bool {
    fields.append(Field(range: start..<record.count, column: column))
    if record.contains(where: { $0 >= 0x80 }), !Self.isUTF8(record) {
      throw InputFault.malformed(
        path: path, line: line, reason: "the bytes are not UTF-8; save the file as UTF-8")
    }
    return true
  }

  private func isEmpty(_ range: Range<Int>) -> Bool {
    record[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func take() throws -> UInt8? {
    if position == filled {
      if isAtEnd { return nil }
      try fill()
      if position == filled { return nil }
    }
    position += 1
    return chunk[position - 1]
  }

  private mutating func peek() throws -> UInt8? {
    if position == filled, !isAtEnd { try fill() }
    return position == filled ? nil : chunk[position]
  }

  /// Fills the buffer however little each read brings, so that what is found out about the file
  /// from its first lines does not depend on how it comes.
  private mutating func fillFirst() throws {
    while filled < chunk.count {
      let count = try chunk.withUnsafeMutableBytes {
        try input.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
      }
      if count == 0 { break }
      filled += count
    }
  }

  private mutating func fill() throws {
    position = 0
    filled = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
    isAtEnd = filled == 0
  }

  private static func isLeading(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The delimiter that stands most evenly in the first lines.
  private static func likelyDelimiter(_ bytes: ArraySlice<UInt8>, quote: UInt8) -> UInt8 {
    let candidates = Array(",;\t|".utf8)
    var counts: [[Int]] = [Array(repeating: 0, count: candidates.count)]
    var lines = 0
    var isEmpty = true
    var isQuoted = false
    for byte in bytes.prefix(1 << 16) {
      if byte == quote { isQuoted.toggle() }
      if byte > 0x20, isEmpty { (isEmpty, lines) = (false, lines + 1) }
      if isQuoted { continue }
      if byte == 0x0A {
        isEmpty = true
        if counts.count == 50 { break }
        counts.append(Array(repeating: 0, count: candidates.count))
      } else if let index = candidates.firstIndex(of: byte) {
        counts[counts.count - 1][index] += 1
      }
    }
    let scores = candidates.indices.map { index -> Int in
      let column = counts.map { $0[index] }.filter { $0 > 0 }
      let common = Dictionary(grouping: column, by: { $0 }).max {
        ($0.value.count, $0.key) < ($1.value.count, $1.key)
      }
      // What stands in a line or two is a mark of these lines.
      guard let common, column.count * 3 >= lines else { return 0 }
      return common.value.count * 100 + min(common.key, 99)
    }
    let best = scores.max() ?? 0
    return best == 0 ? candidates[0] : candidates[scores.firstIndex(of: best)!]
  }
}
