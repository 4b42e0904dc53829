import Bulletin

/// The states of every aggregate of a question for each combination of dimensions.
struct QueryGroups {
  private let items: [SelectItem]
  private var places: [[DimensionValue]: Int] = [:]
  private(set) var keys: [[DimensionValue]] = []
  private var states: [QueryState] = []

  init(_ items: [SelectItem]) { self.items = items }

  /// The place of a combination, which exists from now on.
  mutating func place(of key: [DimensionValue]) -> Int {
    if let known = places[key] { return known }
    places[key] = keys.count
    keys.append(key)
    for _ in items { states.append(QueryState()) }
    return keys.count - 1
  }

  subscript(place: Int, item: Int) -> QueryState {
    get { states[place * items.count + item] }
    _modify { yield &states[place * items.count + item] }
  }

  mutating func merge(_ other: QueryGroups) {
    for (theirs, key) in other.keys.enumerated() {
      let place = place(of: key)
      for index in items.indices {
        self[place, index].merge(other[theirs, index], of: items[index])
      }
    }
  }

  /// The answer's rows in their order; without dimensions there is always one.
  func rows(dimensions: Int) -> [QueryAnswer.Row] {
    if dimensions == 0, keys.isEmpty {
      return [QueryAnswer.Row(key: [], values: items.map { QueryState().value(of: $0) })]
    }
    return keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { place in
      QueryAnswer.Row(
        key: keys[place],
        values: items.indices.map { self[place, $0].value(of: items[$0]) })
    }
  }
}
