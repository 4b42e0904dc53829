/// A quotient of whole numbers of any size: what a figure is until it is printed.
public struct Fraction: Sendable, Hashable {
  private let numerator: BigInteger
  private let denominator: BigInteger  // positive, without a common divisor

  private init(_ numerator: BigInteger, _ denominator: BigInteger) {
    let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
    let sign = denominator.isNegative ? -BigInteger.one : .one
    if divisor == .one {
      self.numerator = numerator * sign
      self.denominator = denominator * sign
    } else {
      self.numerator = numerator.dividedWithRemainder(by: divisor).quotient * sign
      self.denominator = denominator.dividedWithRemainder(by: divisor).quotient * sign
    }
  }

  /// Makes a whole number.
  public init(_ integer: Int) { self.init(BigInteger(Int128(integer)), .one) }

  /// Makes a fraction of a decimal.
  public init(_ decimal: ExactDecimal) {
    self.init(BigInteger(decimal.coefficient), .powerOfTen(decimal.scale))
  }

  /// Makes a quotient; traps for a denominator of zero.
  public init(numerator: Int, denominator: Int) {
    precondition(denominator != 0, "a fraction has no denominator of zero")
    self.init(BigInteger(Int128(numerator)), BigInteger(Int128(denominator)))
  }

  /// Whether it is zero.
  public var isZero: Bool { numerator.isZero }
  /// Whether it is less than zero.
  public var isNegative: Bool { numerator.isNegative }
  /// Whether it is a whole number.
  public var isInteger: Bool { denominator == .one }
  /// The number without its sign.
  public var magnitude: Fraction { isNegative ? -self : self }

  /// The number as a decimal, if it is one of up to 38 digits.
  public var exactDecimal: ExactDecimal? {
    var rest = denominator
    var scale = 0
    let ten = BigInteger(10)
    while rest != .one {
      guard scale < 18 else { return nil }
      let divisor = BigInteger.greatestCommonDivisor(rest, ten)
      guard divisor != .one else { return nil }
      rest = rest.dividedWithRemainder(by: divisor).quotient
      scale += 1
    }
    let (digits, remainder) = (numerator * .powerOfTen(scale)).dividedWithRemainder(by: denominator)
    guard remainder.isZero, let coefficient = digits.int128 else { return nil }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }

  /// The sum.
  public static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  /// The difference.
  public static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

  /// The product.
  public static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// The number with the other sign.
  public static prefix func - (a: Fraction) -> Fraction { Fraction(-a.numerator, a.denominator) }

  /// The quotient; nil for a divisor of zero.
  public func divided(by other: Fraction) -> Fraction? {
    other.isZero
      ? nil : Fraction(numerator * other.denominator, denominator * other.numerator)
  }

  /// The number rounded once to so many digits after the point; negative places round to tens.
  public func rounded(toPlaces places: Int, rule: RoundingRule = .halfAwayFromZero) -> Fraction {
    let factor = BigInteger.powerOfTen(abs(places))
    return places >= 0
      ? Fraction(scaledInteger(places, rule), factor)
      : Fraction(scaledInteger(places, rule) * factor, .one)
  }

  /// The digits, rounded once; `-0` is never printed.
  ///
  /// - Parameter trimming: Whether zeros at the end of the decimals are dropped.
  public func decimalText(
    places: Int, rule: RoundingRule = .halfAwayFromZero, trimming: Bool = false
  ) -> String {
    let scaled = scaledInteger(max(places, 0), rule)
    var digits = scaled.magnitude.description
    if places > 0 {
      if digits.count <= places {
        digits = String(repeating: "0", count: places + 1 - digits.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
      if trimming {
        while digits.last == "0" { digits.removeLast() }
        if digits.last == "." { digits.removeLast() }
      }
    }
    return scaled.isNegative ? "-" + digits : digits
  }

  private func scaledInteger(_ places: Int, _ rule: RoundingRule) -> BigInteger {
    let factor = BigInteger.powerOfTen(abs(places))
    let top = places >= 0 ? numerator * factor : numerator
    let bottom = places >= 0 ? denominator : denominator * factor
    let (quotient, remainder) = top.dividedWithRemainder(by: bottom)
    let twice = remainder.magnitude + remainder.magnitude
    let away = rule.roundsAway(
      comparison: twice == bottom ? 0 : bottom < twice ? 1 : -1, hasRemainder: !remainder.isZero,
      isOdd: quotient.isOdd, isNegative: isNegative)
    guard away else { return quotient }
    return isNegative ? quotient - .one : quotient + .one
  }
}

extension Fraction: Comparable {
  public static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Fraction: CustomStringConvertible {
  /// A decimal where it is one, else `n/d`.
  public var description: String {
    exactDecimal.map(\.description) ?? (isInteger ? "\(numerator)" : "\(numerator)/\(denominator)")
  }
}
