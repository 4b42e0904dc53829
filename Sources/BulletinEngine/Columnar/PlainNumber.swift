/// A number that is read straight from its bytes, for it is written as nearly all are: up to 18
/// digits, a minus, a point.
///
/// Whatever is written otherwise is left to the core's own readers.
struct PlainNumber {
  /// How the digits are written.
  enum Form: UInt8 {
    /// Nothing but blanks.
    case missing = 0
    /// Digits alone, no zero before others.
    case whole = 1
    /// A point that can be nothing but a decimal one.
    case point = 2
    /// A point before exactly three digits.
    case ambiguous = 4
    /// Anything else.
    case other = 8
  }

  var form: Form
  /// The digits, with their sign.
  var digits: Int64
  /// The number of digits behind the point.
  var places: Int

  /// - Parameter bytes: At least eight more may be read behind them.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    if length &- 1 < 8, length > 0, let short = Self(short: bytes, length) {
      self = short
    } else {
      self.init(stepwise: bytes, length)
    }
  }

  /// A number of eight bytes at the most, all at once: digits, and a point among them.
  @inline(__always)
  private init?(short bytes: UnsafePointer<UInt8>, _ length: Int) {
    var word = UInt64(
      littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    let present = UInt64.max &>> UInt64(truncatingIfNeeded: (8 &- length) &* 8)
    let apart = word ^ 0x2E2E_2E2E_2E2E_2E2E
    let points = (apart &- 0x0101_0101_0101_0101) & ~apart & 0x8080_8080_8080_8080 & present
    var count = length
    places = 0
    form = .whole
    let isZeroFirst = bytes[0] == 0x30
    if points != 0 {
      let before = points.trailingZeroBitCount &>> 3
      count = length &- 1
      places = count &- before
      guard before > 0, places > 0, !isZeroFirst || before == 1 else { return nil }
      let head = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: before &* 8)) &- 1
      word = word & head | (word &>> 8) & ~head
      form = places == 3 && before <= 3 && !isZeroFirst ? .ambiguous : .point
    } else if isZeroFirst, length > 1 {
      return nil
    }
    // The digits move to the upper end; below them come zeros.
    let shift = UInt64(truncatingIfNeeded: (8 &- count) &* 8)
    word = (word &<< shift) ^ (0x3030_3030_3030_3030 &<< shift)
    guard (word | (word &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return nil
    }
    word = word &* 10 &+ (word &>> 8)
    let pairs = (word & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let others = (word &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    digits = Int64(truncatingIfNeeded: (pairs &+ others) &>> 32)
  }

  @inline(never)
  init(stepwise bytes: UnsafePointer<UInt8>, _ length: Int) {
    var (at, end) = (0, length)
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at &+= 1 }
    while end > at, bytes[end &- 1] == 0x20 || bytes[end &- 1] == 0x09 { end &-= 1 }
    (form, digits, places) = (.missing, 0, 0)
    guard at < end else { return }
    form = .other
    let isNegative = bytes[at] == 0x2D
    if isNegative { at &+= 1 }
    guard end &- at <= 19, end > at else { return }
    let first = at
    var value: UInt64 = 0
    while at < end {
      let digit = bytes[at] &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      at &+= 1
    }
    let before = at &- first
    guard before > 0, before <= 18, bytes[first] != 0x30 || before == 1 else { return }
    if at == end {
      if isNegative, value == 0 { return }
      form = .whole
    } else {
      guard bytes[at] == 0x2E else { return }
      at &+= 1
      let behind = end &- at
      guard behind > 0, before &+ behind <= 18 else { return }
      while at < end {
        let digit = bytes[at] &- 0x30
        if digit > 9 { return }
        value = value &* 10 &+ UInt64(digit)
        at &+= 1
      }
      places = behind
      form = behind == 3 && before <= 3 && bytes[first] != 0x30 ? .ambiguous : .point
    }
    digits = isNegative ? 0 &- Int64(value) : Int64(value)
  }

  /// The number times 10^18, or as it is where the column has whole numbers alone.
  @inline(__always)
  func scaled(_ powers: UnsafePointer<Int64>, isWhole: Bool) -> Int128 {
    if isWhole { return Int128(digits) }
    let product = digits.multipliedFullWidth(by: powers[18 &- places])
    return Int128(product.high) << 64 | Int128(product.low)
  }
}
