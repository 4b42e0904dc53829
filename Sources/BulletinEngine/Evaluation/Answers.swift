import Bulletin

/// Makes figures of what the evaluator says, with their provenance.
struct Answers {
  let evaluator: Evaluator
  let fold: FoldRun.Outcome
  let request: EngineRequest

  /// All figures, and the rows of each question.
  func all() -> ([FigureID: Figure], [FigureQuery: [FigureRow]]) {
    var figures: [FigureID: Figure] = [:]
    var rows: [FigureQuery: [FigureRow]] = [:]
    for query in request.queries {
      for metric in query.metrics {
        for form in FigureForm.allCases where form == .value || query.forms.contains(form) {
          let figure = total(metric, form)
          figures[figure.id] = figure
        }
      }
      rows[query] = query.by.isEmpty ? [] : broken(query, into: &figures)
    }
    return (figures, rows)
  }

  private func broken(
    _ query: FigureQuery, into figures: inout [FigureID: Figure]
  ) -> [FigureRow] {
    let asked = query.metrics.map { Asked(metric: $0, by: query.by, period: request.period) }
    let keys = asked.map { evaluator.keys($0) }
    let all = keys.reduce(into: Set<[DimensionValue]>()) { $0.formUnion($1) }
    let rows = all.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      FigureRow(
        key: key,
        figures: asked.map { asked in
          let figure = figure(asked, key)
          figures[figure.id] = figure
          return figure.id
        })
    }
    for (column, asked) in asked.enumerated() {
      PrintedShares(catalogue: request.catalogue).round(asked, column, rows, &figures)
    }
    return rows
  }

  private func total(_ metric: MetricID, _ form: FigureForm) -> Figure {
    let asked = Asked(metric: metric, by: [], period: request.period)
    var figure = figure(asked, [])
    guard form != .value else { return figure }
    figure.id.form = form
    guard let period = request.period.previous(inTerms: request.terms) else {
      figure.quantity = .notStated(.noSuchPeriod)
      return figure
    }
    let before = self.figure(Asked(metric: metric, by: [], period: period), [])
    figure.provenance.stated += before.provenance.stated
    figure.provenance.sources += before.provenance.sources
    figure.provenance.definition += " · \(form.rawValue): \(period)"
    do {
      switch form {
      case .value: break
      case .previous: figure.quantity = before.quantity
      case .difference: figure.quantity = try figure.quantity.subtracting(before.quantity)
      case .change:
        figure.isShare = true
        guard request.period.isSameLength(as: period) else {
          figure.quantity = .notStated(.other("the periods are of unequal length"))
          break
        }
        figure.quantity = try figure.quantity.subtracting(before.quantity)
          .divided(by: before.quantity)
      }
    } catch {
      figure.quantity = .notStated(.other("\(error)"))
    }
    return figure
  }

  private func figure(_ asked: Asked, _ key: [DimensionValue]) -> Figure {
    var trace = Evaluator.Trace()
    let quantity = evaluator.value(asked, key, &trace)
    let binding = request.catalogue[asked.metric]!
    let uses = uses(asked, key)
    for use in uses where use.rows.leftOut > 0 {
      trace.note(.leftOut(rows: use.rows.leftOut, source: use.source))
    }
    return Figure(
      id: FigureID(
        asked.metric,
        zip(asked.by, key).map { FigureID.DimensionEntry($0.name, $1) }, period: asked.period),
      label: binding.definition.label, quantity: quantity, decimals: binding.definition.decimals,
      isShare: binding.definition.isShare,
      provenance: Provenance(
        definition: DefinitionText.of(binding), sources: uses, stated: trace.stated,
        notes: trace.notes))
  }

  /// Warnings of figures that a tie leaves without a value.
  func ties(among figures: [FigureID: Figure]) -> [Diagnostic] {
    figures.values.filter { $0.quantity.absence == .missing(.tied) }.map(\.id.description).sorted()
      .map { id in
        .warning(
          .tied, "'\(id)' has no value: several rows share the date that decides, and differ",
          hint: "give the rows different dates, or drop all but one with 'where'")
      }
  }

  private func uses(_ asked: Asked, _ key: [DimensionValue]) -> [SourceUse] {
    guard let index = evaluator.plan.asked.firstIndex(where: { $0.asked == asked }) else {
      return []
    }
    let isCovered = evaluator.plan.asked[index].leaves.contains {
      evaluator.plan.leaves[$0].grain != nil
    }
    return fold.usages[index].map { table in
      let entry =
        isCovered
        ? table.usage.entry(where: { evaluator.isRead($0, by: asked, key) })
        : asked.by.isEmpty ? table.usage.total() : table.usage.entry(key)
      return SourceUse(
        source: table.source, input: table.input, rows: entry.counts, places: entry.places)
    }
  }
}
