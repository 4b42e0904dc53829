extension ZoneRules {
  /// Reads a TZif file (RFC 9636), such as those under `/usr/share/zoneinfo`.
  ///
  /// - Returns: Nil for bytes that are no such file.
  public init?(tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes)
    guard let (version, first) = reader.header() else { return nil }
    if version == 0 {
      guard let block = reader.block(first, timeSize: 4) else { return nil }
      self.init(transitions: block.transitions, firstOffset: block.firstOffset, rule: nil)
      return
    }
    guard reader.skip(first.size(timeSize: 4)), let (_, second) = reader.header(),
      let block = reader.block(second, timeSize: 8), let footer = reader.footer()
    else { return nil }
    var parser = PosixZoneParser(footer)
    let rule = parser.zone()
    guard footer.isEmpty || rule != nil else { return nil }
    self.init(transitions: block.transitions, firstOffset: block.firstOffset, rule: rule)
  }
}

/// A cursor over the bytes of a TZif file that never leaves them.
private struct TZifReader {
  struct Counts {
    var isUT: Int
    var isStandard: Int
    var leaps: Int
    var times: Int
    var types: Int
    var letters: Int

    func size(timeSize: Int) -> Int {
      times * timeSize + times + types * 6 + letters + leaps * (timeSize + 4) + isStandard + isUT
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func header() -> (version: UInt8, counts: Counts)? {
    guard bytes.count >= position + 44, bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let version = bytes[position + 4]
    position += 20
    let numbers = (0..<6).map { _ in Int(integer(4)) }
    guard numbers.allSatisfy({ (0...1_000_000).contains($0) }), numbers[4] > 0 else { return nil }
    return (
      version,
      Counts(
        isUT: numbers[0], isStandard: numbers[1], leaps: numbers[2], times: numbers[3],
        types: numbers[4], letters: numbers[5])
    )
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func block(
    _ counts: Counts, timeSize: Int
  ) -> (transitions: [(at: Int, offset: Int)], firstOffset: Int)? {
    guard counts.size(timeSize: timeSize) <= bytes.count - position else { return nil }
    let times = (0..<counts.times).map { _ in integer(timeSize) }
    let types = (0..<counts.times).map { _ in Int(byte()) }
    let offsets = (0..<counts.types).map { _ in
      let offset = integer(4)
      position += 2
      return offset
    }
    position += counts.letters + counts.leaps * (timeSize + 4) + counts.isStandard + counts.isUT
    guard types.allSatisfy(offsets.indices.contains), offsets.allSatisfy({ abs($0) < 93_600 }),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return (zip(times, types).map { ($0, offsets[$1]) }, offsets[0])
  }

  /// The line at the end.
  mutating func footer() -> String? {
    guard position < bytes.count, bytes[position] == 0x0A,
      let end = bytes[(position + 1)...].firstIndex(of: 0x0A)
    else { return nil }
    return String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
  }

  private mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  /// A signed integer, its most significant byte first.
  private mutating func integer(_ size: Int) -> Int {
    var value = Int(Int8(bitPattern: byte()))
    for _ in 1..<size { value = value << 8 | Int(byte()) }
    return value
  }
}
