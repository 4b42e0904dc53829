/// Something that figures are broken down by: a column, or an expression over columns.
public struct Dimension: Sendable, Hashable {
  /// What is computed for each row.
  public var expression: Expression

  /// Makes a dimension.
  public init(_ expression: Expression) { self.expression = expression }

  /// The name that figures and table heads carry: the expression as typed.
  public var name: String { expression.text }
}
