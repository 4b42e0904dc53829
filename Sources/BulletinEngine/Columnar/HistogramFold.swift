/// For each group of a task the different values of an operand, each with the number of its rows.
///
/// Who makes one must `deallocate` it.
struct HistogramFold {
  private var pairs = PairTable()
  /// For each entry the group that it belongs to, and the code of its value.
  private(set) var entries: [(group: UInt32, code: UInt32)] = []
  /// The rows of each entry.
  private(set) var rows = ColumnarGroups(GroupLayout.rowsAlone)

  func deallocate() {
    pairs.deallocate()
    rows.deallocate()
  }

  /// Adds a row.
  ///
  /// - Returns: How many entries there are.
  @inline(__always)
  mutating func add(_ group: UInt32, _ code: UInt32) -> Int {
    let (entry, isNew) = pairs.number(group, code)
    if isNew { note(group, code) }
    rows.rows[Int(entry)] &+= 1
    return entries.count
  }

  @inline(never)
  private mutating func note(_ group: UInt32, _ code: UInt32) {
    rows.reserve(entries.count)
    entries.append((group, code))
  }

  /// Forgets all entries.
  mutating func reset() {
    rows.reset(entries.count)
    entries.removeAll(keepingCapacity: true)
    pairs.reset()
  }
}
