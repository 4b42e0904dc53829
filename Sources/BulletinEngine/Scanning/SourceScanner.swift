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
    let declared = Set(
      binding.table.columns.entries.filter { $0.value.type != nil || $0.value.unitFrom != nil }
        .map(\.key)
        + (binding.recordType?.fields.map(\.name) ?? []))
    let open = Set(names).compactMap { table[$0] }.filter { reader in
      reader.position != nil
        && (!declared.contains(reader.name)
          || (reader.style == .undecided && [.integer, .decimal, .quantity].contains(reader.type)))
    }.sorted { $0.name < $1.name }
    guard !open.isEmpty else { return (table, []) }
    let collector = LaneCollector { ProfileLane(open) }
    _ = try await table.scan(
      binding, columns: open.map { $0.position! }, in: context, into: collector.sink)
    var table = table
    var diagnostics: [Diagnostic] = []
    for (index, reader) in open.enumerated() {
      var profile = ColumnProfile()
      for lane in collector.lanes { profile.merge(lane.profiles[index]) }
      var reader = reader
      if !declared.contains(reader.name) { reader.type = profile.type }
      if reader.name == binding.dateColumn || dates.contains(reader.name) { reader.type = .date }
      if reader.style == .undecided { reader.style = profile.style }
      if reader.style == .undecided { reader.style = table.table.style }
      if reader.style == .undecided, profile.hasAmbiguous,
        [.decimal, .quantity].contains(reader.type)
      {
        reader.style = .en
        diagnostics.append(Self.ambiguity(reader, in: table))
      }
      table.readers[reader.name] = reader
    }
    return (table, diagnostics)
  }

  /// Folds one table into leaves.
  ///
  /// - Parameters:
  ///   - leaves: The leaves, with the regions in which stated figures stand for rows.
  ///   - usageLeaves: For each figure the leaves it reads, as positions in `leaves`.
  func fold(
    _ bound: BoundTable, leaves: [LeafFold], usageLeaves: [[Int]], names: [String],
    period: Period, partition: Partition? = nil, seen: SeenRows? = nil
  ) async throws -> TableResult {
    let labels = Self.labels(of: bound, binding)
    let (table, doubts) = try await typed(bound, names: Self.closure(of: names, in: bound))
    let wanted = Self.closure(of: names + labels, in: table)
    let readers = wanted.compactMap { table[$0] }
    let positions = Array(Set(readers.compactMap(\.position))).sorted()
    let columns = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    let collector = LaneCollector {
      FoldLane(
        table, binding,
        row: RowView(
          readers: readers, positions: readers.map { $0.position.flatMap { columns[$0] } },
          period: period, calendar: context.calendar),
        labels: labels, leaves: leaves, usageLeaves: usageLeaves, period: period,
        partition: partition)
    }
    let summary = try await table.scan(
      binding, columns: positions, seen: seen, in: context, into: collector.sink)
    return Self.merge(
      collector.lanes, table, leaves, summary, doubts, figures: usageLeaves.count)
  }

  private static func merge(
    _ lanes: [FoldLane], _ table: BoundTable, _ leaves: [LeafFold], _ summary: ScanSummary,
    _ doubts: [Diagnostic], figures: Int
  ) -> TableResult {
    let empty = PartResult(leaves: leaves.count, figures: figures)
    var result = TableResult(
      table: table,
      input: summary.inputs.first
        ?? InputDigest(path: table.table.path, sha256: "", size: 0),
      shared: empty, read: 0, leftOutRows: 0, undatedRows: 0,
      diagnostics: doubts + summary.diagnostics)
    for lane in lanes {
      result.shared.merge(lane.shared, read: lane.read)
      for (key, slot) in lane.parts { result.parts[key, default: empty].merge(slot, read: 0) }
      result.strangers.merge(lane.strangers, uniquingKeysWith: +)
      result.read += lane.read
      result.leftOutRows += lane.leftOutRows
      result.undatedRows += lane.undatedRows
      result.diagnostics += lane.totals.differences
    }
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
