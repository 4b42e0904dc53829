import Bulletin

/// Reads a run from its first group to its last, in memory by hand.
///
/// Who makes a cursor must `deallocate` it. Eight bytes may be read behind a key.
struct RunCursor {
  private let file: any ScratchFile
  private let layout: GroupLayout
  private var next: Int
  private let end: Int
  private var bytes: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0
  private var at = 0
  private var length = 0
  /// Whether the last group has been passed.
  private(set) var isDone = false
  /// What goes first of the current key.
  private(set) var prefix: UInt64 = 0

  /// Makes a cursor before the first group.
  ///
  /// - Parameter capacity: How many bytes are read at once, unless a group takes more.
  init(_ run: SpilledRun, _ layout: GroupLayout, capacity: Int) {
    (file, self.layout) = (run.file, layout)
    (next, end) = (run.range.lowerBound, run.range.upperBound)
    self.capacity = capacity
    bytes = .allocate(byteCount: capacity + 16, alignment: 16)
  }

  func deallocate() { bytes.deallocate() }

  /// The key of the current group.
  var key: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes + (at + RunWriter.head), count: length)
  }

  /// What the current group came to: its record from its rows on.
  var record: UnsafeRawPointer { UnsafeRawPointer(bytes + (at + RunWriter.head + length)) }

  /// Goes to the next group.
  mutating func advance(_ order: KeyOrder, common: Int) throws {
    if count > 0 { at += RunWriter.head + length + layout.size }
    guard try reach(RunWriter.head) else {
      isDone = true
      return
    }
    length = Int((bytes + at).loadUnaligned(as: UInt32.self))
    guard try reach(RunWriter.head + length + layout.size) else { throw Self.torn }
    prefix = order.prefix(key, common: common)
  }

  private static var torn: ScratchFault {
    ScratchFault(folder: "", reason: "it ends within a group")
  }

  /// Makes so many bytes of the current group be there.
  ///
  /// - Returns: False at the end of the run.
  private mutating func reach(_ wanted: Int) throws -> Bool {
    guard at + wanted > count else { return true }
    guard next < end else { return false }
    let rest = count - at
    if wanted > capacity {
      let grown = UnsafeMutableRawPointer.allocate(byteCount: wanted + 16, alignment: 16)
      grown.copyMemory(from: bytes + at, byteCount: rest)
      bytes.deallocate()
      (bytes, capacity) = (grown, wanted)
    } else if rest > 0 {
      bytes.copyMemory(from: bytes + at, byteCount: rest)
    }
    (at, count) = (0, rest)
    let most = min(capacity - rest, end - next)
    let read = try file.read(
      at: next, into: UnsafeMutableRawBufferPointer(start: bytes + rest, count: most))
    next += read
    count += read
    guard read == most else { throw Self.torn }
    return wanted <= count
  }
}
