/// One of the expressions that `--by` takes: `year(date) as y`.
public struct NamedExpression: Sendable, Hashable {
  /// The expression.
  public let expression: Expression
  /// The name that stands behind `as`, if any.
  public let alias: String?

  /// What heads a column of results: the alias, or the expression as typed.
  public var heading: String { alias ?? expression.text }

  /// Makes an entry of an expression that has no name of its own.
  public init(column expression: Expression) { self.init(expression: expression, alias: nil) }

  private init(expression: Expression, alias: String?) {
    self.expression = expression
    self.alias = alias
  }

  /// Parses expressions with commas between, each with or without an `as`.
  /// - Throws: The first fault, placed in the whole text.
  public static func parseList(_ text: String) throws(ExpressionFault) -> [NamedExpression] {
    var parser = try ExpressionParser(text)
    return try parser.list { (parser) throws(ExpressionFault) in
      let expression = try parser.expressionApart()
      return NamedExpression(expression: expression, alias: try parser.alias())
    }
  }
}

extension ExpressionParser {
  /// Reads items with commas between, up to the end of the text.
  mutating func list<Item>(
    of item: (inout ExpressionParser) throws(ExpressionFault) -> Item
  ) throws(ExpressionFault) -> [Item] {
    guard token.kind != .end else { throw ExpressionFault(0..<0, "the list is empty") }
    var items = [try item(&self)]
    while token.kind == .sign(.comma) {
      advance()
      items.append(try item(&self))
    }
    guard token.kind == .end else { throw unexpected("an operator, 'as' or a comma") }
    return items
  }

  /// Reads an expression that stands on its own inside a longer text.
  mutating func expressionApart() throws(ExpressionFault) -> Expression {
    let start = token.range.lowerBound
    _ = try expression()
    let part = String(text.utf8.dropFirst(start).prefix(previousEnd - start)) ?? ""
    return try Expression.parse(part, offset: start)
  }

  /// Reads `as` and the name behind it, if they stand here.
  mutating func alias() throws(ExpressionFault) -> String? {
    guard case .name(let word) = token.kind, word.lowercased() == "as" else { return nil }
    advance()
    let name: String
    switch token.kind {
    case .name(let word), .quotedName(let word): name = word
    case .text(let raw): name = try TextEscapes.read(raw, at: token.range)
    case .keyword(let keyword): name = keyword.rawValue
    default: throw unexpected("a name")
    }
    advance()
    return name
  }
}
