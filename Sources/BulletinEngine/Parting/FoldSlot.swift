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
  private(set) var usages: [Usage]
  private(set) var leftOut: Set<LeftOutRow> = []
  /// Whether every figure takes the rows of any time.
  private let isTimeless: Bool
  /// Whether a row stands in the period of the report.
  private(set) var isMet = false

  init(leaves: [LeafFold], figures: Int) {
    self.leaves = leaves
    usages = Array(repeating: Usage(), count: figures)
    isTimeless = leaves.allSatisfy { $0.request.period == nil || $0.request.isWhole }
  }

  /// What a row was to the leaves.
  struct Fates {
    var all: [LeafFold.Fate]
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
  ///   - rows: The row in each way of reading it.
  ///   - formOfLeaf: For each leaf the way that it reads.
  ///   - fault: Why it cannot be told which value it belongs to.
  mutating func fold(
    _ rows: [RowView], _ formOfLeaf: [Int], _ reach: Reach, in table: BoundTable,
    dateColumn: String?, period: Period,
    fault: (name: String, reason: Message)? = nil
  ) -> Fates {
    let all = leaves.indices.map { index -> LeafFold.Fate in
      switch reach {
      case .parted where leaves[index].request.isWhole: .filtered
      case .whole where !leaves[index].request.isWhole: .filtered
      default: leaves[index].fold(rows[formOfLeaf[index]], fault: fault)
      }
    }
    var fates = Fates(all: all)
    for (index, fate) in all.enumerated() {
      switch fate {
      case .leftOut(let name, let reason):
        fates.leftOut.insert(LeftOutRow(rows[formOfLeaf[index]], table, name, reason))
        fates.isLeftOut = true
      case .undated:
        fates.leftOut.insert(
          LeftOutRow(rows[0], table, dateColumn ?? "", "the row has no date"))
        fates.isUndated = true
        continue
      case .filtered: continue
      case .used, .setAside, .cut: break
      }
      let asked = leaves[index].request.period
      if asked == nil ? isTimeless : asked == period { fates.isMet = true }
    }
    isMet = isMet || fates.isMet
    return fates
  }

  mutating func note(_ rows: Set<LeftOutRow>) { leftOut.formUnion(rows) }

  /// Counts a row that every figure was made without.
  mutating func leaveOut(_ row: LeftOutRow) {
    leftOut.insert(row)
    for index in usages.indices { usages[index].everywhere.leftOut += 1 }
  }

  /// Counts a row that tells no figure anything.
  mutating func setAside() {
    for index in usages.indices { usages[index].everywhere.setAside += 1 }
  }

  /// A row is left out of a figure if any leaf leaves it out, else used if any leaf uses it.
  mutating func count(_ figure: Int, _ fates: [LeafFold.Fate], at place: RowPlace) {
    var best = 0
    var key: LeafResult.Key?
    var isUndated = false
    for fate in fates {
      let rank: Int
      var cell: LeafResult.Key?
      switch fate {
      case .filtered: rank = 0
      case .setAside(let there): (rank, cell) = (1, there)
      case .leftOut: rank = 3
      case .undated: (rank, isUndated) = (3, true)
      case .used(let there), .cut(let there): (rank, cell) = (2, there)
      }
      if rank > best { (best, key) = (rank, cell) }
    }
    switch (best, key) {
    case (2, let cell?):
      usages[figure].cells[cell, default: Usage.Entry()].counts.used += 1
      usages[figure].cells[cell]!.places.add(place)
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
