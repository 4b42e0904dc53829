extension ExpressionNode {
  /// The first part that reads a name, if one does.
  func first(reading name: String) -> ExpressionNode? {
    if case .name(name, _) = form { return self }
    for child in children {
      if let found = child.first(reading: name) { return found }
    }
    return nil
  }
}

extension Expression {
  /// Where a name is read first, in UTF-8 offsets of the text.
  public func range(of name: String) -> Range<Int>? { root.first(reading: name)?.range }
}

extension ExpressionNode {
  /// Whether the value is a number whatever it reads.
  var isArithmetic: Bool {
    guard case .operation(let operation, _, _) = form else { return false }
    return operation.kind == .additive || operation.kind == .multiplicative
  }
}
