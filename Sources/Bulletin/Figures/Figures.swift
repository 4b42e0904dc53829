/// The answers that a section is written from: figures by id, and the rows of each question.
public struct Figures: Sendable {
  /// The language the section is to be written in.
  public var language: LanguageCode
  /// The period of the report.
  public var period: Period
  /// The words that texts may name beside metrics, such as `province`.
  public var parameters: [String: String]
  /// The names among them whose columns were declared to hold numbers.
  public var numericParameters: Set<String> = []
  /// All figures that were asked.
  public private(set) var all: [FigureID: Figure]
  /// The units with their names.
  public var units: UnitVocabulary
  /// What the columns behind each metric are called in reports, by their names.
  public var columnLabels: [MetricID: [String: LocalizedText]] = [:]
  private let rows: [FigureQuery: [FigureRow]]

  /// Makes answers.
  public init(
    language: LanguageCode, period: Period, all: [FigureID: Figure],
    rows: [FigureQuery: [FigureRow]], parameters: [String: String] = [:],
    units: UnitVocabulary = .standard
  ) {
    self.language = language
    self.period = period
    self.all = all
    self.rows = rows
    self.parameters = parameters
    self.units = units
  }

  /// The figure of a metric over the whole period, if it was asked.
  public subscript(_ metric: MetricID) -> Figure? {
    all[FigureID(metric, period: period)]
  }

  /// The figure under an id, if it was asked.
  public subscript(_ id: FigureID) -> Figure? { all[id] }

  /// The rows that answer a question, sorted by their dimensions; empty for one not asked.
  public func rows(of query: FigureQuery) -> [FigureRow] { rows[query] ?? [] }

  /// The name of a unit, for an amount of several.
  func unitName(_ unit: UnitOfMeasure) -> String {
    units.name(of: unit, in: language, isOne: false)
  }

  /// The name of a dimension over a column of a table, or below a chart.
  ///
  /// A column whose field has a label bears it where it means the same for every metric shown.
  func heading(of dimension: Dimension, over metrics: [MetricID]) -> String {
    let plain = Wording(language).dimensionName(dimension)
    guard case .name(let name, _) = dimension.expression.root.form else { return plain }
    let labels = metrics.map { columnLabels[$0]?[name] }
    guard let first = labels.first, let label = first, labels.allSatisfy({ $0 == label }) else {
      return plain
    }
    return label[language]
  }

  /// The same answers for a text in another language.
  public func inLanguage(_ language: LanguageCode) -> Figures {
    var copy = self
    copy.language = language
    return copy
  }
}
