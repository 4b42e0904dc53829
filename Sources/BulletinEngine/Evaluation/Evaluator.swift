import Bulletin

/// Answers what a metric is in a cell, from folded leaves and stated figures.
struct Evaluator {
  /// What an answer rested on.
  struct Trace {
    /// The cell that a value is carried from.
    struct Carried: Hashable {
      var asked: Asked
      var key: [DimensionValue]
    }

    var stated: [StatedUse] = []
    var notes: [FigureNote] = []
    var carried: Carried?
    /// Whether some cell has rows, but none with a value.
    var hasEmptyRows = false

    mutating func use(_ figure: StatedFigure) {
      if !stated.contains(figure.use) { stated.append(figure.use) }
    }

    mutating func note(_ note: FigureNote) {
      if !notes.contains(note) { notes.append(note) }
    }

    mutating func join(_ other: Trace) {
      for use in other.stated where !stated.contains(use) { stated.append(use) }
      for note in other.notes { self.note(note) }
      carried = carried ?? other.carried
      if other.hasEmptyRows { hasEmptyRows = true }
    }
  }

  let catalogue: MetricCatalogue
  let book: StatedBook
  let plan: LeafPlan
  let results: [LeafResult]
  /// For each leaf whether any source feeds it.
  let isFed: [Bool]
  let calendar: ReportingCalendar
  let terms: [Period]
  let cache: EvaluationCache
  /// What the records give where figures are stated, and what follows from it.
  let comparisons: StatedComparisons
  /// The value of a partition whose rows stand behind every figure; empty without one.
  var pinned: [FigureID.DimensionEntry] = []

  /// The value of a metric in a cell.
  func value(_ asked: Asked, _ key: [DimensionValue], _ trace: inout Trace) -> Quantity {
    value(asked, key, &trace, depth: 0)
  }

  func value(
    _ asked: Asked, _ key: [DimensionValue], _ trace: inout Trace, depth: Int,
    fillsGaps: Bool = true
  ) -> Quantity {
    guard depth < 100, let binding = catalogue[asked.metric] else {
      return .notStated(.other("the metric is defined by itself"))
    }
    if key.contains(.notBrokenDown) {
      let parts = remainder(asked, key)
      guard !parts.isEmpty else { return measured(binding, asked, key, &trace, depth) }
      return sum(
        parts,
        with: binding.additiveAggregate == nil
          ? nil : measured(binding, asked, key, &trace, depth), binding, &trace)
    }
    let region = region(asked, key)
    switch book.answer(asked.metric, region) {
    case .silent:
      if binding.definition.isOfNextTerm, let figure = book.following(asked.metric, region) {
        use(figure, &trace)
        return figure.quantity
      }
      var found = Trace()
      var value = measured(binding, asked, key, &found, depth)
      trace.join(found)
      // A period whose rows have no value is no period without rows.
      if fillsGaps, value.isMissing, !found.hasEmptyRows {
        value = filled(value, binding, asked, key, &trace, depth)
      }
      // No congress in the asked term says nothing of the one that elects for the next.
      return binding.definition.isOfNextTerm && value.isZero ? .notStated(.notReported) : value
    case .exactly(let figure):
      use(figure, &trace)
      return figure.quantity
    case .undivided(let figure):
      trace.use(figure)
      return .notStated(.notBrokenDown)
    case .parts(let figures):
      guard binding.additiveAggregate != nil else { return .notStated(.notBrokenDown) }
      return sum(figures, with: measured(binding, asked, key, &trace, depth), binding, &trace)
    }
  }

  /// The cell as a region of records.
  func region(_ asked: Asked, _ key: [DimensionValue]) -> StatedRegion {
    let narrowed = CalendarDimension.narrow(asked.period, by: asked.by, key, calendar)
    let rest = narrowed.rest
    let outer = pinned.filter { entry in !rest.contains { $0.name == entry.name } }
    return StatedRegion(period: narrowed.period, dimensions: outer + rest)
  }

  private func use(_ figure: StatedFigure, _ trace: inout Trace) {
    trace.use(figure)
    for note in comparisons.notes(on: figure) { trace.note(note) }
  }

  /// Stated parts and the records outside them, where there are any.
  private func sum(
    _ figures: [StatedFigure], with records: Quantity?, _ binding: MetricBinding,
    _ trace: inout Trace
  ) -> Quantity {
    var total: Quantity?
    for figure in figures {
      use(figure, &trace)
      do { total = try total.map { try $0.adding(figure.quantity) } ?? figure.quantity } catch {
        return .notStated(.other("\(error)"))
      }
    }
    guard let records, !records.isMissing, isFed(binding) else {
      return total ?? .missing(.noRecords)
    }
    do { return try total.map { try $0.adding(records) } ?? records } catch {
      return .notStated(.other("\(error)"))
    }
  }

  /// Whether any source feeds the rows of a metric that is one aggregate.
  private func isFed(_ binding: MetricBinding) -> Bool {
    guard let aggregate = binding.additiveAggregate else { return true }
    return zip(plan.leaves, isFed).contains { $0.aggregate == aggregate && $1 }
  }

  private func measured(
    _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue], _ trace: inout Trace,
    _ depth: Int
  ) -> Quantity {
    var values: [String: Quantity] = [:]
    var periods: [String: Period] = [:]
    let cell = region(asked, key)
    for input in binding.definition.measure.inputs {
      values[input.name] = self.input(input, binding, asked, key, &trace, depth)
      if input.move != .here, let target = target(asked, key, input, of: binding) {
        periods[input.name] = region(target.asked, target.key).period
      }
    }
    noteUneven(binding, cell, &trace)
    do {
      return inUnit(
        of: binding,
        try binding.definition.measure.measure(
          Cell(values, period: cell.period, periods: periods)))
    } catch {
      return .notStated(.other("\(error)"))
    }
  }

  /// Tells of inputs that are stated where another input has no records at all.
  private func noteUneven(
    _ binding: MetricBinding, _ cell: StatedRegion, _ trace: inout Trace
  ) {
    for pair in UnevenPairs(of: binding, catalogue, book).pairs {
      let relation = pair.figure.region.relation(to: cell)
      guard relation == .same || relation == .within,
        let leaf = LeafPlan.leaf(in: pair.figure.region, of: pair.other),
        let position = plan.position(of: leaf), isFed[position],
        results[position].cells.isEmpty
      else { continue }
      trace.note(
        .uneven(
          FigureSubject(
            metric: pair.stated.id, label: pair.stated.definition.label,
            period: pair.figure.region.period),
          other: pair.other.definition.label))
    }
  }

  private func input(
    _ input: MetricInput, _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue],
    _ trace: inout Trace, _ depth: Int
  ) -> Quantity {
    if case .constant(let quantity) = input.operand { return quantity }
    let isParted = moves.makesPeriods(asked) && moves.named(asked, key) == nil
    switch input.move {
    case .shifted, .running:
      if isParted || key.contains(.notBrokenDown) { return .notStated(.notBrokenDown) }
    case .ranked(let descending):
      return rank(input, binding, asked, key, descending: descending, &trace, depth)
    case .here, .total, .within: break
    }
    guard var there = target(asked, key, input, of: binding) else {
      return .notStated(.noSuchPeriod)
    }
    switch input.operand {
    case .constant(let quantity): return quantity
    case .aggregate(let aggregate): return leaf(aggregate, binding, there.asked, there.key, &trace)
    case .metric(let name):
      there.asked.metric = catalogue.resolve(name, in: binding)
      return value(there.asked, there.key, &trace, depth: depth + 1)
    }
  }

  /// Where moves lead to.
  var moves: Moves { Moves(calendar: calendar, terms: terms) }

  /// The cell that an input of a metric is asked at; nil if there is none.
  func target(
    _ asked: Asked, _ key: [DimensionValue], _ input: MetricInput, of binding: MetricBinding
  ) -> Moves.Target? {
    moves.target(
      asked, key, input.move,
      keepsTable: plan.tables.contains(input.operand, of: binding, catalogue))
  }

  private func leaf(
    _ aggregate: Aggregate, _ binding: MetricBinding, _ asked: Asked, _ key: [DimensionValue],
    _ trace: inout Trace
  ) -> Quantity {
    let request = LeafPlan.leaf(aggregate, of: binding, asked)
    let folded: FoldedCell
    if let position = plan.position(of: request), isFed[position] {
      folded = FoldedCell(
        of: results[position], at: key, asked, in: region(asked, key).period, moves)
    } else if let position = plan.cover(of: request), isFed[position] {
      folded = cache.cover(position, of: results[position], key.count)
        .cell(key, in: asked.period, of: aggregate.function)
    } else {
      return .notStated(.notReported)
    }
    if folded.isCut { return .notStated(.cutByPeriod) }
    if folded.isUnvalued { trace.hasEmptyRows = true }
    if let state = folded.state {
      let value = state.value(aggregate.function, in: binding.currency)
      if let currency = binding.currency, value.isKnown {
        let originals = state.originals.filter { $0.unit != currency }
        if !originals.isEmpty {
          trace.note(.converted(from: state.originals, to: value, rule: cache.rateRule))
        }
      }
      if value.absence != .missing(.noRecords) { return value }
    }
    if aggregate.function == .sum, folded.isUnvalued { return .missing(.noRecords) }
    let isPlugins = if case .records = aggregate.origin { true } else { false }
    guard
      aggregate.function == .count || aggregate.function == .distinct
        || (isPlugins && aggregate.ofNoRows)
    else { return .missing(.noRecords) }
    if isPlugins, folded.isSpoiled {
      return .notStated(.other("every row that could tell it is left out"))
    }
    return .exact(Fraction(0), unit: binding.definition.unit ?? binding.currency ?? .none)
  }

  private func inUnit(of binding: MetricBinding, _ quantity: Quantity) -> Quantity {
    guard let unit = binding.definition.unit, quantity.isKnown else { return quantity }
    var quantity = quantity
    if quantity.unit.isNone || quantity.unit.commonKind(with: unit) != nil || unit.isNone {
      quantity.unit = unit
      return quantity
    }
    return .notStated(.other("the value is in \(quantity.unit), the metric in \(unit)"))
  }
}

extension Evaluator {
  /// The stated figures that belong to a row which is not broken down.
  private func remainder(_ asked: Asked, _ key: [DimensionValue]) -> [StatedFigure] {
    let whole = StatedRegion(period: asked.period, dimensions: pinned)
    let figures: [StatedFigure]
    switch book.answer(asked.metric, whole) {
    case .exactly(let figure): figures = [figure]
    case .parts(let parts): figures = parts
    case .silent, .undivided: figures = []
    }
    return figures.filter { self.key(of: $0, by: asked.by) == key }
  }
}
