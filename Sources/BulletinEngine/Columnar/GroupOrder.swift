import Bulletin

/// Where a group stands in a store, and how it is put in order with others.
struct GroupPlace {
  /// What goes first of its key, so that most comparisons touch nothing else.
  var prefix: UInt64
  var part: UInt32
  var group: UInt32
}

/// The order of an answer's rows: by their dimensions, text by code point, missing last.
///
/// Bytes of UTF-8 are in the order of their code points.
struct GroupOrder: @unchecked Sendable {
  private let store: GroupStore
  private let isText: [Bool]
  private let isWhole: [Bool]
  /// For each dimension the place of each of its codes in order.
  private let ranks: [[UInt32]]
  /// How many bytes the texts of the first dimension have in common.
  private let common: Int

  /// - Parameter values: The values of each dimension, by their codes.
  init(_ store: GroupStore, _ values: [[DimensionValue]]) {
    self.store = store
    (isText, isWhole) = (store.isText, store.isWhole)
    ranks = values.map { values in
      let order = values.indices.sorted { values[$0] < values[$1] }
      var ranks = Array(repeating: UInt32(0), count: values.count)
      for (rank, code) in order.enumerated() { ranks[code] = UInt32(rank) }
      return ranks
    }
    common = isText.first == true && isWhole[0] == false ? Self.common(store) : 0
  }

  /// The groups with rows, and those that are wanted without, in order.
  ///
  /// - Parameter tasks: How many tasks put them in order.
  func places(tasks: Int, wanted: Set<UInt64>) async -> GroupPlaces {
    let found = GroupPlaces(capacity: store.parts.reduce(0) { $0 + $1.table.count })
    for (number, part) in store.parts.enumerated() {
      for group in 0..<part.table.count {
        let record = part.table.record(group)
        guard
          record.load(fromByteOffset: GroupLayout.rows, as: Int.self) > 0
            || !wanted.isEmpty && wanted.contains(UInt64(number) << 32 | UInt64(group))
        else { continue }
        found.add(
          GroupPlace(
            prefix: prefix(part.table.key(group)), part: UInt32(number), group: UInt32(group)))
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

  private func precedes(_ one: GroupPlace, _ other: GroupPlace) -> Bool {
    one.prefix != other.prefix ? one.prefix < other.prefix : keyPrecedes(one, other)
  }

  private func key(_ place: GroupPlace) -> UnsafeRawBufferPointer {
    store.parts[Int(place.part)].table.key(Int(place.group))
  }

  private func keyPrecedes(_ one: GroupPlace, _ other: GroupPlace) -> Bool {
    var (a, b) = (GroupKeyReader(key(one), isText), GroupKeyReader(key(other), isText))
    for dimension in isText.indices {
      if isText[dimension] {
        let (mine, theirs) = (a.text(), b.text())
        if mine.isEmpty || theirs.isEmpty {
          if mine.isEmpty != theirs.isEmpty { return theirs.isEmpty }
          continue
        }
        let order =
          isWhole[dimension] ? Self.compareWhole(mine, theirs) : Self.compare(mine, theirs)
        if order != 0 { return order < 0 }
      } else {
        let (mine, theirs) = (a.code(), b.code())
        if mine != theirs { return ranks[dimension][Int(mine)] < ranks[dimension][Int(theirs)] }
      }
    }
    return false
  }

  /// As much of a key as eight bytes hold, such that they are in order as keys are.
  private func prefix(_ key: UnsafeRawBufferPointer) -> UInt64 {
    guard !isText.isEmpty else { return 0 }
    var reader = GroupKeyReader(key, isText)
    if isText[0] {
      let text = reader.text()
      if isWhole[0] { return Self.wholeHead(text) }
      return text.isEmpty ? .max : Self.head(UnsafeRawBufferPointer(rebasing: text[common...]), 8)
    }
    let first = UInt64(ranks[0][Int(reader.code())]) << 32
    guard isText.count > 1 else { return first }
    if !isText[1] { return first | UInt64(ranks[1][Int(reader.code())]) }
    let text = reader.text()
    if text.isEmpty { return first | 0xFFFF_FFFF }
    return isWhole[1] ? first : first | Self.head(text, 4) >> 32
  }

  /// The first bytes as the upper ones of a number.
  private static func head(_ text: UnsafeRawBufferPointer, _ most: Int) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(text.count, most) {
      head |= UInt64(text[index]) << UInt64(56 - index * 8)
    }
    return head
  }

  /// A whole number as one that is in order with others; those of more than 18 digits may be alike.
  private static func wholeHead(_ text: UnsafeRawBufferPointer) -> UInt64 {
    guard let first = text.first else { return .max }
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard digits.count <= 18 else { return isNegative ? 0 : .max - 1 }
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return UInt64(bitPattern: isNegative ? -value : value) ^ 1 << 63
  }

  private static func compareWhole(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int {
    let isNegative = one[0] == UInt8(ascii: "-")
    guard isNegative == (other[0] == UInt8(ascii: "-")) else { return isNegative ? -1 : 1 }
    let order = one.count != other.count ? one.count - other.count : compare(one, other)
    return isNegative ? -order : order
  }

  /// How many bytes all texts of the first dimension begin with alike.
  private static func common(_ store: GroupStore) -> Int {
    var first: UnsafeRawBufferPointer?
    var common = 0
    for part in store.parts {
      for group in 0..<part.table.count {
        var reader = GroupKeyReader(part.table.key(group), store.isText)
        let text = reader.text()
        if text.isEmpty { continue }
        guard let first else {
          (first, common) = (text, text.count)
          continue
        }
        var index = 0
        let most = min(common, text.count)
        while index < most, first[index] == text[index] { index &+= 1 }
        common = index
        if common == 0 { return 0 }
      }
    }
    return common
  }

  private static func compare(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int {
    let common = min(one.count, other.count)
    var index = 0
    while index &+ 8 <= common {
      let a = UInt64(bigEndian: one.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let b = UInt64(bigEndian: other.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if a != b { return a < b ? -1 : 1 }
      index &+= 8
    }
    while index < common {
      if one[index] != other[index] { return one[index] < other[index] ? -1 : 1 }
      index &+= 1
    }
    return one.count - other.count
  }
}

/// Takes the key of a group apart, one dimension after the other.
struct GroupKeyReader {
  private let bytes: UnsafeRawBufferPointer
  private let isAlone: Bool
  private var next = 0

  init(_ bytes: UnsafeRawBufferPointer, _ isText: [Bool]) {
    self.bytes = bytes
    isAlone = isText.count == 1
  }

  /// The text of the next dimension, which is one of texts; empty is missing.
  @inline(__always)
  mutating func text() -> UnsafeRawBufferPointer {
    if isAlone { return bytes }
    let length = Int(code())
    next &+= length
    return UnsafeRawBufferPointer(rebasing: bytes[(next &- length)..<next])
  }

  /// The code of the next dimension, which is one of codes.
  @inline(__always)
  mutating func code() -> UInt32 {
    let code = bytes.loadUnaligned(fromByteOffset: next, as: UInt32.self)
    next &+= 4
    return UInt32(littleEndian: code)
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
