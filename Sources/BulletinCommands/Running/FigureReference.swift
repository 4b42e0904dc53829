import Bulletin
import BulletinConfig
import BulletinEngine

/// A figure as a person names it: `laos.people_out/year(date)=2020@2017..2023`,
/// `laos.people_out@2023|change`, `laos.people_out@2023-Q2|change(previous year)`.
struct FigureReference {
  let query: FigureQuery
  let period: Period
  private let metric: MetricID
  private let values: [String]
  private let form: FigureForm

  /// - Throws: `CommandFault` for a metric, dimension, period or form that cannot be.
  init(_ text: String, plan: Plan, today: CalendarDay) throws {
    var rest = text[...]
    var periodText: String?
    var told: (form: FigureForm, comparison: FigureComparison?) = (.value, nil)
    if let at = rest.lastIndex(of: "@") {
      let parts = rest[at...].dropFirst().split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      periodText = String(parts[0])
      if parts.count > 1 { told = try Self.compared(String(parts[1])) }
      rest = rest[..<at]
    }
    form = told.form
    let slash = rest.firstIndex(of: "/")
    metric = MetricID(String(rest[..<(slash ?? rest.endIndex)]))
    guard plan.catalogue[metric] != nil else {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .unknownMetric, "unknown metric '\(metric)'",
            hint: Suggestion.hint(for: metric.text, among: plan.catalogue.ids.map(\.text)))
        ])
    }
    var dimensions: [Dimension] = []
    var values: [String] = []
    if let slash {
      let part = rest[rest.index(after: slash)...]
      guard let entries = Self.entries(part) else {
        throw CommandFault(
          .usage,
          [Diagnostic(.unknownFigure, "'/\(part)' is no dimension", hint: "write /province=Sơn La")]
        )
      }
      dimensions = entries.map { Dimension($0.expression) }
      values = entries.map(\.value)
    }
    self.values = values
    query = FigureQuery([metric], by: dimensions, comparison: told.comparison)
    do {
      let specification =
        try periodText.map { try PeriodSpecification.parse($0) } ?? plan.pipelines.first?.period
      let calendar = plan.pipelines.first?.calendar ?? plan.calendar
      period =
        try specification?.resolve(today: today, calendar: calendar, terms: plan.terms) ?? .all
    } catch {
      throw CommandFault(.usage, [Diagnostic(.badPeriod, "\(error)")])
    }
  }

  /// The figure among the answers.
  func find(in result: EngineResult) -> Figure? {
    guard !query.by.isEmpty else { return told(FigureID(metric, period: period), in: result) }
    let row = result.rows[query]?.first { row in
      zip(row.key, values).allSatisfy { key, value in
        FoldedText.fold(key.description) == FoldedText.fold(value)
      }
    }
    return row?.figures.first.flatMap { $0 }.flatMap { told($0, in: result) }
  }

  private func told(_ id: FigureID, in result: EngineResult) -> Figure? {
    result.figures[id.told(as: form, query.comparison ?? FigureComparison())]
  }

  /// The rows that there are, for a message.
  func candidates(in result: EngineResult) -> Message? {
    let rows = (result.rows[query] ?? []).map { $0.key.map(\.description).joined(separator: "/") }
    return rows.isEmpty ? nil : "there are \(rows.prefix(12).joined(separator: ", "))"
  }

  /// What stands behind the period, as ids tell it.
  private static func compared(_ text: String) throws -> (FigureForm, FigureComparison?) {
    var words: [String] = []
    for form in FigureForm.allCases where form != .value {
      for comparison in FigureComparison.all {
        let inFull = "\(form.rawValue)(\(comparison))"
        if [form.text(comparison), inFull].contains(text) { return (form, comparison) }
        words.append(form.text(comparison))
      }
    }
    throw CommandFault(
      .usage,
      [
        Diagnostic(
          .unknownFigure, "'|\(text)' is no form of a figure",
          hint: Suggestion.hint(for: text, among: words)
            ?? "write |change or |change(previous year)")
      ])
  }

  /// The dimensions and values of `dimension=value/dimension=value`: a value ends at the first slash
  /// behind which another dimension stands.
  ///
  /// - Returns: Nil where the text does not begin with a dimension.
  private static func entries(_ text: Substring) -> [(expression: Expression, value: String)]? {
    guard let (expression, value) = head(of: text) else { return nil }
    for slash in value.indices where value[slash] == "/" {
      if let rest = entries(value[value.index(after: slash)...]) {
        return [(expression, String(value[..<slash]))] + rest
      }
    }
    return [(expression, String(value))]
  }

  /// The dimension that a text begins with, and what stands behind its `=`.
  private static func head(of text: Substring) -> (Expression, rest: Substring)? {
    let marks = equalSigns(of: text)
    // `==` belongs to an expression, unless there is no other sign.
    let single = marks.filter { !marks.contains(text.index(after: $0)) && !isBehind($0, in: text) }
    for index in single + marks {
      if let expression = try? Expression.parse(String(text[..<index])), !expression.names.isEmpty {
        return (expression, text[text.index(after: index)...])
      }
    }
    return nil
  }

  private static func isBehind(_ index: Substring.Index, in text: Substring) -> Bool {
    index > text.startIndex && text[text.index(before: index)] == "="
  }

  /// Where equal signs stand outside brackets and quotes, up to a slash there.
  private static func equalSigns(of text: Substring) -> [Substring.Index] {
    var found: [Substring.Index] = []
    var depth = 0
    var quote: Character?
    for index in text.indices {
      let mark = text[index]
      if let open = quote {
        if mark == open { quote = nil }
        continue
      }
      switch mark {
      case "`", "\"": quote = mark
      case "(": depth += 1
      case ")": depth -= 1
      case "/" where depth == 0: return found
      case "=" where depth == 0: found.append(index)
      default: continue
      }
    }
    return found
  }
}
