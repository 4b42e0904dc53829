/// An integer of any size, for the fractions that figures are until they are printed.
struct BigInteger: Sendable, Hashable {
  /// The magnitude in base 2^32, least first, without leading zeros.
  private(set) var limbs: [UInt32]
  private(set) var isNegative: Bool

  private init(_ limbs: [UInt32], isNegative: Bool) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  init(_ value: Int128) {
    var rest = value.magnitude
    var limbs: [UInt32] = []
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.init(limbs, isNegative: value < 0)
  }

  static let zero = BigInteger(0)
  static let one = BigInteger(1)

  static func powerOfTen(_ exponent: Int) -> BigInteger {
    var result = BigInteger.one
    for _ in 0..<exponent { result = result * BigInteger(10) }
    return result
  }

  var isZero: Bool { limbs.isEmpty }
  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }
  var magnitude: BigInteger { BigInteger(limbs, isNegative: false) }

  /// The value, if it fits.
  var int128: Int128? {
    guard limbs.count <= 4 else { return nil }
    let value = limbs.reversed().reduce(UInt128(0)) { $0 << 32 | UInt128($1) }
    guard value <= UInt128(Int128.max) else { return nil }
    return isNegative ? -Int128(value) : Int128(value)
  }

  static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(a.limbs, isNegative: !a.isNegative)
  }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(sum(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    return isLess(a.limbs, b.limbs)
      ? BigInteger(difference(b.limbs, a.limbs), isNegative: b.isNegative)
      : BigInteger(difference(a.limbs, b.limbs), isNegative: a.isNegative)
  }

  static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    guard !a.isZero, !b.isZero else { return .zero }
    var result = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let value = UInt64(x) * UInt64(y) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: value)
        carry = value >> 32
      }
      result[i + b.limbs.count] = UInt32(carry)
    }
    return BigInteger(result, isNegative: a.isNegative != b.isNegative)
  }

  /// Quotient towards zero, and the remainder with the sign of the dividend.
  ///
  /// Long division by bits: figures have few limbs, so that plainness wins over speed.
  func dividedWithRemainder(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger)
  {
    precondition(!divisor.isZero, "division by zero")
    if let a = int128, let b = divisor.int128 {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (BigInteger(quotient), BigInteger(remainder))
    }
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var remainder: [UInt32] = []
    for index in stride(from: limbs.count * 32 - 1, through: 0, by: -1) {
      Self.shiftLeft(&remainder, bit: (limbs[index / 32] >> UInt32(index % 32)) & 1)
      if !Self.isLess(remainder, divisor.limbs) {
        remainder =
          BigInteger(
            Self.difference(remainder, divisor.limbs), isNegative: false
          ).limbs
        quotient[index / 32] |= 1 << UInt32(index % 32)
      }
    }
    return (
      BigInteger(quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(remainder, isNegative: isNegative)
    )
  }

  /// The greatest common divisor of the magnitudes.
  static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    var (a, b) = (a.magnitude, b.magnitude)
    while !b.isZero { (a, b) = (b, a.dividedWithRemainder(by: b).remainder) }
    return a
  }

  private static func shiftLeft(_ limbs: inout [UInt32], bit: UInt32) {
    var carry = bit
    for index in limbs.indices {
      let next = limbs[index] >> 31
      limbs[index] = limbs[index] << 1 | carry
      carry = next
    }
    if carry > 0 { limbs.append(carry) }
  }

  private static func isLess(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    if a.count != b.count { return a.count < b.count }
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let value =
        UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0) + carry
      result.append(UInt32(truncatingIfNeeded: value))
      carry = value >> 32
    }
    return result + [UInt32(carry)]
  }

  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result = a
    var borrow: Int64 = 0
    for index in a.indices {
      var value = Int64(a[index]) - Int64(index < b.count ? b[index] : 0) - borrow
      borrow = value < 0 ? 1 : 0
      if value < 0 { value += 1 << 32 }
      result[index] = UInt32(value)
    }
    return result
  }
}

extension BigInteger: Comparable {
  static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? isLess(b.limbs, a.limbs) : isLess(a.limbs, b.limbs)
  }
}

extension BigInteger: CustomStringConvertible {
  var description: String {
    guard !isZero else { return "0" }
    var parts: [String] = []
    var rest = magnitude
    let base = BigInteger(1_000_000_000)
    while !rest.isZero {
      let (quotient, remainder) = rest.dividedWithRemainder(by: base)
      let digits = String(remainder.int128 ?? 0)
      parts.append(
        quotient.isZero ? digits : String(repeating: "0", count: 9 - digits.count) + digits)
      rest = quotient
    }
    return (isNegative ? "-" : "") + parts.reversed().joined()
  }
}
