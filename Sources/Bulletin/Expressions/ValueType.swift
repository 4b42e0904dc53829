/// What kind of value an expression, a column or a metric has.
public indirect enum ValueType: Sendable, Hashable {
  /// Text, compared after NFC.
  case text
  /// A whole number.
  case integer
  /// An exact decimal number; integers widen to it.
  case decimal
  /// A day of the calendar.
  case date
  /// True or false.
  case boolean
  /// A number with a unit, perhaps known by bounds only.
  case quantity(UnitOfMeasure)
  /// A list, as on the right of `in`.
  case list(of: ValueType)
  /// Not known before the data is opened: an undeclared column. Fits wherever some type does.
  case undetermined

  /// Whether arithmetic applies.
  var isNumber: Bool {
    switch self {
    case .integer, .decimal, .quantity: true
    default: false
    }
  }

  /// Whether `<` applies.
  var isOrdered: Bool {
    switch self {
    case .text, .date, .undetermined: true
    default: isNumber
    }
  }
}

extension ValueType: Tellable, CustomStringConvertible {
  /// The type as messages name it, with its article.
  public var description: String { message.description }

  /// The type in words, with its article.
  public var message: Message {
    switch self {
    case .text: "text"
    case .integer: "an integer"
    case .decimal: "a decimal"
    case .date: "a date"
    case .boolean: "a condition"
    case .quantity(let unit): unit.isNone ? "a quantity" : "a quantity in \(unit)"
    case .list: "a list"
    case .undetermined: "of a type not known yet"
    }
  }
}

extension ValueType {
  /// What the cells of a column are in expressions.
  ///
  /// - Parameter unit: That of its amounts; none for plain numbers.
  package init(_ type: ColumnType, in unit: UnitOfMeasure) {
    switch type {
    case .text: self = .text
    case .integer: self = unit.isNone ? .integer : .quantity(unit)
    case .decimal: self = unit.isNone ? .decimal : .quantity(unit)
    case .date: self = .date
    case .boolean: self = .boolean
    case .quantity: self = .quantity(unit)
    }
  }
}
