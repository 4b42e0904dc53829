import Testing

@testable import Bulletin

@Suite struct ExactArithmeticTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("1.50", "1.5"), ("-12.500", "-12.5"), (".5", "0.5"), ("007", "7"),
    ("1e3", "1000"), ("1.5E-3", "0.0015"), ("0.000000000000000001", "0.000000000000000001"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("1.0000000000000000000000000", "1"),
  ])
  func decimalsReadAndPrint(text: String, printed: String) {
    #expect(ExactDecimal(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", ".", "1.2.3", "1,5", "abc", "1e", "0x1", "0.0000000000000000001",
    "100000000000000000000000000000000000000", "1 2",
  ])
  func whatIsNoDecimalIsRefused(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func sumsAreCheckedOnceAndDoNotDependOnOrder() throws {
    let big = ExactDecimal("99999999999999999999999999999999999999")!
    var sum = ExactSum()
    for number in [big, big, -big, ExactDecimal("0.5")!, -big] { sum.add(number) }
    #expect(try sum.total() == ExactDecimal("0.5")!)
    sum.add(big)
    #expect(throws: ArithmeticFault.overflow) { try sum.total() }
    #expect(throws: ArithmeticFault.overflow) { try big.adding(1) }
  }

  @Test func randomSumsAndProductsAgreeWithWiderArithmetic() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<5000 {
      let (a, b) = (Int(random.next() % 2_000_001) - 1_000_000, Int(random.next() % 2001) - 1000)
      let (p, q) = (Int(random.next() % 7), Int(random.next() % 7))
      let x = try #require(ExactDecimal(coefficient: Int128(a), scale: p))
      let y = try #require(ExactDecimal(coefficient: Int128(b), scale: q))
      let power = { (n: Int) in (0..<n).reduce(Int128(1)) { result, _ in result * 10 } }
      let sum = Int128(a) * power(q) + Int128(b) * power(p)
      #expect(try x.adding(y) == ExactDecimal(coefficient: sum, scale: p + q))
      #expect(
        try x.multiplied(by: y) == ExactDecimal(coefficient: Int128(a) * Int128(b), scale: p + q))
      #expect((x < y) == (Int128(a) * power(q) < Int128(b) * power(p)))
      #expect(ExactDecimal(x.description) == x)
      if b != 0 {
        let quotient = try #require(Fraction(x).divided(by: Fraction(y)))
        #expect(quotient * Fraction(y) == Fraction(x))
      }
    }
  }

  @Test(arguments: [
    (1, 2, 0, RoundingRule.halfAwayFromZero, "1"), (-1, 2, 0, .halfAwayFromZero, "-1"),
    (1, 2, 0, .halfEven, "0"), (3, 2, 0, .halfEven, "2"), (-1, 3, 2, .halfAwayFromZero, "-0.33"),
    (-1, 300, 1, .halfAwayFromZero, "0.0"), (2, 3, 0, .floor, "0"), (-2, 3, 0, .floor, "-1"),
    (1, 3, 0, .ceiling, "1"), (1440, 171, 2, .halfAwayFromZero, "8.42"),
    (3614, 279, 2, .halfAwayFromZero, "12.95"), (1005, 1000, 2, .halfAwayFromZero, "1.01"),
  ])
  func fractionsRoundOnce(top: Int, bottom: Int, places: Int, rule: RoundingRule, text: String) {
    let fraction = Fraction(numerator: top, denominator: bottom)
    #expect(fraction.decimalText(places: places, rule: rule) == text)
  }

  @Test func longFractionsStayExact() {
    let third = Fraction(numerator: 1, denominator: 3)
    let power = (0..<60).reduce(third) { result, _ in result * third }
    let back = (0..<60).reduce(power) { result, _ in result * Fraction(3) }
    #expect(back == third)
    #expect(Fraction(numerator: 70_814, denominator: 9).exactDecimal == nil)
    #expect(Fraction(numerator: 5, denominator: 8).exactDecimal == ExactDecimal("0.625"))
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
