import Bulletin

/// The order of the keys of groups: by their dimensions, text by code point, missing last.
///
/// Bytes of UTF-8 are in the order of their code points.
struct KeyOrder: Sendable {
  let isText: [Bool]
  private let isNumber: [Bool]
  /// For each dimension the place of each of its codes in order.
  private let ranks: [[UInt32]]
  /// Whether a key is nothing but one text.
  private let isOneText: Bool

  /// - Parameter values: The values of each dimension, by their codes.
  init(_ shape: KeyShape, _ values: [[DimensionValue]]) {
    (isText, isNumber) = (shape.isText, shape.isNumber)
    isOneText = isText == [true] && !isNumber[0]
    ranks = values.map { values in
      let order = values.indices.sorted { values[$0] < values[$1] }
      var ranks = Array(repeating: UInt32(0), count: values.count)
      for (rank, code) in order.enumerated() { ranks[code] = UInt32(rank) }
      return ranks
    }
  }

  /// Whether keys begin with the bytes of a text.
  var beginsWithText: Bool { isText.first == true && !isNumber[0] }

  func precedes(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    if isOneText {
      if one.isEmpty || other.isEmpty { return !one.isEmpty }
      return Self.compare(one, other) < 0
    }
    var (a, b) = (GroupKeyReader(one, isText), GroupKeyReader(other, isText))
    for dimension in isText.indices {
      if isText[dimension] {
        let (mine, theirs) = (a.text(), b.text())
        if mine.isEmpty || theirs.isEmpty {
          if mine.isEmpty != theirs.isEmpty { return theirs.isEmpty }
          continue
        }
        let order =
          isNumber[dimension] ? Self.compareNumbers(mine, theirs) : Self.compare(mine, theirs)
        if order != 0 { return order < 0 }
      } else {
        let (mine, theirs) = (a.code(), b.code())
        if mine != theirs { return ranks[dimension][Int(mine)] < ranks[dimension][Int(theirs)] }
      }
    }
    return false
  }

  /// As much of a key as eight bytes hold, such that they are in order as keys are.
  ///
  /// - Parameter common: How many bytes the texts of the first dimension have in common.
  func prefix(_ key: UnsafeRawBufferPointer, common: Int) -> UInt64 {
    guard !isText.isEmpty else { return 0 }
    var reader = GroupKeyReader(key, isText)
    if isText[0] {
      let text = reader.text()
      if isNumber[0] { return Self.wholeHead(text) }
      return text.isEmpty ? .max : Self.head(UnsafeRawBufferPointer(rebasing: text[common...]), 8)
    }
    let first = UInt64(ranks[0][Int(reader.code())]) << 32
    guard isText.count > 1 else { return first }
    if !isText[1] { return first | UInt64(ranks[1][Int(reader.code())]) }
    let text = reader.text()
    if text.isEmpty { return first | 0xFFFF_FFFF }
    return isNumber[1] ? first : first | Self.head(text, 4) >> 32
  }

  /// The first bytes as the upper ones of a number.
  private static func head(_ text: UnsafeRawBufferPointer, _ most: Int) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<min(text.count, most) {
      head |= UInt64(text[index]) << UInt64(56 - index * 8)
    }
    return head
  }

  /// The whole part of a number as one that is in order with others; those of more than 18 digits
  /// may be alike.
  private static func wholeHead(_ text: UnsafeRawBufferPointer) -> UInt64 {
    guard let first = text.first else { return .max }
    let isNegative = first == UInt8(ascii: "-")
    let digits = (isNegative ? text.dropFirst() : text[...]).prefix { $0 != point }
    guard digits.count <= 18 else { return isNegative ? 0 : .max - 1 }
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return UInt64(bitPattern: isNegative ? -value : value) ^ 1 << 63
  }

  private static let point = UInt8(ascii: ".")

  /// Compares numbers that are written as they print themselves.
  private static func compareNumbers(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int {
    let isNegative = one[0] == UInt8(ascii: "-")
    guard isNegative == (other[0] == UInt8(ascii: "-")) else { return isNegative ? -1 : 1 }
    let (mine, theirs) = (wholeLength(one), wholeLength(other))
    let order = mine != theirs ? mine - theirs : compare(one, other)
    return isNegative ? -order : order
  }

  private static func wholeLength(_ number: UnsafeRawBufferPointer) -> Int {
    number.firstIndex(of: point) ?? number.count
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
  /// Where the next dimension stands.
  private(set) var next = 0

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
