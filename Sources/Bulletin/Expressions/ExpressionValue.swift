/// A value of a cell, or what an expression makes of cells.
public indirect enum ExpressionValue: Sendable, Hashable {
  /// No value: NULL in SQL.
  case missing
  /// There is a value, but nobody stated it.
  case notStated
  /// A number without a unit, whole or not.
  case decimal(ExactDecimal)
  /// A text.
  case text(String)
  /// A day of the calendar.
  case date(CalendarDay)
  /// True or false.
  case boolean(Bool)
  /// A number with a unit or bounds.
  case quantity(Quantity)
  /// Several values, as on the right of `in`.
  case list([ExpressionValue])
  /// A bad cell, or a result that does not fit; with the reason.
  case fault(Message)

  /// The value as a quantity: a plain number as an exact one; nil if it is missing or no number.
  public var asQuantity: Quantity? {
    switch self {
    case .decimal(let number): .exact(Fraction(number), unit: .none)
    case .quantity(let quantity): quantity.isMissing ? nil : quantity
    case .notStated: .notStated(.notReported)
    case .missing, .text, .date, .boolean, .list, .fault: nil
    }
  }

  /// Whether there is a value to calculate with.
  enum Standing {
    case present, missing, notStated, fault
  }

  /// The standing; a quantity may be missing or not stated too, and then knows why.
  var standing: Standing {
    switch self {
    case .fault: .fault
    case .missing: .missing
    case .notStated: .notStated
    case .quantity(let quantity):
      quantity.isMissing ? .missing : quantity.isKnown ? .present : .notStated
    case .decimal, .text, .date, .boolean, .list: .present
    }
  }

  /// Whether a filter keeps the row: only what is true is kept.
  public var isTrue: Bool { self == .boolean(true) }
}
