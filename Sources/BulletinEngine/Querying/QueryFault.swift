import Bulletin

/// A part of a question that does not fit the tables that it is asked of.
public struct QueryFault: Error, Sendable {
  /// The option that it was typed in, such as `--where`.
  public var option: String
  /// What is wrong, placed in that option's text.
  public var fault: ExpressionFault

  /// Makes a fault.
  public init(_ option: String, _ fault: ExpressionFault) {
    (self.option, self.fault) = (option, fault)
  }
}
