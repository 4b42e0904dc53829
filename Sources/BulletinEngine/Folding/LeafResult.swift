import Bulletin

/// The answer to a leaf request: a state for each cell that has rows.
struct LeafResult {
  typealias Key = [DimensionValue]

  /// A record whose span of days does not fit into one cell.
  struct Cut: Hashable {
    var span: Period
    var key: Key
    /// Whether a filter has different answers on its days, so that no period tells it.
    var isUndecided = false
  }

  var cells: [Key: LeafState] = [:]
  var cuts: Set<Cut> = []
  /// The cells that have rows whose operand is empty.
  var unvalued: Set<Key> = []
  /// The cells that have rows whose operand is bad.
  var spoiled: Set<Key> = []

  /// The keys of all cells that have rows, also where no row has a value or a period cuts them all.
  var keys: Set<Key> { unvalued.union(cells.keys).union(cuts.map(\.key)) }

  mutating func merge(_ other: LeafResult, of function: Aggregate.Function) {
    for (key, state) in other.cells {
      cells[key, default: LeafState()].merge(state, of: function)
    }
    cuts.formUnion(other.cuts)
    unvalued.formUnion(other.unvalued)
    spoiled.formUnion(other.spoiled)
  }
}
