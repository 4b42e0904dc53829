import Bulletin

/// What the tables of a question come to where that has no room in memory: runs that are merged as
/// the answer is told.
final class SpilledResult: Sendable {
  private let runs: [SpilledRun]
  private let order: KeyOrder
  private let layout: GroupLayout
  private let memory: Int
  private let teller: GroupTeller
  /// For the key of each group that the plain way has too its place there.
  private let plainPlaces: [[UInt8]: Int]

  /// - Parameter plain: What the rows that went the plain way came to.
  /// - Throws: `Failure.unfit` for an answer that only the plain way can give; `ScratchFault`.
  init(_ store: GroupStore, _ spill: GroupSpill, _ plain: QueryGroups) throws {
    var known: [[UInt8]: Int] = [:]
    for (place, key) in try store.keys(of: plain).enumerated() {
      _ = store.group(of: key)
      if place < plain.keys.count { known[key] = place }
    }
    plainPlaces = known
    try spill.finish(store)
    let values = store.valuesByCode
    layout = store.layout
    order = KeyOrder(store, values)
    teller = GroupTeller(store, values, plain)
    memory = spill.limit / 2
    runs = try Self.merged(spill.runs, order, layout, memory, spill)
    try check()
  }

  /// Merges runs until there are no more than can be read at once.
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

  /// Looks whether every total is a number of 38 digits.
  ///
  /// - Throws: `Failure.unfit` if one is not; nothing has been told then.
  private func check() throws {
    var isSure = true
    for slot in 0..<layout.slots {
      var most: UInt128 = 0
      for run in runs {
        let (sum, overflow) = most.addingReportingOverflow(run.greatest[slot])
        most = overflow ? .max : sum
      }
      if most >= GroupTeller.limit { isSure = false }
    }
    if isSure { return }
    let merger = try RunMerger(runs, order, layout, memory: memory)
    while let batch = try merger.next(1 << 10) {
      for index in 0..<batch.count {
        guard teller.fits(batch.record(index)) else { throw ColumnarScan.Failure.unfit }
      }
    }
  }

  /// Merges the runs; each batch of rows can be told for itself.
  func merger() throws -> RunMerger { try RunMerger(runs, order, layout, memory: memory) }

  /// Tells rows, cell by cell.
  func tell(_ batch: GroupBatch, _ writer: any AnswerWriter) throws {
    for index in 0..<batch.count {
      let key = batch.key(index)
      let plainPlace = plainPlaces.isEmpty ? nil : plainPlaces[Array(key)]
      try teller.tell(key, batch.record(index), plainPlace: plainPlace, writer)
    }
  }
}
