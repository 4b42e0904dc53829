import Bulletin

/// Shares whose printed digits add up.
enum LargestRemainder {
  /// The parts of a whole in tenths of a percent, so rounded that their sum is that of the parts.
  ///
  /// Largest-remainder method; ties go to the larger part, then to the earlier one.
  /// - Parameter parts: Amounts that are not negative, together no more than the whole.
  /// - Complexity: O(*n* log *n*)
  static func tenths(of parts: [Fraction], in whole: Fraction) -> [Int] {
    let exact = parts.map { ($0 * Fraction(1000)).divided(by: whole) ?? Fraction(0) }
    var tenths = exact.map { Self.floor($0) }
    let total = exact.reduce(Fraction(0), +).rounded(toPlaces: 0)
    let missing = Self.floor(total) - tenths.reduce(0, +)
    let order = exact.indices.sorted { a, b in
      let (left, right) = (exact[a] - Fraction(tenths[a]), exact[b] - Fraction(tenths[b]))
      if left != right { return right < left }
      return exact[a] != exact[b] ? exact[b] < exact[a] : a < b
    }
    for index in order.prefix(max(missing, 0)) { tenths[index] += 1 }
    return tenths
  }

  private static func floor(_ value: Fraction) -> Int {
    let rounded = value.rounded(toPlaces: 0)
    let number = rounded.exactDecimal?.intValue ?? 0
    return value < rounded ? number - 1 : number
  }
}
