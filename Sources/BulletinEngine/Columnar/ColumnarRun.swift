import Bulletin

/// Answers a question by scans of bytes where the question and its tables allow it.
///
/// Columns are taken for what their first rows are; cells that contradict that restart the scan
/// with what is known by then, so that no answer depends on the sample.
struct ColumnarRun {
  private static let attempts = 4

  private let query: TableQuery
  private let binding: SourceBinding
  private let context: RunContext
  private let work: ScanWork

  init(_ query: TableQuery, _ binding: SourceBinding, _ context: RunContext, _ work: ScanWork) {
    self.query = query
    self.binding = binding
    self.context = context
    self.work = work
  }

  /// - Returns: Nil where the plain way must be gone.
  func run(_ tables: [BoundTable]) async throws -> QueryAnswer? {
    guard let source = binding.source as? any DelimitedSource, !query.needsDates else { return nil }
    let typing = QueryTyping(query: query, binding: binding, context: context)
    var known = sample(of: tables, typing.needs)
    for _ in 0..<Self.attempts {
      do { return try await answer(tables, source, typing, known) } catch {
        switch error {
        case ColumnarScan.Failure.mistyped(let wider):
          known.merge(wider) { first, second in
            var merged = first
            merged.merge(second)
            return merged
          }
        case ColumnarScan.Failure.unfit: return nil
        default: throw error
        }
      }
    }
    return nil
  }

  private func answer(
    _ tables: [BoundTable], _ source: any DelimitedSource, _ typing: QueryTyping,
    _ sample: [QueryTyping.Need: ColumnProfile]
  ) async throws -> QueryAnswer? {
    let (taken, _) = typing.typed(tables, [sample])
    let plans = taken.compactMap { ColumnarPlan(query, $0, typing) }
    guard plans.count == tables.count, let first = plans.first else { return nil }
    // All tables of one question write their keys alike.
    guard plans.allSatisfy({ $0.shapes == first.shapes }) else { return nil }
    let store = AnswerStore(first) {
      guard let limit = work.memory, let scratch = context.scratch else { return nil }
      return GroupSpill(limit: limit / 4 * 3 / first.shapes.count, tasks: work.tasks, scratch)
    }
    var plain = QueryGroups(query.items)
    var known = sample
    var leftOut = LeftOutTally()
    var told: [Diagnostic] = []
    for plan in plans {
      let scan = ColumnarScan(plan: plan, typing: typing, context: context, profiles: known)
      let outcome = try await scan.run(source, work, into: store, &plain)
      known = outcome.profiles
      guard plain.weight + store.codes.weight <= work.plainRoom else {
        throw ColumnarScan.Failure.unfit
      }
      leftOut.append(outcome.leftOut)
      told += outcome.diagnostics
    }
    let (typed, doubts) = typing.typed(tables, [known])
    for table in typed { try QueryChecker(query: query, table: table).check() }
    let found: QueryAnswer.Found
    try store.take(plain)
    if store.isSpilled {
      found = .spilled(try SpilledResult(store, plain))
    } else {
      found = .groups(try await ColumnarResult(store, plain, tasks: work.tasks))
    }
    return QueryAnswer(
      found, leftOut: leftOut.first, leftOutCount: leftOut.count, diagnostics: doubts + told)
  }

  /// What the rows that were read to find the header say of the columns.
  private func sample(
    of tables: [BoundTable], _ needs: [QueryTyping.Need]
  ) -> [QueryTyping.Need: ColumnProfile] {
    var profiles: [QueryTyping.Need: ColumnProfile] = [:]
    for need in needs {
      var profile = ColumnProfile(demand: need.demand)
      for table in tables {
        guard case .grid(let preview) = table.table.layout, let reader = table[need.name],
          let position = reader.position
        else { continue }
        for row in preview.dropFirst(table.rowsAbove) where position < row.cells.count {
          let text = HeaderFinder.trimmed(row.cells[position])
          if !text.isEmpty, !profile.isSettled(by: text) { profile.observe(text, .text) }
        }
      }
      profiles[need] = profile
    }
    return profiles
  }
}
