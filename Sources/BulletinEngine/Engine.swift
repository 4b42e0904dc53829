import Bulletin

/// Reads sources and answers questions about their rows: one scan of each source, whatever is asked.
public struct Engine: Sendable {
  private let request: EngineRequest
  private let context: RunContext

  /// Makes an engine for some questions; nothing is read.
  public init(_ request: EngineRequest, in context: RunContext) {
    self.request = request
    self.context = context
  }

  /// Reads what the questions need and answers them.
  ///
  /// - Throws: `InputFault` for an input that is not there, `DataRefusal` for data that no report
  ///   may be made of, `MemoryFault` for figures that have no room, `ScratchFault` for a temporary
  ///   file that cannot be used.
  public func run() async throws -> EngineResult {
    let reading = try await read()
    let whole = reading.whole
    try reading.memory.check()
    return whole
  }

  /// Reads what the questions need, once, and answers them for each value of the partition.
  ///
  /// - Throws: As `run`.
  public func runEach() async throws -> PartedResult {
    let reading = try await read()
    guard let partition = request.partition else {
      return PartedResult(whole: reading.whole, parts: [])
    }
    let parts = reading.keys(of: partition).map { key in
      PartedResult.Part(key: key, result: reading.part(key, partition))
    }
    try reading.memory.check()
    var whole = reading.unanswered
    whole.diagnostics += parts.flatMap(\.result.diagnostics)
    return PartedResult(whole: whole, parts: parts, strangers: reading.strangers)
  }

  private func read() async throws -> Reading {
    var diagnostics: [Diagnostic] = []
    var inputs: [String: [InputDigest]] = [:]
    let book = try await readStated(&diagnostics, &inputs)
    var plan = LeafPlan(
      catalogue: request.catalogue, book: book, terms: request.terms, calendar: context.calendar)
    for query in request.queries { plan.add(query, period: request.period) }
    let rates = try await readRates(for: plan, &diagnostics, &inputs)
    let memory = FoldMemory(
      limit: request.work.memory, tasks: request.work.tasks, scratch: context.scratch)
    let fold = try await FoldRun(
      plan: plan, book: book, request: request, context: context, rates: rates, memory: memory
    ).run()
    diagnostics += fold.diagnostics
    for (source, digests) in fold.inputs { inputs[source, default: []] += digests }
    let comparisons = StatedComparisons(
      book, metrics: plan.metrics, catalogue: request.catalogue
    ) { figure in
      records(behind: figure, plan, fold)
    }
    diagnostics += comparisons.diagnostics
    diagnostics += fold.excess(in: request.sources)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw DataRefusal(diagnostics, leftOut: fold.leftOut)
    }
    return Reading(
      request: request, context: context, book: book, plan: plan, fold: fold, memory: memory,
      rateRule: rates?.rule ?? .exact, comparisons: comparisons, diagnostics: diagnostics,
      inputs: inputs)
  }

  /// Opens every source and tells what its columns are; reads cells for their types alone.
  ///
  /// - Throws: `InputFault` and `TableFault`.
  public func describe(_ binding: SourceBinding) async throws -> [TableDescription] {
    let scanner = SourceScanner(
      binding: binding, context: context.reading(binding),
      lookups: LookupReader(sources: request.sources, context: context))
    var descriptions: [TableDescription] = []
    for table in try await scanner.open() {
      let names = binding.statesFigures ? [] : Array(table.readers.keys)
      let (typed, _) = try await scanner.typed(table, names: names)
      descriptions.append(TableDescription(typed))
    }
    return descriptions
  }

  private func readStated(
    _ diagnostics: inout [Diagnostic], _ inputs: inout [String: [InputDigest]]
  ) async throws -> StatedBook {
    var book = StatedBook()
    for binding in request.sources where binding.statesFigures {
      let reader = StatedReader(
        binding: binding, catalogue: request.catalogue, context: context.reading(binding),
        terms: request.terms,
        spellings: StatedSpellings(request.sources, request.catalogue))
      do {
        let (figures, told) = try await reader.read()
        diagnostics += told
        for figure in figures {
          if inputs[binding.key]?.contains(figure.use.input) != true {
            inputs[binding.key, default: []].append(figure.use.input)
          }
          do { try book.add(figure) } catch let fault as StatedFault {
            diagnostics.append(fault.diagnostic)
          }
        }
      } catch let fault as TableFault {
        diagnostics.append(fault.diagnostic)
      }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw DataRefusal(diagnostics)
    }
    return book
  }

  private func readRates(
    for plan: LeafPlan, _ diagnostics: inout [Diagnostic],
    _ inputs: inout [String: [InputDigest]]
  ) async throws -> RateBook? {
    guard plan.leaves.contains(where: { $0.currency != nil }), let rates = request.rates,
      let binding = request.sources.first(where: { $0.key == rates.source })
    else { return nil }
    let reader = RateReader(
      binding: binding, rule: rates.rule, context: context.reading(binding))
    do {
      let (book, digests, told) = try await reader.read()
      diagnostics += told
      inputs[binding.key, default: []] += digests
      guard !told.contains(where: { $0.severity == .error }) else { throw DataRefusal(diagnostics) }
      return book
    } catch let fault as TableFault {
      throw DataRefusal(diagnostics + [fault.diagnostic])
    }
  }

  private func records(
    behind figure: StatedFigure, _ plan: LeafPlan, _ fold: FoldRun.Outcome
  ) -> Quantity? {
    guard let binding = request.catalogue[figure.metric],
      let leaf = LeafPlan.leaf(behind: figure, of: binding),
      let position = plan.position(of: leaf), fold.isFed[position]
    else { return nil }
    guard let state = fold.results[position].cells[[]] else {
      return figure.insteadOf == nil ? nil : .exact(Fraction(0), unit: figure.quantity.unit)
    }
    return state.value(leaf.aggregate.function, in: binding.currency)
  }
}
