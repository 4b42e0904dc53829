import Bulletin
import Synchronization

/// Which groups a pass over the rows is for: as many, from some key on, as memory has room for.
///
/// When they take too much the upper half is forgotten, and left to a later pass: what is kept at
/// the end was kept from the start, so that no state is ever in pieces.
final class KeyWindow: Sendable {
  /// The bounds of a window.
  struct Bounds: Sendable {
    /// The first key; nil for all from the least on.
    var lower: [DimensionValue]?
    /// The first key that is left to a later pass; nil if there is none so far.
    var upper: [DimensionValue]?

    func contains(_ key: [DimensionValue]) -> Bool {
      if let lower, key.lexicographicallyPrecedes(lower) { return false }
      if let upper, !key.lexicographicallyPrecedes(upper) { return false }
      return true
    }
  }

  private struct State {
    var bounds: Bounds
    /// What the tables that were read before came to.
    var groups: QueryGroups
  }

  private let limit: Int?
  private let state: Mutex<State>

  /// - Parameter limit: The memory for all groups; nil for any.
  init(_ items: [SelectItem], from lower: [DimensionValue]?, limit: Int?) {
    self.limit = limit
    state = Mutex(State(bounds: Bounds(lower: lower), groups: QueryGroups(items)))
  }

  var bounds: Bounds { state.withLock(\.bounds) }

  /// All groups of the window, once everything has been read.
  var groups: QueryGroups { state.withLock(\.groups) }

  /// Narrows the window where a lane has come to hold too much, and has it forget what is outside.
  ///
  /// - Throws: `MemoryFault` for one group that takes too much alone.
  func settle(_ lane: QueryLane) throws {
    guard let limit else { return }
    try state.withLock { state in
      while state.groups.weight + lane.groups.weight > limit {
        let keys = (state.groups.keys + lane.groups.keys)
          .sorted { $0.lexicographicallyPrecedes($1) }
        guard let first = keys.first,
          let upper = keys[(keys.count / 2)...].first(where: { $0 != first })
        else { throw MemoryFault(.group, limit: limit) }
        state.bounds.upper = upper
        state.groups.drop(from: upper)
        lane.narrow(to: state.bounds)
      }
    }
  }

  /// Takes over what the lanes of a table came to.
  func add(_ other: QueryGroups) {
    state.withLock { state in
      var other = other
      if let upper = state.bounds.upper { other.drop(from: upper) }
      state.groups.merge(other)
    }
  }
}

/// A lane of a question that keeps to a window of keys.
final class WindowLane: BatchLane {
  let lane: QueryLane
  private let window: KeyWindow

  init(_ lane: QueryLane, _ window: KeyWindow) { (self.lane, self.window) = (lane, window) }

  override func fold(_ batch: RecordBatch) throws {
    lane.bounds = window.bounds
    lane.fold(batch)
    try window.settle(lane)
  }
}
