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
      wording: self, unit: quantity.unit, format: format == .spelled ? .words : format,
      decimals: decimals, isShare: isShare,
      isDifference: isDifference, units: units)
    if format == .change { return withDigits(change(quantity)) }
    if format == .number { return withDigits(digits(of: quantity, print)) }
    let text = withDigits(bounded(quantity, print))
    return format == .words ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// The digits alone: both ends of a range, else the value or the end that bounds it.
  private func digits(of quantity: Quantity, _ print: AmountText) -> String {
    let (low, high) = (quantity.low, quantity.high)
    guard let low, let high, low.value != high.value, !low.value.isZero else {
      return quantity.value.map(print.text) ?? phrase(.notStated)
    }
    return range(low.value, high.value, print)
  }

  /// The amount with what is said of its bounds, and of how sure and how done it is.
  func bounded(_ quantity: Quantity, _ print: AmountText) -> String {
    let bounds = table.bounds
    var text = interval(quantity, print)
    if quantity.isApproximate, ![.atLeast, .atMost].contains(quantity.interval) {
      text = bounds.about.replacing("#", with: text)
    }
    switch quantity.standing {
    case .reported: return text
    case .planned: return bounds.planned.replacing("#", with: text)
    case .target: return bounds.target.replacing("#", with: text)
    }
  }

  private func interval(_ quantity: Quantity, _ print: AmountText) -> String {
    let bounds = table.bounds
    // "Trên khoảng 5": it is the bound that is only about right.
    func end(_ value: Fraction) -> String {
      let text = print.text(value)
      return quantity.isApproximate ? bounds.about.replacing("#", with: text) : text
    }
    func atMost(_ high: Quantity.Bound) -> String {
      let pattern = high.isOpen ? bounds.atMostOpen : bounds.atMost
      return pattern.replacing("#", with: end(high.value))
    }
    switch (quantity.low, quantity.high) {
    case (nil, nil): return phrase(.notStated)
    case (nil, let high?): return atMost(high)
    case (let low?, nil):
      let pattern = low.isOpen ? bounds.atLeastOpen : bounds.atLeast
      return pattern.replacing("#", with: end(low.value))
    case (let low?, let high?):
      if low.value == high.value { return print.text(low.value) }
      return low.value.isZero ? atMost(high) : range(low.value, high.value, print)
    }
  }

  /// Both ends of a range; behind a minus or in words a dash between them would be misread.
  private func range(_ low: Fraction, _ high: Fraction, _ print: AmountText) -> String {
    let isSaid = low.isNegative || print.format == .words
    // `1–5 nghìn` is read as 1000 to 5000: without a scale word of its own the lower end allows
    // the upper end none either.
    var print = print
    print.hasScales = print.format == .compact && !(low < Fraction(1000))
    let first = isSaid && print.isShare ? print : print.withoutUnit
    return (isSaid ? table.bounds.ranging : table.bounds.between)
      .replacing("#1", with: first.text(low)).replacing("#2", with: print.text(high))
  }
}
