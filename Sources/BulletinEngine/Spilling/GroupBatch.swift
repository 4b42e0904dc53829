/// Groups that follow each other in the order of an answer, in memory by hand.
///
/// Unchecked, since memory is by hand: nothing changes any more once it is handed on.
final class GroupBatch: @unchecked Sendable {
  /// How many bytes of keys there are before it counts as full.
  private static let most = 1 << 22

  private let layout: GroupLayout
  private let capacity: Int
  private let records: UnsafeMutableRawPointer
  /// Where each key ends.
  private let ends: UnsafeMutablePointer<Int>
  private var keys: UnsafeMutableRawPointer
  private var keyCapacity: Int
  /// The number of groups.
  private(set) var count = 0

  init(_ layout: GroupLayout, capacity: Int) {
    (self.layout, self.capacity) = (layout, capacity)
    records = .allocate(byteCount: capacity * layout.stride, alignment: 16)
    ends = .allocate(capacity: capacity)
    keyCapacity = capacity * 16 + 16
    keys = .allocate(byteCount: keyCapacity, alignment: 16)
  }

  deinit {
    records.deallocate()
    ends.deallocate()
    keys.deallocate()
  }

  /// Whether it takes no more groups.
  var isFull: Bool { count == capacity || count > 0 && ends[count - 1] > Self.most }

  /// The record of a group, without its key.
  func record(_ index: Int) -> UnsafeMutableRawPointer { records + index * layout.stride }

  /// The key of a group; eight bytes more may be read behind it.
  func key(_ index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(start: keys + start, count: ends[index] - start)
  }

  /// Adds a group.
  ///
  /// - Parameter record: Its record from its rows on.
  func add(_ key: UnsafeRawBufferPointer, _ record: UnsafeRawPointer) {
    let start = count == 0 ? 0 : ends[count - 1]
    if start + key.count + 16 > keyCapacity {
      let grown = max(keyCapacity * 2, start + key.count + 16)
      let memory = UnsafeMutableRawPointer.allocate(byteCount: grown, alignment: 16)
      memory.copyMemory(from: keys, byteCount: start)
      keys.deallocate()
      (keys, keyCapacity) = (memory, grown)
    }
    if let first = key.baseAddress {
      (keys + start).copyMemory(from: first, byteCount: key.count)
    }
    (ends + count).initialize(to: start + key.count)
    (self.record(count) + GroupLayout.rows).copyMemory(from: record, byteCount: layout.size)
    count += 1
  }

  /// Whether the last group has some key.
  func ends(with key: UnsafeRawBufferPointer) -> Bool {
    guard count > 0 else { return false }
    let last = self.key(count - 1)
    return last.count == key.count && last.elementsEqual(key)
  }

  /// Adds more of the last group.
  ///
  /// - Returns: False if a total has no room for it.
  func merge(_ record: UnsafeRawPointer) -> Bool {
    self.record(count - 1).merge(record, layout)
  }
}
