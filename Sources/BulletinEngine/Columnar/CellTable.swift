import CBytes

/// The different cells of a column, each once, as bytes: an open-addressing table.
///
/// Entry 0 is the empty cell. Memory is by hand, so that a look-up neither counts references nor
/// checks bounds; who makes a table must `deallocate` it. Cells that are looked up may be read up
/// to sixteen bytes past their beginning and eight past their end.
struct CellTable {
  private struct Entry {
    var hash: UInt64
    var offset: Int
    var length: Int
  }

  /// A cell's first sixteen bytes stand in its slot, so that most look-ups touch nothing else; and
  /// slots are small, so that those of some thousand cells stay in a processor's own memory.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    /// The entry's number plus one; 0 for a slot that is free.
    var number: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity: Int
  private var arenaCount = 0
  /// The number of entries.
  private(set) var count = 0

  init() {
    mask = 255
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: Slot(), count: 256)
    entryCapacity = 128
    entries = .allocate(capacity: entryCapacity)
    arenaCapacity = 4096
    arena = .allocate(byteCount: arenaCapacity, alignment: 16)
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { empty in
      _ = insert(UnsafeRawPointer(empty.baseAddress!), 0, Self.hash(empty.baseAddress!, 0))
    }
  }

  func deallocate() {
    slots.deallocate()
    entries.deallocate()
    arena.deallocate()
  }

  /// Forgets all entries but the empty cell.
  mutating func reset() {
    slots.update(repeating: Slot(), count: mask + 1)
    count = 1
    arenaCount = 0
    place(0)
  }

  /// Where the bytes of all entries begin.
  var base: UnsafeRawPointer { UnsafeRawPointer(arena) }

  /// Where an entry stands behind `base`, and its hash.
  @inline(__always)
  func place(of entry: Int) -> (offset: Int, length: Int, hash: UInt64) {
    (entries[entry].offset, entries[entry].length, entries[entry].hash)
  }

  /// The bytes of an entry.
  func bytes(_ entry: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: arena + entries[entry].offset, count: entries[entry].length)
  }

  @inline(__always)
  static func hash(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
    if length <= 16 {
      let (low, high) = heads(bytes, length)
      return mix(low ^ 0x9E37_79B9_7F4A_7C15, high ^ UInt64(truncatingIfNeeded: length))
    }
    return longHash(bytes, length)
  }

  @inline(never)
  private static func longHash(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
    var seed: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)
    var (at, rest) = (bytes, length)
    while rest > 8 {
      seed = mix(seed ^ at.loadUnaligned(as: UInt64.self), 0x8EBC_6AF0_9C88_C6E3)
      at += 8
      rest -= 8
    }
    return mix(seed ^ head(at, rest), 0x8EBC_6AF0_9C88_C6E3)
  }

  /// The first sixteen bytes of a cell as two numbers.
  @inline(__always)
  static func heads(
    _ bytes: UnsafeRawPointer, _ length: Int
  ) -> (low: UInt64, high: UInt64) {
    let low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: (bytes + 8).loadUnaligned(as: UInt64.self))
    return (low & bulletin_head_mask(length, 0), high & bulletin_head_mask(length, 1))
  }

  /// The first bytes of a cell, eight at the most, as a number.
  @inline(__always)
  private static func head(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    let word = bytes.loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
      & (UInt64.max &>> UInt64(truncatingIfNeeded: (8 &- length) &* 8))
  }

  /// - Parameter other: Anything but the number below, which would make every hash 0.
  @inline(__always)
  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ (one &>> 32)).multipliedFullWidth(by: other ^ 0xA076_1D64_78BD_642F)
    let folded = product.high ^ product.low
    return folded ^ (folded &>> 29)
  }

  /// The entry of a cell; -1 if it is not there yet.
  @inline(__always)
  func find(_ bytes: UnsafeRawPointer, _ length: Int, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    let (low, high) = Self.heads(bytes, length)
    while true {
      let found = slots + slot
      let number = Int(found.pointee.number)
      if number == 0 { return -1 }
      if found.pointee.low == low, found.pointee.high == high,
        Int(found.pointee.length) == length,
        length <= 16 || entries[number &- 1].hash == hash && areSame(number &- 1, bytes, length)
      {
        return number &- 1
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Whether what lies behind the first sixteen bytes is the same too.
  @inline(never)
  private func areSame(_ entry: Int, _ bytes: UnsafeRawPointer, _ length: Int) -> Bool {
    var (a, b, rest) = (
      UnsafeRawPointer(arena) + entries[entry].offset + 16, bytes + 16, length - 16
    )
    while rest > 8 {
      if a.loadUnaligned(as: UInt64.self) != b.loadUnaligned(as: UInt64.self) { return false }
      a += 8
      b += 8
      rest -= 8
    }
    return Self.head(a, rest) == Self.head(b, rest)
  }

  /// Adds a cell that is not there yet.
  mutating func insert(_ bytes: UnsafeRawPointer, _ length: Int, _ hash: UInt64) -> Int {
    if count == entryCapacity { growEntries() }
    if arenaCount + length + 16 > arenaCapacity { growArena(by: length + 16) }
    (arena + arenaCount).copyMemory(from: bytes, byteCount: length)
    (entries + count).initialize(to: Entry(hash: hash, offset: arenaCount, length: length))
    arenaCount += length
    count += 1
    if count * 2 > mask { growSlots() } else { place(count - 1) }
    return count - 1
  }

  private mutating func place(_ number: Int) {
    let entry = entries[number]
    var slot = Int(truncatingIfNeeded: entry.hash) & mask
    while slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    let (low, high) = Self.heads(UnsafeRawPointer(arena) + entry.offset, entry.length)
    slots[slot] = Slot(
      low: low, high: high, length: UInt32(truncatingIfNeeded: entry.length),
      number: UInt32(number + 1))
  }

  private mutating func growSlots() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for entry in 0..<count { place(entry) }
  }

  private mutating func growEntries() {
    let grown = UnsafeMutablePointer<Entry>.allocate(capacity: entryCapacity * 2)
    grown.moveInitialize(from: entries, count: count)
    entries.deallocate()
    (entries, entryCapacity) = (grown, entryCapacity * 2)
  }

  private mutating func growArena(by length: Int) {
    let capacity = max(arenaCapacity * 2, arenaCapacity + length)
    let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    grown.copyMemory(from: arena, byteCount: arenaCount)
    arena.deallocate()
    (arena, arenaCapacity) = (grown, capacity)
  }
}
