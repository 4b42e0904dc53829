import Bulletin

/// Where a group stands in a store, and how it is put in order with others.
struct GroupPlace {
  /// What goes first of its key, so that most comparisons touch nothing else.
  var prefix: UInt64
  var part: UInt32
  var group: UInt32
}

/// Puts groups in the order of an answer's rows.
///
/// Unchecked, since memory is by hand: nothing changes while it is used.
struct GroupOrder: @unchecked Sendable {
  private let tables: [GroupTable]
  private let order: KeyOrder
  /// The text that all keys begin with, as far as they have it in common.
  let start: KeyStart?

  init(_ tables: [GroupTable], _ order: KeyOrder) {
    self.tables = tables
    self.order = order
    start = order.beginsWithText ? Self.start(tables, order.isText) : nil
  }

  /// The groups with rows, and those that are wanted without, in order.
  ///
  /// - Parameter tasks: How many tasks put them in order.
  func places(tasks: Int, wanted: Set<UInt64>) async -> GroupPlaces {
    let found = GroupPlaces(capacity: tables.reduce(0) { $0 + $1.count })
    for (number, table) in tables.enumerated() {
      for group in 0..<table.count {
        let record = table.record(group)
        guard
          record.load(fromByteOffset: GroupLayout.rows, as: Int.self) > 0
            || !wanted.isEmpty && wanted.contains(UInt64(number) << 32 | UInt64(group))
        else { continue }
        found.add(place(table, number, group))
      }
    }
    let ranges = tasks > 1 && found.count > 1 << 14 ? found.parted(tasks) : [0..<found.count]
    await withTaskGroup(of: Void.self) { group in
      for range in ranges {
        group.addTask { found.sort(range) { precedes($0, $1) } }
      }
    }
    return found
  }

  /// All groups in order.
  func places() -> GroupPlaces {
    let found = GroupPlaces(capacity: tables.reduce(0) { $0 + $1.count })
    for (number, table) in tables.enumerated() {
      for group in 0..<table.count { found.add(place(table, number, group)) }
    }
    found.sort(0..<found.count) { precedes($0, $1) }
    return found
  }

  private func place(_ table: GroupTable, _ number: Int, _ group: Int) -> GroupPlace {
    GroupPlace(
      prefix: order.prefix(table.key(group), common: start?.common ?? 0), part: UInt32(number),
      group: UInt32(group))
  }

  private func precedes(_ one: GroupPlace, _ other: GroupPlace) -> Bool {
    one.prefix != other.prefix
      ? one.prefix < other.prefix : order.precedes(key(one), key(other))
  }

  private func key(_ place: GroupPlace) -> UnsafeRawBufferPointer {
    tables[Int(place.part)].key(Int(place.group))
  }

  /// What all texts of the first dimension begin with.
  private static func start(_ tables: [GroupTable], _ isText: [Bool]) -> KeyStart? {
    var start: KeyStart?
    for table in tables {
      for group in 0..<table.count {
        var reader = GroupKeyReader(table.key(group), isText)
        let text = reader.text()
        if text.isEmpty { continue }
        if start == nil { start = KeyStart(text: Array(text), common: text.count) }
        start!.meet(text)
        if start!.common == 0 { return start }
      }
    }
    return start
  }
}

/// The text that keys begin with, as far as they have it in common.
struct KeyStart: Sendable {
  /// The text of one key.
  let text: [UInt8]
  /// How many of its bytes all keys have.
  private(set) var common: Int

  /// Makes the start of one key or several.
  init(text: [UInt8], common: Int) { (self.text, self.common) = (text, common) }

  /// Looks how much of it another text has.
  mutating func meet(_ other: some RandomAccessCollection<UInt8>) {
    var index = 0
    let most = min(common, other.count)
    let first = other.startIndex
    while index < most, text[index] == other[other.index(first, offsetBy: index)] { index &+= 1 }
    common = index
  }

  /// What two have in common; nil for none at all.
  static func merged(_ one: KeyStart?, _ other: KeyStart?) -> KeyStart? {
    guard var merged = one, let other else { return one ?? other }
    merged.meet(other.text.prefix(other.common))
    return merged
  }
}

/// The places of groups, in memory by hand.
///
/// Unchecked, since tasks put ranges in order that do not overlap.
final class GroupPlaces: @unchecked Sendable {
  private var places: UnsafeMutablePointer<GroupPlace>
  private let capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    places = .allocate(capacity: max(capacity, 1))
  }

  deinit { places.deallocate() }

  subscript(index: Int) -> GroupPlace { places[index] }

  func add(_ place: GroupPlace) {
    (places + count).initialize(to: place)
    count &+= 1
  }

  /// Parts the places into ranges of which each goes before the next.
  func parted(_ wanted: Int) -> [Range<Int>] {
    let step = max(count / 1024, 1)
    let sample = stride(from: 0, to: count, by: step).map { places[$0].prefix }.sorted()
    let bounds = (1..<wanted).map { sample[sample.count * $0 / wanted] }
    func range(_ place: GroupPlace) -> Int {
      bounds.reduce(0) { $0 + ($1 <= place.prefix ? 1 : 0) }
    }
    var starts = Array(repeating: 0, count: wanted + 1)
    for index in 0..<count { starts[range(places[index]) + 1] += 1 }
    for index in 1...wanted { starts[index] += starts[index - 1] }
    let parted = UnsafeMutablePointer<GroupPlace>.allocate(capacity: max(capacity, 1))
    var next = starts
    for index in 0..<count {
      let number = range(places[index])
      (parted + next[number]).initialize(to: places[index])
      next[number] += 1
    }
    places.deallocate()
    places = parted
    return (0..<wanted).map { starts[$0]..<starts[$0 + 1] }
  }

  func sort(_ range: Range<Int>, by precedes: (GroupPlace, GroupPlace) -> Bool) {
    var part = UnsafeMutableBufferPointer(start: places + range.lowerBound, count: range.count)
    part.sort(by: precedes)
  }
}
