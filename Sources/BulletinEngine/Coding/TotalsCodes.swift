import Bulletin

/// Which rows of a batch are totals, and what the amounts of the others are.
final class TotalsCodes {
  private static let blank: Int32 = 2

  private let labels: [RowMemo]
  /// For each column that is added up what it holds.
  let amounts: [OperandCodes]

  init(_ totals: TotalsCheck, _ labels: [String], _ coder: BatchCoder) {
    self.labels = totals.labels(among: labels).map { label in
      coder.memo(over: [label], form: 0) { view in
        let text = view.raw(label).text
        if totals.skipsBlanks, text.allSatisfy(\.isWhitespace) { return Self.blank }
        return totals.isLabel(text) ? 1 : 0
      }
    }
    amounts = totals.numeric.map { coder.operand(.cell($0), form: 0) }
  }

  /// Whether the first words of a row are those of totals.
  func isTotals(_ row: Int) -> Bool {
    for label in labels where label.results[row] != Self.blank { return label.results[row] == 1 }
    return false
  }

  /// The amount in a column, an exact one as a number.
  func amount(_ column: Int, _ row: Int) -> RunningTotal.Amount? {
    let codes = amounts[column]
    let result = codes.results[row]
    if result == OperandCodes.number { return .number(codes.numbers[row], codes.unit) }
    guard result >= 0 else { return nil }
    let value = codes.value(result)
    if let number = value.number { return .number(number, codes.unit) }
    guard let quantity = value.value.asQuantity, quantity.isKnown else { return nil }
    return .quantity(quantity)
  }
}

/// A total that rows are added to.
struct RunningTotal {
  /// What is added.
  enum Amount {
    case number(ExactDecimal, UnitOfMeasure)
    case quantity(Quantity)
  }

  private var number: ExactDecimal?
  private var unit = UnitOfMeasure.none
  private var other: Quantity?

  mutating func add(_ amount: Amount) {
    switch amount {
    case .number(let number, let unit) where other == nil:
      guard let known = self.number else {
        (self.number, self.unit) = (number, unit)
        return
      }
      guard unit == self.unit, let sum = try? known.adding(number) else {
        return add(.exact(Fraction(number), unit: unit))
      }
      self.number = sum
    case .number(let number, let unit): add(.exact(Fraction(number), unit: unit))
    case .quantity(let quantity): add(quantity)
    }
  }

  private mutating func add(_ quantity: Quantity) {
    other = value.map { (try? $0.adding(quantity)) ?? $0 } ?? quantity
    number = nil
  }

  /// The total; nil if nothing was added.
  var value: Quantity? { other ?? number.map { .exact(Fraction($0), unit: unit) } }
}
