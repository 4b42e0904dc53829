extension Wording {
  /// An amount as text.
  ///
  /// - Parameters:
  ///   - decimals: The digits after the point; nil: as many as there are, two at the most.
  ///   - isShare: Whether it is a fraction that is printed as a percentage.
  ///   - isDifference: Whether it says by how much two values differ; shares differ by points.
  public func text(
    _ quantity: Quantity, format: FigureFormat, decimals: Int? = nil, isShare: Bool = false,
    isDifference: Bool = false, units: UnitVocabulary = .standard
  ) -> String {
    switch quantity.absence {
    case .missing: return "–"
    case .notStated(.noSuchPeriod): return phrase(.noPeriodBefore)
    case .notStated: return phrase(.notStated)
    case nil: break
    }
    let print = AmountText(
      wording: self, unit: quantity.unit, format: format, decimals: decimals, isShare: isShare,
      isDifference: isDifference, units: units)
    if format == .change { return change(quantity) }
    if format == .number {
      return quantity.value.map { withDigits(print.text($0)) } ?? phrase(.notStated)
    }
    let text = withDigits(bounded(quantity, print))
    return format == .words ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// The amount with what is said of its bounds.
  private func bounded(_ quantity: Quantity, _ print: AmountText) -> String {
    let bounds = table.bounds
    let pattern: String
    let value = { quantity.value.map(print.text) ?? phrase(.notStated) }
    switch quantity.bound {
    case .atLeast: pattern = quantity.low?.isOpen == true ? bounds.atLeastOpen : bounds.atLeast
    case .atMost: pattern = quantity.high?.isOpen == true ? bounds.atMostOpen : bounds.atMost
    case .about: pattern = bounds.about
    case .planned: pattern = bounds.planned
    case .target: pattern = bounds.target
    case .between:
      guard let low = quantity.low?.value, let high = quantity.high?.value else { return "–" }
      // `1–5 nghìn` is read as 1000 to 5000: without a scale word of its own the lower end allows
      // the upper end none either.
      var print = print
      print.hasScales = print.format == .compact && !(low < Fraction(1000))
      return bounds.between.replacing("#1", with: print.withoutUnit.text(low))
        .replacing("#2", with: print.text(high))
    default: return value()
    }
    return pattern.replacing("#", with: value())
  }

  /// A change as a verb: `tăng 12,3 %`, `giảm 4 %`, `không đổi`.
  private func change(_ quantity: Quantity) -> String {
    guard let value = quantity.value else { return phrase(.notStated) }
    if value.isZero { return table.changes.same }
    let pattern = value.isNegative ? table.changes.down : table.changes.up
    let size = text(
      Quantity(
        low: quantity.low, high: quantity.high, isApproximate: quantity.isApproximate
      ).magnitude, format: .standard, isShare: true)
    return pattern.replacing("#", with: size)
  }
}
