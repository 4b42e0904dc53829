/// A signed integer of 256 bits, in which sums are kept at 18 digits after the point.
///
/// Two's complement; additions wrap, and 38 + 18 digits leave room for 10^20 of them.
struct WideInteger: Sendable, Hashable {
  private var low: UInt128
  private var high: Int128

  static let zero = WideInteger(low: 0, high: 0)

  private init(low: UInt128, high: Int128) {
    self.low = low
    self.high = high
  }

  /// A decimal, moved 18 digits to the left.
  init(_ number: ExactDecimal) {
    let factor = UInt128(ExactDecimal.powers[18 - number.scale])
    let (high, low) = number.coefficient.magnitude.multipliedFullWidth(by: factor)
    let positive = WideInteger(low: low, high: Int128(high))
    self = number.isNegative ? positive.negated : positive
  }

  var isNegative: Bool { high < 0 }

  private var negated: WideInteger {
    let (low, carry) = (~low).addingReportingOverflow(1)
    return WideInteger(low: low, high: ~high &+ (carry ? 1 : 0))
  }

  mutating func add(_ other: WideInteger) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high = high &+ other.high &+ (carry ? 1 : 0)
  }

  /// The number moved 18 digits to the right; nil if it does not fit into 38 digits.
  var decimal: ExactDecimal? {
    let magnitude = isNegative ? negated : self
    var (high, low) = (UInt128(bitPattern: magnitude.high), magnitude.low)
    var places = 18
    while places > 0 || high > 0 || low > UInt128(Int128.max) {
      guard places > 0 else { return nil }
      let (upper, rest) = high.quotientAndRemainder(dividingBy: 10)
      let (lower, remainder) = UInt128(10).dividingFullWidth((rest, low))
      guard remainder == 0 else { break }
      (high, low) = (upper, lower)
      places -= 1
    }
    guard high == 0, low <= UInt128(Int128.max) else { return nil }
    return ExactDecimal(coefficient: isNegative ? -Int128(low) : Int128(low), scale: places)
  }
}

extension WideInteger: Comparable {
  static func < (a: WideInteger, b: WideInteger) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }
}
