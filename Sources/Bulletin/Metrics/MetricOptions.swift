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

  /// The currency that amounts are converted into.
  @Setting("The currency that amounts are converted into, at the rates of 'rates'.", example: "USD")
  public var `in`: String?
  /// What periods without rows hold.
  @Setting("What a period without rows holds in a table by period.") public var gaps: Gaps?
  /// The column that places rows in time.
  @Setting(
    "The column that places rows in time for this metric, or 'none' for every row in any period.")
  public var date: String?

  /// What a period without rows holds.
  public enum Gaps: String, OptionValue, CaseIterable {
    case missing, zero, carry
  }

  /// Makes options of defaults.
  public init() {}
}
