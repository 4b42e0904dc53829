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
