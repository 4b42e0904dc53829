import Bulletin

/// What rows came to that were read one by one: groups in the order of the answer.
struct SortedGroups: Sendable {
  private let groups: QueryGroups
  private let items: [SelectItem]
  private let order: [Int]

  /// - Parameter isOne: Whether there is one group in any case, since there are no dimensions.
  init(_ groups: QueryGroups, _ items: [SelectItem], isOne: Bool) {
    var groups = groups
    if isOne { _ = groups.place(of: []) }
    (self.groups, self.items) = (groups, items)
    let keys = groups.keys
    order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// The number of rows.
  var count: Int { order.count }

  /// Tells rows, cell by cell.
  func tell(_ range: Range<Int>, _ writer: any AnswerWriter) throws {
    for place in order[range] {
      groups.keys[place].forEach(writer.dimension)
      for index in items.indices { writer.value(groups[place, index].value(of: items[index])) }
      try writer.endRow()
    }
  }
}
