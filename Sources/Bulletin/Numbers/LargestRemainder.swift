/// Rounds parts of a whole together, so that what is printed adds up to exactly 100 %.
public enum LargestRemainder {
  /// The parts in hundredths of a percent or the like, which add up to exactly the whole.
  ///
  /// Each part is rounded down, and what is missing is given, one step each, to the parts with the
  /// largest remainder; ties go to the larger part, then to the earlier one.
  /// - Parameters:
  ///   - parts: Fractions between 0 and 1 that add up to 1.
  ///   - places: The digits behind the point that a fraction is rounded to: 4 for `12.34 %`.
  /// - Returns: The rounded fractions, in the order of `parts`; nil if the parts are no parts of
  ///   a whole.
  /// - Complexity: O(*n* log *n*)
  public static func round(_ parts: [Fraction], toPlaces places: Int) -> [Fraction]? {
    let zero = Fraction(0)
    guard !parts.isEmpty, !parts.contains(where: \.isNegative),
      parts.dropFirst().reduce(parts[0], +) == Fraction(1)
    else { return nil }
    var step = Fraction(1)
    for _ in 0..<places { step = step * Fraction(numerator: 1, denominator: 10) }
    let floors = parts.map { part -> Fraction in
      let rounded = part.rounded(toPlaces: places, rule: .halfEven)
      return part < rounded ? rounded - step : rounded
    }
    var missing = Fraction(1) - floors.dropFirst().reduce(floors[0], +)
    let order = parts.indices.sorted { a, b in
      let (x, y) = (parts[a] - floors[a], parts[b] - floors[b])
      if x != y { return y < x }
      return parts[a] == parts[b] ? a < b : parts[b] < parts[a]
    }
    var rounded = floors
    for index in order where zero < missing {
      rounded[index] = rounded[index] + step
      missing = missing - step
    }
    return rounded
  }
}
