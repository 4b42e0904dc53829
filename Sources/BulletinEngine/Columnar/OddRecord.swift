import Bulletin

/// The cells of one record, byte by byte, as a source of delimited text hands them over.
///
/// For the records that a scan of chunks passes on to the plain way; tests hold it against the
/// source's own reader.
struct OddRecord {
  private(set) var cells: [(content: [UInt8], column: Int)] = []

  init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8) {
    var content: [UInt8] = []
    var (column, start) = (1, 1)
    var isQuoted = false
    var wasQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let following = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      if isQuoted, byte == quote {
        column += 1
        if following == quote {
          content.append(quote)
          column += 1
          index += 1
        } else {
          isQuoted = false
        }
      } else if !isQuoted, byte == quote, content.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
        column += 1
      } else if !isQuoted, byte == delimiter {
        cells.append((content, start))
        content = []
        column += 1
        (start, wasQuoted) = (column, false)
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        break
      } else {
        if byte == 0x0A { column = 0 }
        content.append(byte)
        column += byte & 0xC0 == 0x80 ? 0 : 1
      }
    }
    cells.append((content, start))
  }

  /// Whether there is nothing in a cell but blanks.
  private static func isEmpty(_ content: [UInt8]) -> Bool {
    content.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether every cell is empty: such a record is no row.
  var isBlank: Bool { cells.allSatisfy { Self.isEmpty($0.content) } }

  /// Adds the record to a batch of some columns.
  ///
  /// - Parameter isOpen: Whether the file ends before the record does.
  func append(_ positions: [Int], width: Int, line: Int, isOpen: Bool, to batch: RecordBatch) {
    for position in positions {
      if position >= cells.count {
        batch.appendMissing()
      } else if Self.isEmpty(cells[position].content) {
        batch.appendMissing(column: cells[position].column)
      } else {
        batch.append(cells[position].content, column: cells[position].column)
      }
    }
    let isWide = cells.count > width && cells[width...].contains { !Self.isEmpty($0.content) }
    batch.endRow(
      at: RowPlace(line: line),
      fault: DelimitedText.fault(
        cells: cells.count, width: width, isWide: isWide, isOpen: isOpen,
        hasNUL: cells.contains { $0.content.contains(0) }))
  }
}
