/// A decimal number of up to 38 digits, at most 18 of them after the point; never rounded unasked.
///
/// Kept in lowest form, so that `==` compares numbers and not spellings: `1.50` equals `1.5`.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits without the point.
  public let coefficient: Int128
  /// The digits after the point, 0 to 18.
  public let scale: Int

  static let limit: Int128 = {
    var limit: Int128 = 1
    for _ in 0..<38 { limit *= 10 }
    return limit
  }()

  static let powers: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<38 { powers.append(powers.last! * 10) }
    return powers
  }()

  /// Makes a whole number.
  public init(_ integer: Int) {
    coefficient = Int128(integer)
    scale = 0
  }

  /// Makes `coefficient` × 10^-`scale`; nil if that does not fit.
  public init?(coefficient: Int128, scale: Int) {
    var (digits, places) = (coefficient, scale)
    while places > 0, digits % 10 == 0, digits != 0 {
      digits /= 10
      places -= 1
    }
    if digits == 0 { places = 0 }
    while places < 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
      places += 1
    }
    guard places <= 18, digits.magnitude < Self.limit.magnitude else { return nil }
    self.coefficient = digits
    self.scale = places
  }

  /// Reads machine notation: `-12.50`, `1e3`; nil for anything else, or what does not fit.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let value = text.withUTF8 { ExactDecimal(plain: UnsafeRawBufferPointer($0)) }
    guard let value else { return nil }
    self = value
  }

  /// Reads machine notation from ASCII bytes; allocates nothing.
  public init?(plain bytes: UnsafeRawBufferPointer) {
    var index = 0
    var isNegative = false
    if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    var digits: Int128 = 0
    var places = 0
    var count = 0
    var seenPoint = false
    var zeros = 0  // behind the point, and without a digit behind them so far
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x2E, !seenPoint {
        seenPoint = true
      } else if byte >= 0x30, byte <= 0x39 {
        count += 1
        if seenPoint, byte == 0x30 {
          zeros += 1
        } else {
          while zeros > 0 {
            guard digits < Self.limit / 10 else { return nil }
            (digits, places, zeros) = (digits * 10, places + 1, zeros - 1)
          }
          guard digits < Self.limit / 10 else { return nil }
          digits = digits * 10 + Int128(byte - 0x30)
          if seenPoint { places += 1 }
        }
      } else {
        break
      }
      index += 1
    }
    guard count > 0 else { return nil }
    if index < bytes.count {
      guard bytes[index] | 0x20 == 0x65,
        let exponent = Self.exponent(bytes[(index + 1)...])
      else { return nil }
      places -= exponent
    }
    guard places >= -38, places <= 60 else { return nil }
    self.init(coefficient: isNegative ? -digits : digits, scale: places)
  }

  private static func exponent(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    var bytes = bytes
    var isNegative = false
    if let first = bytes.first, first == 0x2D || first == 0x2B {
      isNegative = first == 0x2D
      bytes = bytes.dropFirst()
    }
    guard !bytes.isEmpty, bytes.count <= 3 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }
}

extension ExactDecimal {
  /// Whether there are no digits after the point.
  public var isInteger: Bool { scale == 0 }

  /// Whether it is less than zero.
  public var isNegative: Bool { coefficient < 0 }

  /// Whether it is zero.
  public var isZero: Bool { coefficient == 0 }

  /// The number as an `Int`, if it is one.
  public var intValue: Int? { scale == 0 ? Int(exactly: coefficient) : nil }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// The sum.
  public func adding(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
    var sum = ExactSum()
    sum.add(self)
    sum.add(other)
    return try sum.total()
  }

  /// The difference.
  public func subtracting(_ other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
    try adding(-other)
  }

  /// The product.
  public func multiplied(by other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    if !overflow, let result = ExactDecimal(coefficient: product, scale: scale + other.scale) {
      return result
    }
    guard let result = (Fraction(self) * Fraction(other)).exactDecimal else { throw .overflow }
    return result
  }

  /// The quotient with 18 digits after the point, half-even; nil for a divisor of zero.
  public func divided(by other: ExactDecimal) throws(ArithmeticFault) -> ExactDecimal? {
    guard let quotient = Fraction(self).divided(by: Fraction(other)) else { return nil }
    guard let result = quotient.rounded(toPlaces: 18, rule: .halfEven).exactDecimal else {
      throw .overflow
    }
    return result
  }

  /// The number with at most so many digits after the point.
  public func rounded(toPlaces places: Int, rule: RoundingRule = .halfAwayFromZero)
    -> ExactDecimal
  {
    guard places < scale else { return self }
    let drop = scale - places
    guard drop <= 38 else { return 0 }
    let unit = Self.powers[drop].magnitude
    let (quotient, remainder) = coefficient.magnitude.quotientAndRemainder(dividingBy: unit)
    let half = unit - remainder
    let away = rule.roundsAway(
      comparison: remainder == half ? 0 : remainder > half ? 1 : -1, hasRemainder: remainder != 0,
      isOdd: quotient % 2 == 1, isNegative: isNegative)
    let digits = Int128(quotient + (away ? 1 : 0))
    return ExactDecimal(coefficient: isNegative ? -digits : digits, scale: places) ?? self
  }

  /// The number with the other sign.
  public static prefix func - (number: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -number.coefficient, scale: number.scale)!
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: Comparable {
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.scale == b.scale { return a.coefficient < b.coefficient }
    if a.isNegative != b.isNegative { return a.isNegative }
    return WideInteger(a) < WideInteger(b)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain digits, a point, no trailing zeros.
  public var description: String {
    var digits = String(coefficient.magnitude)
    if scale > 0 {
      if digits.count <= scale {
        digits = String(repeating: "0", count: scale + 1 - digits.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return isNegative ? "-" + digits : digits
  }
}
