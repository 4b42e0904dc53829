/// How a language prints numbers, amounts, periods and the fixed words of a report.
///
/// The tables are ours, after CLDR 48 and Decree 30/2020/NĐ-CP, so that a library's release moves
/// no printed report.
public struct Wording: Sendable {
  /// The language.
  public let language: LanguageCode
  let table: LanguageTable

  /// The languages that have tables.
  public static let languages: [LanguageCode] = [.vi, .en, .lo]

  /// Makes the wording of a language; one without tables reads as English.
  public init(_ language: LanguageCode) {
    self.language = language
    switch language {
    case .vi: table = .vietnamese
    case .lo: table = .lao
    default: table = .english
    }
  }

  /// A fixed word.
  public func phrase(_ phrase: Phrase) -> String { table.phrases[phrase] ?? phrase.rawValue }

  /// A period in running text: `giai đoạn 2017–2023`, `tháng 10 năm 2026`.
  public func period(_ period: Period) -> String { withDigits(table.period(period)) }

  /// The title of a report that nobody gave one: `Báo cáo năm 2023`.
  public func title(of period: Period) -> String {
    table.untitled.replacing("#", with: self.period(period))
  }

  /// A day in running text: `ngày 05 tháng 02 năm 2024`.
  public func day(_ day: CalendarDay) -> String { withDigits(table.day(day)) }

  /// The line of place and day in a letterhead: `Sơn La, ngày 05 tháng 02 năm 2024`.
  ///
  /// - Parameter day: The day of issue; nil leaves a blank to fill in by hand.
  public func place(_ place: String, andDay day: CalendarDay?) -> String {
    withDigits(table.placeAndDay(place, day))
  }

  /// The heading of an annex: `Phụ lục II`.
  public func annex(_ number: Int) -> String {
    "\(phrase(.annex)) \(RomanNumeral.text(number))"
  }

  /// Digits in groups, rounded once, half away from zero: `1.440`, `8,42`.
  public func number(_ value: Fraction, places: Int) -> String {
    withDigits(grouped(value.decimalText(places: places)))
  }

  /// A fraction as a percentage: `12,3 %`.
  public func percent(_ value: Fraction, places: Int = 1) -> String {
    let text = (value * Fraction(100)).decimalText(places: places, trimming: true)
    return withDigits(table.percent.replacing("#", with: grouped(text)))
  }

  /// The name of a dimension over a column: the parts of dates in words, others as they are.
  public func dimensionName(_ dimension: Dimension) -> String {
    if case .name(let name, _) = dimension.expression.root.form { return name }
    guard case .call(let function, _) = dimension.expression.root.form else {
      return dimension.name
    }
    switch function {
    case .year: return phrase(.year)
    case .half: return phrase(.half)
    case .quarter: return phrase(.quarter)
    case .month: return phrase(.month)
    default: return dimension.name
    }
  }

  /// The value of a dimension in a table.
  public func dimension(_ value: DimensionValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): withDigits(number.description)
    case .day(let day): self.day(day)
    case .boolean(let flag): flag ? table.truth.yes : table.truth.no
    case .missing: phrase(.missingValue)
    case .notBrokenDown: phrase(.notBrokenDown)
    }
  }

  /// The value of a dimension in a table: months have their names, Vietnamese quarters are Roman.
  public func dimension(_ value: DimensionValue, of dimension: Dimension) -> String {
    guard case .call(let function, _) = dimension.expression.root.form,
      case .number(let number) = value, let count = number.intValue
    else { return self.dimension(value) }
    switch function {
    case .quarter where language == .vi: return RomanNumeral.text(count)
    case .month where table.months.indices.contains(count - 1): return table.months[count - 1]
    default: return self.dimension(value)
    }
  }

  func grouped(_ plain: String) -> String {
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(parts[0])
    let isNegative = whole.hasPrefix("-")
    if isNegative { whole.removeFirst() }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += table.group }
      grouped.append(digit)
    }
    if parts.count == 2 { grouped += table.decimal + parts[1] }
    return isNegative ? "−" + grouped : grouped
  }
}
