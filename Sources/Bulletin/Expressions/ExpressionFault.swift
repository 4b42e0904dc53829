/// What is wrong with an expression, where in its text, and what to do about it.
public struct ExpressionFault: ToldFault, Sendable, Hashable {
  /// The part of the text at fault, in UTF-8 offsets.
  public var range: Range<Int>
  /// What is wrong, as a clause without a full stop.
  public var message: Message
  /// What to write instead, if that can be told.
  public var hint: Message?

  /// Makes a fault at a part of an expression's text, in UTF-8 offsets.
  public init(_ range: Range<Int>, _ message: Message, hint: Message? = nil) {
    self.range = range
    self.message = message
    self.hint = hint
  }

  /// The same fault in a longer text that holds the expression from `offset` on.
  public func moved(by offset: Int) -> ExpressionFault {
    let moved = range.lowerBound + offset..<range.upperBound + offset
    return ExpressionFault(moved, message, hint: hint)
  }
}

extension ExpressionFault {
  /// The message, and behind a dot the hint.
  public var description: String {
    hint.map { "\(message) · \($0)" } ?? message.description
  }
}
