import Bulletin

/// One task of a scan: finds the cells of its chunks and folds them; shares nothing.
struct ColumnarWorker {
  let delimiter: UInt8
  let quote: UInt8
  let width: Int
  let plan: ColumnarPlan
  let powers: UnsafeMutablePointer<Int64>
  let columnCount: Int
  let dimensions: Int
  let traits: UnsafeMutablePointer<ColumnTraits>
  /// Where the result of each use of each column goes.
  let targets: UnsafeMutablePointer<Int>
  /// The numbers of the current record, by column.
  let numbers: UnsafeMutablePointer<Int128>
  let forms: UnsafeMutablePointer<PlainNumber.Form>
  /// The dimensions of the current record, behind them what its counts find, and last the operands
  /// of its histograms.
  let codes: UnsafeMutablePointer<UInt32>
  let pairs: UnsafeMutablePointer<PairTable>
  let scanner: RecordScanner
  /// Where each cell of a record ends that is walked through.
  let ends: UnsafeMutablePointer<UInt32>
  /// Where separators stand behind the start of a window.
  let places: UnsafeMutablePointer<UInt32>
  /// For each line feed of a window the number of separators up to it.
  let lineEnds: UnsafeMutablePointer<UInt32>
  /// What stands in a cell with quotes in it.
  var unquoted = UnquotedCell()
  let batch: RecordBatch
  let stores: UnsafeMutablePointer<ColumnStore>
  var groups: ColumnarGroups
  let histogramCount: Int
  let histograms: UnsafeMutablePointer<HistogramFold>
  /// For each combination of several dimensions the codes of its values.
  var groupCodes: [UInt32] = []
  /// For each dimension and each operand of a histogram the codes of the store, by the codes here.
  var knownCodes: [[UInt32]]
  /// For each dimension and each operand of a histogram the column that it is made of, and the
  /// place among that column's uses.
  let owners: [(store: Int, use: Int)]
  /// The place of this task among all.
  let task: Int
  /// How many groups it keeps to itself.
  let room: Int
  let store: AnswerStore
  /// Whether there are more groups than a task keeps to itself.
  var isFull = false
  /// Folds the rows that need the core's own readers.
  let plain: QueryLane
  /// The lines of each chunk, by its place among all.
  var lines: [Int: Int] = [:]

  init(
    _ plan: ColumnarPlan, _ text: DelimitedText, profiles: [QueryTyping.Need: ColumnProfile],
    _ context: RunContext, into store: AnswerStore, task: Int, room: Int
  ) {
    self.plan = plan
    self.store = store
    self.task = task
    self.room = room
    (delimiter, quote, width) = (text.delimiter, text.quote, text.width)
    powers = .allocate(capacity: 19)
    var power: Int64 = 1
    for index in 0...18 {
      (powers + index).initialize(to: power)
      if index < 18 { power *= 10 }
    }
    scanner = RecordScanner(delimiter: delimiter, quote: quote, width: width)
    ends = .allocate(capacity: max(text.width, 1))
    ends.initialize(repeating: 0, count: max(text.width, 1))
    places = .allocate(capacity: Self.window + 64)
    lineEnds = .allocate(capacity: Self.window + 64)
    columnCount = plan.columns.count
    dimensions = plan.query.by.count
    let room = max(columnCount, 1)
    stores = .allocate(capacity: room)
    traits = .allocate(capacity: room)
    numbers = .allocate(capacity: room)
    numbers.initialize(repeating: 0, count: room)
    forms = .allocate(capacity: room)
    forms.initialize(repeating: .missing, count: room)
    var wanted: [Int] = []
    histogramCount = plan.histograms.count
    let keyCount = dimensions + histogramCount
    var owners = Array(repeating: (store: 0, use: 0), count: keyCount)
    for (index, column) in plan.columns.enumerated() {
      (traits + index).initialize(to: ColumnTraits(column, firstTarget: wanted.count))
      for (number, use) in column.uses.enumerated() {
        if let place = plan.key(of: use) { owners[place] = (index, number) }
        switch use {
        case .dimension(let place): wanted.append(place)
        case .presence(let place): wanted.append(dimensions + place)
        case .histogram(let place): wanted.append(dimensions + plan.presences + place)
        case .condition: wanted.append(-1)
        }
      }
      let known = column.needs.map { profiles[$0] ?? ColumnProfile(demand: $0.demand) }
      (stores + index).initialize(
        to: ColumnStore(
          column, profiles: known, evaluator: CellEvaluator(plan, column, context)))
    }
    self.owners = owners
    knownCodes = Array(repeating: [], count: keyCount)
    targets = .allocate(capacity: max(wanted.count, 1))
    for (index, target) in wanted.enumerated() { (targets + index).initialize(to: target) }
    codes = .allocate(capacity: keyCount + plan.presences + 1)
    codes.initialize(repeating: 0, count: keyCount + plan.presences + 1)
    pairs = .allocate(capacity: max(dimensions, 1))
    for index in 1..<max(dimensions, 1) { (pairs + index - 1).initialize(to: PairTable()) }
    groups = ColumnarGroups(store.groups.layout)
    histograms = .allocate(capacity: max(histogramCount, 1))
    for index in 0..<histogramCount { (histograms + index).initialize(to: HistogramFold()) }
    batch = RecordBatch(columnCount: plan.table.positions.count)
    plain = QueryLane(plan.query, plan.table, context)
  }

  func deallocate() {
    powers.deallocate()
    ends.deallocate()
    unquoted.deallocate()
    places.deallocate()
    lineEnds.deallocate()
    traits.deallocate()
    targets.deallocate()
    numbers.deallocate()
    forms.deallocate()
    codes.deallocate()
    for index in 1..<max(dimensions, 1) { pairs[index - 1].deallocate() }
    pairs.deallocate()
    for index in plan.columns.indices { stores[index].deallocate() }
    stores.deinitialize(count: plan.columns.count)
    stores.deallocate()
    groups.deallocate()
    for index in 0..<histogramCount { histograms[index].deallocate() }
    histograms.deinitialize(count: histogramCount)
    histograms.deallocate()
  }

  /// Folds the rows that still wait for the plain way, and hands over all groups.
  ///
  /// - Throws: `Failure.unfit` for a total that the store has no room for.
  mutating func finish() throws {
    plain.fold(batch)
    batch.removeAll()
    try flush()
  }

  @inline(never)
  mutating func makeRoom() throws {
    try flush()
    isFull = false
  }
}
