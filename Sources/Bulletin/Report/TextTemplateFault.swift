/// A text whose braces cannot be understood.
public struct TextTemplateFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The character at which the fault lies, from 0.
  public var offset: Int
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?

  /// Makes a fault.
  public init(offset: Int, message: String, hint: String? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  public var description: String { message }
}
