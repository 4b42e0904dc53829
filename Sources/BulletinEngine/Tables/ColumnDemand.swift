import Bulletin

/// What a question needs the cells of a column to be, as `sum(people)` needs numbers.
///
/// It decides for columns whose cells do not all fit one type: those that are not what the question
/// needs are bad cells then, and the column is not text for their sake.
enum ColumnDemand: Sendable, Hashable {
  case number
  case date
  case boolean

  /// Whether a type is good enough as it is.
  func isMet(by type: ColumnType) -> Bool {
    switch self {
    case .number: [.integer, .decimal, .quantity, .date].contains(type)
    case .date: type == .date
    case .boolean: type == .boolean
    }
  }

  /// What an expression needs of each name that it reads; a name that is needed as two different
  /// things has none.
  ///
  /// - Parameter demand: What the expression as a whole is needed as, as a condition is as a
  ///   boolean.
  static func demands(
    of expression: Expression, needing demand: ColumnDemand? = nil
  ) -> [String: ColumnDemand] {
    var found = Finder()
    found.visit(expression.root, needing: demand)
    return found.demands.compactMapValues(\.self)
  }

  private struct Finder {
    var demands: [String: ColumnDemand?] = [:]

    mutating func visit(_ node: ExpressionNode, needing demand: ColumnDemand?) {
      switch node.form {
      case .name(let name, _):
        guard let demand else { return }
        if let known = demands[name] {
          if known != demand { demands[name] = .some(nil) }
        } else {
          demands[name] = demand
        }
      case .text, .number, .boolean, .date, .periodStart, .periodEnd: return
      case .list(let elements): for element in elements { visit(element, needing: demand) }
      case .negation(let operand): visit(operand, needing: .number)
      case .not(let operand): visit(operand, needing: .boolean)
      case .matches(let operand, _): visit(operand, needing: nil)
      case .operation(let sign, let left, let right): visit(sign, left, right)
      case .call(let function, let arguments): visit(function, arguments, needing: demand)
      }
    }

    private mutating func visit(
      _ sign: ExpressionOperator, _ left: ExpressionNode, _ right: ExpressionNode
    ) {
      switch sign {
      case .and, .or:
        visit(left, needing: .boolean)
        visit(right, needing: .boolean)
      case .plus, .minus, .times, .over:
        visit(left, needing: .number)
        visit(right, needing: .number)
      default:
        visit(left, needing: Self.kind(of: right))
        visit(right, needing: Self.kind(of: left))
      }
    }

    private mutating func visit(
      _ function: ExpressionFunction, _ arguments: [ExpressionNode], needing demand: ColumnDemand?
    ) {
      switch function {
      case .year, .half, .quarter, .month, .day, .weekday, .days, .months:
        for argument in arguments { visit(argument, needing: .date) }
      case .lower, .upper, .trim, .length, .fold, .contains, .startsWith, .endsWith, .isMissing:
        for argument in arguments { visit(argument, needing: nil) }
      case .abs, .round, .floor, .ceil:
        for argument in arguments { visit(argument, needing: .number) }
      case .min, .max, .coalesce:
        let kind = demand ?? arguments.lazy.compactMap(Self.kind).first
        for argument in arguments { visit(argument, needing: kind) }
      case .if:
        visit(arguments[0], needing: .boolean)
        let kind = demand ?? arguments.dropFirst().lazy.compactMap(Self.kind).first
        for argument in arguments.dropFirst() { visit(argument, needing: kind) }
      }
    }

    /// What a part is, whatever it reads.
    private static func kind(of node: ExpressionNode) -> ColumnDemand? {
      switch node.form {
      case .number, .negation: return .number
      case .boolean, .not, .matches: return .boolean
      case .date, .periodStart, .periodEnd: return .date
      case .text, .name: return nil
      case .list(let elements): return elements.lazy.compactMap(kind).first
      case .operation(let sign, let left, let right):
        switch sign {
        case .times, .over: return .number
        case .plus, .minus:
          let kinds = [kind(of: left), kind(of: right)]
          return kinds.contains(.date) ? .date : .number
        default: return .boolean
        }
      case .call(let function, let arguments):
        switch function {
        case .year, .half, .quarter, .month, .day, .weekday, .days, .months, .length, .abs,
          .round, .floor, .ceil:
          return .number
        case .contains, .startsWith, .endsWith, .isMissing: return .boolean
        case .min, .max, .coalesce, .if: return arguments.lazy.compactMap(kind).first
        case .lower, .upper, .trim, .fold: return nil
        }
      }
    }
  }
}
