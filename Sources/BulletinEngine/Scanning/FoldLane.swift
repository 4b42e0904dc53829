import Bulletin

/// Folds the batches of one table into every leaf of its source, and keeps count of the rows.
///
/// Batches are coded first: what conditions, dimensions and dates make of a cell is computed once
/// for each different cell, so that a plain row costs some look-ups in arrays.
final class FoldLane: BatchLane {
  private let table: BoundTable
  private let binding: SourceBinding
  private let rows: CodedRows
  private let skip: RowMemo?
  private let filter: RowMemo?
  private let period: Period
  private let partition: CodedPartition?
  private let empty: FoldSlot
  private let hasWhole: Bool
  /// What all rows came to, or with a partition those of which nobody knows whose they are.
  private(set) var shared: FoldSlot
  private var slots: [FoldSlot] = []
  private var slotOfKey: [Int32: Int] = [:]
  /// The rows in the period that belong to no value which is wanted.
  private(set) var strangers: [Partition.Key: Int] = [:]
  private var outside: FoldSlot
  private var batches = 0
  private(set) var read = 0
  private(set) var leftOutRows = 0
  private(set) var undatedRows = 0
  private(set) var totals: TotalsCheck
  private let totalsCodes: TotalsCodes?
  private let memory: FoldMemory
  /// The memory that the cells take, about, and what of it may be spilled, as it is noted.
  private var noted = (weight: 0, spillable: 0)

  /// - Parameters:
  ///   - forms: A view of rows in each way of reading them: first that of conditions on all rows.
  ///   - formOfLeaf: For each leaf the view that it reads.
  ///   - labels: The names among which a row's first words stand, in the order of the table.
  ///   - usageLeaves: For each figure the leaves that it reads, as positions in `leaves`.
  ///   - partition: What figures are made for, each value apart.
  init(
    _ table: BoundTable, _ binding: SourceBinding, forms: [RowView], formOfLeaf: [Int],
    labels: [String], leaves: [LeafFold], usageLeaves: [[Int]], period: Period,
    partition: Partition?, calendar: ReportingCalendar, memory: FoldMemory
  ) {
    self.memory = memory
    self.table = table
    self.binding = binding
    self.period = period
    rows = CodedRows(leaves, forms: forms, formOfLeaf: formOfLeaf, calendar: calendar)
    let coder = rows.coder
    skip = binding.table.skip.map { coder.condition($0, form: 0) }
    filter = binding.table.where.map { coder.condition($0, form: 0) }
    self.partition = partition.map { CodedPartition($0, coder) }
    empty = FoldSlot(leaves: leaves, usageLeaves: usageLeaves, period: period)
    (shared, outside) = (empty, empty)
    hasWhole = leaves.contains(where: \.request.isWhole)
    totals = TotalsCheck(binding, table)
    totalsCodes = totals.isActive ? TotalsCodes(totals, labels, coder) : nil
  }

  /// What the rows of each value of the partition came to.
  var parts: [Partition.Key: FoldSlot] {
    guard let partition else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: slotOfKey.compactMap { code, slot in
        slot < 0 ? nil : (partition.key(code), slots[slot])
      })
  }

  override func fold(_ batch: RecordBatch) throws {
    rows.coder.start(batch)
    batches += 1
    for row in 0..<batch.rowCount {
      if !batch.setAside.isEmpty, batch.setAside.contains(row) {
        setAside()
      } else {
        fold(row, batch.rowFaults.isEmpty ? nil : batch.rowFaults[row], batch.places[row])
      }
    }
    try noteMemory()
    if memory.isShort(for: noted.spillable) { try spill() }
  }

  /// Makes room before all lanes are put together.
  ///
  /// - Throws: `ScratchFault`.
  func finish() throws { if memory.isHalfUsed { try spill() } }

  private func noteMemory() throws {
    let now = slots.reduce((shared.weight + outside.weight, shared.spillable + outside.spillable)) {
      ($0.0 + $1.weight, $0.1 + $1.spillable)
    }
    guard now != noted else { return }
    let known = noted
    noted = now
    try memory.note(now.0 - known.weight, spillable: now.1 - known.spillable)
  }

  private func spill() throws {
    guard let spill = memory.spill else { return }
    do {
      try shared.spill(to: spill)
      try outside.spill(to: spill)
      for index in slots.indices { try slots[index].spill(to: spill) }
    } catch let fault as ScratchFault { try memory.note(fault) }
    try noteMemory()
  }

  private func setAside() {
    read += 1
    shared.setAside()
  }

  private func fold(_ row: Int, _ fault: Message?, _ place: RowPlace) {
    if let skip, skip.results[row] == 1 { return setAside() }
    if let totalsCodes, totalsCodes.isTotals(row) {
      totals.note(rows.coder.view(0, at: row))
      return setAside()
    }
    read += 1
    if let fault {
      return leaveOutEverywhere(LeftOutRow.whole(rows.coder.view(0, at: row), table, fault))
    }
    if let filter {
      switch filter.results[row] {
      case 1: break
      case 0: return
      default: return leaveOutEverywhere(unfiltered(row))
      }
    }
    if let totalsCodes { totals.add(row, totalsCodes, rows.coder) }
    guard let partition else { return fold(row, place, .all, into: &shared) }
    let code = partition.code(row)
    guard code >= 0 else {
      let whole = foldWhole(row)
      let view = rows.coder.view(0, at: row)
      return fold(row, place, .parted, into: &shared, with: whole, fault: partition.fault(of: view))
    }
    let whole = foldWhole(row)
    let slot = slot(of: code, partition)
    if slot >= 0 {
      fold(row, place, .parted, into: &slots[slot], with: whole)
    } else if part(row, .parted, &outside).isMet {
      strangers[partition.key(code), default: 0] += 1
    }
  }

  /// The slot of a value; -1 for one that is not wanted.
  private func slot(of code: Int32, _ partition: CodedPartition) -> Int {
    if let known = slotOfKey[code] { return known }
    var slot = -1
    if partition.wants(code) {
      slot = slots.count
      slots.append(empty)
    }
    slotOfKey[code] = slot
    return slot
  }

  /// The cell for whose sake it is not known whether the source's filter keeps a row.
  private func unfiltered(_ row: Int) -> LeftOutRow {
    let view = rows.coder.view(0, at: row)
    let bad = view.firstFault(among: binding.table.where?.names ?? [])
    return LeftOutRow(view, table, bad?.name ?? "", bad?.reason ?? "the date spans several days")
  }

  /// Folds the row into what is asked of all rows; nothing if nothing is.
  private func foldWhole(_ row: Int) -> FoldSlot.Outcome? {
    guard hasWhole else { return nil }
    return part(row, .whole, &shared)
  }

  private func part(
    _ row: Int, _ reach: FoldSlot.Reach, _ slot: inout FoldSlot,
    fault: (name: String, reason: Message)? = nil
  ) -> FoldSlot.Outcome {
    slot.fold(row, rows, reach, in: table, dateColumn: binding.dateColumn, fault: fault)
  }

  private func fold(
    _ row: Int, _ place: RowPlace, _ reach: FoldSlot.Reach, into slot: inout FoldSlot,
    with whole: FoldSlot.Outcome? = nil, fault: (name: String, reason: Message)? = nil
  ) {
    let outcome = part(row, reach, &slot, fault: fault)
    if outcome.isLeftOut || outcome.isUndated || whole != nil {
      slot.note(outcome.leftOut.union(whole?.leftOut ?? []))
      if outcome.isLeftOut || whole?.isLeftOut == true { leftOutRows += 1 }
      if outcome.isUndated || whole?.isUndated == true { undatedRows += 1 }
    }
    slot.count(rows.fates, at: place, breaks: batches)
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
