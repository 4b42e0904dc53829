extension Expression: ExpressibleByStringLiteral {
  /// Makes an expression of a literal in a program; traps if the literal is no expression, which
  /// the first test that loads the plugin shows.
  public init(stringLiteral text: String) {
    do {
      self = try Expression.parse(text)
    } catch {
      preconditionFailure("'\(text)': \(error)")
    }
  }
}
