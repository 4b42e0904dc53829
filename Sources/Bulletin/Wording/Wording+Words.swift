extension Wording {
  /// A number in words, as amounts stand in brackets behind their digits: `tám phẩy bốn hai`.
  ///
  /// - Returns: Nil where the language has no words or the number is too great to be said.
  func words(of value: Fraction) -> String? {
    guard let words = table.words, let exact = value.exactDecimal else { return nil }
    let parts = exact.description.split(separator: ".")
    var whole = String(parts[0])
    let isNegative = whole.hasPrefix("-")
    if isNegative { whole.removeFirst() }
    guard let count = BigCount(whole), count < 1_000_000_000_000_000_000 else { return nil }
    var text = words.number(count)
    if parts.count == 2 {
      let digits = parts[1].compactMap(\.wholeNumberValue).map { words.number(BigCount($0)) }
      text += words.point + digits.joined(separator: words.betweenDigits)
    }
    return isNegative ? words.minus + text : text
  }

  /// The place in a row in running text: `thứ hai`, `2nd`, `ທີ 2`.
  public func ordinal(_ number: Int) -> String { withDigits(table.ordinal(number)) }

  /// Things in a row: `A, B và C`.
  public func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + table.lastInList + last
  }

  /// Several percentage points: `2,3 điểm %`.
  public func points(_ value: Fraction, places: Int = 1) -> String {
    let points = (value * Fraction(100)).rounded(toPlaces: places)
    let number = withDigits(grouped(points.decimalText(places: places, trimming: true)))
    let pattern = points.magnitude == Fraction(1) ? table.pointsOfOne : table.points
    return pattern.replacing("#", with: number)
  }

  /// Digits as the language asks for them: `໒໐໒໖`.
  func withDigits(_ text: String) -> String {
    guard language.hasOwnDigits, let zero = table.zero else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = ("0"..."9").contains(scalar) ? Unicode.Scalar(zero + scalar.value - 0x30) : nil
      result.append(digit ?? scalar)
    }
    return String(result)
  }
}
