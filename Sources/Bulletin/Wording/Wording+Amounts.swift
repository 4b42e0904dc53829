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

  /// The amount with what is said of its bounds: `dự kiến trên khoảng 5 đoàn`.
  private func bounded(_ quantity: Quantity, _ print: AmountText) -> String {
    guard let value = quantity.value else { return phrase(.notStated) }
    let bounds = table.bounds
    func said(_ pattern: String, _ text: String) -> String { pattern.replacing("#", with: text) }
    func rough(_ text: String) -> String {
      quantity.isApproximate ? said(bounds.about, text) : text
    }
    let text: String
    switch quantity.interval {
    case .atLeast:
      text = said(
        quantity.low?.isOpen == true ? bounds.atLeastOpen : bounds.atLeast,
        rough(print.text(value)))
    case .atMost:
      text = said(
        quantity.high?.isOpen == true ? bounds.atMostOpen : bounds.atMost, rough(print.text(value)))
    case .between:
      guard let low = quantity.low?.value, let high = quantity.high?.value else { return "–" }
      // `1–5 nghìn` is read as 1000 to 5000: without a scale word of its own the lower end allows
      // the upper end none either.
      var print = print
      print.hasScales = print.format == .compact && !(low < Fraction(1000))
      text = rough(
        bounds.between.replacing("#1", with: print.withoutUnit.text(low))
          .replacing("#2", with: print.text(high)))
    default: text = rough(print.text(value))
    }
    switch quantity.standing {
    case .planned: return said(bounds.planned, text)
    case .target: return said(bounds.target, text)
    case .reported: return text
    }
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
