/// A measure with what people need to know of it: its name, its label, its unit.
public struct MetricDefinition: Sendable {
  /// The last part of the id: `people_out`.
  public var name: String
  /// How it is computed.
  public var measure: any Measure
  /// What reports call it.
  public var label: LocalizedText
  /// The unit of the figure; nil leaves what the computation gives.
  public var unit: UnitOfMeasure?
  /// The digits after the point that reports print; nil: as many as there are, two at
  /// the most.
  public var decimals: Int?
  /// Whether the figure is a fraction that reports print as a percentage.
  public var isShare: Bool
  /// Whether a report tells what is stated for the term after its own.
  public var isOfNextTerm = false
  /// Whether the figure is a place in a row, which Vietnamese offices write in Roman numerals.
  public var isPlaceInRow = false

  /// Makes a definition.
  public init(
    _ name: String, _ measure: any Measure, label: LocalizedText, unit: UnitOfMeasure? = nil,
    decimals: Int? = nil, isShare: Bool = false
  ) {
    self.name = name
    self.measure = measure
    self.label = label
    self.unit = unit
    self.decimals = decimals
    self.isShare = isShare || measure.isShare
  }
}
