import Bulletin

/// The leaves of one value of a partition, with what became of its rows; of all rows without one.
struct FoldSlot {
  /// The leaves that a row is folded into.
  enum Reach {
    case all
    /// Those of a partition's values.
    case parted
    /// Those that ask for all rows whatever their value, for what is stated of them.
    case whole
  }

  private(set) var leaves: [LeafFold]
  private var tables: [UsageTable]
  private(set) var leftOut: Set<LeftOutRow> = []
  /// For each leaf the places of the cells that its codes number; 0 for none yet, else plus one.
  private var placeOfCell: [[Int32]]
  /// For each leaf whether a row of it stands in the period of the report.
  private let meets: [Bool]
  /// Whether a row stands in the period of the report.
  private(set) var isMet = false

  /// - Parameters:
  ///   - usageLeaves: For each figure the leaves that it reads, as positions in `leaves`.
  ///   - period: The period of the report.
  init(leaves: [LeafFold], usageLeaves: [[Int]], period: Period) {
    self.leaves = leaves
    tables = usageLeaves.map { UsageTable(leaves: $0) }
    placeOfCell = Array(repeating: [], count: leaves.count)
    let isTimeless = leaves.allSatisfy { $0.request.period == nil || $0.request.isWhole }
    meets = leaves.map { leaf in leaf.request.period.map { $0 == period } ?? isTimeless }
  }

  /// The memory that the cells take, about.
  var weight: Int { leaves.reduce(0) { $0 + $1.table.weight } }

  /// The memory of what may go to a scratch file, about.
  var spillable: Int { leaves.reduce(0) { $0 + $1.table.spillable } }

  /// Writes different values to a scratch file.
  ///
  /// - Throws: `ScratchFault`.
  mutating func spill(to spill: ValueSpill) throws {
    for index in leaves.indices { try leaves[index].spill(to: spill) }
  }

  /// What became of the rows, for each figure.
  var usages: [Usage] { tables.map(\.usage) }

  /// What a row was to the leaves together.
  struct Outcome {
    /// The row with the cells that leaves could not do with.
    var leftOut: Set<LeftOutRow> = []
    var isLeftOut = false
    var isUndated = false
    /// Whether it stands in the period of the report.
    var isMet = false
  }

  /// Folds a row.
  ///
  /// - Parameters:
  ///   - row: The row of the coder's batch.
  ///   - fault: Why it cannot be told which value it belongs to.
  mutating func fold(
    _ row: Int, _ rows: CodedRows, _ reach: Reach, in table: BoundTable, dateColumn: String?,
    fault: (name: String, reason: Message)? = nil
  ) -> Outcome {
    var outcome = Outcome()
    for index in leaves.indices {
      rows.fates[index] = UsageTable.Fate()
      switch reach {
      case .parted where leaves[index].request.isWhole: continue
      case .whole where !leaves[index].request.isWhole: continue
      default: break
      }
      if fault == nil, let coded = rows.leaves[index], take(row, coded, index, rows.fates) {
        if rows.fates[index].rank == .used, meets[index] { outcome.isMet = true }
        continue
      }
      let view = rows.view(of: index, at: row)
      switch leaves[index].fold(view, fault: fault) {
      case .filtered: continue
      case .leftOut(let name, let reason):
        rows.fates[index].rank = .leftOut
        outcome.leftOut.insert(LeftOutRow(view, table, name, reason))
        outcome.isLeftOut = true
        if meets[index] { outcome.isMet = true }
      case .undated:
        rows.fates[index] = UsageTable.Fate(rank: .leftOut, isUndated: true)
        outcome.leftOut.insert(LeftOutRow(view, table, dateColumn ?? "", "the row has no date"))
        outcome.isUndated = true
      case .setAside(let place):
        rows.fates[index] = UsageTable.Fate(rank: .setAside, place: Int32(place))
        if meets[index] { outcome.isMet = true }
      case .used(let place), .cut(let place):
        rows.fates[index] = UsageTable.Fate(rank: .used, place: Int32(place))
        if meets[index] { outcome.isMet = true }
      }
    }
    isMet = isMet || outcome.isMet
    return outcome
  }

  /// Folds a row into a leaf by its codes.
  ///
  /// - Returns: False for a row that only the leaf itself can take.
  @inline(__always)
  private mutating func take(
    _ row: Int, _ coded: CodedLeaf, _ index: Int, _ fates: UnsafeMutablePointer<UsageTable.Fate>
  ) -> Bool {
    let cell = coded.cell(row)
    if cell < 0 { return cell == CodedLeaf.filtered }
    let operand = coded.operand
    let result = operand?.results[row] ?? 0
    if result == OperandCodes.odd { return false }
    let place = place(Int(cell), coded, index)
    if result == OperandCodes.missing {
      leaves[index].noteUnvalued(at: place)
      return true
    }
    leaves[index].add(operand, row, result, at: place)
    fates[index] = UsageTable.Fate(rank: .used, place: Int32(place))
    return true
  }

  @inline(__always)
  private mutating func place(_ cell: Int, _ coded: CodedLeaf, _ index: Int) -> Int {
    if cell < placeOfCell[index].count {
      let place = placeOfCell[index][cell]
      if place > 0 { return Int(place) - 1 }
    }
    return newPlace(cell, coded, index)
  }

  @inline(never)
  private mutating func newPlace(_ cell: Int, _ coded: CodedLeaf, _ index: Int) -> Int {
    while placeOfCell[index].count <= cell { placeOfCell[index].append(0) }
    let place = leaves[index].place(of: coded.keys[cell])
    placeOfCell[index][cell] = Int32(place + 1)
    return place
  }

  mutating func note(_ rows: Set<LeftOutRow>) { leftOut.formUnion(rows) }

  /// Counts a row that every figure was made without.
  mutating func leaveOut(_ row: LeftOutRow) {
    leftOut.insert(row)
    for index in tables.indices { tables[index].leaveOut() }
  }

  /// Counts a row that tells no figure anything.
  mutating func setAside() {
    for index in tables.indices { tables[index].setAside() }
  }

  /// Counts a row that was folded.
  ///
  /// - Parameter breaks: How often rows were passed over that other tasks read.
  mutating func count(
    _ fates: UnsafePointer<UsageTable.Fate>, at place: RowPlace, breaks: Int
  ) {
    for figure in tables.indices {
      tables[figure].count(fates, leaves, at: place, breaks: breaks)
    }
  }
}
