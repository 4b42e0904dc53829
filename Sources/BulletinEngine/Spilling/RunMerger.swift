import Bulletin

/// Merges runs into one, in which every group stands once.
///
/// A tournament: each inner node holds the run that lost there, so that the next group is found by
/// one comparison a level.
final class RunMerger {
  private let layout: GroupLayout
  private let order: KeyOrder
  private let common: Int
  private let cursors: UnsafeMutablePointer<RunCursor>
  /// The loser of each node, and at 0 the winner of all; -1 before there is one.
  private let nodes: UnsafeMutablePointer<Int>
  private let count: Int

  /// - Parameter memory: How many bytes of the runs are held at once, about.
  init(
    _ runs: some Collection<SpilledRun>, _ order: KeyOrder, _ layout: GroupLayout, memory: Int
  ) throws {
    (self.order, self.layout, count) = (order, layout, runs.count)
    common = runs.reduce(nil) { KeyStart.merged($0, $1.start) }?.common ?? 0
    cursors = .allocate(capacity: max(count, 1))
    nodes = .allocate(capacity: max(count, 1))
    nodes.initialize(repeating: -1, count: max(count, 1))
    let capacity = min(max(memory / max(count, 1), 1 << 12), 1 << 18)
    for (index, run) in runs.enumerated() {
      (cursors + index).initialize(to: RunCursor(run, layout, capacity: capacity))
    }
    for index in 0..<count { try cursors[index].advance(order, common: common) }
    for index in (0..<count).reversed() { play(index) }
  }

  deinit {
    for index in 0..<count { cursors[index].deallocate() }
    cursors.deinitialize(count: count)
    cursors.deallocate()
    nodes.deallocate()
  }

  /// The next groups.
  ///
  /// - Returns: Nil when there are none any more.
  /// - Throws: `ScratchFault`; `Failure.unfit` for a total that has no room.
  func next(_ most: Int) throws -> GroupBatch? {
    let batch = GroupBatch(layout, capacity: most)
    while count > 0 {
      let winner = nodes[0]
      let cursor = cursors + winner
      if cursor.pointee.isDone { break }
      if batch.ends(with: cursor.pointee.key) {
        guard batch.merge(cursor.pointee.record) else { throw ColumnarScan.Failure.unfit }
      } else if batch.isFull {
        break
      } else {
        batch.add(cursor.pointee.key, cursor.pointee.record)
      }
      try cursor.pointee.advance(order, common: common)
      play(winner)
    }
    return batch.count > 0 ? batch : nil
  }

  /// Plays a run's current group against those that lost on its way up.
  private func play(_ run: Int) {
    var winner = run
    var node = (run + count) / 2
    while node > 0 {
      if loses(winner, nodes[node]) { swap(&winner, &nodes[node]) }
      node /= 2
    }
    nodes[0] = winner
  }

  /// Whether the first goes behind the second; before all have played nobody wins against nobody.
  @inline(__always)
  private func loses(_ one: Int, _ other: Int) -> Bool {
    if other < 0 { return one >= 0 }
    if one < 0 { return false }
    let (mine, theirs) = (cursors + one, cursors + other)
    if theirs.pointee.isDone { return false }
    if mine.pointee.isDone { return true }
    if mine.pointee.prefix != theirs.pointee.prefix {
      return theirs.pointee.prefix < mine.pointee.prefix
    }
    return order.precedes(theirs.pointee.key, mine.pointee.key)
  }
}
