import Bulletin

/// The groups of one part of all keys, in memory by hand: an open-addressing table over records.
///
/// Who makes a table must `deallocate` it. Keys that are looked up may be read up to eight bytes
/// past their end.
struct GroupTable {
  /// A key as it is looked up.
  struct Key {
    var bytes: UnsafeRawPointer
    var length: Int
    var hash: UInt64
  }

  let layout: GroupLayout
  /// The upper half of a key's hash, and below it the number of its group plus one; 0 is free.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private var records: UnsafeMutableRawPointer
  private var capacity: Int
  private var arena: UnsafeMutableRawPointer
  private var arenaCapacity = 0
  private var arenaCount = 0
  /// The number of groups.
  private(set) var count = 0

  init(_ layout: GroupLayout) {
    self.layout = layout
    mask = 15
    slots = .allocate(capacity: 16)
    slots.initialize(repeating: 0, count: 16)
    capacity = 8
    records = .allocate(byteCount: capacity * layout.stride, alignment: 16)
    arena = .allocate(byteCount: 16, alignment: 16)
  }

  func deallocate() {
    slots.deallocate()
    records.deallocate()
    arena.deallocate()
  }

  /// The memory that it takes.
  var byteCount: Int { (mask + 1) * 8 + capacity * layout.stride + arenaCapacity }

  /// The record of a group.
  @inline(__always)
  func record(_ group: Int) -> UnsafeMutableRawPointer { records + group &* layout.stride }

  /// The key of a group; eight bytes more may be read behind it.
  @inline(__always)
  func key(_ group: Int) -> UnsafeRawBufferPointer {
    let record = record(group)
    let length = Int(record.load(fromByteOffset: GroupLayout.length, as: UInt32.self))
    guard length > 16 else {
      return UnsafeRawBufferPointer(start: record + GroupLayout.key, count: length)
    }
    let place = record.load(fromByteOffset: GroupLayout.place, as: UInt32.self)
    return UnsafeRawBufferPointer(start: arena + Int(place) << 4, count: length)
  }

  /// Where a key with some hash is looked for first.
  @inline(__always)
  func slot(_ hash: UInt64) -> UnsafePointer<UInt64> {
    UnsafePointer(slots + Int(truncatingIfNeeded: hash) & mask)
  }

  /// The record that a key may have, to be fetched before it is looked at.
  @inline(__always)
  func likelyRecord(_ hash: UInt64) -> UnsafeRawPointer? {
    let found = slot(hash).pointee
    let number = Int(found & 0xFFFF_FFFF)
    return number == 0 ? nil : UnsafeRawPointer(record(number &- 1))
  }

  /// The group of a key, which exists from now on.
  @inline(__always)
  mutating func group(of key: Key) -> Int {
    let (low, high) = CellTable.heads(key.bytes, key.length)
    let (group, slot) = look(for: key, low, high)
    return group >= 0 ? group : add(key, low, high, at: slot)
  }

  /// The group of a key; nil if there is none.
  func find(_ key: Key) -> Int? {
    let (low, high) = CellTable.heads(key.bytes, key.length)
    let group = look(for: key, low, high).group
    return group >= 0 ? group : nil
  }

  /// The group of a key, or -1 and the slot that is free for it.
  @inline(__always)
  private func look(for key: Key, _ low: UInt64, _ high: UInt64) -> (group: Int, slot: Int) {
    let tag = key.hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return (-1, slot) }
      if found & 0xFFFF_FFFF_0000_0000 == tag {
        let group = Int(found & 0xFFFF_FFFF) &- 1
        let record = record(group)
        if record.load(as: UInt64.self) == low,
          record.load(fromByteOffset: 8, as: UInt64.self) == high,
          Int(record.load(fromByteOffset: GroupLayout.length, as: UInt32.self)) == key.length,
          key.length <= 16 || isSame(group, key)
        {
          return (group, slot)
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(never)
  private func isSame(_ group: Int, _ key: Key) -> Bool {
    let mine = self.key(group)
    return mine.elementsEqual(UnsafeRawBufferPointer(start: key.bytes, count: key.length))
  }

  @inline(never)
  private mutating func add(_ key: Key, _ low: UInt64, _ high: UInt64, at slot: Int) -> Int {
    if count == capacity { growRecords() }
    let group = count
    count += 1
    slots[slot] = key.hash & 0xFFFF_FFFF_0000_0000 | UInt64(group + 1)
    let record = record(group)
    record.initializeMemory(as: UInt8.self, repeating: 0, count: layout.stride)
    record.storeBytes(of: low, as: UInt64.self)
    record.storeBytes(of: high, toByteOffset: 8, as: UInt64.self)
    record.storeBytes(
      of: UInt32(key.length), toByteOffset: GroupLayout.length, as: UInt32.self)
    if key.length > 16 { keep(key, record) }
    if layout.hasExtremes {
      for index in 0..<layout.slots {
        let place = layout.extremes + index * 32
        record.storeBytes(of: Int128.max, toByteOffset: place, as: Int128.self)
        record.storeBytes(of: Int128.min, toByteOffset: place + 16, as: Int128.self)
      }
    }
    if count * 3 > mask * 2 { growSlots() }
    return group
  }

  private mutating func keep(_ key: Key, _ record: UnsafeMutableRawPointer) {
    let wanted = arenaCount + key.length + 16
    if wanted > arenaCapacity {
      let grown = max(arenaCapacity + arenaCapacity / 2, wanted, 1024)
      let memory = UnsafeMutableRawPointer.allocate(byteCount: grown, alignment: 16)
      memory.copyMemory(from: arena, byteCount: arenaCount)
      arena.deallocate()
      (arena, arenaCapacity) = (memory, grown)
    }
    (arena + arenaCount).copyMemory(from: key.bytes, byteCount: key.length)
    record.storeBytes(
      of: UInt32(arenaCount >> 4), toByteOffset: GroupLayout.place, as: UInt32.self)
    arenaCount = (arenaCount + key.length + 15) & ~15
  }

  private mutating func growRecords() {
    let grown = max(capacity + capacity / 2, 16)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: grown * layout.stride, alignment: 16)
    memory.copyMemory(from: records, byteCount: count * layout.stride)
    records.deallocate()
    (records, capacity) = (memory, grown)
  }

  private mutating func growSlots() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for group in 0..<count {
      let key = key(group)
      let hash = CellTable.hash(key.baseAddress!, key.count)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(group + 1)
    }
  }
}

extension UnsafeMutableRawPointer {
  /// Adds what another record of the same group holds.
  ///
  /// - Parameter other: The other record from its rows on, anywhere in memory.
  /// - Returns: False if a total has no room for it.
  func merge(_ other: UnsafeRawPointer, _ layout: GroupLayout) -> Bool {
    func add(_ place: Int) {
      let sum =
        load(fromByteOffset: place, as: Int.self)
        &+ other.loadUnaligned(fromByteOffset: place - GroupLayout.rows, as: Int.self)
      storeBytes(of: sum, toByteOffset: place, as: Int.self)
    }
    add(GroupLayout.rows)
    for slot in 0..<layout.slots {
      let place = layout.totals + slot * 16
      let (total, overflow) = load(fromByteOffset: place, as: Int128.self)
        .addingReportingOverflow(
          other.loadUnaligned(fromByteOffset: place - GroupLayout.rows, as: Int128.self))
      guard !overflow else { return false }
      storeBytes(of: total, toByteOffset: place, as: Int128.self)
      add(layout.counts + slot * 8)
      guard layout.hasExtremes else { continue }
      let mine = (self + layout.extremes).assumingMemoryBound(to: Int128.self) + slot * 2
      let theirs = other + (layout.extremes - GroupLayout.rows + slot * 32)
      mine[0] = Swift.min(mine[0], theirs.loadUnaligned(as: Int128.self))
      mine[1] = Swift.max(mine[1], theirs.loadUnaligned(fromByteOffset: 16, as: Int128.self))
    }
    for index in 0..<layout.presenceCount { add(layout.presences + index * 8) }
    return true
  }

  /// Adds what a task has folded of one of its groups to a record.
  ///
  /// - Returns: False if a total has no room for it.
  @inline(__always)
  func merge(_ other: ColumnarGroups, _ theirs: Int, _ layout: GroupLayout) -> Bool {
    let rows = (self + GroupLayout.rows).assumingMemoryBound(to: Int.self)
    rows.pointee &+= other.rows[theirs]
    for slot in 0..<layout.slots {
      let sum = other.sums[theirs &* layout.slots &+ slot]
      let total = (self + layout.totals).assumingMemoryBound(to: Int128.self) + slot
      let (added, overflow) = total.pointee.addingReportingOverflow(sum.total)
      guard !overflow else { return false }
      total.pointee = added
      let count = (self + layout.counts).assumingMemoryBound(to: Int.self) + slot
      count.pointee &+= sum.count
      guard layout.hasExtremes else { continue }
      let extremes = other.extremes[theirs &* layout.slots &+ slot]
      let mine = (self + layout.extremes).assumingMemoryBound(to: Int128.self) + slot &* 2
      if extremes.least < mine[0] { mine[0] = extremes.least }
      if extremes.greatest > mine[1] { mine[1] = extremes.greatest }
    }
    let presences = (self + layout.presences).assumingMemoryBound(to: Int.self)
    for index in 0..<layout.presenceCount {
      presences[index] &+= other.presences[theirs &* layout.presenceCount &+ index]
    }
    return true
  }
}
