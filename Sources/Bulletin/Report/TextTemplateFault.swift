/// A text whose braces cannot be understood.
public struct TextTemplateFault: ToldFault, Sendable, Hashable {
  /// The character at which the fault lies, from 0.
  public var offset: Int
  /// What is wrong.
  public var message: Message
  /// What to do.
  public var hint: Message?

  /// Makes a fault.
  public init(offset: Int, message: Message, hint: Message? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }
}
