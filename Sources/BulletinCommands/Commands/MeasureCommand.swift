import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinEngine

/// `bulletin measure`: figures without a report.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Print figures without making a report.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The metrics; * stands for any letters.")
  var metrics: [String]

  @Option(help: "The period; all if it is not said.")
  var period = "all"

  @Option(help: "What the figures are broken down by, such as 'year(date)'; commas part several.")
  var by: String?

  @Option(name: .customLong("where"), help: "The rows that count, such as 'people > 0'.")
  var filter: String?

  @Option(name: .customLong("as-of"), help: "The day that counts as today.")
  var asOf: String?

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let ids = try metrics.flatMap { try matching($0, plan) }
      let breakdown = try breakdown()
      let query = FigureQuery(ids, by: breakdown.map { Dimension($0.expression) })
      try query.demandDimensions(of: plan)
      let context = session.context(plan, today: try session.day(asOf))
      let period = try session.period(self.period, at: "--period")!.resolve(
        today: context.today, calendar: plan.calendar, terms: plan.terms)
      try session.demand(plan.gaps(asking: ids))
      let catalogue = try catalogue(of: plan, asking: ids)
      let request = EngineRequest(
        sources: filter == nil ? plan.sources : plan.sources.filter { !$0.statesFigures },
        catalogue: catalogue, queries: [query], period: period,
        terms: plan.terms, rates: plan.rates,
        work: try session.work())
      var result = try await Engine(request, in: context).run()
      if filter != nil {
        result.untell(
          try await stated(among: ids, request, plan, context),
          because: "it is stated of all rows, and '--where' asks for some")
      }
      session.tell(run: result.diagnostics)
      session.tell(UntoldFigures.warnings(result.figures.values))
      let table = FigureTable(
        query: query, period: period, result: result, headings: breakdown.map(\.heading))
      switch common.format {
      case .json: session.print(table.json)
      case .csv: session.print(table.csv)
      case .text, .table: session.print(table.text)
      }
      return .done
    }
  }

  private func matching(_ pattern: String, _ plan: Plan) throws -> [MetricID] {
    let ids = plan.catalogue.ids(matching: pattern)
    guard ids.isEmpty else { return ids }
    throw CommandFault(
      .usage,
      [
        Diagnostic(
          .unknownMetric, "unknown metric '\(pattern)'",
          hint: Suggestion.hint(for: pattern, among: plan.catalogue.ids.map(\.text)))
      ])
  }

  /// The metrics whose figures rest on what is stated.
  private func stated(
    among ids: [MetricID], _ request: EngineRequest, _ plan: Plan, _ context: RunContext
  ) async throws -> Set<MetricID> {
    guard plan.sources.contains(where: \.statesFigures) else { return [] }
    var whole = request
    (whole.sources, whole.catalogue, whole.queries) = (
      plan.sources, plan.catalogue, [FigureQuery(ids)]
    )
    let figures = try await Engine(whole, in: context).run().figures.values
    return Set(figures.filter { !$0.provenance.stated.isEmpty }.map(\.id.metric))
  }

  private func catalogue(of plan: Plan, asking ids: [MetricID]) throws -> MetricCatalogue {
    guard let filter else { return plan.catalogue }
    do {
      let condition = try Expression.parse(filter)
      try plan.check(condition, over: ids)
      return try plan.catalogue.filtered(by: condition)
    } catch {
      throw CommandFault(.usage, [Diagnostic(.badExpression, "--where: \(error)")])
    }
  }

  private func breakdown() throws -> [NamedExpression] {
    guard let by else { return [] }
    do { return try NamedExpression.parseList(by) } catch {
      throw CommandFault(.usage, [Diagnostic(.badExpression, "--by: \(error)")])
    }
  }
}

extension FigureQuery {
  /// Refuses dimensions that a metric's `by` does not allow.
  ///
  /// - Throws: `CommandFault` for the first of them.
  func demandDimensions(of plan: Plan) throws {
    for metric in metrics {
      guard let allowed = plan.catalogue[metric]?.dimensions else { continue }
      for dimension in by where !allowed.contains(dimension.name) {
        throw CommandFault(
          .usage,
          [
            Diagnostic(
              .unknownDimension, "'\(metric)' is not broken down by '\(dimension.name)'",
              hint: Suggestion.list(allowed) ?? "its 'by' allows none")
          ])
      }
    }
  }
}
