import Bulletin
import CBytes
import Synchronization

/// Groups from all tasks: keys are parted by their hashes, so that tasks seldom wait for each other.
///
/// Tasks fold into small tables of their own, and hand over what these hold when they are full.
/// Unchecked, since memory is by hand: each part is touched under its lock alone while tasks run.
final class GroupStore: @unchecked Sendable {
  static let partCount = 128

  /// One part of all keys.
  final class Part {
    private let mutex = Mutex(())
    var table: GroupTable

    init(_ layout: GroupLayout) { table = GroupTable(layout) }

    deinit { table.deallocate() }

    @inline(__always)
    func locked<Result: Sendable>(_ body: (Part) -> Result) -> Result {
      mutex.withLock { _ in body(self) }
    }
  }

  let shape: KeyShape
  let layout: GroupLayout
  let parts: [Part]
  private let codes: DimensionCodes
  /// Where groups go that memory has no room for; nil where it has room for all.
  let spill: GroupSpill?

  init(_ shape: KeyShape, _ layout: GroupLayout, _ codes: DimensionCodes, _ spill: GroupSpill?) {
    (self.shape, self.layout, self.codes, self.spill) = (shape, layout, codes, spill)
    parts = (0..<Self.partCount).map { _ in Part(layout) }
    spill?.begin(parts)
  }

  /// The part that a key with some hash belongs to.
  @inline(__always)
  static func part(of hash: UInt64) -> Int { Int(hash >> 57) }

  /// The values of every dimension, by their codes.
  var valuesByCode: [[DimensionValue]] { codes.values(of: shape.dimensions) }

  /// The order of the keys.
  var order: KeyOrder { KeyOrder(shape, valuesByCode) }

  /// The bytes that stand for a combination of dimensions, as tasks write them; nil for one that
  /// has no such bytes.
  func key(of combination: [DimensionValue]) -> [UInt8]? { shape.key(of: combination, codes) }

  /// Adds rows to the group of a key; no task may be at work.
  func add(_ rows: Int, to key: [UInt8]) {
    let (part, group) = group(of: key)
    let place = parts[part].table.record(group) + GroupLayout.rows
    place.storeBytes(of: place.load(as: Int.self) + rows, as: Int.self)
  }

  /// The keys of what the plain way has folded, in its order, and behind them that of the one row
  /// that there always is without dimensions.
  ///
  /// - Throws: `Failure.unfit` for a key that tasks do not write.
  func keys(of plain: QueryGroups) throws -> [[UInt8]] {
    try (plain.keys + (shape.isText.isEmpty ? [[]] : [])).map { combination in
      guard let key = key(of: combination) else { throw ColumnarScan.Failure.unfit }
      return key
    }
  }

  /// The group of a key, which exists from now on, and its part; no task may be at work.
  func group(of key: [UInt8]) -> (part: Int, group: Int) {
    (key + Array(repeating: 0, count: 16)).withUnsafeBytes {
      let hash = CellTable.hash($0.baseAddress!, key.count)
      let part = Self.part(of: hash)
      let key = GroupTable.Key(bytes: $0.baseAddress!, length: key.count, hash: hash)
      return (part, parts[part].table.group(of: key))
    }
  }

  /// Where the group of a key stands that is there; no task may be at work.
  func find(_ key: UnsafeRawBufferPointer) -> (part: Int, group: Int) {
    // The key of no dimensions has no bytes.
    guard let bytes = key.baseAddress, key.count > 0 else { return group(of: []) }
    let hash = CellTable.hash(bytes, key.count)
    let part = Self.part(of: hash)
    let found = parts[part].table
      .find(GroupTable.Key(bytes: bytes, length: key.count, hash: hash))
    precondition(found != nil, "values stand within groups that are there")
    return (part, found!)
  }

  /// Adds groups that stand in order of their parts.
  ///
  /// - Parameters:
  ///   - starts: Where the groups of each part begin, and where the last end.
  ///   - first: The part to begin with, so that tasks do not all ask for the same.
  /// - Throws: `Failure.unfit` for a total that has no room here; `ScratchFault`.
  func merge(
    _ groups: ColumnarGroups, _ keys: UnsafePointer<FlushedKey>, base: UnsafeRawPointer,
    starts: UnsafePointer<Int>, from first: Int
  ) throws {
    for step in 0..<Self.partCount {
      let number = (first + step) % Self.partCount
      let (start, end) = (starts[number], starts[number + 1])
      guard start < end else { continue }
      let (fits, grown) = parts[number].locked { part in
        let before = part.table.byteCount
        let fits = Self.merge(groups, keys, start..<end, base, layout, into: &part.table)
        return (fits, part.table.byteCount - before)
      }
      guard fits else { throw ColumnarScan.Failure.unfit }
      try spill?.note(grown, in: number, of: self)
    }
  }

  private static let ahead = 8

  private static func merge(
    _ groups: ColumnarGroups, _ keys: UnsafePointer<FlushedKey>, _ range: Range<Int>,
    _ base: UnsafeRawPointer, _ layout: GroupLayout, into table: inout GroupTable
  ) -> Bool {
    for index in range.lowerBound..<min(range.lowerBound + 2 * ahead, range.upperBound) {
      bulletin_fetch(table.slot(keys[index].hash))
    }
    for index in range {
      // What will be looked at is fetched beforehand: the slot, then the record that it names.
      if index &+ 2 &* ahead < range.upperBound {
        bulletin_fetch(table.slot(keys[index &+ 2 &* ahead].hash))
      }
      if index &+ ahead < range.upperBound,
        let record = table.likelyRecord(keys[index &+ ahead].hash)
      {
        bulletin_fetch(record)
        bulletin_fetch(record + 64)
      }
      let key = keys[index]
      let group = table.group(
        of: GroupTable.Key(bytes: base + key.offset, length: Int(key.length), hash: key.hash))
      guard table.record(group).merge(groups, Int(key.group), layout) else { return false }
    }
    return true
  }
}

/// One of a task's groups on its way into the store.
struct FlushedKey {
  var hash: UInt64
  /// Where its key stands behind the base of all.
  var offset: Int
  var length: UInt32
  /// Its number in the task.
  var group: UInt32
}
