/// A text whose braces cannot be understood.
public struct TextTemplateFault: ToldFault, Sendable, Hashable {
  /// The part of the text at fault, in UTF-8 offsets.
  public var range: Range<Int>
  /// What is wrong.
  public var message: Message
  /// What to do.
  public var hint: Message?

  /// Makes a fault at a part of a text, in UTF-8 offsets.
  public init(_ range: Range<Int>, _ message: Message, hint: Message? = nil) {
    self.range = range
    self.message = message
    self.hint = hint
  }
}
