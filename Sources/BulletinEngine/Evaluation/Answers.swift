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
        if let comparison = query.comparison {
          let asked = Asked(metric: metric, by: [], period: request.period)
          for figure in compared(figure(asked, []), asked, [], comparison) {
            figures[figure.id] = figure
          }
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
    let keys = asked.map { asked in
      query.comparison.map { evaluator.keys(asked, comparedWith: $0.step) } ?? evaluator.keys(asked)
    }
    let all = keys.reduce(into: Set<[DimensionValue]>()) { $0.formUnion($1) }
    let rows = all.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      FigureRow(
        key: key,
        figures: asked.map { asked in
          let figure = figure(asked, key)
          figures[figure.id] = figure
          if let comparison = query.comparison {
            for other in compared(figure, asked, key, comparison) { figures[other.id] = other }
          }
          return figure.id
        })
    }
    let shares = PrintedShares(catalogue: request.catalogue)
    for (column, asked) in asked.enumerated() {
      shares.round(asked, column, rows, &figures)
      if let comparison = query.comparison {
        shares.round(asked, column, rows, &figures, beside: comparison)
      }
    }
    return rows
  }

  private func total(_ metric: MetricID, _ form: FigureForm) -> Figure {
    let asked = Asked(metric: metric, by: [], period: request.period)
    let figure = figure(asked, [])
    guard form != .value else { return figure }
    return compared(figure, asked, [], FigureComparison(), [form])[0]
  }

  /// A figure beside itself in an earlier period, in several forms.
  private func compared(
    _ figure: Figure, _ asked: Asked, _ key: [DimensionValue], _ comparison: FigureComparison,
    _ forms: [FigureForm] = [.previous, .difference, .change]
  ) -> [Figure] {
    let isParted =
      key.contains(.notBrokenDown)
      || (evaluator.moves.makesPeriods(asked) && evaluator.moves.named(asked, key) == nil)
    let target =
      isParted
      ? nil
      : evaluator.moves.target(
        asked, key, .shifted(by: comparison.step),
        keepsTable: evaluator.plan.tables.contains(asked.metric))
    let before = target.map { self.figure($0.asked, $0.key) }
    let periods = target.map { target in
      (
        now: evaluator.region(asked, key).period,
        then: evaluator.region(target.asked, target.key).period
      )
    }
    return forms.map { form in
      var copy = figure
      copy.id = figure.id.told(as: form, comparison)
      copy.printed = nil
      if form == .change { copy.isShare = true }
      guard let before, let periods else {
        copy.quantity = .notStated(isParted ? .notBrokenDown : .noSuchPeriod)
        return copy
      }
      copy.provenance = Self.provenance(form, figure, before)
      copy.provenance.definition += " · \(form.rawValue): \(periods.then)"
      copy.quantity = Self.quantity(
        form, figure.quantity, before.quantity, periods.now, periods.then,
        annualises: comparison.annualises)
      return copy
    }
  }

  /// What a figure in a form rests on: an earlier value on what it rested on alone, a difference on
  /// both.
  private static func provenance(
    _ form: FigureForm, _ now: Figure, _ before: Figure
  ) -> Provenance {
    var joined = form == .previous ? before.provenance : now.provenance
    joined.definition = now.provenance.definition
    guard form != .previous else { return joined }
    for use in before.provenance.stated where !joined.stated.contains(use) {
      joined.stated.append(use)
    }
    for note in before.provenance.notes where !joined.notes.contains(note) {
      joined.notes.append(note)
    }
    let name = FigureName(id: before.id, label: before.label)
    joined.sources += before.provenance.sources.map { use in
      var use = use
      use.of = use.of ?? name
      return use
    }
    return joined
  }

  private static func quantity(
    _ form: FigureForm, _ now: Quantity, _ then: Quantity, _ period: Period, _ earlier: Period,
    annualises: Bool
  ) -> Quantity {
    guard form != .previous else { return then }
    var (now, then) = (now, then)
    if now.isKnown, then.isKnown, !period.isSameLength(as: earlier) {
      guard annualises, let yearly = period.perYear, let earlierYearly = earlier.perYear else {
        return .notStated(.unequalPeriods)
      }
      (now, then) = (now.scaled(by: yearly), then.scaled(by: earlierYearly))
    }
    do {
      let difference = try now.subtracting(then)
      return form == .change ? try difference.divided(by: then.magnitude) : difference
    } catch {
      return .notStated(.other("\(error)"))
    }
  }

  private func figure(_ asked: Asked, _ key: [DimensionValue]) -> Figure {
    var trace = Evaluator.Trace()
    let quantity = evaluator.value(asked, key, &trace)
    let binding = request.catalogue[asked.metric]!
    let uses =
      trace.carried.map { coverUses($0.asked, $0.key) }
      ?? self.uses(asked, key) + usesElsewhere(asked, key)
    for use in uses where use.rows.leftOut > 0 {
      trace.note(.leftOut(rows: use.rows.leftOut, source: use.source))
    }
    var definition = DefinitionText.of(binding)
    if let carried = trace.carried { definition += " · carried from: \(carried.asked.period)" }
    return Figure(
      id: id(asked, key),
      label: binding.definition.label, quantity: quantity, decimals: binding.definition.decimals,
      isShare: binding.definition.isShare, within: evaluator.pinned,
      provenance: Provenance(
        definition: definition, sources: uses, stated: trace.stated,
        notes: trace.notes))
  }

  /// What became of the rows behind a cell whose period was not known before they were read.
  private func coverUses(_ asked: Asked, _ key: [DimensionValue]) -> [SourceUse] {
    let index = evaluator.plan.asked.firstIndex { question in
      question.asked.isCover && question.asked.metric == asked.metric
        && question.asked.by == asked.by && question.asked.period.contains(asked.period)
    }
    guard let index else { return [] }
    return fold.usages[index].enumerated().map { number, table in
      let cells = evaluator.cache.usage(index, number) { UsageIndex(table.usage) }
        .cells(key, in: asked.period)
      let entry = table.usage.entry(of: Set(cells))
      return SourceUse(
        source: table.source, input: table.input, rows: entry.counts, places: entry.places)
    }
  }

  /// What became of the rows that a figure reads in other cells than its own, as those of the whole
  /// behind a share.
  private func usesElsewhere(
    _ asked: Asked, _ key: [DimensionValue], depth: Int = 0
  ) -> [SourceUse] {
    guard depth < 100, !key.contains(.notBrokenDown), let binding = request.catalogue[asked.metric]
    else { return [] }
    let inputs = binding.definition.measure.inputs
    let hasOwn = inputs.contains { $0.move == .here && !$0.isConstant }
    var found: [SourceUse] = []
    for input in inputs {
      guard case .metric(let name) = input.operand,
        var there = evaluator.target(asked, key, input, of: binding)
      else { continue }
      there.asked.metric = request.catalogue.resolve(name, in: binding)
      var more = usesElsewhere(there.asked, there.key, depth: depth + 1)
      if hasOwn, input.move.leadsElsewhere {
        let name = FigureName(
          id: id(there.asked, there.key),
          label: request.catalogue[there.asked.metric]?.definition.label ?? binding.definition.label
        )
        more += uses(there.asked, there.key).map { use in
          var use = use
          use.of = name
          return use
        }
      }
      for use in more where !found.contains(use) { found.append(use) }
    }
    return found
  }

  private func id(_ asked: Asked, _ key: [DimensionValue]) -> FigureID {
    FigureID(
      asked.metric, zip(asked.by, key).map { FigureID.DimensionEntry($0.name, $1) },
      period: asked.period)
  }

  /// Warnings of figures that a tie leaves without a value.
  func ties(among figures: [FigureID: Figure]) -> [Diagnostic] {
    figures.values.filter { $0.quantity.absence == .missing(.tied) }.map(\.wholeID.description)
      .sorted()
      .map { id in
        .warning(
          .tied, "'\(id)' has no value: several rows share the date that decides, and differ",
          hint: "give the rows different dates, or drop all but one with 'where'")
      }
  }

  private func uses(_ asked: Asked, _ key: [DimensionValue]) -> [SourceUse] {
    guard let index = evaluator.plan.asked.firstIndex(where: { $0.asked == asked }) else {
      return coverUses(asked, key)
    }
    let isCovered = evaluator.plan.asked[index].leaves.contains {
      evaluator.plan.leaves[$0].grain != nil
    }
    return fold.usages[index].enumerated().map { number, table in
      let entry =
        isCovered
        ? table.usage.entry(
          of: evaluator.cells(
            evaluator.cache.usage(index, number) { UsageIndex(table.usage) }, behind: asked, key))
        : asked.by.isEmpty ? table.usage.total() : table.usage.entry(key)
      return SourceUse(
        source: table.source, input: table.input, rows: entry.counts, places: entry.places)
    }
  }
}
