import Bulletin

/// The cells of a leaf while rows are folded: each has a place, so that a row whose place is known
/// is added without looking for its key.
struct LeafTable {
  private(set) var keys: [LeafResult.Key] = []
  private var places: [LeafResult.Key: Int] = [:]
  private var states: [LeafState?] = []
  /// Records whose spans of days do not fit into one cell.
  var cuts: Set<LeafResult.Cut> = []
  /// The memory that it takes, about.
  private(set) var weight = 0
  /// The memory of what may go to a scratch file, about.
  private(set) var spillable = 0
  /// The cells that have rows whose operand is empty.
  private var unvalued: Set<Int> = []
  /// The cells that have rows whose operand is bad; they need not have a place.
  private var spoiled: Set<LeafResult.Key> = []

  /// The place of a cell; a new one has no state.
  mutating func place(of key: LeafResult.Key) -> Int {
    if let known = places[key] { return known }
    places[key] = keys.count
    keys.append(key)
    states.append(nil)
    weight += key.reduce(256 + MemoryLayout<LeafState>.stride) {
      $0 + MemoryLayout<DimensionValue>.stride + $1.textWeight
    }
    return keys.count - 1
  }

  /// The state of the cell at a place; that of no rows as soon as it is asked for.
  subscript(place: Int) -> LeafState {
    _read { yield states[place] ?? LeafState() }
    _modify {
      if states[place] == nil { states[place] = LeafState() }
      let (known, knownSpillable) = (states[place]!.valueCount, states[place]!.spillableCount)
      yield &states[place]!
      weight &+= (states[place]!.valueCount &- known) &* Self.valueWeight
      spillable &+= (states[place]!.spillableCount &- knownSpillable) &* Self.valueWeight
    }
  }

  /// What one of many values takes in a table of them, its free room included.
  private static let valueWeight = 128

  /// The least number of values for which a run is worth it.
  private static let leastRun = 16

  /// Writes the values of cells to a scratch file, but for cells that have a few.
  ///
  /// - Throws: `ScratchFault`.
  mutating func spill(to spill: ValueSpill) throws {
    for place in states.indices where states[place]?.spillableCount ?? 0 >= Self.leastRun {
      try self[place].spill(to: spill)
    }
  }

  /// Notes a row whose operand is empty.
  mutating func noteUnvalued(_ place: Int) { unvalued.insert(place) }

  /// Notes a row whose operand is bad.
  mutating func noteSpoiled(_ key: LeafResult.Key) { spoiled.insert(key) }

  /// The cells by their keys.
  var result: LeafResult {
    var result = LeafResult()
    for (place, state) in states.enumerated() {
      if let state { result.cells[keys[place]] = state }
    }
    result.cuts = cuts
    result.unvalued = Set(unvalued.map { keys[$0] })
    result.spoiled = spoiled
    return result
  }
}
