import Bulletin

/// What was read for some questions, before they are answered.
struct Reading {
  let request: EngineRequest
  let context: RunContext
  let book: StatedBook
  let plan: LeafPlan
  let fold: FoldRun.Outcome
  /// Asked, once figures have been made, whether what they needed could be read.
  let memory: FoldMemory
  let rateRule: RateRule
  let comparisons: StatedComparisons
  let diagnostics: [Diagnostic]
  let inputs: [String: [InputDigest]]

  /// The answers over all rows.
  var whole: EngineResult {
    var result = answers(of: fold, within: [])
    result.diagnostics = diagnostics + result.diagnostics
    return result
  }

  /// What was read and must be told, without an answer.
  var unanswered: EngineResult {
    EngineResult(
      figures: [:], rows: [:], leftOut: fold.leftOut, diagnostics: diagnostics, inputs: inputs,
      statedMetrics: book.metrics)
  }

  /// The answers over the rows of one value of a partition.
  func part(_ key: Partition.Key, _ partition: Partition) -> EngineResult {
    answers(of: fold.part(key, plan), within: partition.entries(key))
  }

  /// The values of a partition that figures are wanted of.
  func keys(of partition: Partition) -> [Partition.Key] {
    partition.keys(found: fold.met.union(stated(partition)))
  }

  /// Rows in the period that belong to no value which is wanted.
  var strangers: [PartedResult.Strangers] {
    fold.strangers.map { PartedResult.Strangers(source: $0.source, rows: $0.rows) }
  }

  /// The values that figures in the period are stated of.
  private func stated(_ partition: Partition) -> [Partition.Key] {
    let whole = StatedRegion(period: request.period, dimensions: [])
    return plan.metrics.flatMap { book[$0] }.compactMap { figure in
      switch figure.region.relation(to: whole) {
      case .same, .within: break
      case .holds, .overlaps, .disjoint: return nil
      }
      let key = partition.names.compactMap { name in
        figure.region.dimensions.first { $0.name == name }?.value.description
      }
      return key.count == partition.names.count && partition.wants(key) ? key : nil
    }
  }

  /// - Returns: The answers; their diagnostics are those of the answers alone.
  private func answers(
    of fold: FoldRun.Outcome, within: [FigureID.DimensionEntry]
  ) -> EngineResult {
    let evaluator = Evaluator(
      catalogue: request.catalogue, book: book, plan: plan, results: fold.results,
      isFed: fold.isFed, calendar: context.calendar, terms: request.terms,
      cache: EvaluationCache(rateRule: rateRule), comparisons: comparisons, pinned: within)
    let answers = Answers(evaluator: evaluator, fold: fold, request: request)
    let (figures, rows) = answers.all()
    return EngineResult(
      figures: figures, rows: rows, leftOut: fold.leftOut,
      diagnostics: answers.ties(among: figures),
      inputs: inputs, statedMetrics: book.metrics)
  }
}
