/// A formula or condition over the columns of a row, or over figures, as somebody typed it.
///
/// The language is that of `where`, `of`, `by`, `formula` and `expect` in a configuration. Parsed
/// once, an expression is checked against the names in reach and evaluated as often as needed.
public struct Expression: Sendable {
  /// The expression as typed, blanks around it included.
  public let text: String
  /// Where `text` begins in the list that it was typed in, in UTF-8 offsets; else 0.
  ///
  /// Faults count from the beginning of `text`: `moved(by: offset)` places them in the list.
  public let offset: Int
  /// The tree of its parts.
  public let root: ExpressionNode
  /// The columns and metrics that it reads, each once, in order of first use.
  public let names: [String]
  /// What is well formed but may not mean what its author thinks: `1.440`.
  public let cautions: [ExpressionFault]

  /// Parses an expression.
  /// - Throws: The first fault of the text, and where it is.
  /// - Complexity: O(*n*) in the length of the text.
  public static func parse(_ text: String) throws(ExpressionFault) -> Expression {
    try parse(text, offset: 0)
  }

  static func parse(_ text: String, offset: Int) throws(ExpressionFault) -> Expression {
    var parser = try ExpressionParser(text)
    let root = try parser.wholeText()
    return Expression(
      text: text, offset: offset, root: root, names: parser.names, cautions: parser.cautions)
  }
}

extension Expression: Hashable {
  /// Whether both were typed alike.
  public static func == (one: Expression, other: Expression) -> Bool { one.text == other.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Expression: CustomStringConvertible {
  /// The expression in one canonical spelling.
  public var description: String { root.description }
}
