import Bulletin

/// Folds the batches of one table into every leaf of its source, and keeps count of the rows.
final class FoldLane: BatchLane {
  private let table: BoundTable
  private let binding: SourceBinding
  private let row: RowView
  private let labels: [String]
  private let usageLeaves: [[Int]]
  private(set) var leaves: [LeafFold]
  private(set) var usages: [Usage]
  private(set) var read = 0
  private(set) var leftOut: Set<LeftOutRow> = []
  private(set) var leftOutRows = 0
  private(set) var undatedRows = 0
  private(set) var totals: TotalsCheck

  /// - Parameters:
  ///   - labels: The names among which a row's first words stand, in the order of the table.
  ///   - usageLeaves: For each figure the leaves that it reads, as positions in `leaves`.
  init(
    _ table: BoundTable, _ binding: SourceBinding, row: RowView, labels: [String],
    leaves: [LeafFold], usageLeaves: [[Int]]
  ) {
    self.table = table
    self.binding = binding
    self.row = row
    self.labels = labels
    self.leaves = leaves
    self.usageLeaves = usageLeaves
    usages = Array(repeating: Usage(), count: usageLeaves.count)
    totals = TotalsCheck(binding, table)
  }

  override func fold(_ batch: RecordBatch) {
    for index in 0..<batch.rowCount {
      row.move(to: index, of: batch)
      if batch.setAside.contains(index) { setAside() } else { fold(batch.rowFaults[index]) }
    }
  }

  private func setAside() {
    read += 1
    for index in usages.indices { usages[index].everywhere.setAside += 1 }
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
    let fates = leaves.indices.map { leaves[$0].fold(row) }
    note(fates)
    for (figure, indices) in usageLeaves.enumerated() { count(figure, indices.map { fates[$0] }) }
  }

  private var isSkipped: Bool {
    guard let skip = binding.table.skip, case .value(.boolean(true)) = row.evaluate(skip) else {
      return false
    }
    return true
  }

  private func leaveOutEverywhere(_ bad: LeftOutRow) {
    leftOut.insert(bad)
    leftOutRows += 1
    for index in usages.indices { usages[index].everywhere.leftOut += 1 }
  }

  private func note(_ fates: [LeafFold.Fate]) {
    var isLeftOut = false
    var isUndated = false
    for fate in fates {
      switch fate {
      case .leftOut(let name, let reason):
        leftOut.insert(LeftOutRow(row, table, name, reason))
        isLeftOut = true
      case .undated:
        let column = binding.dateColumn ?? ""
        leftOut.insert(LeftOutRow(row, table, column, "the row has no date"))
        isUndated = true
      default:
        continue
      }
    }
    if isLeftOut { leftOutRows += 1 }
    if isUndated { undatedRows += 1 }
  }

  /// A row is left out of a figure if any leaf leaves it out, else used if any leaf uses it.
  private func count(_ figure: Int, _ fates: [LeafFold.Fate]) {
    var best = 0
    var key: LeafResult.Key?
    var isUndated = false
    for fate in fates {
      let rank: Int
      var place: LeafResult.Key?
      switch fate {
      case .filtered: rank = 0
      case .setAside(let cell): (rank, place) = (1, cell)
      case .leftOut: rank = 3
      case .undated: (rank, isUndated) = (3, true)
      case .used(let cell), .cut(let cell): (rank, place) = (2, cell)
      }
      if rank > best { (best, key) = (rank, place) }
    }
    switch (best, key) {
    case (2, let cell?):
      usages[figure].cells[cell, default: Usage.Entry()].counts.used += 1
      usages[figure].cells[cell]!.places.add(row.place)
    case (3, _):
      usages[figure].everywhere.leftOut += 1
      if isUndated { usages[figure].undated += 1 }
    case (1, let cell?):
      usages[figure].cells[cell, default: Usage.Entry()].counts.setAside += 1
    default:
      break
    }
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
