import Bulletin

/// What a task has folded for each combination of dimensions, in memory by hand.
struct ColumnarGroups {
  /// The numbers of one column in one combination.
  struct Sum {
    var total: Int128 = 0
    var count = 0
  }

  /// The least and the greatest of one column in one combination.
  struct Extremes {
    var least = Int128.max
    var greatest = Int128.min
  }

  private(set) var rows: UnsafeMutablePointer<Int>
  private(set) var sums: UnsafeMutablePointer<Sum>
  private(set) var extremes: UnsafeMutablePointer<Extremes>
  private(set) var presences: UnsafeMutablePointer<Int>
  private(set) var capacity = 64
  let slots: Int
  let presenceCount: Int
  let hasExtremes: Bool

  init(_ layout: GroupLayout) {
    slots = layout.slots
    presenceCount = layout.presenceCount
    hasExtremes = layout.hasExtremes
    rows = Self.allocate(capacity, 0)
    sums = Self.allocate(capacity * slots, Sum())
    extremes = Self.allocate(hasExtremes ? capacity * slots : 0, Extremes())
    presences = Self.allocate(capacity * presenceCount, 0)
  }

  func deallocate() {
    rows.deallocate()
    sums.deallocate()
    extremes.deallocate()
    presences.deallocate()
  }

  /// Sets the first groups back to nothing.
  mutating func reset(_ used: Int) {
    let count = min(used, capacity)
    rows.update(repeating: 0, count: count)
    sums.update(repeating: Sum(), count: count * slots)
    if hasExtremes { extremes.update(repeating: Extremes(), count: count * slots) }
    presences.update(repeating: 0, count: count * presenceCount)
  }

  @inline(__always)
  mutating func reserve(_ group: Int) {
    if group >= capacity { grow(group) }
  }

  private mutating func grow(_ group: Int) {
    let grown = max(capacity * 2, group + 1)
    rows = Self.moved(rows, capacity, grown, 0)
    sums = Self.moved(sums, capacity * slots, grown * slots, Sum())
    if hasExtremes { extremes = Self.moved(extremes, capacity * slots, grown * slots, Extremes()) }
    presences = Self.moved(presences, capacity * presenceCount, grown * presenceCount, 0)
    capacity = grown
  }

  private static func allocate<Value>(_ count: Int, _ value: Value) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: value, count: max(count, 1))
    return memory
  }

  private static func moved<Value>(
    _ old: UnsafeMutablePointer<Value>, _ count: Int, _ capacity: Int, _ value: Value
  ) -> UnsafeMutablePointer<Value> {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: max(capacity, 1))
    memory.moveInitialize(from: old, count: count)
    (memory + count).initialize(repeating: value, count: max(capacity, 1) - count)
    old.deallocate()
    return memory
  }
}
