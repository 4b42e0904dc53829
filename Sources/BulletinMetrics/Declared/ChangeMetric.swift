import Bulletin

/// A metric beside itself in an earlier period. Its options are checked; this build does not compute it.
public struct ChangeMetric: Metric, DeclaredOnly {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// The period that it is compared with.
    @Setting("The period that it is compared with.") public var against = Against.period
    /// How the change is told.
    @Setting("How the change is told.") public var `as` = Form.difference
    /// What is done with periods of unequal lengths.
    @Setting("What is done with periods of unequal lengths.") public var unequal = Unequal.refuse

    /// The period that a metric is compared with.
    public enum Against: String, OptionValue, CaseIterable {
      case period = "previous period"
      case year = "previous year"
      case term = "previous term"
    }

    /// How a change is told.
    public enum Form: String, OptionValue, CaseIterable {
      case difference, percent
    }

    /// What is done with periods of unequal lengths.
    public enum Unequal: String, OptionValue, CaseIterable {
      case refuse, annualise
    }

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "change"
  public static let summary = "A metric beside itself in an earlier period."

  public let inputs: [MetricInput]

  /// Makes the metric.
  public init(_ options: Options) {
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)))]
  }
}
