/// A cell that holds no date, with the reason.
public struct DateFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The reason, as a clause.
  public let description: String

  init(_ description: String) { self.description = description }
}
