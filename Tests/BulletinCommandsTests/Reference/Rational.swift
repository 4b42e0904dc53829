/// A quotient of machine integers, for the reference evaluator alone; traps on overflow.
struct Rational: Hashable, Comparable, Sendable {
  let over: Int
  let under: Int

  init(_ over: Int, _ under: Int = 1) {
    precondition(under != 0)
    var (a, b) = (abs(over), abs(under))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = under < 0 ? -1 : 1
    self.over = sign * over / max(a, 1)
    self.under = sign * under / max(a, 1)
  }

  static func + (a: Rational, b: Rational) -> Rational {
    Rational(a.over * b.under + b.over * a.under, a.under * b.under)
  }
  static func - (a: Rational, b: Rational) -> Rational { a + Rational(-b.over, b.under) }
  static func * (a: Rational, b: Rational) -> Rational {
    Rational(a.over * b.over, a.under * b.under)
  }
  static func / (a: Rational, b: Rational) -> Rational {
    Rational(a.over * b.under, a.under * b.over)
  }
  static func < (a: Rational, b: Rational) -> Bool { a.over * b.under < b.over * a.under }

  /// A decimal where it is one, else `n/d`.
  var text: String {
    var (rest, places) = (under, 0)
    while rest % 10 == 0 { (rest, places) = (rest / 10, places + 1) }
    while rest % 2 == 0 { (rest, places) = (rest / 2, places + 1) }
    while rest % 5 == 0 { (rest, places) = (rest / 5, places + 1) }
    guard rest == 1 else { return "\(over)/\(under)" }
    guard places > 0 else { return "\(over)" }
    var power = 1
    for _ in 0..<places { power *= 10 }
    let scaled = abs(over) * (power / under)
    var digits = String(scaled)
    while digits.count <= places { digits = "0" + digits }
    var text = digits.prefix(digits.count - places) + "." + digits.suffix(places)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return (over < 0 ? "-" : "") + text
  }
}

/// A sequence of pseudo-random numbers that a seed decides: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }
}
