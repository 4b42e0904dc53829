/// What the figures of a question are compared with: themselves in an earlier period.
public struct FigureComparison: Sendable, Hashable, CustomStringConvertible {
  /// Which period.
  public var step: Move.Step
  /// Whether periods of unequal lengths are brought to a year each; else they are not compared.
  public var annualises: Bool

  /// Makes a comparison.
  public init(_ step: Move.Step = .period, annualises: Bool = false) {
    self.step = step
    self.annualises = annualises
  }

  /// Every comparison that there is.
  public static var all: [FigureComparison] {
    Move.Step.allCases.flatMap { [FigureComparison($0), FigureComparison($0, annualises: true)] }
  }

  /// As a configuration says it: `previous year`, `previous term, annualise`.
  public var description: String { step.rawValue + (annualises ? ", annualise" : "") }
}
