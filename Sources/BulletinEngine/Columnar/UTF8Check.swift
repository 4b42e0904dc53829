import CBytes

/// Whether bytes are UTF-8; those of ASCII are passed over 64 at a time.
enum UTF8Check {
  /// - Parameter bytes: At least 64 more may be read behind them.
  static func isValid(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    looksUp ? bulletin_is_text(bytes, count, isWide) != 0 : isValidStepwise(bytes, count)
  }

  private static let looksUp = bulletin_looks_up() == 1
  private static let isWide = bulletin_is_wide()

  /// The same on any processor.
  static func isValidStepwise(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var next = 0
    var block = 0
    while block < count {
      var mask = bulletin_beyond_ascii(bytes + block)
      if count &- block < 64 { mask &= (1 &<< UInt64(count &- block)) &- 1 }
      if next > block {
        let done = next &- block
        mask = done >= 64 ? 0 : mask & (UInt64.max &<< UInt64(done))
      }
      while mask != 0 {
        let at = block &+ mask.trailingZeroBitCount
        let length = sequence(bytes + at, count &- at)
        if length == 0 { return false }
        next = at &+ length
        let done = next &- block
        mask = done >= 64 ? 0 : mask & (UInt64.max &<< UInt64(done))
      }
      block &+= 64
    }
    return true
  }

  /// The length of the sequence that begins here; 0 for none.
  @inline(__always)
  private static func sequence(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let first = bytes[0]
    if first < 0xC2 || first > 0xF4 { return 0 }
    guard count > 1, bytes[1] & 0xC0 == 0x80 else { return 0 }
    if first < 0xE0 { return 2 }
    guard count > 2, bytes[2] & 0xC0 == 0x80 else { return 0 }
    if first < 0xF0 {
      if first == 0xE0, bytes[1] < 0xA0 { return 0 }
      if first == 0xED, bytes[1] > 0x9F { return 0 }
      return 3
    }
    guard count > 3, bytes[3] & 0xC0 == 0x80 else { return 0 }
    if first == 0xF0, bytes[1] < 0x90 { return 0 }
    if first == 0xF4, bytes[1] > 0x8F { return 0 }
    return 4
  }
}
