import Bulletin

/// What the engine answers for each value of a partition.
public struct PartedResult: Sendable {
  /// The answers for one value.
  public struct Part: Sendable {
    /// The value.
    public var key: Partition.Key
    /// The answers, as if the rows with that value were all there are.
    public var result: EngineResult
  }

  /// Rows in the period that stand in no report.
  public struct Strangers: Sendable {
    /// Their source.
    public var source: String
    /// How many have which value.
    public var rows: [Partition.Key: Int]
  }

  /// What was read for all of them, and what must be told; without figures if there are parts.
  public var whole: EngineResult
  /// The answers for each value, in the order of the partition.
  public var parts: [Part]
  /// Rows in the period that stand in no report.
  public var strangers: [Strangers] = []
}
