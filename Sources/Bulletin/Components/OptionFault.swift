/// A fault that a component finds in its own options, told where the option was written.
public struct OptionFault: Error, Sendable, CustomStringConvertible {
  /// Where the option stands, if it was written.
  public var place: Place?
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?

  /// Makes a fault at a place: `OptionFault(options.$pattern, "…")`.
  public init(_ place: Place?, _ message: String, hint: String? = nil) {
    (self.place, self.message, self.hint) = (place, message, hint)
  }

  public var description: String { message }
}
