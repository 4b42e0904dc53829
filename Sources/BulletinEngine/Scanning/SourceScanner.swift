import Bulletin

/// Reads one source for all leaves that want its rows: one pass for each of its tables.
struct SourceScanner {
  /// What the rows of one table came to.
  struct TableResult {
    var table: BoundTable
    var input: InputDigest
    /// What all rows came to, or with a partition those of which nobody knows whose they are.
    var shared: PartResult
    /// What the rows of each value of a partition came to.
    var parts: [Partition.Key: PartResult] = [:]
    /// The rows in the period that belong to no value which is wanted.
    var strangers: [Partition.Key: Int] = [:]
    var read: Int
    var leftOutRows: Int
    var undatedRows: Int
    var diagnostics: [Diagnostic]
  }

  let binding: SourceBinding
  let context: RunContext
  /// Columns that place rows in time for some metrics, beside the source's own.
  var dates: Set<String> = []
  /// Where columns are looked up that stand in other sources.
  var lookups: LookupReader?
  /// How the reading of a file is shared out.
  var work = ScanWork()
  /// How much the figures take that are folded.
  var memory = FoldMemory(limit: nil)

  /// Opens the source and finds out what its columns are.
  func open() async throws -> [BoundTable] {
    var tables: [BoundTable] = []
    let binder = TableBinder(source: binding, context: context)
    let shaper = TableShaper(source: binding, context: context, lookups: lookups)
    for table in try await binding.source.tables(in: context) {
      let header = try binder.header(of: table)
      guard TableShaper.shapes(binding.table) else {
        tables.append(try binder.bind(table, header))
        continue
      }
      let shape = try await shaper.shape(table, header)
      var bound = try binder.bind(shape.shaped)
      bound.shape = shape
      tables.append(bound)
    }
    return tables
  }

  /// Gives the columns that are not declared their types, and numbers their style.
  ///
  /// - Parameter names: The columns that will be read.
  func typed(_ table: BoundTable, names: [String]) async throws -> (BoundTable, [Diagnostic]) {
    let typed = try await ColumnTyping(binding: binding, context: context, dates: dates, work: work)
      .typed([table], names: names, ways: [[:]])
    return (typed.tables[0][0], typed.doubts)
  }

  /// Finds out how the tables are read for some leaves.
  ///
  /// - Parameters:
  ///   - names: The columns that leaves and options read.
  ///   - needs: What conditions on all rows need columns to be.
  func typed(
    _ tables: [BoundTable], for leaves: [LeafFold], names: [String], needs: [Expression]
  ) async throws -> ColumnTyping.Typed {
    var all: Set<String> = []
    var tables = tables
    let room = min(work.memory.map { $0 / 4 } ?? .max, KeptRows.limit)
    for (index, table) in tables.enumerated() {
      all.formUnion(Self.closure(of: names, in: table))
      tables[index].kept = KeptRows(
        wanted: positions(of: names, in: table), limit: room / tables.count)
    }
    let formulas = tables.flatMap { table in all.compactMap { table[$0]?.formula } }
    let shared = ColumnDemand.joined(
      needs.map { ColumnDemand.demands(of: $0, needing: .boolean) }
        + formulas.map { ColumnDemand.demands(of: $0) })
    let ways =
      [shared] + leaves.map { leaf in leaf.request.demands.merging(shared) { own, _ in own } }
    return try await ColumnTyping(binding: binding, context: context, dates: dates, work: work)
      .typed(tables, names: Array(all), ways: ways)
  }

  /// Folds one table into leaves.
  ///
  /// - Parameters:
  ///   - forms: The table with its columns read in some ways: first that of conditions on all rows.
  ///   - formOfLeaf: For each leaf the form that it reads.
  ///   - leaves: The leaves, with the regions in which stated figures stand for rows.
  ///   - usageLeaves: For each figure the leaves it reads, as positions in `leaves`.
  func fold(
    _ forms: [BoundTable], formOfLeaf: [Int], leaves: [LeafFold], usageLeaves: [[Int]],
    names: [String], period: Period, partition: Partition? = nil, seen: SeenRows? = nil
  ) async throws -> TableResult {
    let table = forms[0]
    let labels = Self.labels(of: table, binding)
    let wanted = Self.closure(of: names + labels, in: table)
    let positions = positions(of: names, in: table)
    let columns = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    let collector = LaneCollector { () -> FoldLane in
      let views = forms.map { form in
        let readers = wanted.compactMap { form[$0] }
        return RowView(
          readers: readers, positions: readers.map { $0.position.flatMap { columns[$0] } },
          period: period, calendar: context.calendar)
      }
      return FoldLane(
        table, binding, forms: views, formOfLeaf: formOfLeaf, labels: labels, leaves: leaves,
        usageLeaves: usageLeaves, period: period, partition: partition,
        calendar: context.calendar, memory: memory)
    }
    let summary = try await table.scan(
      binding, columns: positions, seen: seen,
      work: TotalsCheck(binding, table).isActive ? work.inOrder : work, in: context,
      into: collector.sink)
    for lane in collector.lanes { try lane.finish() }
    return Self.merge(
      collector.lanes, table, leaves, summary, figures: usageLeaves.count)
  }

  /// The positions of the columns that are read for names, and to know totals rows.
  private func positions(of names: [String], in table: BoundTable) -> [Int] {
    let wanted = Self.closure(of: names + Self.labels(of: table, binding), in: table)
    return Set(wanted.compactMap { table[$0]?.position }).sorted()
  }

  private static func merge(
    _ lanes: [FoldLane], _ table: BoundTable, _ leaves: [LeafFold], _ summary: ScanSummary,
    figures: Int
  ) -> TableResult {
    let empty = PartResult(leaves: leaves.count, figures: figures)
    var result = TableResult(
      table: table,
      input: summary.inputs.first
        ?? InputDigest(path: table.table.path, sha256: "", size: 0),
      shared: empty, read: 0, leftOutRows: 0, undatedRows: 0,
      diagnostics: summary.diagnostics)
    for lane in lanes {
      result.shared.merge(lane.shared, read: lane.read)
      for (key, slot) in lane.parts { result.parts[key, default: empty].merge(slot, read: 0) }
      result.strangers.merge(lane.strangers, uniquingKeysWith: +)
      result.read += lane.read
      result.leftOutRows += lane.leftOutRows
      result.undatedRows += lane.undatedRows
      result.diagnostics += lane.totals.differences
    }
    result.shared.cut()
    for key in result.parts.keys { result.parts[key]!.cut() }
    return result
  }

  /// The columns among which the words of a totals row stand: the first ones of the table.
  private static func labels(of table: BoundTable, _ binding: SourceBinding) -> [String] {
    if let column = binding.table.totals?.column {
      // Of a table whose columns became rows each former column has its own total.
      return [column] + (binding.table.unpivot.map { [$0.into[0]] } ?? [])
    }
    guard binding.recordType != nil else { return [] }
    return Array(table.headers.prefix(4))
  }

  /// Names with all that their formulas read.
  private static func closure(of names: [String], in table: BoundTable) -> [String] {
    var known: Set<String> = []
    var result: [String] = []
    var waiting = names
    while let name = waiting.popLast() {
      guard known.insert(name).inserted else { continue }
      result.append(name)
      if let formula = table[name]?.formula { waiting += formula.names }
    }
    return result.sorted()
  }

  static func ambiguity(_ reader: ColumnReader, in table: BoundTable) -> Diagnostic {
    let style = reader.style == .vi ? "1.440 is 1440" : "1.440 is 1.44"
    return Diagnostic.warning(
      .ambiguousNumbers,
      "the numbers in '\(reader.header)' can be read in two ways; \(style) is taken",
      at: Place(file: table.table.path, line: 1, column: 1), hint: "say which: style: vi")
  }
}
