import Bulletin

extension ColumnarWorker {
  /// Hands all groups over to the store, and begins anew.
  ///
  /// - Throws: `Failure.unfit` for a total that the store has no room for.
  mutating func flush(into store: GroupStore) throws {
    let total = groupCount
    guard total > 0 else { return }
    var flushed = FlushedKeys(capacity: total)
    defer { flushed.deallocate() }
    if dimensions == 1, store.isText[0] {
      let table = stores[owners[0].store].table
      for group in 0..<total where groups.rows[group] > 0 {
        let place = table.place(of: group)
        flushed.add(place.hash, place.offset, place.length, group)
      }
      try flushed.merge(groups, base: table.base, into: store, from: task)
    } else {
      var written = KeyBytes()
      defer { written.deallocate() }
      for group in 0..<total where groups.rows[group] > 0 {
        let start = written.count
        for place in 0..<dimensions {
          let code = dimensions == 1 ? UInt32(group) : groupCodes[group &* dimensions &+ place]
          if store.isText[place] {
            let bytes = stores[owners[place].store].table.bytes(Int(code))
            written.append(UInt32(bytes.count))
            written.append(bytes)
          } else {
            written.append(known(code, place, store))
          }
        }
        flushed.add(0, start, written.count &- start, group)
      }
      written.end()
      flushed.hash(written.bytes)
      try flushed.merge(groups, base: written.bytes, into: store, from: task)
    }
    groups.reset(total)
    groupCodes.removeAll(keepingCapacity: true)
    for index in 1..<max(dimensions, 1) { pairs[index &- 1].reset() }
    for index in 0..<columnCount { stores[index].forget() }
  }

  /// The number of groups, those without rows included.
  private var groupCount: Int {
    switch dimensions {
    case 0: 1
    case 1: groups.capacity
    default: groupCodes.count / dimensions
    }
  }

  /// The store's code for a code of this task's.
  private mutating func known(_ code: UInt32, _ place: Int, _ store: GroupStore) -> UInt32 {
    let index = Int(code)
    while knownCodes[place].count <= index { knownCodes[place].append(.max) }
    if knownCodes[place][index] == .max {
      let owner = owners[place]
      knownCodes[place][index] = store.code(of: stores[owner.store].value(code, owner.use), place)
    }
    return knownCodes[place][index]
  }
}

/// The keys of groups on their way into the store, in memory by hand.
private struct FlushedKeys {
  private let keys: UnsafeMutablePointer<FlushedKey>
  private let sorted: UnsafeMutablePointer<FlushedKey>
  private var count = 0

  init(capacity: Int) {
    keys = .allocate(capacity: capacity)
    sorted = .allocate(capacity: capacity)
  }

  func deallocate() {
    keys.deallocate()
    sorted.deallocate()
  }

  mutating func add(_ hash: UInt64, _ offset: Int, _ length: Int, _ group: Int) {
    (keys + count).initialize(
      to: FlushedKey(
        hash: hash, offset: offset, length: UInt32(length), group: UInt32(group)))
    count &+= 1
  }

  func hash(_ base: UnsafeRawPointer) {
    for index in 0..<count {
      keys[index].hash = CellTable.hash(base + keys[index].offset, Int(keys[index].length))
    }
  }

  func merge(
    _ groups: ColumnarGroups, base: UnsafeRawPointer, into store: GroupStore, from task: Int
  ) throws {
    try withUnsafeTemporaryAllocation(of: Int.self, capacity: GroupStore.partCount + 2) { starts in
      starts.initialize(repeating: 0)
      for index in 0..<count { starts[GroupStore.part(of: keys[index].hash) &+ 2] &+= 1 }
      for part in 2..<starts.count { starts[part] &+= starts[part &- 1] }
      for index in 0..<count {
        let part = GroupStore.part(of: keys[index].hash) &+ 1
        (sorted + starts[part]).initialize(to: keys[index])
        starts[part] &+= 1
      }
      try store.merge(
        groups, sorted, base: base, starts: starts.baseAddress!,
        from: task &* GroupStore.partCount / 2 &+ task)
    }
  }
}

/// The bytes of keys that are put together of several dimensions, in memory by hand.
private struct KeyBytes {
  private(set) var bytes = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 16)
  private var capacity = 4096
  private(set) var count = 0

  func deallocate() { bytes.deallocate() }

  mutating func append(_ number: UInt32) {
    reserve(4)
    bytes.storeBytes(of: number.littleEndian, toByteOffset: count, as: UInt32.self)
    count &+= 4
  }

  mutating func append(_ cell: UnsafeRawBufferPointer) {
    reserve(cell.count)
    if let start = cell.baseAddress {
      (bytes + count).copyMemory(from: start, byteCount: cell.count)
    }
    count &+= cell.count
  }

  /// Makes what lies behind the last key readable.
  mutating func end() { reserve(16) }

  private mutating func reserve(_ more: Int) {
    guard count &+ more &+ 16 > capacity else { return }
    let grown = max(capacity * 2, count + more + 16)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: grown, alignment: 16)
    memory.copyMemory(from: bytes, byteCount: count)
    bytes.deallocate()
    (bytes, capacity) = (memory, grown)
  }
}
