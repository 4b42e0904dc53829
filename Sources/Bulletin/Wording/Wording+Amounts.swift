extension Wording {
  /// An amount as text.
  ///
  /// - Parameters:
  ///   - decimals: The digits after the point; nil: as many as there are, two at the most.
  ///   - isShare: Whether it is a fraction that is printed as a percentage.
  public func text(
    _ quantity: Quantity, format: FigureFormat, decimals: Int? = nil, isShare: Bool = false,
    units: UnitVocabulary = .standard
  ) -> String {
    switch quantity.absence {
    case .missing: return "–"
    case .notStated(.noSuchPeriod): return phrase(.noPeriodBefore)
    case .notStated: return phrase(.notStated)
    case nil: break
    }
    if format == .change { return change(quantity) }
    let bounds = table.bounds
    func print(_ value: Fraction) -> String {
      self.value(
        value, unit: quantity.unit, format: format, decimals: decimals, isShare: isShare,
        units: units)
    }
    guard format != .number, format != .words else {
      return quantity.value.map(print) ?? phrase(.notStated)
    }
    let pattern: String
    switch quantity.bound {
    case .atLeast: pattern = quantity.low?.isOpen == true ? bounds.atLeastOpen : bounds.atLeast
    case .atMost: pattern = quantity.high?.isOpen == true ? bounds.atMostOpen : bounds.atMost
    case .about: pattern = bounds.about
    case .planned: pattern = bounds.planned
    case .target: pattern = bounds.target
    case .between:
      guard let low = quantity.low?.value, let high = quantity.high?.value else { return "–" }
      let from = value(
        low, unit: .none, format: format == .standard ? .number : format, decimals: decimals,
        isShare: isShare, units: units)
      return bounds.between.replacing("#1", with: from).replacing("#2", with: print(high))
    default: pattern = "#"
    }
    return pattern.replacing("#", with: quantity.value.map(print) ?? phrase(.notStated))
  }

  /// A change as a verb: `tăng 12,3 %`, `giảm 4 %`, `không đổi`.
  private func change(_ quantity: Quantity) -> String {
    guard let value = quantity.value else { return phrase(.notStated) }
    if value.isZero { return table.changes.same }
    let pattern = value.isNegative ? table.changes.down : table.changes.up
    let size = text(
      Quantity(
        low: quantity.low, high: quantity.high, isApproximate: quantity.isApproximate
      ).magnitude, format: .bare, isShare: true)
    return pattern.replacing("#", with: size)
  }

  private func value(
    _ value: Fraction, unit: UnitOfMeasure, format: FigureFormat, decimals: Int?, isShare: Bool,
    units: UnitVocabulary
  ) -> String {
    if isShare { return percent(value, places: decimals ?? 1) }
    let name = units.name(of: unit, in: language, isOne: value == Fraction(1))
    let suffix = name.isEmpty ? "" : "\u{A0}\(name)"
    let isMoney = unit.id.flatMap { units.definition($0) }?.isCurrency ?? false
    switch format {
    case .number, .bare:
      return plain(value, decimals)
    case .compact:
      return compact(value) + suffix
    case .exact:
      return (parts(of: value) ?? plain(value, decimals)) + suffix
    case .words:
      return (words(of: value) ?? plain(value, decimals)) + (name.isEmpty ? "" : " \(name)")
    case .standard, .change:
      return ((isMoney ? money(value) : nil) ?? plain(value, decimals)) + suffix
    }
  }

  private func plain(_ value: Fraction, _ decimals: Int?) -> String {
    guard let decimals else { return grouped(value.decimalText(places: 2, trimming: true)) }
    return number(value, places: decimals)
  }

  /// Money of a million and more by its scale words, where no digit is lost.
  private func money(_ value: Fraction) -> String? {
    let million = Fraction(1_000_000)
    guard !(value.magnitude < million) else { return nil }
    if table.readsInParts { return parts(of: value) }
    for scale in table.scales where scale.power >= 6 {
      let power = Self.power(scale.power)
      guard !(value.magnitude < power) else { continue }
      let scaled = value.divided(by: power)!
      guard scaled.rounded(toPlaces: 3) == scaled else { return nil }
      return grouped(scaled.decimalText(places: 3, trimming: true)) + " \(scale.word)"
    }
    return nil
  }

  /// `70 tỷ 814 triệu`; nil where a digit below a million would be lost.
  private func parts(of value: Fraction) -> String? {
    let million = Fraction(1_000_000)
    let inMillions = value.magnitude.divided(by: million)!
    guard inMillions.isInteger, !inMillions.isZero,
      let whole = inMillions.exactDecimal?.intValue
    else { return nil }
    guard let billion = table.scales.first(where: { $0.power == 9 })?.word,
      let word = table.scales.first(where: { $0.power == 6 })?.word
    else { return nil }
    var text = value.isNegative ? "−" : ""
    let (billions, millions) = whole.quotientAndRemainder(dividingBy: 1000)
    if billions > 0 { text += grouped(String(billions)) + " \(billion)" }
    if millions > 0 { text += (billions > 0 ? " " : "") + "\(millions) \(word)" }
    return text
  }

  /// `70,8 tỷ`: three digits or so, and a scale word.
  private func compact(_ value: Fraction) -> String {
    for scale in table.scales where scale.power >= 3 {
      let scaled = value.divided(by: Self.power(scale.power))!.rounded(toPlaces: 1)
      guard !(scaled.magnitude < Fraction(1)) else { continue }
      return grouped(scaled.decimalText(places: 1, trimming: true)) + " \(scale.word)"
    }
    return plain(value.rounded(toPlaces: 1), nil)
  }

  private func words(of value: Fraction) -> String? {
    guard let words = table.words, !value.isNegative, value.isInteger,
      let whole = value.exactDecimal?.intValue
    else { return nil }
    let text = words(BigCount(whole))
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func power(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(Fraction(1)) { power, _ in power * Fraction(10) }
  }
}
