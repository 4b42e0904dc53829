/// A leaf of the metric algebra: one pass over rows, folded into one value.
///
/// The only thing that reads rows. Its states merge, so that the answer depends neither on the
/// order of the rows nor on how many tasks read them.
public struct Aggregate: Sendable, Hashable {
  /// How rows are folded.
  public enum Function: Sendable, Hashable {
    /// The number of rows; with an operand, of those where it is not missing.
    case count
    /// The sum of the operand.
    case sum
    /// The least operand.
    case minimum
    /// The greatest operand.
    case maximum
    /// The number of different operands; a list counts each of its members.
    case distinct
    /// The operand below which this share of the operands lies, linear between neighbours; the
    /// median is the quantile at a half.
    case quantile(at: ExactDecimal)
    /// The operand of the row with the earliest date.
    case first
    /// The operand of the row with the latest date.
    case last
    /// The sum, over each value of an expression, of the operand of its row with the latest date.
    case latest(per: Expression)
  }

  /// How rows are folded.
  public var function: Function
  /// What is folded; nil for a count of rows.
  public var operand: Expression?
  /// The rows that count; nil for all.
  public var filter: Expression?
  /// Whose rows.
  public var origin: RecordOrigin
  private var isOfNumbers = false

  /// Makes an aggregate.
  public init(
    _ function: Function, of operand: Expression? = nil, where filter: Expression? = nil,
    from origin: RecordOrigin
  ) {
    self.function = function
    self.operand = operand
    self.filter = filter
    self.origin = origin
  }

  /// Whether its operand must be a number; a row whose operand is something else is left out.
  public var readsNumbers: Bool { isOfNumbers || (function != .count && function != .distinct) }

  /// The same over rows whose operand is a number, as the count that a mean divides by.
  public var ofNumbers: Aggregate {
    var aggregate = self
    aggregate.isOfNumbers = true
    return aggregate
  }

  /// Whether it goes by the dates of rows.
  public var needsDates: Bool {
    switch function {
    case .first, .last, .latest: true
    case .count, .sum, .minimum, .maximum, .distinct, .quantile: false
    }
  }

  /// Whether the values of disjoint cells add up to the value of their union.
  public var isAdditive: Bool { function == .count || function == .sum }

  /// The value over no rows of a source that is there.
  public var ofNoRows: Bool { function == .count || function == .sum || function == .distinct }
}
