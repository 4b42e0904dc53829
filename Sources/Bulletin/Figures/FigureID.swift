/// What identifies a figure in a report: metric, dimensions, period.
///
/// Its text is what `bulletin explain` takes: `laos.people_out/year(date)=2020@2017..2023`, and with
/// what it is compared with `laos.people_out@2023|change`, `laos.people_out@2023-Q2|change(previous
/// year)`. No two figures of a report share it.
public struct FigureID: Sendable, Hashable, CustomStringConvertible {
  /// The metric.
  public var metric: MetricID
  /// The dimensions, in the order they were asked.
  public var dimensions: [DimensionEntry]
  /// The period.
  public var period: Period
  /// What of the metric: the figure itself, or how it stands to an earlier period.
  public private(set) var form: FigureForm
  /// Which earlier period that is; the one before for the figure itself, which is compared with none.
  public private(set) var comparison: FigureComparison

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
    form: FigureForm = .value, comparison: FigureComparison = FigureComparison()
  ) {
    self.metric = metric
    self.dimensions = dimensions
    self.period = period
    self.form = form
    self.comparison = form == .value ? FigureComparison() : comparison
  }

  /// The id of the same metric in the same cell, in another form.
  public func told(as form: FigureForm, _ comparison: FigureComparison) -> FigureID {
    FigureID(metric, dimensions, period: period, form: form, comparison: comparison)
  }

  public var description: String {
    let parts = dimensions.map { "/\($0.name)=\($0.value)" }.joined()
    let suffix = form == .value ? "" : "|\(form.text(comparison))"
    return "\(metric)\(parts)@\(period)\(suffix)"
  }
}
