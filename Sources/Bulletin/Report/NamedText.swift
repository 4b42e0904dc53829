/// What a name between braces prints, such as a column of the row that a report is made for: numbers
/// as the language writes them, all else as it is.
struct NamedText {
  let wording: Wording
  let units: UnitVocabulary
  /// Whether the column was declared to hold numbers.
  let isNumeric: Bool

  /// The smallest number that is parted into groups unasked: years have four digits.
  private static let leastGrouped = 10_000

  /// The words of a cell in a format.
  ///
  /// Without one, digits are an amount if their column was declared to hold numbers, or if they are
  /// grouped already; all other digits may be a year, a code or a telephone number.
  func text(_ written: String, _ format: FigureFormat) -> String {
    if format == .standard { return amount(written) ?? written }
    guard let quantity = quantity(written) else { return written }
    return wording.text(
      quantity, format: format == .words ? .spelled : format, units: units)
  }

  private func amount(_ written: String) -> String? {
    guard written.first != "0" || written.dropFirst().first?.isNumber != true,
      let quantity = quantity(written), quantity.unit.isNone, let number = quantity.exactDecimal
    else { return nil }
    let isLong = !(Fraction(number).magnitude < Fraction(Self.leastGrouped))
    let isGrouped =
      NumberReader.evidence(in: written) != .undecided
      && !(Fraction(number).magnitude < Fraction(1000))
    guard isGrouped || (isNumeric && (isLong || number.scale > 0)) else { return nil }
    return wording.number(Fraction(number), places: number.scale)
  }

  private func quantity(_ written: String) -> Quantity? {
    guard !NumberReader.isAmbiguous(written) else { return nil }
    let style = NumberReader.evidence(in: written)
    return try? QuantityReader.read(
      written, style: style == .undecided ? .vi : style, vocabulary: units)
  }
}
