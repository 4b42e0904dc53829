/// What became of the rows that were read for a figure: read = used + filtered + left out + set
/// aside.
public struct RowCounts: Sendable, Hashable {
  /// Rows whose values are in the figure.
  public var used = 0
  /// Rows that are not meant: another period, another dimension, a filter that is not true.
  public var filtered = 0
  /// Rows with a bad cell among those that the figure reads.
  public var leftOut = 0
  /// Totals rows, and rows in whose place a stated figure stands.
  public var setAside = 0

  /// Makes counts of zero.
  public init() {}

  /// All rows.
  public var read: Int { used + filtered + leftOut + setAside }

  /// Adds the counts of other rows.
  public mutating func merge(_ other: RowCounts) {
    used += other.used
    filtered += other.filtered
    leftOut += other.leftOut
    setAside += other.setAside
  }
}
