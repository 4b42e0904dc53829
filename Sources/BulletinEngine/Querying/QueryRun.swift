import Bulletin

/// Reads the tables of one source and answers a question about their rows.
public struct QueryRun: Sendable {
  private let query: TableQuery
  private let binding: SourceBinding
  private let context: RunContext
  private let work: ScanWork
  private let isPlain: Bool

  /// Makes a run; nothing is read.
  ///
  /// - Parameters:
  ///   - work: How a file is shared out; the answer does not depend on it.
  ///   - isPlain: Whether every row is read the plain way, which is slower and answers the same.
  public init(
    _ query: TableQuery, over binding: SourceBinding, in context: RunContext,
    work: ScanWork = ScanWork(),
    isPlain: Bool = false
  ) {
    self.work = work
    self.query = query
    self.binding = binding
    self.context = context
    self.isPlain = isPlain
  }

  /// Reads what the question needs and answers it.
  ///
  /// - Throws: `InputFault` for an input that is not there or malformed, `TableFault` for a column
  ///   that a table does not have, `QueryFault` for a question that does not fit the columns.
  public func run() async throws -> QueryAnswer {
    let scanner = SourceScanner(binding: binding, context: context)
    let tables = try await scanner.open()
    var query = query
    if query.needsDates, query.dateColumn == nil {
      query.dateColumn = try await onlyDate(of: tables)
    }
    for table in tables { try check(query.names, in: table) }
    if !isPlain,
      let answer = try await ColumnarRun(query, binding, context, work).run(tables)
    {
      return answer
    }
    return try await plain(query, tables)
  }

  private func plain(_ query: TableQuery, _ tables: [BoundTable]) async throws -> QueryAnswer {
    let typing = QueryTyping(query: query, binding: binding, context: context)
    let profiles = try await typing.profiles(of: tables)
    let (typed, doubts) = typing.typed(tables, profiles)
    for table in typed { try QueryChecker(query: query, table: table).check() }
    let (pass, leftOut, told) = try await read(query, typed, from: nil)
    let found: QueryAnswer.Found
    if pass.next == nil {
      found = .folded(pass.groups)
    } else {
      found = .passes(PlainPasses(pass) { try await read(query, typed, from: $0).pass })
    }
    return QueryAnswer(
      found, leftOut: leftOut.first, leftOutCount: leftOut.count, diagnostics: doubts + told)
  }

  /// Reads all tables once, for as many groups as memory has room for.
  ///
  /// - Parameter lower: The first group; nil for the least.
  private func read(
    _ query: TableQuery, _ tables: [QueryTable], from lower: [DimensionValue]?
  ) async throws -> (pass: PlainPasses.Pass, leftOut: LeftOutTally, diagnostics: [Diagnostic]) {
    let window = KeyWindow(query.items, from: lower, limit: work.memory)
    var leftOut = LeftOutTally()
    var diagnostics: [Diagnostic] = []
    for table in tables {
      let collector = LaneCollector { WindowLane(QueryLane(query, table, context), window) }
      let summary = try await table.table.scan(
        binding, columns: table.positions, in: context, into: collector.sink)
      var ofTable = LeftOutTally()
      for lane in collector.lanes.map(\.lane) {
        window.add(lane.groups)
        ofTable.merge(lane.leftOut)
      }
      leftOut.append(ofTable)
      diagnostics += summary.diagnostics
    }
    let groups = SortedGroups(window.groups, query.items, isOne: query.by.isEmpty)
    return (PlainPasses.Pass(groups: groups, next: window.bounds.upper), leftOut, diagnostics)
  }

  /// The one column that holds dates.
  private func onlyDate(of tables: [BoundTable]) async throws -> String {
    var all = TableQuery(items: [])
    guard let table = tables.first else { return "" }
    all.by = try Set(table.headers).sorted().map { name in
      NamedExpression(column: try Expression.parse("`\(name.replacing("`", with: "``"))`"))
    }
    let typing = QueryTyping(query: all, binding: binding, context: context)
    let profiles = try await typing.profiles(of: [table])
    let dates = (profiles.first ?? [:]).filter { $0.value.type == .date }.map(\.key.name).sorted()
    guard dates.count == 1 else {
      let item = query.items.first { $0.function.goesByDates }!
      throw QueryFault(
        "--select",
        ExpressionFault(
          item.range,
          dates.isEmpty
            ? "'\(item.function)' goes by dates, and no column holds any"
            : "'\(item.function)' goes by dates, and several columns hold some: \(dates.joined(separator: ", "))",
          hint: "say which: --date day"))
    }
    return dates[0]
  }

  private func check(_ names: [String], in table: BoundTable) throws {
    for name in names { try table.checkIsOneColumn(name) }
    for name in names where table[name] == nil {
      throw TableFault(
        .unknownColumn, path: table.table.path, line: nil,
        "no column for '\(name)'; the headers are \(table.headersText)",
        hint: Suggestion.hint(for: name, among: table.headers))
    }
  }
}
