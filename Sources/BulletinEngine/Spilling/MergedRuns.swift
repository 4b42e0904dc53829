import Bulletin

/// The groups of a store that went to a scratch file: runs, few enough to be merged as they are
/// read.
struct MergedRuns: Sendable {
  let runs: [SpilledRun]
  let shape: KeyShape
  /// The values of each dimension, by their codes.
  let values: [[DimensionValue]]
  private let order: KeyOrder
  private let layout: GroupLayout

  /// Writes what is still in memory, and merges runs until there are no more than can be read at
  /// once.
  ///
  /// - Parameter memory: How many bytes of the runs are held at once, about.
  /// - Throws: `ScratchFault`; `Failure.unfit` for a total that has no room.
  init(_ store: GroupStore, memory: Int) throws {
    (shape, layout, values) = (store.shape, store.layout, store.valuesByCode)
    order = KeyOrder(shape, values)
    guard let spill = store.spill else {
      runs = []
      return
    }
    try spill.finish(store)
    runs = try Self.merged(spill.runs, order, layout, memory, spill)
  }

  private static func merged(
    _ runs: [SpilledRun], _ order: KeyOrder, _ layout: GroupLayout, _ memory: Int,
    _ spill: GroupSpill
  ) throws -> [SpilledRun] {
    // Less than sixteen kilobytes at a time are slow to read.
    let most = max(memory >> 14, 16)
    var runs = runs
    while runs.count > most {
      let file = try spill.makeFile()
      var end = 0
      var merged: [SpilledRun] = []
      for first in stride(from: 0, to: runs.count, by: most) {
        let some = runs[first..<min(first + most, runs.count)]
        let merger = try RunMerger(some, order, layout, memory: memory)
        let writer = RunWriter(file, at: end, layout)
        while let batch = try merger.next(1 << 10) {
          for index in 0..<batch.count { try writer.add(batch.key(index), batch.record(index)) }
        }
        merged.append(
          try writer.finish(some.reduce(nil) { KeyStart.merged($0, $1.start) }))
        end = merged.last!.range.upperBound
      }
      runs = merged
    }
    return runs
  }

  /// Merges the runs into one.
  ///
  /// - Parameter memory: How many bytes of them are held at once, about.
  func merger(memory: Int) throws -> RunMerger {
    try RunMerger(runs, order, layout, memory: memory)
  }
}
