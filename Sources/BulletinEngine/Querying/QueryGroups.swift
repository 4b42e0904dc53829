import Bulletin

/// The states of every aggregate of a question for each combination of dimensions.
struct QueryGroups {
  private let items: [SelectItem]
  private var places: [[DimensionValue]: Int] = [:]
  private(set) var keys: [[DimensionValue]] = []
  /// The states of each combination, in an array of their own: none has to move when there are more.
  private var states: [[QueryState]] = []
  /// The memory that it takes, about.
  private(set) var weight = 0

  init(_ items: [SelectItem]) { self.items = items }

  /// The place of a combination, which exists from now on.
  mutating func place(of key: [DimensionValue]) -> Int {
    if let known = places[key] { return known }
    places[key] = keys.count
    keys.append(key)
    states.append(Array(repeating: QueryState(), count: items.count))
    weight += weight(of: key)
    return keys.count - 1
  }

  subscript(place: Int, item: Int) -> QueryState { states[place][item] }

  /// Adds the operand of one row to the state of an aggregate.
  mutating func add(
    _ value: ExpressionValue?, to place: Int, _ item: Int, date: Period? = nil
  ) {
    let function = items[item].function
    change(place, item) { $0.add(value, function, date: date) }
  }

  mutating func merge(_ other: QueryGroups) {
    if keys.isEmpty {
      self = other
      return
    }
    for (theirs, key) in other.keys.enumerated() {
      let place = place(of: key)
      for (index, item) in items.enumerated() {
        change(place, index) { $0.merge(other[theirs, index], of: item) }
      }
    }
  }

  /// Forgets the combinations from some one on.
  mutating func drop(from bound: [DimensionValue]) {
    let isOutside = { (key: [DimensionValue]) in !key.lexicographicallyPrecedes(bound) }
    guard keys.contains(where: isOutside) else { return }
    var kept = QueryGroups(items)
    for (place, key) in keys.enumerated() where !isOutside(key) {
      kept.places[key] = kept.keys.count
      kept.keys.append(key)
      kept.states.append(states[place])
      kept.weight += states[place].reduce(weight(of: key)) { $0 + $1.weight }
    }
    self = kept
  }

  private mutating func change(_ place: Int, _ item: Int, _ body: (inout QueryState) -> Void) {
    let known = states[place][item].weight
    body(&states[place][item])
    weight += states[place][item].weight - known
  }

  /// What a key and its states take: two arrays, the places in two more and in a table, which
  /// double when they are full, and longer texts.
  private func weight(of key: [DimensionValue]) -> Int {
    key.reduce(192 + items.count * MemoryLayout<QueryState>.stride) {
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

extension DimensionValue {
  /// Whether it is anything but a number of so many digits that quantiles are not found of it at
  /// once.
  var isShort: Bool {
    guard case .number(let number) = self else { return true }
    return WeightedNumbers.fits(number)
  }
}
