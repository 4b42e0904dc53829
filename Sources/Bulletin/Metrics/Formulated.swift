/// A measure that is a formula over other metrics, which its definition tells as it was written.
public protocol Formulated: Measure {
  /// The formula.
  var formula: Expression { get }
}
