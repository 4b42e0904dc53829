import Bulletin

/// What became of the rows of one figure while they are folded.
///
/// A row is left out of a figure if any of its leaves leaves it out, else used if any uses it.
struct UsageTable {
  /// What a row was to a leaf.
  struct Fate {
    /// How much it counts among the fates of a figure's leaves.
    enum Rank: UInt8 {
      case filtered, setAside, used, leftOut
    }

    var rank = Rank.filtered
    var isUndated = false
    /// The place of its cell in the leaf's table, if the rank is one that has a cell.
    var place: Int32 = 0
  }

  /// The leaves that the figure reads.
  private let leaves: [Int]
  private var places: [Usage.Key: Int] = [:]
  private var keys: [Usage.Key] = []
  private var entries: [Usage.Entry] = []
  /// For each leaf and each place in its table the place here plus one; 0 for none yet.
  private var placeOf: [[Int32]]
  private var everywhere = RowCounts()
  private var undated = 0

  /// - Parameter leaves: The leaves that the figure reads.
  init(leaves: [Int]) {
    self.leaves = leaves
    placeOf = Array(repeating: [], count: leaves.count)
  }

  /// Counts a row.
  ///
  /// - Parameters:
  ///   - fates: What the row was to each leaf of the source.
  ///   - tables: The leaves of the source, with the cells that the fates name.
  ///   - breaks: How often rows were passed over that other tasks read.
  mutating func count(
    _ fates: UnsafePointer<Fate>, _ tables: [LeafFold], at place: RowPlace, breaks: Int
  ) {
    var best = Fate.Rank.filtered
    var chosen = 0
    var isUndated = false
    for (index, leaf) in leaves.enumerated() {
      let fate = fates[leaf]
      if fate.rank.rawValue > best.rawValue { (best, chosen) = (fate.rank, index) }
      if fate.isUndated { isUndated = true }
    }
    switch best {
    case .filtered: return
    case .leftOut:
      everywhere.leftOut += 1
      if isUndated { undated += 1 }
    case .used, .setAside:
      let entry = entry(chosen, Int(fates[leaves[chosen]].place), tables)
      if best == .used {
        entries[entry].counts.used += 1
        entries[entry].places.add(place, breaks: breaks)
      } else {
        entries[entry].counts.setAside += 1
      }
    }
  }

  private mutating func entry(_ index: Int, _ place: Int, _ tables: [LeafFold]) -> Int {
    if place < placeOf[index].count, placeOf[index][place] > 0 {
      return Int(placeOf[index][place]) - 1
    }
    while placeOf[index].count <= place { placeOf[index].append(0) }
    let key = tables[leaves[index]].table.keys[place]
    let entry = places[key] ?? keys.count
    if entry == keys.count {
      places[key] = entry
      keys.append(key)
      entries.append(Usage.Entry())
    }
    placeOf[index][place] = Int32(entry + 1)
    return entry
  }

  /// Counts a row that the figure was made without.
  mutating func leaveOut() { everywhere.leftOut += 1 }

  /// Counts a row that tells the figure nothing.
  mutating func setAside() { everywhere.setAside += 1 }

  /// The counts by key.
  var usage: Usage {
    var usage = Usage()
    for (key, entry) in zip(keys, entries) { usage.cells[key] = entry }
    usage.everywhere = everywhere
    usage.undated = undated
    return usage
  }
}
