import Bulletin
import CBytes

/// Makes batches of rows of chunks of delimited text; cells of a batch lie where they lay in the
/// chunk.
final class BatchMaker {
  private let delimiter: UInt8
  private let quote: UInt8
  private let width: Int
  private let columns: [Int]
  private let scanner: RecordScanner
  private let batch: RecordBatch

  /// - Parameter columns: The columns wanted, in the order of the batches.
  init(_ text: DelimitedText, columns: [Int]) {
    (delimiter, quote, width) = (text.delimiter, text.quote, text.width)
    self.columns = columns
    scanner = RecordScanner(delimiter: delimiter, quote: quote, width: width)
    batch = RecordBatch(columnCount: columns.count)
  }

  /// Whether a first chunk is sound, and holds all records that stand above the first row.
  func holds(_ above: Int, _ chunk: borrowing ChunkReader.Buffer) -> Bool {
    let bytes = UnsafePointer(chunk.bytes.assumingMemoryBound(to: UInt8.self))
    guard UTF8Check.isValid(bytes, chunk.count) else { return false }
    var count = 0
    return scanner.scan(bytes, chunk.count) { _, _ in count += 1 } != nil && count >= above
  }

  /// Hands the rows of a chunk to a lane.
  ///
  /// - Parameter above: The records at the start that are no rows.
  /// - Throws: `Unfit` for bytes that the source's own reader refuses, and what the lane throws.
  func fold(
    _ chunk: borrowing ChunkReader.Buffer, above: Int, into lane: BatchLane
  ) throws {
    let bytes = UnsafePointer(chunk.bytes.assumingMemoryBound(to: UInt8.self))
    guard UTF8Check.isValid(bytes, chunk.count) else { throw ChunkReader.Unfit() }
    batch.take(UnsafeRawBufferPointer(start: chunk.bytes, count: chunk.count))
    let isASCII = Self.isASCII(bytes, chunk.count)
    let line = chunk.line
    var above = above
    let count = chunk.count
    let hasNUL = bulletin_has(bytes, count, 0) != 0
    let lines = scanner.scan(bytes, count) { scanner, record in
      if above > 0 {
        above -= 1
      } else {
        // Only the last record of a file may lack a line end.
        let isOpen = record.end == count && record.cells < width
        add(record, scanner, bytes, isASCII, line, isOpen: isOpen, mayHaveNUL: hasNUL)
      }
    }
    guard lines != nil else { throw ChunkReader.Unfit() }
    try lane.fold(batch)
  }

  @inline(__always)
  private func add(
    _ record: RecordScanner.Record, _ scanner: borrowing RecordScanner,
    _ bytes: UnsafePointer<UInt8>, _ isASCII: Bool, _ line: Int, isOpen: Bool, mayHaveNUL: Bool
  ) {
    let first = bytes[record.start]
    if first <= 0x2C || first == delimiter || first == quote || record.end == record.start,
      isBlank(bytes, record)
    {
      return
    }
    var isOdd = record.hasExcess || record.hasBreaks || isOpen
    if mayHaveNUL, bulletin_has(bytes + record.start, record.end &- record.start, 0) != 0 {
      isOdd = true
    }
    if !isOdd {
      for column in columns where scanner.cell(column, of: record).isOdd {
        isOdd = true
        break
      }
    }
    if isOdd {
      return odd(bytes, record).append(
        columns, width: width, line: line + record.line, isOpen: isOpen, to: batch)
    }
    var (counted, shown) = (record.start, 1)
    for column in columns {
      guard column < record.cells else {
        batch.appendMissing()
        continue
      }
      let cell = scanner.cell(column, of: record)
      let outer = cell.isQuoted ? cell.start &- 1 : cell.start
      if outer < counted { (counted, shown) = (record.start, 1) }
      shown &+= isASCII ? outer &- counted : Self.characters(bytes + counted, outer &- counted)
      counted = outer
      batch.append(
        start: cell.start, length: cell.length,
        isMissing: Self.isEmpty(bytes + cell.start, cell.length), column: shown)
    }
    batch.endRow(at: RowPlace(line: line &+ record.line))
  }

  private func odd(_ bytes: UnsafePointer<UInt8>, _ record: RecordScanner.Record) -> OddRecord {
    OddRecord(
      UnsafeRawBufferPointer(start: bytes + record.start, count: record.end - record.start),
      delimiter: delimiter, quote: quote)
  }

  @inline(never)
  private func isBlank(_ bytes: UnsafePointer<UInt8>, _ record: RecordScanner.Record) -> Bool {
    for index in record.start..<record.end where bytes[index] != 0x20 && bytes[index] != 0x09 {
      if bytes[index] == delimiter { continue }
      return bytes[index] == quote && odd(bytes, record).isBlank
    }
    return true
  }

  @inline(__always)
  private static func isEmpty(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length > 0 else { return true }
    if bytes[0] > 0x20 { return false }
    for index in 0..<length where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
    return true
  }

  /// The characters that an editor counts.
  @inline(__always)
  private static func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var characters = 0
    for index in 0..<count { characters &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
    return characters
  }

  private static func isASCII(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var block = 0
    while block &+ 64 <= count {
      if bulletin_beyond_ascii(bytes + block) != 0 { return false }
      block &+= 64
    }
    for index in block..<max(count, block) where bytes[index] >= 0x80 { return false }
    return true
  }
}
