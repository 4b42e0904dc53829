import Bulletin
import CBytes

/// The different values of an operand within each row of an answer.
///
/// Unchecked, since memory is by hand: nothing changes any more once it is made.
final class RowHistogram: @unchecked Sendable {
  private let store: GroupStore
  private let values: [[DimensionValue]]
  /// For each row of the answer where its values begin, and behind all where they end.
  private let starts: [Int]
  /// Where the values stand in the store, those of a row together: the part, and below it the group.
  private let places: [UInt64]

  /// - Parameters:
  ///   - rows: Where the rows of the answer stand, in their order.
  ///   - answer: The store that they stand in.
  init(_ store: GroupStore, of rows: GroupPlaces, in answer: GroupStore) {
    self.store = store
    values = store.valuesByCode
    var rowOfGroup = answer.parts.map { Array(repeating: UInt32(0), count: $0.table.count) }
    for row in 0..<rows.count {
      rowOfGroup[Int(rows[row].part)][Int(rows[row].group)] = UInt32(row)
    }
    let shape = store.shape
    let rowOfValue = store.parts.map { part in
      (0..<part.table.count).map { group in
        let key = shape.head(of: part.table.key(group), answer.shape)
        let found = answer.find(key)
        return rowOfGroup[found.part][found.group]
      }
    }
    var starts = Array(repeating: 0, count: rows.count + 1)
    for rows in rowOfValue { for row in rows { starts[Int(row) + 1] += 1 } }
    for row in 0..<rows.count { starts[row + 1] += starts[row] }
    self.starts = starts
    var places = Array(repeating: UInt64(0), count: starts[rows.count])
    var next = starts
    for (part, rows) in rowOfValue.enumerated() {
      for (group, row) in rows.enumerated() {
        places[next[Int(row)]] = UInt64(part) << 32 | UInt64(group)
        next[Int(row)] += 1
      }
    }
    self.places = places
  }

  /// How many different values a row of the answer has.
  func distinct(_ row: Int) -> Int { starts[row + 1] - starts[row] }

  /// The numbers of a row of the answer.
  func numbers(_ row: Int) -> WeightedNumbers {
    var numbers = WeightedNumbers(capacity: distinct(row))
    for place in places[starts[row]..<starts[row + 1]] {
      let table = store.parts[Int(place >> 32)].table
      let group = Int(place & 0xFFFF_FFFF)
      guard let number = store.shape.lastNumber(of: table.key(group), values) else { continue }
      numbers.add(
        number, table.record(group).load(fromByteOffset: GroupLayout.rows, as: Int.self))
    }
    return numbers
  }
}
