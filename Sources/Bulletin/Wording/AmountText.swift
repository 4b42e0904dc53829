/// Amounts of one unit in one format, without what is said of their bounds.
struct AmountText {
  let wording: Wording
  var unit: UnitOfMeasure
  var format: FigureFormat
  let decimals: Int?
  let isShare: Bool
  let isDifference: Bool
  /// Whether shares above zero have a plus.
  var hasPlus = false
  let units: UnitVocabulary
  /// Whether scale words may be used.
  var hasScales = true

  private var table: LanguageTable { wording.table }

  /// The same for an amount whose unit is said behind another.
  var withoutUnit: AmountText {
    var copy = self
    copy.unit = .none
    if format == .standard { copy.format = .number }
    return copy
  }

  /// One amount.
  func text(_ value: Fraction) -> String {
    if isShare { return (hasPlus && Fraction(0) < value ? "+" : "") + share(value) }
    let name = units.name(of: unit, in: wording.language, isOne: value == Fraction(1))
    let suffix = name.isEmpty ? "" : "\u{A0}\(name)"
    switch format {
    case .number, .bare: return plain(value)
    case .compact: return (hasScales ? compact(value) : plain(value)) + suffix
    case .exact: return ((hasScales ? allParts(of: value) : nil) ?? plain(value)) + suffix
    case .words, .spelled:
      return (wording.words(of: value) ?? plain(value)) + (name.isEmpty ? "" : " \(name)")
    case .ordinal: return value.exactDecimal?.intValue.map(wording.ordinal) ?? plain(value)
    case .roman: return value.exactDecimal?.intValue.map(RomanNumeral.text) ?? plain(value)
    case .standard, .change:
      return ((isMoney && hasScales ? money(value) : nil) ?? plain(value)) + suffix
    }
  }

  /// A fraction as a percentage; digits alone where the head of the column says so.
  private func share(_ value: Fraction) -> String {
    let places = decimals ?? 1
    switch format {
    case .number, .bare:
      let text = (value * Fraction(100)).decimalText(places: places, trimming: decimals == nil)
      return wording.grouped(text)
    case .words, .spelled:
      let percent = (value * Fraction(100)).rounded(toPlaces: places)
      return wording.words(of: percent).map { "\($0) \(table.percentInWords)" }
        ?? wording.percent(value, places: places)
    default:
      return isDifference
        ? wording.points(value, places: places) : wording.percent(value, places: places)
    }
  }

  private var isMoney: Bool { unit.id.flatMap { units.definition($0) }?.isCurrency ?? false }

  private func plain(_ value: Fraction) -> String {
    guard let decimals else { return wording.grouped(value.decimalText(places: 2, trimming: true)) }
    return wording.grouped(value.decimalText(places: decimals))
  }

  /// Money of a million and more by its scale words, where no digit is lost.
  private func money(_ value: Fraction) -> String? {
    guard !(value.magnitude < Fraction(1_000_000)) else { return nil }
    if table.readsInParts { return parts(of: value) }
    for scale in table.scales where scale.power >= 6 {
      let power = Self.power(scale.power)
      guard !(value.magnitude < power) else { continue }
      let scaled = value.divided(by: power)!
      guard scaled.rounded(toPlaces: 3) == scaled else { return nil }
      return wording.grouped(scaled.decimalText(places: 3, trimming: true)) + " \(scale.word)"
    }
    return nil
  }

  /// `70 tỷ 814 triệu`; nil where a digit below a million would be lost.
  private func parts(of value: Fraction) -> String? {
    let inMillions = value.magnitude.divided(by: Fraction(1_000_000))!
    guard inMillions.isInteger, !inMillions.isZero else { return nil }
    return allParts(of: value)
  }

  /// `7 tỷ 868 triệu 222 nghìn`; nil where a digit below a thousand would have to be said alone:
  /// `7 nghìn 5` is 7500 to some and 7005 to others.
  private func allParts(of value: Fraction) -> String? {
    guard value.isInteger, let whole = value.magnitude.exactDecimal?.intValue, whole >= 1000,
      whole % 1000 == 0
    else { return nil }
    var rest = whole
    var parts: [String] = []
    for scale in table.scales where scale.power <= 9 {
      let power = (0..<scale.power).reduce(1) { power, _ in power * 10 }
      guard rest >= power else { continue }
      parts.append("\(wording.grouped(String(rest / power))) \(scale.word)")
      rest %= power
    }
    return (value.isNegative ? "−" : "") + parts.joined(separator: " ")
  }

  /// `70,8 tỷ`: three digits or so, and a scale word.
  private func compact(_ value: Fraction) -> String {
    for scale in table.scales where scale.power >= 3 {
      let scaled = value.divided(by: Self.power(scale.power))!.rounded(toPlaces: 1)
      guard !(scaled.magnitude < Fraction(1)) else { continue }
      return wording.grouped(scaled.decimalText(places: 1, trimming: true)) + " \(scale.word)"
    }
    return wording.grouped(value.decimalText(places: 1, trimming: true))
  }

  private static func power(_ exponent: Int) -> Fraction {
    (0..<exponent).reduce(Fraction(1)) { power, _ in power * Fraction(10) }
  }
}
