import Bulletin
import CBytes
import Synchronization

/// Deals out the bytes of a table in chunks of whole records, to any number of tasks.
///
/// Unchecked, since an input is not Sendable: it is touched under the lock alone.
final class ChunkReader: @unchecked Sendable {
  /// One task's store of a chunk; it is reused.
  struct Buffer: ~Copyable {
    fileprivate(set) var bytes: UnsafeMutableRawPointer
    fileprivate var capacity: Int
    /// The number of bytes that are filled; the store reaches at least 64 bytes further.
    fileprivate(set) var count = 0
    /// The line that the chunk starts in, from 1, where lines are counted.
    fileprivate(set) var line = 0
    /// The place of the chunk among all, from 0.
    fileprivate(set) var index = 0

    fileprivate init(size: Int) {
      capacity = size + 128
      bytes = .allocate(byteCount: capacity, alignment: 64)
    }

    deinit { bytes.deallocate() }

    fileprivate mutating func reserve(_ wanted: Int) {
      guard wanted + 128 > capacity else { return }
      let grown = UnsafeMutableRawPointer.allocate(byteCount: wanted + 128, alignment: 64)
      grown.copyMemory(from: bytes, byteCount: count)
      bytes.deallocate()
      (bytes, capacity) = (grown, wanted + 128)
    }
  }

  /// What the bytes are not what a scan of chunks can take; the plain way tells what is wrong.
  struct Unfit: Error {}

  private static let longest = 32 << 20
  private static let isWide = bulletin_is_wide()
  private static let stray = Int(bitPattern: UInt.max)

  private let mutex = Mutex(())
  private let size: Int
  private let input: any ByteInput
  private let quote: UInt8
  private let delimiter: UInt8
  private var prelude: Int
  private var carry: [UInt8] = []
  private var isAtEnd = false
  private var isStopped = false
  private var next = 0
  private let countsLines: Bool
  private var line: Int

  /// - Parameters:
  ///   - size: How many bytes a chunk has, or more where a record does not end in time.
  ///   - countsLines: Whether chunks know the lines that they start in.
  init(_ text: DelimitedText, size: Int, countsLines: Bool = false) {
    self.countsLines = countsLines
    line = text.firstLine
    self.size = size
    input = text.input
    quote = text.quote
    delimiter = text.delimiter
    prelude = text.prelude
  }

  /// A store for one task.
  func buffer() -> Buffer { Buffer(size: size) }

  /// Deals out no more chunks.
  func stop() { mutex.withLock { _ in isStopped = true } }

  /// Fills a buffer with the next chunk.
  ///
  /// - Returns: False at the end.
  /// - Throws: `InputFault`, and `Unfit` for a record that does not end in time.
  func fill(_ buffer: inout Buffer) throws -> Bool {
    try mutex.withLock { _ in
      do { return try take(&buffer) } catch {
        isStopped = true
        throw error
      }
    }
  }

  private func take(_ buffer: inout Buffer) throws -> Bool {
    guard !isStopped else { return false }
    buffer.count = 0
    buffer.reserve(max(carry.count, size))
    carry.withUnsafeBytes {
      if let start = $0.baseAddress { buffer.bytes.copyMemory(from: start, byteCount: $0.count) }
    }
    buffer.count = carry.count
    carry.removeAll(keepingCapacity: carry.capacity < 4 << 20)
    var wanted = max(size, buffer.count)
    while true {
      try read(&buffer, upTo: wanted)
      guard buffer.count > 0 else { return false }
      // What lies behind the chunk must not look like a part of it.
      (buffer.bytes + buffer.count).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
      if isAtEnd { break }
      if let end = lastRecordEnd(buffer) {
        carry.append(
          contentsOf: UnsafeRawBufferPointer(
            start: buffer.bytes + end, count: buffer.count - end))
        buffer.count = end
        (buffer.bytes + end).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
        break
      }
      guard buffer.count < Self.longest else { throw Unfit() }
      wanted = buffer.count * 2
      buffer.reserve(wanted)
    }
    buffer.index = next
    buffer.line = line
    if countsLines, !isAtEnd { line += lines(of: buffer) }
    next += 1
    return true
  }

  /// Whether all bytes have been dealt out.
  var isDone: Bool { mutex.withLock { _ in isAtEnd && carry.isEmpty } }

  /// The lines that end in a chunk: line feeds, and carriage returns outside quotes that stand alone.
  private func lines(of buffer: borrowing Buffer) -> Int {
    let bytes = UnsafePointer(buffer.bytes.assumingMemoryBound(to: UInt8.self))
    var (count, returns, block) = (0, 0, 0)
    while block < buffer.count {
      var mask = bulletin_places(bytes + block, 0x0A)
      var other = bulletin_places(bytes + block, 0x0D)
      if buffer.count &- block < 64 {
        let inside = (1 &<< UInt64(buffer.count &- block)) &- (1 as UInt64)
        mask &= inside
        other &= inside
      }
      count &+= mask.nonzeroBitCount
      while other != 0 {
        let at = block &+ other.trailingZeroBitCount
        other &= other &- 1
        if bytes[at &+ 1] != 0x0A { returns &+= 1 }
      }
      block &+= 64
    }
    guard returns > 0 else { return count }
    let scanner = RecordScanner(delimiter: delimiter, quote: quote, width: 0)
    return scanner.scan(bytes, buffer.count) { _, _ in } ?? count
  }

  private func read(_ buffer: inout Buffer, upTo wanted: Int) throws {
    while buffer.count < wanted, !isAtEnd {
      let count = try input.read(
        into: UnsafeMutableRawBufferPointer(
          start: buffer.bytes + buffer.count, count: wanted - buffer.count))
      isAtEnd = count == 0
      buffer.count += count
      guard prelude > 0 else { continue }
      let dropped = min(prelude, buffer.count)
      buffer.bytes.copyMemory(from: buffer.bytes + dropped, byteCount: buffer.count - dropped)
      buffer.count -= dropped
      prelude -= dropped
    }
  }

  /// The end of the last record that is whole, a line feed outside quotes.
  private func lastRecordEnd(_ buffer: borrowing Buffer) -> Int? {
    let bytes = UnsafePointer(buffer.bytes.assumingMemoryBound(to: UInt8.self))
    let end = bulletin_last_end(bytes, buffer.count, delimiter, quote, Self.isWide)
    if end != Self.stray { return end > 0 ? end : nil }
    let near = buffer.count - (1 << 16)
    return lastRecordEnd(buffer, after: near) ?? lastRecordEnd(buffer, after: 0)
  }

  private func lastRecordEnd(_ buffer: borrowing Buffer, after near: Int) -> Int? {
    let (bytes, count) = (UnsafeRawPointer(buffer.bytes), buffer.count)
    var found: Int?
    var outside = 0
    var isQuoted = false
    var skipped = -1
    var block = 0
    while block < count {
      var mask = bulletin_places(bytes + block, quote)
      while mask != 0 {
        let at = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        if at >= count || at == skipped { continue }
        let byte = at &+ 1 < count ? bytes.load(fromByteOffset: at &+ 1, as: UInt8.self) : 0
        if isQuoted {
          if byte == quote {
            skipped = at &+ 1
          } else {
            isQuoted = false
            outside = at
          }
        } else if opens(at, bytes) {
          isQuoted = true
          if at > near, let end = Self.lastLineFeed(bytes, max(outside, near), at) { found = end }
        }
      }
      block &+= 64
    }
    if !isQuoted, let end = Self.lastLineFeed(bytes, max(outside, near, 0), count) { found = end }
    return found
  }

  /// Whether a quote outside others stands at the start of a cell.
  @inline(__always)
  private func opens(_ at: Int, _ bytes: UnsafeRawPointer) -> Bool {
    guard at > 0 else { return true }
    let before = bytes.load(fromByteOffset: at &- 1, as: UInt8.self)
    return before == delimiter || before == 0x0A || before == 0x0D
  }

  /// What lies behind the last line feed of a stretch.
  private static func lastLineFeed(_ bytes: UnsafeRawPointer, _ start: Int, _ end: Int) -> Int? {
    var at = end
    while at > start {
      at -= 1
      if bytes.load(fromByteOffset: at, as: UInt8.self) == 0x0A { return at + 1 }
    }
    return nil
  }
}
