import Bulletin

/// Writes groups to a scratch file, one behind the other: the length of the key, the key, and what
/// stands behind it in the record.
final class RunWriter {
  private static let capacity = 1 << 17
  /// The bytes of the length of a key.
  static let head = 4

  private let file: any ScratchFile
  private let layout: GroupLayout
  private let first: Int
  private var offset: Int
  private var bytes: UnsafeMutableRawPointer
  private var capacity = RunWriter.capacity
  private var count = 0
  private var greatest: [UInt128]

  /// - Parameter offset: Where the first group goes.
  init(_ file: any ScratchFile, at offset: Int, _ layout: GroupLayout) {
    (self.file, self.offset, self.layout, first) = (file, offset, layout, offset)
    bytes = .allocate(byteCount: capacity, alignment: 16)
    greatest = Array(repeating: 0, count: layout.slots)
  }

  deinit { bytes.deallocate() }

  func add(_ key: UnsafeRawBufferPointer, _ record: UnsafeRawPointer) throws {
    let size = Self.head + key.count + layout.size
    if count + size > capacity {
      try flush()
      if size > capacity {
        bytes.deallocate()
        capacity = size
        bytes = .allocate(byteCount: capacity, alignment: 16)
      }
    }
    let place = bytes + count
    place.storeBytes(of: UInt32(key.count), as: UInt32.self)
    if let start = key.baseAddress {
      (place + Self.head).copyMemory(from: start, byteCount: key.count)
    }
    (place + (Self.head + key.count))
      .copyMemory(from: record + GroupLayout.rows, byteCount: layout.size)
    count += size
    for slot in 0..<layout.slots {
      let total = record.load(fromByteOffset: layout.totals + slot * 16, as: Int128.self)
      if total.magnitude > greatest[slot] { greatest[slot] = total.magnitude }
    }
  }

  /// Writes what is left.
  ///
  /// - Parameter start: What the texts of the first dimension begin with.
  func finish(_ start: KeyStart?) throws -> SpilledRun {
    try flush()
    return SpilledRun(file: file, range: first..<offset, start: start, greatest: greatest)
  }

  private func flush() throws {
    try file.write(UnsafeRawBufferPointer(start: bytes, count: count), at: offset)
    offset += count
    count = 0
  }
}
