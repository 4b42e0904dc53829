import Bulletin

/// What the tables of a question come to where that has no room in memory: runs that are merged as
/// the answer is told.
final class SpilledResult: Sendable {
  let plan: ColumnarPlan
  let groups: MergedRuns
  let histograms: [MergedRuns]
  private let layout: GroupLayout
  private let memory: Int
  private let teller: GroupTeller
  /// For the key of each group that the plain way has too its place there.
  private let plainPlaces: [[UInt8]: Int]

  /// - Parameter plain: What the rows that went the plain way came to.
  /// - Throws: `Failure.unfit` for an answer that only the plain way can give; `ScratchFault`.
  init(_ stores: AnswerStore, _ plain: QueryGroups) throws {
    plan = stores.plan
    let store = stores.groups
    var known: [[UInt8]: Int] = [:]
    for (place, key) in try store.keys(of: plain).enumerated() {
      _ = store.group(of: key)
      if place < plain.keys.count { known[key] = place }
    }
    plainPlaces = known
    layout = store.layout
    let memory = (store.spill?.limit ?? 0) / 2
    self.memory = memory
    groups = try MergedRuns(store, memory: memory)
    histograms = try stores.histograms.map { try MergedRuns($0, memory: memory) }
    teller = GroupTeller(plan, store, groups.values, plain)
    try check()
  }

  /// Looks whether every total is a number of 38 digits.
  ///
  /// - Throws: `Failure.unfit` if one is not; nothing has been told then.
  private func check() throws {
    var isSure = true
    for slot in 0..<layout.slots {
      var most: UInt128 = 0
      for run in groups.runs {
        let (sum, overflow) = most.addingReportingOverflow(run.greatest[slot])
        most = overflow ? .max : sum
      }
      if most >= GroupTeller.limit { isSure = false }
    }
    if isSure { return }
    let merger = try groups.merger(memory: memory)
    while let batch = try merger.next(1 << 10) {
      for index in 0..<batch.count {
        guard teller.fits(batch.record(index)) else { throw ColumnarScan.Failure.unfit }
      }
    }
  }

  /// Reads the rows of the answer, some at a time.
  func reader() throws -> SpilledReader { try SpilledReader(self, memory: memory) }

  /// Tells rows, cell by cell.
  func tell(_ rows: SpilledReader.Rows, _ writer: any AnswerWriter) throws {
    for index in 0..<rows.groups.count {
      let key = rows.groups.key(index)
      let plainPlace = plainPlaces.isEmpty ? nil : plainPlaces[Array(key)]
      var told = rows.histogramValues(index)
      try teller.tell(key, rows.groups.record(index), plainPlace: plainPlace, writer) { _ in
        told.removeFirst()
      }
    }
  }
}
