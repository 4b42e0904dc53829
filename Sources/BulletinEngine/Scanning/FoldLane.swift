import Bulletin

/// Folds the batches of one table into every leaf of its source, and keeps count of the rows.
final class FoldLane: BatchLane {
  private let table: BoundTable
  private let binding: SourceBinding
  /// The row in each way of reading it: first that of conditions on all rows.
  private let rows: [RowView]
  private let formOfLeaf: [Int]
  private var row: RowView { rows[0] }
  private let labels: [String]
  private let usageLeaves: [[Int]]
  private let period: Period
  private let partition: Partition?
  private let empty: FoldSlot
  private let hasWhole: Bool
  /// What all rows came to, or with a partition those of which nobody knows whose they are.
  private(set) var shared: FoldSlot
  /// What the rows of each value of the partition came to.
  private(set) var parts: [Partition.Key: FoldSlot] = [:]
  /// The rows in the period that belong to no value which is wanted.
  private(set) var strangers: [Partition.Key: Int] = [:]
  private var outside: FoldSlot
  private(set) var read = 0
  private(set) var leftOutRows = 0
  private(set) var undatedRows = 0
  private(set) var totals: TotalsCheck

  /// - Parameters:
  ///   - rows: A view of rows in each way of reading them.
  ///   - formOfLeaf: For each leaf the view that it reads.
  ///   - labels: The names among which a row's first words stand, in the order of the table.
  ///   - usageLeaves: For each figure the leaves that it reads, as positions in `leaves`.
  ///   - partition: What figures are made for, each value apart.
  init(
    _ table: BoundTable, _ binding: SourceBinding, rows: [RowView], formOfLeaf: [Int],
    labels: [String], leaves: [LeafFold], usageLeaves: [[Int]], period: Period,
    partition: Partition?
  ) {
    self.table = table
    self.binding = binding
    self.rows = rows
    self.formOfLeaf = formOfLeaf
    self.labels = labels
    self.usageLeaves = usageLeaves
    self.period = period
    self.partition = partition
    empty = FoldSlot(leaves: leaves, figures: usageLeaves.count)
    (shared, outside) = (empty, empty)
    hasWhole = leaves.contains(where: \.request.isWhole)
    totals = TotalsCheck(binding, table)
  }

  override func fold(_ batch: RecordBatch) {
    for index in 0..<batch.rowCount {
      for row in rows { row.move(to: index, of: batch) }
      if batch.setAside.contains(index) { setAside() } else { fold(batch.rowFaults[index]) }
    }
  }

  private func setAside() {
    read += 1
    shared.setAside()
  }

  private func fold(_ fault: Message?) {
    if isSkipped || totals.isTotals(row, labels) { return setAside() }
    read += 1
    if let fault { return leaveOutEverywhere(LeftOutRow.whole(row, table, fault)) }
    if let filter = binding.table.where {
      switch row.evaluate(filter) {
      case .value(.boolean(true)): break
      case .value: return
      case .fault, .cut:
        let bad = row.firstFault(among: filter.names)
        return leaveOutEverywhere(
          LeftOutRow(row, table, bad?.name ?? "", bad?.reason ?? "the date spans several days"))
      }
    }
    totals.add(row)
    guard let partition else { return fold(.all, into: &shared) }
    switch partition.place(of: row) {
    case .value(let key) where partition.wants(key):
      let whole = foldWhole()
      fold(.parted, into: &parts[key, default: empty], with: whole)
    case .value(let key):
      _ = foldWhole()
      if partFates(.parted, &outside).isMet { strangers[key, default: 0] += 1 }
    case .fault(let name, let reason):
      let whole = foldWhole()
      fold(.parted, into: &shared, with: whole, fault: (name, reason))
    }
  }

  /// Folds the row into what is asked of all rows; nothing if nothing is.
  private func foldWhole() -> FoldSlot.Fates? {
    guard hasWhole else { return nil }
    return partFates(.whole, &shared)
  }

  private func partFates(
    _ reach: FoldSlot.Reach, _ slot: inout FoldSlot,
    fault: (name: String, reason: Message)? = nil
  ) -> FoldSlot.Fates {
    slot.fold(
      rows, formOfLeaf, reach, in: table, dateColumn: binding.dateColumn, period: period,
      fault: fault)
  }

  private func fold(
    _ reach: FoldSlot.Reach, into slot: inout FoldSlot, with whole: FoldSlot.Fates? = nil,
    fault: (name: String, reason: Message)? = nil
  ) {
    let fates = partFates(reach, &slot, fault: fault)
    slot.note(fates.leftOut.union(whole?.leftOut ?? []))
    if fates.isLeftOut || whole?.isLeftOut == true { leftOutRows += 1 }
    if fates.isUndated || whole?.isUndated == true { undatedRows += 1 }
    for (figure, indices) in usageLeaves.enumerated() {
      slot.count(figure, indices.map { fates.all[$0] }, at: row.place)
    }
  }

  private var isSkipped: Bool {
    guard let skip = binding.table.skip, case .value(.boolean(true)) = row.evaluate(skip) else {
      return false
    }
    return true
  }

  private func leaveOutEverywhere(_ bad: LeftOutRow) {
    shared.leaveOut(bad)
    leftOutRows += 1
  }
}

extension LeftOutRow {
  init(_ row: RowView, _ table: BoundTable, _ name: String, _ reason: Message) {
    let raw = row.raw(name)
    self.init(
      source: table.source, path: table.table.path, sheet: table.table.sheet,
      line: row.place.line, column: raw.column, header: row.header(name), content: raw.text,
      reason: reason)
  }

  static func whole(_ row: RowView, _ table: BoundTable, _ reason: Message) -> LeftOutRow {
    LeftOutRow(
      source: table.source, path: table.table.path, sheet: table.table.sheet,
      line: row.place.line, column: 1, header: "", content: "", reason: reason)
  }
}
