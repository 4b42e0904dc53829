import Bulletin

/// A metric less itself in an earlier period, or that as a fraction of the earlier value.
///
/// A comparison goes by period, never by 365 days. Periods of unequal lengths are refused, or
/// brought to a year each.
public struct ChangeMetric: Metric {
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

  private let isPercent: Bool
  private let annualises: Bool

  /// Makes the metric.
  public init(_ options: Options) {
    let of = MetricInput.Operand.metric(MetricID(options.of.text))
    let step: Move.Step =
      switch options.against {
      case .period: .period
      case .year: .year
      case .term: .term
      }
    inputs = [MetricInput("now", of), MetricInput("before", of, .shifted(by: step))]
    isPercent = options.as == .percent
    annualises = options.unequal == .annualise
  }

  public var isShare: Bool { isPercent }

  public func measure(_ cell: Cell) throws -> Quantity {
    var (now, before) = (cell["now"], cell["before"])
    let earlier = cell.period(of: "before")
    if now.isKnown, before.isKnown, !cell.period.isSameLength(as: earlier) {
      guard annualises, let yearly = cell.period.perYear, let earlierYearly = earlier.perYear
      else { return .notStated(.unequalPeriods) }
      now = now.scaled(by: yearly)
      before = before.scaled(by: earlierYearly)
    }
    let difference = try now.subtracting(before)
    return isPercent ? try difference.divided(by: before.magnitude) : difference
  }
}
