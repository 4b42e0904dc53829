/// An operator between two operands.
public enum ExpressionOperator: String, Sendable, Hashable, CaseIterable {
  /// True if either is.
  case or
  /// True if both are.
  case and
  /// Equal; of texts, canonically equivalent.
  case equal = "=="
  /// Not equal.
  case notEqual = "!="
  /// Less than, earlier than, or before in the order of code points.
  case less = "<"
  /// Less than or equal.
  case lessOrEqual = "<="
  /// Greater than.
  case greater = ">"
  /// Greater than or equal.
  case greaterOrEqual = ">="
  /// Equal to one of a list.
  case `in`
  /// Equal to none of a list.
  case notIn = "not in"
  /// The sum, or a date so many days later.
  case plus = "+"
  /// The difference, or a date so many days earlier.
  case minus = "-"
  /// The product.
  case times = "*"
  /// The quotient; by zero it is missing.
  case over = "/"

  /// What the operator does, and so what it may stand between.
  enum Kind {
    case logical, equality, order, membership, additive, multiplicative
  }

  var kind: Kind {
    switch self {
    case .or, .and: .logical
    case .equal, .notEqual: .equality
    case .less, .lessOrEqual, .greater, .greaterOrEqual: .order
    case .in, .notIn: .membership
    case .plus, .minus: .additive
    case .times, .over: .multiplicative
    }
  }

  /// Operators of higher precedence bind first.
  var precedence: Int {
    switch kind {
    case .logical: self == .or ? 1 : 2
    case .equality, .order, .membership: Self.comparisonPrecedence
    case .additive: Self.comparisonPrecedence + 1
    case .multiplicative: Self.comparisonPrecedence + 2
    }
  }

  /// How fast `not` binds: its operand is a whole comparison.
  static let notPrecedence = 3
  /// How fast comparisons, `in` and `matches` bind.
  static let comparisonPrecedence = 4
  /// How fast the minus before an operand binds.
  static let negationPrecedence = 7
}
