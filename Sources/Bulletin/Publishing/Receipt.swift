/// What a destination answered when it took a set.
public struct Receipt: Sendable, Hashable {
  /// The answer in its own words, one line; empty if it gave none.
  public var answer: String

  /// Makes a receipt.
  public init(_ answer: String = "") { self.answer = answer }
}
