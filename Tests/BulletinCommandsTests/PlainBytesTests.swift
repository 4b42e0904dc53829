import Testing

@testable import BulletinEngine

/// The short ways through bytes come to what the long ways come to.
@Suite struct PlainBytesTests {
  /// Runs a closure on bytes with room behind them, as a chunk has.
  private static func padded<Result>(
    _ bytes: [UInt8], _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    // What stands behind must not matter.
    (bytes + Array(repeating: 0x39, count: 64)).withUnsafeBufferPointer {
      body($0.baseAddress!, bytes.count)
    }
  }

  @Test func whatIsUTF8IsTold() {
    var random = Seeded(5)
    let pieces: [[UInt8]] = [
      "a", "đoàn", "ລາວ", "🦀", "é", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}",
      "thirteen bytes",
    ].map { Array($0.utf8) }
    let wrong: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE1, 0xBA], [0xF1, 0x80, 0x80], [0xC3],
    ]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(24) { bytes += random.pick(pieces) }
      if random.chance(50) {
        bytes.insert(contentsOf: random.pick(wrong), at: random.below(bytes.count + 1))
      }
      if random.chance(30), !bytes.isEmpty { bytes.removeLast() }
      if random.chance(10), !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(Self.padded(bytes, UTF8Check.isValid) == expected, "\(bytes)")
      #expect(Self.padded(bytes, UTF8Check.isValidStepwise) == expected, "\(bytes)")
    }
  }

  @Test func shortNumbersAreReadAtOnce() {
    var random = Seeded(6)
    for _ in 0..<50_000 {
      let length = random.below(10)
      let bytes = (0..<length).map { _ in UInt8(ascii: random.pick(["0", "1", "7", "9", "5", "."]))
      }
      let dirty = random.chance(20) && length > 0
      var text = bytes
      if dirty { text[random.below(length)] = UInt8(random.below(256)) }
      let (short, long) = Self.padded(text) {
        (PlainNumber($0, $1), PlainNumber(stepwise: $0, $1))
      }
      #expect(short.form == long.form, "\(text)")
      if long.form != .other, long.form != .missing {
        #expect(short.digits == long.digits && short.places == long.places, "\(text)")
      }
    }
  }
}
