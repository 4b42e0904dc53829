import Bulletin

/// The values of some runs in order; those that are alike come one behind the other.
struct MergedValues<Value: RunValue>: Sequence, IteratorProtocol {
  private struct Entry {
    var value: Value
    var run: Int
  }

  private var runs: [RunBytes]
  /// A heap: the least value on top.
  private var heap: [Entry] = []
  private var rest: ArraySlice<Value>

  /// - Parameter values: Some that stand in no run, in order.
  init(_ runs: [ValueRun], and values: [Value], of spill: ValueSpill) {
    let piece = Swift.min(Swift.max(spill.room / Swift.max(runs.count, 1), 512), 1 << 16)
    self.runs = runs.map { RunBytes($0, of: spill, piece: piece) }
    rest = values[...]
    for index in self.runs.indices {
      if let value = Value(&self.runs[index]) { add(Entry(value: value, run: index)) }
    }
  }

  mutating func next() -> Value? {
    guard let least = heap.first else { return rest.popFirst() }
    if let value = rest.first, value < least.value { return rest.popFirst() }
    if let value = Value(&runs[least.run]) {
      sink(Entry(value: value, run: least.run))
    } else {
      let last = heap.removeLast()
      if !heap.isEmpty { sink(last) }
    }
    return least.value
  }

  private mutating func add(_ entry: Entry) {
    var child = heap.count
    heap.append(entry)
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].value < heap[parent].value else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Puts an entry in the place of the least.
  private mutating func sink(_ entry: Entry) {
    heap[0] = entry
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].value < heap[least].value {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
