import Bulletin

/// The scale that all numbers of an axis stand in: `tỷ`, or none.
struct ChartScale {
  /// The scale word; nil for numbers as they are.
  let scale: Wording.Scale?
  private let divisor: Fraction

  /// The scale that the greatest of some amounts reaches.
  init(_ amounts: [Fraction], _ wording: Wording) {
    let greatest = amounts.map(\.magnitude).max() ?? Fraction(0)
    scale = wording.scale(reachedBy: greatest)
    divisor = (0..<(scale?.power ?? 0)).reduce(Fraction(1)) { power, _ in power * Fraction(10) }
  }

  /// Where a number stands on the axis; for drawing alone.
  func value(_ exact: Fraction, isShare: Bool) -> Double {
    let number = isShare ? exact * Fraction(100) : scaled(exact)
    return Double(number.decimalText(places: 9)) ?? 0
  }

  /// The number beside a mark.
  func label(_ exact: Fraction, of figure: Figure, _ wording: Wording) -> String {
    guard scale != nil, !figure.isShare else {
      if figure.isShare { return wording.percent(exact, places: figure.decimals ?? 1) }
      return wording.number(exact, places: figure.decimals ?? Self.places(of: exact, most: 2))
    }
    let number = scaled(exact)
    // Little beside much is not nothing.
    let least = Fraction(numerator: 1, denominator: 100)
    if !number.isZero, number.magnitude.rounded(toPlaces: 2).isZero {
      return number.isNegative
        ? ">\u{A0}" + wording.number(-least, places: 2)
        : "<\u{A0}" + wording.number(least, places: 2)
    }
    return wording.number(
      number, places: Self.places(of: number, most: number.magnitude < Fraction(10) ? 2 : 1))
  }

  /// The number that stands as another on the axis, before it was scaled.
  func unscaled(_ number: Fraction) -> Fraction { number * divisor }

  private func scaled(_ exact: Fraction) -> Fraction { exact.divided(by: divisor) ?? exact }

  /// The digits after the point that a number needs, and no more than some.
  private static func places(of number: Fraction, most: Int) -> Int {
    let rounded = number.rounded(toPlaces: most)
    return (0..<most).first { rounded.rounded(toPlaces: $0) == rounded } ?? most
  }
}
