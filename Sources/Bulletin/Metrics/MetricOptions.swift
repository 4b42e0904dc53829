/// The options that every metric of a configuration has beside its own.
public struct MetricOptions: ComponentOptions {
  /// What reports call it.
  @Setting("What reports call the figure.", example: "{vi: Người đi, en: Travellers}")
  public var label: LocalizedText?
  /// The unit.
  @Setting("The unit of the figure.", example: "lượt người") public var unit: UnitOption?
  /// The digits after the point.
  @Setting("The digits after the point that reports print.", range: 0...18)
  public var decimals: Int?
  /// The dimensions it may be broken down by.
  @Setting("The only dimensions that the figure may be broken down by.")
  public var by: [Expression]?

  /// Makes options of defaults.
  public init() {}
}
