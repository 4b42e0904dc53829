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

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
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
