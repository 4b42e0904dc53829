/// What identifies a figure in a report: metric, dimensions, period.
///
/// Its text is what `bulletin explain` takes: `laos.people_out/year(date)=2020@2017..2023`.
public struct FigureID: Sendable, Hashable, CustomStringConvertible {
  /// The metric.
  public var metric: MetricID
  /// The dimensions, in the order they were asked.
  public var dimensions: [DimensionEntry]
  /// The period.
  public var period: Period
  /// What of the metric: the figure itself, or how it stands to the period before.
  public var form: FigureForm

  /// One dimension with its value.
  public struct DimensionEntry: Sendable, Hashable {
    /// The dimension's name.
    public var name: String
    /// Its value.
    public var value: DimensionValue

    /// Makes an entry.
    public init(_ name: String, _ value: DimensionValue) { (self.name, self.value) = (name, value) }
  }

  /// Makes an id.
  public init(
    _ metric: MetricID, _ dimensions: [DimensionEntry] = [], period: Period,
    form: FigureForm = .value
  ) {
    self.metric = metric
    self.dimensions = dimensions
    self.period = period
    self.form = form
  }

  public var description: String {
    let parts = dimensions.map { "/\($0.name)=\($0.value)" }.joined()
    let suffix = form == .value ? "" : "|\(form.rawValue)"
    return "\(metric)\(parts)@\(period)\(suffix)"
  }
}
