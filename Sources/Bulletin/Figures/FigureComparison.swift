/// What the figures of a question are compared with: themselves in an earlier period.
public struct FigureComparison: Sendable, Hashable {
  /// Which period.
  public var step: Move.Step
  /// Whether periods of unequal lengths are brought to a year each; else they are not compared.
  public var annualises: Bool

  /// Makes a comparison.
  public init(_ step: Move.Step = .period, annualises: Bool = false) {
    self.step = step
    self.annualises = annualises
  }
}
