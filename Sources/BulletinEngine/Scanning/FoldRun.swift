import Bulletin

/// Folds every leaf over its sources: each source is read once for all of them.
struct FoldRun {
  /// What a figure's leaves took from one table.
  struct TableUsage {
    var source: String
    var input: InputDigest
    var usage: Usage
  }

  /// What came of it.
  struct Outcome {
    var results: [LeafResult]
    var isFed: [Bool]
    /// The leaves that some table has no columns for.
    var untold: Set<Int> = []
    /// For each question the tables that were read.
    var usages: [[TableUsage]]
    var leftOut: [LeftOutRow] = []
    var diagnostics: [Diagnostic] = []
    var inputs: [String: [InputDigest]] = [:]
    var read: [String: Int] = [:]
    var bad: [String: Int] = [:]
    /// What each table came to, with the leaves and questions that it was read for.
    var tables: [FoldedTable] = []

    /// An error for each source with more bad rows than it may have.
    func excess(in sources: [SourceBinding]) -> [Diagnostic] {
      sources.compactMap { source in
        let (read, bad) = (read[source.key] ?? 0, bad[source.key] ?? 0)
        guard source.table.badRows.isExceeded(by: bad, of: read) else { return nil }
        return Diagnostic(
          .tooManyBadRows,
          "\(bad) of \(read) rows of '\(source.key)' are bad, more than \(source.table.badRows)",
          at: source.place, hint: "mend the rows, or say 'bad_rows: 5%'")
      }
    }
  }

  let plan: LeafPlan
  let book: StatedBook
  let request: EngineRequest
  let context: RunContext
  /// What amounts of money are converted by.
  var rates: RateBook?
  /// How much the figures take.
  let memory: FoldMemory

  func run() async throws -> Outcome {
    var outcome = Outcome(
      results: Array(repeating: LeafResult(), count: plan.leaves.count),
      isFed: Array(repeating: false, count: plan.leaves.count),
      usages: Array(repeating: [], count: plan.asked.count))
    for source in request.sources where !source.statesFigures {
      let positions = plan.leaves.indices.filter { feeds(source, plan.leaves[$0]) }
      if !positions.isEmpty { try await fold(source, positions, into: &outcome) }
    }
    // A leaf that some tables cannot tell is told by none: a part is not the whole.
    for position in outcome.untold { outcome.isFed[position] = false }
    if let partition = request.partition { outcome.leaveOutParts(of: partition) }
    outcome.diagnostics += outcome.leftOut.map(\.diagnostic)
    return outcome
  }

  private func feeds(_ source: SourceBinding, _ leaf: LeafRequest) -> Bool {
    switch leaf.aggregate.origin {
    case .source(let key): source.key == key
    case .records(let name): source.recordType?.name == name
    }
  }

  private func fold(
    _ source: SourceBinding, _ positions: [Int], into outcome: inout Outcome
  ) async throws {
    let undated = positions.map { plan.leaves[$0] }.filter { $0.dateColumn == nil }
    if source.isUndated, let period = undated.compactMap(\.period).first(where: { $0.kind != .all })
    {
      outcome.diagnostics.append(source.undated(asked: period))
      return
    }
    let dateColumn = source.table.date == "none" ? nil : source.dateColumn
    if dateColumn == nil, let leaf = undated.first(where: { $0.needsDate }) {
      outcome.diagnostics.append(source.undated(for: leaf.aggregate.operand?.text ?? ""))
      return
    }
    let leaves = positions.map { position in
      let leaf = plan.leaves[position]
      return LeafFold(
        leaf, dateColumn: leaf.dateColumn ?? dateColumn, regions: regions(for: leaf),
        calendar: context.calendar, rates: rates)
    }
    let local = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    let questions = plan.asked.indices.filter { index in
      plan.asked[index].leaves.contains { local[$0] != nil }
    }
    let usageLeaves = questions.map { plan.asked[$0].leaves.compactMap { local[$0] } }
    var names = leaves.flatMap(\.request.names)
    if leaves.contains(where: { !$0.request.isWhole }) { names += parting }
    let conditions = [source.table.skip, source.table.where].compactMap(\.self)
    names += conditions.flatMap(\.names)
    names += leaves.flatMap { $0.regions.flatMap { $0.dimensions.map(\.name) } }
    if let dateColumn { names.append(dateColumn) }
    let scanner = SourceScanner(
      binding: source, context: context.reading(source),
      dates: Set(leaves.compactMap(\.request.dateColumn)),
      lookups: LookupReader(sources: request.sources, context: context), work: request.work,
      memory: memory)
    let seen = source.table.unique.isEmpty ? nil : SeenRows()
    do {
      let tables = try await scanner.open()
      for table in tables { try check(names, in: table, source) }
      let typed = try await scanner.typed(tables, for: leaves, names: names, needs: conditions)
      outcome.diagnostics += typed.doubts
      try check(conditions, leaves, typed, source)
      for (table, forms) in zip(tables, typed.tables) {
        let result = try await scanner.fold(
          forms, formOfLeaf: Array(typed.formOfWay.dropFirst()), leaves: leaves,
          usageLeaves: usageLeaves, names: names, period: request.period,
          partition: request.partition, seen: seen)
        for (index, position) in positions.enumerated() {
          let leaf = plan.leaves[position]
          let measured = leaf.measuredNames + (leaf.isWhole ? [] : parting)
          if measured.allSatisfy({ table[$0] != nil }) {
            outcome.isFed[position] = true
          } else {
            outcome.untold.insert(position)
          }
          outcome.results[position].merge(
            result.shared.leaves[index], of: leaf.aggregate.function)
        }
        for (index, question) in questions.enumerated() {
          outcome.usages[question].append(
            TableUsage(source: source.key, input: result.input, usage: result.shared.usages[index]))
        }
        outcome.leftOut += result.shared.sortedLeftOut
        outcome.tables.append(
          FoldedTable(positions: positions, questions: questions, result: result))
        outcome.diagnostics += result.diagnostics
        outcome.inputs[source.key, default: []].append(result.input)
        outcome.read[source.key, default: 0] += result.read
        outcome.bad[source.key, default: 0] += result.leftOutRows + result.undatedRows
      }
    } catch let fault as TableFault {
      outcome.diagnostics.append(fault.diagnostic)
    }
  }

  /// The columns whose values tell rows apart.
  private var parting: [String] { request.partition?.names ?? [] }

  /// The regions of stated figures that lie whole in cells of a leaf.
  private func regions(for leaf: LeafRequest) -> [StatedRegion] {
    guard let metric = leaf.yields, let period = leaf.period else { return [] }
    return book[metric].map(\.region).filter { region in
      // A cell over any period is never asked but with or without the whole of what is stated.
      if leaf.grain != nil { return !period.isDisjoint(with: region.period) }
      guard period.contains(region.period) else { return false }
      let isParted = parting.allSatisfy { name in
        region.dimensions.contains { $0.name == name }
      }
      guard leaf.isWhole || isParted else { return false }
      return leaf.by.allSatisfy { dimension in
        if let part = CalendarDimension(dimension) {
          return part.value(of: region.period, context.calendar) != nil
        }
        return region.dimensions.contains { $0.name == dimension.name }
      }
    }
  }

  /// Refuses conditions that are none, as the types of columns turned out: no row would fit them, and
  /// nobody would know why. What operands are compared with may differ from file to file.
  private func check(
    _ own: [Expression], _ leaves: [LeafFold], _ typed: ColumnTyping.Typed,
    _ source: SourceBinding
  ) throws {
    guard let forms = typed.tables.first, let path = forms.first?.table.path else { return }
    var ways = [own]
    ways += leaves.map { $0.request.filters + [$0.request.aggregate.filter].compactMap(\.self) }
    for (conditions, form) in zip(ways, typed.formOfWay) where !conditions.isEmpty {
      let scope = ExpressionScope(forms[form].readers.mapValues(\.valueType), isOpen: true)
      for condition in conditions {
        guard let type = try? condition.check(in: scope), type != .boolean, type != .undetermined
        else { continue }
        do { try condition.checkCondition(in: scope) } catch {
          throw TableFault(
            .badExpression, path: path, line: nil,
            "'\(condition.text)' does not fit the columns of '\(source.key)': \(error.message)",
            hint: error.hint)
        }
      }
    }
  }

  private func check(
    _ names: [String], in table: BoundTable, _ source: SourceBinding
  ) throws {
    for name in names { try table.checkIsOneColumn(name) }
    for name in names where table[name] == nil {
      if source.recordType?.field(name) != nil { continue }
      let known = table.headers + (source.recordType?.fields.map(\.name) ?? [])
      throw TableFault(
        .unknownColumn, path: table.table.path, line: nil,
        "'\(source.key)' has no column '\(name)'; the headers are \(table.headersText)",
        hint: Suggestion.hint(for: name, among: known))
    }
  }
}
