import Bulletin

/// The states of every aggregate of a question for each combination of dimensions.
struct QueryGroups {
  private let items: [SelectItem]
  private var places: [[DimensionValue]: Int] = [:]
  private(set) var keys: [[DimensionValue]] = []
  private var states: [QueryState] = []
  /// The memory that it takes, about.
  private(set) var weight = 0

  init(_ items: [SelectItem]) { self.items = items }

  /// The place of a combination, which exists from now on.
  mutating func place(of key: [DimensionValue]) -> Int {
    if let known = places[key] { return known }
    places[key] = keys.count
    keys.append(key)
    for _ in items { states.append(QueryState()) }
    weight += weight(of: key)
    return keys.count - 1
  }

  subscript(place: Int, item: Int) -> QueryState { states[place * items.count + item] }

  /// Adds the operand of one row to the state of an aggregate.
  mutating func add(
    _ value: ExpressionValue?, to place: Int, _ item: Int, date: Period? = nil
  ) {
    let function = items[item].function
    change(place, item) { $0.add(value, function, date: date) }
  }

  mutating func merge(_ other: QueryGroups) {
    for (theirs, key) in other.keys.enumerated() {
      let place = place(of: key)
      for (index, item) in items.enumerated() {
        change(place, index) { $0.merge(other[theirs, index], of: item) }
      }
    }
  }

  /// Forgets the combinations from some one on.
  mutating func drop(from bound: [DimensionValue]) {
    var kept = QueryGroups(items)
    for (place, key) in keys.enumerated() where key.lexicographicallyPrecedes(bound) {
      let new = kept.place(of: key)
      for index in items.indices { kept.change(new, index) { $0 = self[place, index] } }
    }
    self = kept
  }

  private mutating func change(_ place: Int, _ item: Int, _ body: (inout QueryState) -> Void) {
    let at = place * items.count + item
    let known = states[at].weight
    body(&states[at])
    weight += states[at].weight - known
  }

  /// What a key and its states take: the array, its place in two tables, and longer texts.
  ///
  /// Tables and arrays double when they are full, and hold old and new at once meanwhile: three
  /// times what they need.
  private func weight(of key: [DimensionValue]) -> Int {
    key.reduce(160 + items.count * MemoryLayout<QueryState>.stride * 3) {
      $0 + MemoryLayout<DimensionValue>.stride + $1.textWeight
    }
  }
}

extension DimensionValue {
  /// The memory of a text that a string has no room for in itself.
  var textWeight: Int {
    guard case .text(let text) = self, text.utf8.count > 15 else { return 0 }
    return text.utf8.count + 48
  }
}
