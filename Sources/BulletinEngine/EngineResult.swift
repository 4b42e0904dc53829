import Bulletin

/// What the engine answers.
public struct EngineResult: Sendable {
  /// All figures by id.
  public var figures: [FigureID: Figure]
  /// The rows of each question.
  public var rows: [FigureQuery: [FigureRow]]
  /// The rows that figures had to be made without, by source, file and line.
  public var leftOut: [LeftOutRow]
  /// What must be told.
  public var diagnostics: [Diagnostic]
  /// The inputs that were read, by source.
  public var inputs: [String: [InputDigest]]
  /// The metrics that somebody states.
  public var statedMetrics: [MetricID]

  /// Takes the values of some metrics away.
  ///
  /// - Parameter reason: Why they cannot be told.
  public mutating func untell(_ metrics: Set<MetricID>, because reason: String) {
    for id in figures.keys where metrics.contains(id.metric) {
      figures[id]?.quantity = .notStated(.other(reason))
      figures[id]?.printed = nil
    }
  }

  /// The answers for a text in some language.
  ///
  /// - Parameter parameters: The words that texts may name beside metrics.
  public func figures(
    in language: LanguageCode, period: Period, units: UnitVocabulary,
    parameters: [String: String] = [:]
  ) -> Figures {
    Figures(
      language: language, period: period, all: figures, rows: rows, parameters: parameters,
      units: units)
  }
}
