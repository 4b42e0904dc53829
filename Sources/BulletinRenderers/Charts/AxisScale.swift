import Bulletin

/// An axis of round numbers: steps of 1, 2 or 5 times a power of ten.
struct AxisScale {
  /// The mark at one place of the axis.
  struct Tick {
    /// Where it stands, in the numbers of the axis.
    var value: Double
    /// The same number, exactly.
    var exact: Fraction
  }

  /// The least number of the axis.
  let low: Double
  /// The greatest number of the axis.
  let high: Double
  /// The marks, in order.
  let ticks: [Tick]
  /// The digits after the point that the marks need.
  let places: Int

  /// Makes an axis that holds some numbers.
  ///
  /// - Parameters:
  ///   - steps: About how many steps.
  ///   - isWhole: Whether all numbers are whole, so that a mark between would mean nothing.
  init(_ least: Double, _ greatest: Double, steps: Int = 5, isWhole: Bool = false) {
    let (from, to) = least < greatest ? (least, greatest) : (min(least, 0), max(greatest, 1))
    let step = Step(atLeast: (to - from) / Double(max(steps, 1)), isWhole: isWhole)
    let first = Int((from / step.value + 1e-9).rounded(.down))
    let last = max(Int((to / step.value - 1e-9).rounded(.up)), first + 1)
    ticks = (first...last).map { Tick(value: step.times($0), exact: step.exact($0)) }
    low = ticks[0].value
    high = ticks[ticks.count - 1].value
    places = max(-step.power, 0)
  }

  /// Where a number stands: 0 at the low end, 1 at the high one.
  func position(_ value: Double) -> Double { (value - low) / (high - low) }
}

extension AxisScale {
  /// A step as digits and a power of ten; found by counting, so that it is the same everywhere.
  private struct Step {
    var digit: Int
    var power: Int

    init(atLeast size: Double, isWhole: Bool) {
      (digit, power) = (1, 0)
      guard size.isFinite, size > 0 else { return }
      while value > size, power > -15, !isWhole { power -= 1 }
      while value * 10 <= size, power < 40 { power += 1 }
      if value >= size { return }
      for candidate in [2, 5] {
        digit = candidate
        if value >= size { return }
      }
      (digit, power) = (1, power + 1)
    }

    var value: Double { times(1) }

    func times(_ count: Int) -> Double {
      var value = Double(count * digit)
      for _ in 0..<abs(power) { value = power > 0 ? value * 10 : value / 10 }
      return value
    }

    func exact(_ count: Int) -> Fraction {
      let factor = (0..<abs(power)).reduce(Fraction(1)) { factor, _ in factor * Fraction(10) }
      let number = Fraction(count * digit)
      return power >= 0 ? number * factor : number.divided(by: factor) ?? number
    }
  }
}
