import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// Executes the `checks` of a pipeline over what its sources gave.
struct Gates {
  let plan: Plan
  let pipeline: PipelinePlan
  let period: Period
  let context: RunContext
  let past: PastRuns

  /// What is found, as it is told and as a report says it.
  private typealias Found = (message: Message, caveat: RecordedText)

  private var caveats: CheckCaveats {
    CheckCaveats(languages: pipeline.languages + MessageCatalogue.languages, units: plan.units)
  }

  /// What the conditions of the checks ask of the engine.
  static func needs(of pipeline: PipelinePlan) -> [FigureQuery] {
    pipeline.checks.compactMap(\.expect).map { FigureQuery($0.names.map { MetricID($0) }) }
      .filter { !$0.metrics.isEmpty }
  }

  /// What checks are executed: those of the data as a whole, or those of one report's figures.
  enum Scope {
    case all
    /// Whatever the values of a `for`.
    case whole
    /// For one value of a `for`.
    case value
  }

  /// The checks that do not hold.
  ///
  /// - Parameters:
  ///   - rows: The rows that each source gave.
  ///   - restated: The figures that moved since the set was last published.
  func findings(
    _ result: EngineResult, rows: [String: Int], restated: [FigureChange],
    _ scope: Scope = .all
  ) async throws -> [Finding] {
    var findings: [Finding] = []
    for check in pipeline.checks {
      var found: [Found] = []
      let source = check.source?.text ?? ""
      if scope != .value {
        found += try await self.found(by: check, in: source, result, rows: rows)
      }
      if scope != .whole {
        if let condition = check.expect { found += unmet(condition, result) }
        if check.restated == false { found += moved(restated) }
      }
      findings += found.map {
        Finding(consequence: check.otherwise, message: $0.message, caveat: $0.caveat)
      }
    }
    return findings
  }

  /// What a check finds in the rows of its source.
  private func found(
    by check: CheckOptions, in source: String, _ result: EngineResult, rows: [String: Int]
  ) async throws -> [Found] {
    var found: [Found] = []
    if let span = check.freshWithin { found += try await stale(source, span) }
    if let complete = check.complete { found += try await missing(source, complete) }
    if let share = check.rows { found += few(source, share, rows) }
    if let share = check.badRows { found += bad(source, share, rows, result) }
    return found
  }

  // MARK: Rows

  private func stale(_ source: String, _ span: Span) async throws -> [Found] {
    guard let first = span.start(before: context.today), let binding = binding(source),
      !binding.isUndated, let last = CalendarDay(year: 9999, month: 12, day: 31),
      let recent = Period(from: first, to: last)
    else {
      return [
        (
          "whether '\(source)' is fresh cannot be told: it has no dates", caveats.undated(source)
        )
      ]
    }
    let rows = try await count(source, by: nil, in: recent)
    // A row that only reaches into the time makes the count not stated, and is there all the same.
    guard rows.total.isZero else { return [] }
    return [
      (
        "'\(source)' has no row since \(first), which is \(span.optionText) ago",
        caveats.stale(source, since: first, span)
      )
    ]
  }

  private func missing(
    _ source: String, _ complete: OrderedEntries<SourceText>
  ) async throws -> [Found] {
    var lacking: [Found] = []
    for (column, other) in complete.entries {
      let wanted = try await count(other.text, by: column, in: .all).values
      let isDated = binding(source).map { !$0.isUndated } ?? false
      let found = Set(try await count(source, by: column, in: isDated ? period : .all).values)
      let missing = wanted.filter { !found.contains($0) }
      guard !missing.isEmpty else { continue }
      let few = missing.prefix(8).joined(separator: ", ") + (missing.count > 8 ? " …" : "")
      lacking.append(
        (
          "'\(source)' has no rows for \(missing.count) of '\(column)': \(few)",
          caveats.incomplete(source, missing)
        ))
    }
    return lacking
  }

  private func few(_ source: String, _ share: Percentage, _ rows: [String: Int]) -> [Found] {
    guard let usual = past.medianRows(of: source) else { return [] }
    let count = rows[source] ?? 0
    guard count * 10_000 < usual * share.hundredths else { return [] }
    return [
      (
        "'\(source)' has \(count) rows, less than \(share) of the usual \(usual)",
        caveats.few(source, count, share, usual: usual)
      )
    ]
  }

  private func bad(
    _ source: String, _ share: Percentage, _ rows: [String: Int], _ result: EngineResult
  ) -> [Found] {
    let read = rows[source] ?? 0
    let bad = Set(result.leftOut.filter { $0.source == source }.map { "\($0.path):\($0.line)" })
      .count
    guard share.isExceeded(by: bad, of: read) else { return [] }
    return [
      (
        "\(bad) of \(read) rows of '\(source)' are bad, more than \(share)",
        caveats.bad(source, bad, of: read, share)
      )
    ]
  }

  // MARK: Figures

  private func unmet(_ condition: Expression, _ result: EngineResult) -> [Found] {
    func known(_ metric: MetricID) -> Figure? {
      result.figures[FigureID(metric, period: period)]
    }
    func figure(_ name: String) -> Quantity {
      known(MetricID(name))?.quantity ?? .notStated(.undecided)
    }
    func caveat(isKnown: Bool) -> RecordedText {
      caveats.unmet(condition, isKnown: isKnown, known)
    }
    let values = Message.joined(
      condition.names.map { "\($0) is \(figure($0))" }, by: ", ")
    do {
      let evaluation = EvaluationContext(calendar: context.calendar, period: period)
      switch try condition.holds(figure, context: evaluation) {
      case true: return []
      case false:
        return [("'\(condition.text)' does not hold: \(values)", caveat(isKnown: true))]
      case nil:
        return [
          ("whether '\(condition.text)' holds cannot be told: \(values)", caveat(isKnown: false))
        ]
      }
    } catch {
      return [
        ("whether '\(condition.text)' holds cannot be told: \(error)", caveat(isKnown: false))
      ]
    }
  }

  private func moved(_ changes: [FigureChange]) -> [Found] {
    guard let first = changes.first else { return [] }
    let more: Message = changes.count > 1 ? "; so do \(changes.count - 1) more figures" : ""
    let (old, new) = (first.old(in: .en), first.new(in: .en))
    return [
      (
        "\(first.id) differs from what was published: \(old) before, \(new) now" + more,
        caveats.moved(first, more: changes.count - 1)
      )
    ]
  }

  // MARK: Counting

  private func binding(_ key: String) -> SourceBinding? {
    plan.sources.first { $0.key == key }
  }

  /// The rows of a source in a period, in total and by the values of a column.
  private func count(
    _ source: String, by column: String?, in period: Period
  ) async throws -> (total: Quantity, values: [String]) {
    let metric = MetricID("rows of \(source)")
    var catalogue = plan.catalogue
    catalogue.add(
      MetricBinding(
        id: metric,
        definition: MetricDefinition(
          "rows", AggregateMeasure(Aggregate(.count, from: .source(source))), label: "rows"),
        isTimeless: period.kind == .all, origin: "checks"))
    let dimensions = try column.map { [Dimension(try Expression.column($0))] } ?? []
    let query = FigureQuery([metric], by: dimensions)
    let request = EngineRequest(
      sources: plan.sources, catalogue: catalogue, queries: [query], period: period,
      terms: plan.terms)
    let result = try await Engine(request, in: context).run()
    let total = result.figures[FigureID(metric, period: period)]?.quantity
    let values = (result.rows[query] ?? []).compactMap { row -> String? in
      switch row.key[0] {
      case .missing, .notBrokenDown: nil
      case let value: value.description
      }
    }
    return (total ?? .notStated(.undecided), values)
  }
}

extension Span {
  /// The first day of a span that ends on a day; rows have days, so hours count as a day.
  func start(before day: CalendarDay) -> CalendarDay? {
    switch unit {
    case .minute: day.adding(days: -(count + 1439) / 1440)
    case .hour: day.adding(days: -(count + 23) / 24)
    case .day: day.adding(days: -count)
    case .week: day.adding(days: -count * 7)
    case .month: day.adding(months: -count)
    }
  }
}
