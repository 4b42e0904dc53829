import CBytes

/// Finds the records of chunks of delimited text and where their cells lie.
final class RecordScanner {
  /// A record of a chunk.
  struct Record {
    var start: Int
    var end: Int
    /// The number of its cells.
    var cells: Int
    /// Whether cells right of the table's columns hold something.
    var hasExcess: Bool
    /// Whether a line ends within a cell, so that an editor counts columns anew.
    var hasBreaks = false
    /// The line that it starts in, from 0 for the first of the chunk.
    var line: Int
  }

  /// Where a cell lies, and whether it must be put together byte by byte.
  struct Cell {
    var start: Int
    var length: Int
    var isQuoted = false
    var isOdd = false
  }

  private let delimiter: UInt8
  private let quote: UInt8
  private let width: Int
  /// Where each cell of the current record ends, times four; and how it is quoted.
  private let ends: UnsafeMutablePointer<UInt32>

  init(delimiter: UInt8, quote: UInt8, width: Int) {
    (self.delimiter, self.quote, self.width) = (delimiter, quote, width)
    ends = .allocate(capacity: max(width, 1))
    ends.initialize(repeating: 0, count: max(width, 1))
  }

  deinit { ends.deallocate() }

  /// A cell of the record that was found last; of no length where the record does not reach there.
  @inline(__always)
  func cell(_ position: Int, of record: Record) -> Cell {
    guard position < record.cells else { return Cell(start: record.end, length: 0) }
    let start = position == 0 ? record.start : Int(ends[position &- 1] >> 2) &+ 1
    let word = ends[position]
    let length = Int(word >> 2) &- start
    if word & 3 == 0 { return Cell(start: start, length: length) }
    if word & 2 != 0 { return Cell(start: start, length: length, isOdd: true) }
    return Cell(start: start &+ 1, length: length &- 2, isQuoted: true)
  }

  /// Where a cell of the record that was found last ends, quotes with it.
  @inline(__always)
  func end(of position: Int) -> Int { Int(ends[position] >> 2) }

  /// Finds all records of a chunk.
  ///
  /// - Parameter take: Takes each record; its cells can be asked for until the next.
  /// - Returns: The number of lines that end; nil if a quote opens and never closes.
  @inline(__always)
  func scan(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ take: (RecordScanner, Record) -> Void
  ) -> Int? {
    scan(bytes, count, from: 0, until: .max, take)?.lines
  }

  /// Finds records of a chunk, from one on.
  ///
  /// - Parameters:
  ///   - start: Where the first record starts.
  ///   - limit: The last record is the first that ends at or behind this place.
  ///   - take: Takes each record, with its line from 0 for the first.
  /// - Returns: Where the next record starts, and the number of lines that end; nil if a quote opens
  ///   and never closes.
  @inline(__always)
  func scan(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: Int, until limit: Int,
    _ take: (RecordScanner, Record) throws -> Void
  ) rethrows -> (next: Int, lines: Int)? {
    var record = Record(start: start, end: 0, cells: 0, hasExcess: false, line: 0)
    var line = 0
    var cell = start
    var index = 0
    var isQuoted = false
    var flags: UInt32 = 0
    var closed = -1
    var passed = -1
    var block = start
    while block < count {
      var mask = bulletin_structure(bytes + block, delimiter, quote)
      if count &- block < 64 { mask &= (1 &<< UInt64(count &- block)) &- 1 }
      while mask != 0 {
        let at = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        let byte = bytes[at]
        if isQuoted {
          if byte == quote {
            if at == passed { continue }
            if bytes[at &+ 1] == quote, at &+ 1 < count {
              passed = at &+ 1
              flags |= 2
            } else {
              isQuoted = false
              closed = at
            }
          } else if byte == 0x0A {
            line &+= 1
            record.hasBreaks = true
          }
          continue
        }
        if byte == quote {
          if at == cell, flags == 0 {
            isQuoted = true
            flags = 1
          }
          continue
        }
        if byte == 0x0D, at &+ 1 < count, bytes[at &+ 1] == 0x0A { continue }
        var end = at
        if byte == 0x0A, at > cell, bytes[at &- 1] == 0x0D { end = at &- 1 }
        if index < width {
          if flags != 0, closed != end &- 1 { flags |= 2 }
          ends[index] = UInt32(truncatingIfNeeded: end) << 2 | flags
        } else if end > cell {
          record.hasExcess = true
        }
        flags = 0
        index &+= 1
        cell = at &+ 1
        if byte == delimiter { continue }
        line &+= 1
        record.end = end
        record.cells = index
        try take(self, record)
        if at >= limit { return (at &+ 1, line) }
        record = Record(start: at &+ 1, end: 0, cells: 0, hasExcess: false, line: line)
        index = 0
      }
      block &+= 64
    }
    guard !isQuoted else { return nil }
    guard record.start < count else { return (count, line) }
    if index < width {
      if flags != 0, closed != count &- 1 { flags |= 2 }
      ends[index] = UInt32(truncatingIfNeeded: count) << 2 | flags
    } else if count > cell {
      record.hasExcess = true
    }
    record.end = count
    record.cells = index &+ 1
    try take(self, record)
    return (count, line)
  }
}
