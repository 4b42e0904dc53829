import Bulletin

/// The different values of an operand within each row of an answer, in order.
///
/// Unchecked, since memory is by hand: nothing changes any more once it is made.
final class SortedHistogram: @unchecked Sendable {
  private let store: GroupStore
  private let values: [[DimensionValue]]
  private let places: GroupPlaces
  /// For each row of the answer where its values begin, and behind all where they end.
  private var starts: [Int] = [0]

  /// - Parameters:
  ///   - rows: The number of rows of the answer, and the key of each.
  ///   - shape: How these keys are put together.
  init(
    _ store: GroupStore, of rows: (count: Int, key: (Int) -> UnsafeRawBufferPointer),
    _ shape: KeyShape, tasks: Int
  ) async {
    self.store = store
    values = store.valuesByCode
    places = await GroupOrder(store.parts.map(\.table), KeyOrder(store.shape, values))
      .places(tasks: tasks, wanted: [])
    starts.reserveCapacity(rows.count + 1)
    var next = 0
    for row in 0..<rows.count {
      let key = rows.key(row)
      while next < places.count, store.shape.begins(self.key(next), with: key, of: shape) {
        next += 1
      }
      starts.append(next)
    }
  }

  private func key(_ index: Int) -> UnsafeRawBufferPointer {
    store.parts[Int(places[index].part)].table.key(Int(places[index].group))
  }

  private func rows(_ index: Int) -> Int {
    store.parts[Int(places[index].part)].table.record(Int(places[index].group))
      .load(fromByteOffset: GroupLayout.rows, as: Int.self)
  }

  /// How many different values a row of the answer has.
  func distinct(_ row: Int) -> Int { starts[row + 1] - starts[row] }

  /// A quantile of the values of a row of the answer.
  func quantile(_ share: ExactDecimal, _ row: Int) -> Quantity {
    let range = starts[row]..<starts[row + 1]
    guard !range.isEmpty else { return .missing(.noRecords) }
    var finder = QuantileFinder(share, among: range.reduce(0) { $0 + rows($1) })
    for index in range where !finder.isDone {
      finder.pass(rows(index)) { store.shape.last(of: key(index), values).number }
    }
    return finder.value
  }
}

extension DimensionValue {
  /// The number that it is, if it is one.
  var number: ExactDecimal? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
