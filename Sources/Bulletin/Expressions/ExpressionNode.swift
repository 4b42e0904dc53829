/// A part of an expression: what it is, and where it stands in the text.
public struct ExpressionNode: Sendable {
  /// What a part of an expression is.
  public indirect enum Form: Sendable {
    /// Text in quotes, its escapes read.
    case text(String)
    /// A number, never negative: a minus before it is a `negation`.
    case number(ExactDecimal)
    /// `true` or `false`.
    case boolean(Bool)
    /// `date("…")`.
    case date(CalendarDay)
    /// `period_start`, the first day of the report's period.
    case periodStart
    /// `period_end`, the last day of the report's period.
    case periodEnd
    /// A column or metric, and its place among `Expression.names`.
    case name(String, index: Int)
    /// A list in brackets, never empty.
    case list([ExpressionNode])
    /// A minus before an operand.
    case negation(ExpressionNode)
    /// `not` before a condition.
    case not(ExpressionNode)
    /// Two operands with an operator between.
    case operation(ExpressionOperator, ExpressionNode, ExpressionNode)
    /// `matches` between a text and a pattern.
    case matches(ExpressionNode, TextPattern)
    /// A function with as many arguments as it takes.
    case call(ExpressionFunction, [ExpressionNode])
  }

  /// What this part is.
  public let form: Form
  /// Where it stands in `Expression.text`, in UTF-8 offsets, without parentheses around it.
  public let range: Range<Int>
  /// How many nodes stand on the longest way down from here, this one included.
  let height: Int
  /// Whether no name is read here, so that the value is known beforehand.
  let isConstant: Bool

  init(_ form: Form, _ range: Range<Int>) {
    self.form = form
    self.range = range
    let children = Self.children(of: form)
    self.height = 1 + (children.map(\.height).max() ?? 0)
    if case .name = form {
      self.isConstant = false
    } else {
      self.isConstant = children.allSatisfy(\.isConstant)
    }
  }

  /// The parts directly below, in the order of the text.
  public var children: [ExpressionNode] { Self.children(of: form) }

  private static func children(of form: Form) -> [ExpressionNode] {
    switch form {
    case .text, .number, .boolean, .date, .periodStart, .periodEnd, .name: []
    case .list(let elements): elements
    case .negation(let operand), .not(let operand): [operand]
    case .operation(_, let left, let right): [left, right]
    case .matches(let operand, _): [operand]
    case .call(_, let arguments): arguments
    }
  }
}

extension ExpressionNode: CustomStringConvertible {
  /// The part in one canonical spelling, with no more parentheses than needed.
  public var description: String {
    switch form {
    case .text(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .boolean(let truth): truth ? "true" : "false"
    case .date(let day): "date(\"\(day)\")"
    case .periodStart: "period_start"
    case .periodEnd: "period_end"
    case .name(let name, _): Self.spelled(name)
    case .list(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
    case .negation(let operand):
      "-" + operand.enclosed(below: ExpressionOperator.negationPrecedence)
    case .not(let operand):
      "not " + operand.enclosed(below: ExpressionOperator.notPrecedence)
    case .operation(let sign, let left, let right):
      left.enclosed(below: sign.precedence + (sign.isComparison ? 1 : 0))
        + " \(sign.rawValue) " + right.enclosed(below: sign.precedence + 1)
    case .matches(let operand, let pattern):
      operand.enclosed(below: ExpressionOperator.comparisonPrecedence + 1)
        + " matches " + Self.quoted(pattern.text)
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.description).joined(separator: ", ")))"
    }
  }

  private var precedence: Int {
    switch form {
    case .operation(let sign, _, _): sign.precedence
    case .matches: ExpressionOperator.comparisonPrecedence
    case .not: ExpressionOperator.notPrecedence
    case .negation: ExpressionOperator.negationPrecedence
    default: Int.max
    }
  }

  private func enclosed(below least: Int) -> String {
    precedence < least ? "(\(description))" : description
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The name as it must be typed: in backticks if it would not be read as a name otherwise.
  static func spelled(_ name: String) -> String {
    if let tokens = try? ExpressionLexer.tokens(of: name), tokens.count == 2,
      tokens[0].kind == .name(name), tokens[0].range == 0..<name.utf8.count
    {
      return name
    }
    return "`"
      + name.split(separator: "`", omittingEmptySubsequences: false)
      .joined(separator: "``") + "`"
  }
}

extension ExpressionOperator {
  fileprivate var isComparison: Bool { precedence == Self.comparisonPrecedence }
}
