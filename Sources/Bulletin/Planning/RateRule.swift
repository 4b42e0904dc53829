/// Which exchange rate holds for a day.
public enum RateRule: String, OptionValue, CaseIterable {
  /// The rate of the day itself, or of the stretch of days that holds it.
  case exact
  /// The latest rate of that day or before.
  case latest
  /// The average of the rates of the month; for a record that spans more, of all its days.
  case average
}

/// Where exchange rates come from, and which of them hold.
public struct RateBinding: Sendable {
  /// The key of the source.
  public var source: String
  /// Which rate holds for a day.
  public var rule: RateRule

  /// Makes a binding.
  public init(source: String, rule: RateRule) { (self.source, self.rule) = (source, rule) }
}
