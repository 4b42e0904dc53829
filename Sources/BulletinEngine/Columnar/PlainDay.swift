/// A day that is read straight from its bytes, for it is written as nearly all are: `2024-03-11`.
///
/// Days behind the 28th, which not every month has, are left to the core's own readers.
struct PlainDay {
  /// The months from the year 0 on.
  let month: Int

  init?(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    guard length == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let century = Self.pair(bytes), let rest = Self.pair(bytes + 2),
      let month = Self.pair(bytes + 5), let day = Self.pair(bytes + 8),
      century + rest > 0, 1...12 ~= month, 1...28 ~= day
    else { return nil }
    self.month = (century * 100 + rest) * 12 + month - 1
  }

  /// The number that two digits are.
  @inline(__always)
  private static func pair(_ bytes: UnsafePointer<UInt8>) -> Int? {
    let (tens, ones) = (bytes[0] &- 0x30, bytes[1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens &* 10 &+ ones) : nil
  }
}
