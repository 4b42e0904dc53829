import Bulletin

extension ColumnarWorker {
  /// Hands all groups over to the stores, and begins anew.
  ///
  /// - Throws: `Failure.unfit` for a total that a store has no room for.
  mutating func flush() throws {
    let total = groupCount
    guard total > 0 else { return }
    let (dimensions, groupCodes) = (dimensions, groupCodes)
    func code(_ group: Int, _ place: Int) -> UInt32 {
      dimensions == 1 ? UInt32(group) : groupCodes[group &* dimensions &+ place]
    }
    try flush(groups, total, into: store.groups, code)
    for index in 0..<histogramCount {
      let entries = histograms[index].entries
      try flush(histograms[index].rows, entries.count, into: store.histograms[index]) {
        $1 < dimensions ? code(Int(entries[$0].group), $1) : entries[$0].code
      }
      histograms[index].reset()
    }
    groups.reset(total)
    self.groupCodes.removeAll(keepingCapacity: true)
    for index in 1..<max(dimensions, 1) { pairs[index &- 1].reset() }
    for index in 0..<columnCount { stores[index].forget() }
  }

  /// Hands some groups over to a store.
  ///
  /// - Parameter code: The code of a group in some place of its key.
  private mutating func flush(
    _ groups: ColumnarGroups, _ count: Int, into store: GroupStore,
    _ code: (_ group: Int, _ place: Int) -> UInt32
  ) throws {
    let shape = store.shape
    var flushed = FlushedKeys(capacity: count)
    defer { flushed.deallocate() }
    if shape.isText == [true] {
      let table = stores[owners[shape.dimensions[0]].store].table
      for group in 0..<count where groups.rows[group] > 0 {
        let place = table.place(of: Int(code(group, 0)))
        flushed.add(place.hash, place.offset, place.length, group)
      }
      return try flushed.merge(groups, base: table.base, into: store, from: task)
    }
    var written = KeyBytes()
    defer { written.deallocate() }
    for group in 0..<count where groups.rows[group] > 0 {
      let start = written.count
      for place in shape.isText.indices {
        let code = code(group, place)
        if shape.isText[place] {
          let owner = owners[shape.dimensions[place]]
          let bytes = stores[owner.store].table.bytes(Int(code))
          written.append(UInt32(bytes.count))
          written.append(bytes)
        } else {
          written.append(known(code, shape.dimensions[place]))
        }
      }
      flushed.add(0, start, written.count &- start, group)
    }
    written.end()
    flushed.hash(written.bytes)
    try flushed.merge(groups, base: written.bytes, into: store, from: task)
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
  private mutating func known(_ code: UInt32, _ dimension: Int) -> UInt32 {
    let index = Int(code)
    while knownCodes[dimension].count <= index { knownCodes[dimension].append(.max) }
    if knownCodes[dimension][index] == .max {
      let owner = owners[dimension]
      knownCodes[dimension][index] = store.codes.code(
        of: stores[owner.store].value(code, owner.use), dimension)
    }
    return knownCodes[dimension][index]
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
