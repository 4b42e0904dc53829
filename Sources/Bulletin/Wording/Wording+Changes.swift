extension Wording {
  /// A change as a verb: `tăng 12,3 %`, `giảm 4 %`, `không đổi`, `dự kiến tăng 50 %`.
  ///
  /// A change that may be a rise or a fall has a sign and no direction: `thay đổi ở mức dưới
  /// +100 %`.
  func change(_ quantity: Quantity) -> String {
    var reported = quantity
    reported.standing = .reported
    let text = direction(of: reported)
    switch quantity.standing {
    case .reported: return text
    case .planned: return table.changes.planned.replacing("#", with: text)
    case .target: return table.changes.target.replacing("#", with: text)
    }
  }

  private func direction(of change: Quantity) -> String {
    let words = table.changes
    let isRise = change.low.map { !$0.value.isNegative } ?? false
    let isFall = change.high.map { !(Fraction(0) < $0.value) } ?? false
    if isRise, isFall { return change.isApproximate ? words.nearlySame : words.same }
    guard isRise || isFall else { return signed(change) }
    let (near, far) = isRise ? (change.low, change.high) : (change.high, change.low)
    if far == nil, near?.value.isZero == true {
      guard !change.isApproximate else { return signed(change) }
      if near?.isOpen == true { return isRise ? words.anyUp : words.anyDown }
      return isRise ? words.notDown : words.notUp
    }
    return (isRise ? words.up : words.down)
      .replacing("#", with: bounded(change.magnitude, shares()))
  }

  /// A change whose direction nobody knows.
  private func signed(_ change: Quantity) -> String {
    table.changes.either.replacing("#", with: bounded(change, shares(withPlus: true)))
  }

  private func shares(withPlus hasPlus: Bool = false) -> AmountText {
    AmountText(
      wording: self, unit: .none, format: .standard, decimals: nil, isShare: true,
      isDifference: false, hasPlus: hasPlus, units: .standard)
  }
}
