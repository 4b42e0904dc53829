import Bulletin

/// Where exchange rates come from.
public struct RatesOptions: ComponentOptions {
  /// The source of rates.
  @Setting("The source of the rates, by its key.", example: "rates") public var source: SourceText
  /// Which rate holds for a day.
  @Setting("Which rate holds for a day: its own, the latest before it, or its month's average.")
  public var rule = RateRule.exact

  /// Makes options to be filled in.
  public init() {}
}
