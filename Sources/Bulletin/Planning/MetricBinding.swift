/// A metric that figures can be asked of: its definition under its whole id.
public struct MetricBinding: Sendable {
  /// The id.
  public var id: MetricID
  /// The definition.
  public var definition: MetricDefinition
  /// The key of the family it belongs to; metrics that it names without a point are looked up there.
  public var family: String?
  /// The filter of a family's instance, which every aggregate of it obeys.
  public var filter: Expression?
  /// The dimensions it may be broken down by; nil for any.
  public var dimensions: [String]?
  /// Whether rows count whatever the period.
  public var isTimeless: Bool
  /// The column that places rows in time, where that is not the source's.
  public var dateColumn: String?
  /// The currency that amounts of rows are converted into.
  public var currency: UnitOfMeasure?
  /// What periods without rows hold; nil where they have no row.
  public var gaps: MetricOptions.Gaps?
  /// The component or plugin that it comes from.
  public var origin: String
  /// Where a configuration defines it; nil for a plugin's own.
  public var place: Place?

  /// Makes a binding.
  public init(
    id: MetricID, definition: MetricDefinition, family: String? = nil, filter: Expression? = nil,
    dimensions: [String]? = nil, isTimeless: Bool = false, origin: String, place: Place? = nil
  ) {
    self.id = id
    self.definition = definition
    self.family = family
    self.filter = filter
    self.dimensions = dimensions
    self.isTimeless = isTimeless
    self.origin = origin
    self.place = place
  }
}
