import Bulletin

/// A code for each value of a dimension; texts are told apart by their bytes, for they are in NFC.
struct DimensionIndex {
  private var table = CellTable()
  /// For each entry of the table its code; and back, -1 for what is no text.
  private var codes: [UInt32] = [.max]
  private var entries: [Int] = []
  private var others: [DimensionValue: UInt32] = [:]
  private var values: [UInt32: DimensionValue] = [:]

  func deallocate() { table.deallocate() }

  /// The number of codes.
  var count: Int { entries.count }

  /// The code of a text that is given as bytes, which may be read eight bytes past their end.
  mutating func code(ofText bytes: UnsafeRawBufferPointer) -> UInt32 {
    let start = bytes.baseAddress!
    let hash = CellTable.hash(start, bytes.count)
    let known = table.find(start, bytes.count, hash)
    if known > 0 { return codes[known] }
    if known == 0 {
      if codes[0] == .max {
        codes[0] = UInt32(entries.count)
        entries.append(0)
      }
      return codes[0]
    }
    let entry = table.insert(start, bytes.count, hash)
    codes.append(UInt32(entries.count))
    entries.append(entry)
    return codes[entry]
  }

  /// The code of a value.
  mutating func code(of value: DimensionValue) -> UInt32 {
    if case .text(let text) = value {
      let padded = Array(text.utf8) + Array(repeating: 0, count: 8)
      return padded.withUnsafeBytes {
        self.code(ofText: UnsafeRawBufferPointer(rebasing: $0[..<(padded.count - 8)]))
      }
    }
    if let known = others[value] { return known }
    let added = UInt32(entries.count)
    others[value] = added
    values[added] = value
    entries.append(-1)
    return added
  }

  /// The value of a code.
  func value(of code: UInt32) -> DimensionValue {
    let entry = entries[Int(code)]
    return entry < 0
      ? values[code]! : .text(String(decoding: table.bytes(entry), as: UTF8.self))
  }

  /// For each code its place in the order of values.
  func ranks() -> [UInt32] {
    var order = Array(UInt32(0)..<UInt32(count))
    order.sort { one, other in
      let (a, b) = (entries[Int(one)], entries[Int(other)])
      guard a >= 0, b >= 0 else { return value(of: one) < value(of: other) }
      return Self.precedes(table.bytes(a), table.bytes(b))
    }
    var ranks = Array(repeating: UInt32(0), count: count)
    for (rank, code) in order.enumerated() { ranks[Int(code)] = UInt32(rank) }
    return ranks
  }

  /// Bytes of UTF-8 are in the order of their code points.
  private static func precedes(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Bool {
    let common = min(one.count, other.count)
    var index = 0
    while index &+ 8 <= common {
      let a = UInt64(
        bigEndian: one.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let b = UInt64(
        bigEndian: other.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if a != b { return a < b }
      index &+= 8
    }
    while index < common {
      if one[index] != other[index] { return one[index] < other[index] }
      index &+= 1
    }
    return one.count < other.count
  }
}
