import Bulletin

/// A metric over all time up to the end of each period: since the asked period began, since the
/// year began, or over the last months.
///
/// Rows are folded together, never figures added up, so that it is right for `distinct` too.
public struct CumulativeMetric: Metric {
  /// The options of the metric.
  public struct Options: ComponentOptions {
    /// The metric.
    @Setting("The metric.", example: "laos.people_out") public var of: SourceText
    /// When it starts again.
    @Setting("When it starts again; never if it is not said.") public var reset: Reset?
    /// How far back it reaches.
    @Setting("How far back it reaches.", example: "12 months") public var window: SourceText?

    public static let rules: [KeyRule] = [.atMostOne(["reset", "window"])]

    /// When a running total starts again.
    public enum Reset: String, OptionValue, CaseIterable {
      case year, half, quarter, month, term
    }

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "cumulative"
  public static let summary = "A metric over the periods up to each."

  public let inputs: [MetricInput]

  /// Makes the metric.
  ///
  /// - Throws: `OptionFault` for a window that is not a number of months or years.
  public init(_ options: Options) throws {
    let start: Move.Start
    if let window = options.window {
      guard let months = Self.months(window.text) else {
        throw OptionFault(
          window.place, "'\(window.text)' is no number of months", hint: "window: 12 months")
      }
      start = .months(months)
    } else {
      start =
        switch options.reset {
        case nil: .asked
        case .year: .year
        case .half: .half
        case .quarter: .quarter
        case .month: .month
        case .term: .term
        }
    }
    inputs = [MetricInput("of", .metric(MetricID(options.of.text)), .running(from: start))]
  }

  public func measure(_ cell: Cell) -> Quantity { cell["of"] }

  /// `12 months`, `1 year`, `12 tháng`, `2 năm`, `12`.
  private static func months(_ text: String) -> Int? {
    let words = FoldedText.fold(text).split(separator: " ")
    guard let count = words.first.flatMap({ Int($0) }), (1...1200).contains(count),
      words.count <= 2
    else { return nil }
    switch words.dropFirst().first {
    case nil, "months", "month", "thang": return count
    case "years", "year", "nam": return count * 12
    case "quarters", "quarter", "quy": return count * 3
    default: return nil
    }
  }
}
