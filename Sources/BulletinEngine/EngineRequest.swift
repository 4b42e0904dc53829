import Bulletin

/// What the engine is asked: which questions, over which sources, in which period.
public struct EngineRequest: Sendable {
  /// The sources, in the order of the configuration.
  public var sources: [SourceBinding]
  /// The metrics.
  public var catalogue: MetricCatalogue
  /// The questions.
  public var queries: [FigureQuery]
  /// The period of all questions.
  public var period: Period
  /// The terms that the configuration declares.
  public var terms: [Period]
  /// Where exchange rates come from.
  public var rates: RateBinding?
  /// What figures are made for, each value apart; nil for all rows together.
  public var partition: Partition?
  /// How the reading of a file is shared out; no answer depends on it.
  public var work: ScanWork

  /// Makes a request.
  public init(
    sources: [SourceBinding], catalogue: MetricCatalogue, queries: [FigureQuery], period: Period,
    terms: [Period] = [], rates: RateBinding? = nil, partition: Partition? = nil,
    work: ScanWork = ScanWork()
  ) {
    self.sources = sources
    self.catalogue = catalogue
    self.queries = queries
    self.period = period
    self.terms = terms
    self.rates = rates
    self.partition = partition
    self.work = work
  }
}
