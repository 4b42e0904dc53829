import Bulletin
import BulletinConfig
import BulletinEngine

/// Tells what a plan would do, without doing it.
struct PlanOutliner {
  let plan: Plan
  let registry: Registry
  let today: CalendarDay
  /// The language of titles.
  let language: LanguageCode
  /// The metrics that somebody states, which bring sections of plugins.
  let stated: [MetricID]
  let clock: OutlineClock

  func outline() -> PlanOutline {
    let reports = plan.pipelines.map { pipeline in
      ReportOutliner(
        plan: plan, pipeline: pipeline, sections: sections(of: pipeline), today: today,
        language: language, clock: clock
      ).outline()
    }
    let queries = plan.pipelines.flatMap { pipeline in
      needs(of: pipeline)
    }
    let figures = inOrder(queries.flatMap(\.metrics)).map(figure)
    return PlanOutline(
      sources: plan.sources.map { source($0, figures.map(\.metric), queries) }, figures: figures,
      reports: reports)
  }

  private func sections(of pipeline: PipelinePlan) -> [PipelinePlan.PlannedSection] {
    pipeline.sections ?? DefaultSections(plan: plan, registry: registry).sections(stated: stated)
  }

  /// What a pipeline asks, and that it asks it by what its reports are made for.
  private func needs(of pipeline: PipelinePlan) -> [FigureQuery] {
    let names = pipeline.parameters.map(\.name)
    let needs =
      sections(of: pipeline).flatMap(\.body.needs)
      + ReportOutliner.needs(of: pipeline.title, Set(names))
    let by = names.compactMap { try? Expression.column($0) }.map(Dimension.init)
    return needs + (by.isEmpty ? [] : [FigureQuery(needs.flatMap(\.metrics), by: by)])
  }

  // MARK: Figures

  /// Metrics with all that they are computed of, each after those.
  private func inOrder(_ metrics: [MetricID]) -> [MetricID] {
    var order: [MetricID] = []
    var seen: Set<MetricID> = []
    func visit(_ id: MetricID) {
      guard seen.insert(id).inserted, let binding = plan.catalogue[id] else { return }
      for name in operands(of: binding) { visit(name) }
      order.append(id)
    }
    for metric in metrics { visit(metric) }
    return order
  }

  private func operands(of binding: MetricBinding) -> [MetricID] {
    var names: [MetricID] = []
    for input in binding.definition.measure.inputs {
      guard case .metric(let name) = input.operand else { continue }
      let id = plan.catalogue.resolve(name, in: binding)
      if !names.contains(id) { names.append(id) }
    }
    return names
  }

  private func aggregates(of binding: MetricBinding) -> [Aggregate] {
    binding.definition.measure.inputs.compactMap { input in
      if case .aggregate(let aggregate) = input.operand { aggregate } else { nil }
    }
  }

  private func figure(_ id: MetricID) -> PlanOutline.Figure {
    let binding = plan.catalogue[id]!
    let origins = Set(aggregates(of: binding).map(\.origin))
    return PlanOutline.Figure(
      metric: id, definition: DefinitionText.of(binding), figures: operands(of: binding),
      sources: plan.sources.filter { feeds($0, origins) }.map(\.key))
  }

  // MARK: Sources

  private func feeds(_ source: SourceBinding, _ origins: Set<RecordOrigin>) -> Bool {
    if origins.contains(.source(source.key)) { return true }
    return source.recordType.map { origins.contains(.records($0.name)) } ?? false
  }

  private func source(
    _ binding: SourceBinding, _ figures: [MetricID], _ queries: [FigureQuery]
  ) -> PlanOutline.Source {
    var columns: [String] = []
    func read(_ names: [String]) {
      for name in names where !columns.contains(name) { columns.append(name) }
    }
    let bindings = figures.compactMap { plan.catalogue[$0] }
    let fed = bindings.filter { feeds(binding, Set(aggregates(of: $0).map(\.origin))) }
    if binding.statesFigures { read(["metric", "value", "period"]) }
    for metric in fed {
      if !metric.isTimeless, let date = binding.dateColumn, date != "none" { read([date]) }
      for aggregate in aggregates(of: metric) {
        for expression in [aggregate.operand, aggregate.filter, metric.filter] {
          read(expression?.names ?? [])
        }
      }
    }
    let ids = Set(fed.map(\.id))
    for query in queries where !ids.isDisjoint(with: plan.catalogue.closure(of: query.metrics)) {
      for dimension in query.by { read(dimension.expression.names) }
    }
    for (name, values) in plan.pipelines.flatMap(\.parameters) {
      if case .source(let key) = values, key.text == binding.key { read([name]) }
    }
    if !fed.isEmpty { read(binding.table.where?.names ?? []) }
    return PlanOutline.Source(
      key: binding.key, type: binding.type,
      rows: binding.recordType?.name ?? (binding.statesFigures ? "figure" : "rows"),
      options: binding.written, columns: columns, mapping: mapping(binding), feeds: fed.map(\.id))
  }

  private func mapping(_ binding: SourceBinding) -> [(field: String, from: String)] {
    binding.table.columns.entries.compactMap { name, column in
      if let value = column.value { return (name, "'\(value)' in every row") }
      if let formula = column.formula { return (name, formula.text) }
      if let lookup = column.lookup { return (name, "\(lookup) by \(column.by ?? "")") }
      return column.from.isEmpty ? nil : (name, column.from.joined(separator: " | "))
    }
  }
}
