/// A text that names no period, or one that cannot be found.
public struct PeriodFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and what can be written.
  public let description: String

  init(_ description: String) { self.description = description }
}
