import Bulletin

/// One gate of a pipeline: what must hold before a report goes out.
public struct CheckOptions: ComponentOptions {
  /// The source that is looked at.
  @Setting("The source that is looked at.", example: "delegations") public var source: SourceText?
  /// How old its newest row may be.
  @Setting("How old its newest row may be.", example: "40 days") public var freshWithin: Span?
  /// Where each value must be found.
  @Setting(
    "The column in which every value of another source's column of that name must occur.",
    example: "{province: provinces}")
  public var complete: OrderedEntries<SourceText>?
  /// The least number of rows, as a share of the median of past runs.
  @Setting("The least number of rows, as a share of the median of past runs.", example: "50%")
  public var rows: Percentage?
  /// The share of rows that may be bad.
  @Setting("The share of its rows that may be bad.", example: "1%")
  public var badRows: Percentage?
  /// A condition over figures.
  @Setting("A condition over figures.", example: "laos.people_out >= 1")
  public var expect: Expression?
  /// Whether figures may differ from the set last published.
  @Setting("Whether figures may differ from the set last published for the period.")
  public var restated: Bool?
  /// What follows if it does not hold.
  @Setting("What follows if it does not hold.") public var otherwise = Consequence.fail

  public static let rules: [KeyRule] = [
    .exactlyOne(["fresh_within", "complete", "rows", "bad_rows", "expect", "restated"]),
    .needs("fresh_within", "source"), .needs("complete", "source"), .needs("rows", "source"),
    .needs("bad_rows", "source"),
  ]

  /// Makes options to be filled in.
  public init() {}

  /// What follows if a check does not hold.
  public enum Consequence: String, OptionValue, CaseIterable {
    /// No report is made.
    case fail
    /// The files are made, and nothing is published.
    case hold
    /// The report says so.
    case caveat
    /// The run says so.
    case warn
  }
}
