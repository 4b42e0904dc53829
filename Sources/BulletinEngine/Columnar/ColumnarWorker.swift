import Bulletin
import CBytes

/// One task of a scan: finds the cells of its chunks and folds them; shares nothing.
struct ColumnarWorker {
  private let delimiter: UInt8
  private let quote: UInt8
  private let width: Int
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
  /// The dimensions of the current record, and behind them what its counts find.
  let codes: UnsafeMutablePointer<UInt32>
  let pairs: UnsafeMutablePointer<PairTable>
  /// Where each cell of the current record ends, times four; and how it is quoted.
  private let ends: UnsafeMutablePointer<UInt32>
  private let batch: RecordBatch
  let stores: UnsafeMutablePointer<ColumnStore>
  var groups: ColumnarGroups
  /// For each combination of several dimensions the codes of its values.
  var groupCodes: [UInt32] = []
  /// For each dimension the codes of the store, by the codes here.
  var knownCodes: [[UInt32]]
  /// For each dimension the column that it is made of, and the place among that column's uses.
  let owners: [(store: Int, use: Int)]
  /// The place of this task among all.
  let task: Int
  /// How many groups it keeps to itself.
  let room: Int
  private let store: GroupStore
  /// Whether there are more groups than a task keeps to itself.
  var isFull = false
  /// Folds the rows that need the core's own readers.
  let plain: QueryLane
  /// The lines of each chunk, by its place among all.
  private(set) var lines: [Int: Int] = [:]

  init(
    _ plan: ColumnarPlan, _ text: DelimitedText, profiles: [QueryTyping.Need: ColumnProfile],
    _ context: RunContext, into store: GroupStore, task: Int, room: Int
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
    ends = .allocate(capacity: max(text.width, 1))
    ends.initialize(repeating: 0, count: max(text.width, 1))
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
    var owners = Array(repeating: (store: 0, use: 0), count: dimensions)
    for (index, column) in plan.columns.enumerated() {
      (traits + index).initialize(to: ColumnTraits(column, firstTarget: wanted.count))
      for (number, use) in column.uses.enumerated() {
        switch use {
        case .dimension(let place):
          owners[place] = (index, number)
          wanted.append(place)
        case .presence(let place): wanted.append(dimensions + place)
        case .condition: wanted.append(-1)
        }
      }
      let known = column.needs.map { profiles[$0] ?? ColumnProfile(demand: $0.demand) }
      (stores + index).initialize(
        to: ColumnStore(
          column, profiles: known, evaluator: CellEvaluator(plan, column, context)))
    }
    self.owners = owners
    knownCodes = Array(repeating: [], count: dimensions)
    targets = .allocate(capacity: max(wanted.count, 1))
    for (index, target) in wanted.enumerated() { (targets + index).initialize(to: target) }
    codes = .allocate(capacity: dimensions + plan.presences + 1)
    codes.initialize(repeating: 0, count: dimensions + plan.presences + 1)
    pairs = .allocate(capacity: max(dimensions, 1))
    for index in 1..<max(dimensions, 1) { (pairs + index - 1).initialize(to: PairTable()) }
    groups = ColumnarGroups(plan)
    batch = RecordBatch(columnCount: plan.table.positions.count)
    plain = QueryLane(plan.query, plan.table, context)
  }

  func deallocate() {
    powers.deallocate()
    ends.deallocate()
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
  }

  /// Folds the rows that still wait for the plain way, and hands over all groups.
  ///
  /// - Throws: `Failure.unfit` for a total that the store has no room for.
  mutating func finish() throws {
    plain.fold(batch)
    batch.removeAll()
    try flush(into: store)
  }

  @inline(never)
  private mutating func makeRoom() throws {
    try flush(into: store)
    isFull = false
  }

  /// Folds the records of a chunk.
  ///
  /// - Parameter skipping: The records at the start that are no rows.
  /// - Throws: `Unfit` for bytes that the plain way must refuse.
  mutating func fold(_ chunk: borrowing ChunkReader.Buffer, skipping: Int) throws {
    let bytes = UnsafePointer(chunk.bytes.assumingMemoryBound(to: UInt8.self))
    let count = chunk.count
    guard UTF8Check.isValid(bytes, count) else { throw ChunkReader.Unfit() }
    let base = chunk.index << 32
    var skipping = skipping
    var line = 0
    var recordLine = 0
    var record = 0
    var cell = 0
    var index = 0
    var hasExcess = false
    var isQuoted = false
    var flags: UInt32 = 0
    var closed = -1
    var passed = -1
    var block = 0
    while block < count {
      var mask = bulletin_structure(bytes + block, delimiter, quote)
      if count &- block < 64 { mask &= (1 &<< UInt64(count &- block)) &- 1 }
      while mask != 0 {
        let at = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        let byte = bytes[at]
        if isQuoted {
          if byte == quote {
            if at == passed { continue }
            if bytes[at &+ 1] == quote, at &+ 1 < count {
              passed = at &+ 1
              flags |= 2
            } else {
              isQuoted = false
              closed = at
            }
          } else if byte == 0x0A {
            line &+= 1
          }
          continue
        }
        if byte == delimiter {
          if index < width {
            if flags != 0, closed != at &- 1 { flags |= 2 }
            ends[index] = UInt32(truncatingIfNeeded: at) << 2 | flags
          } else if at > cell {
            hasExcess = true
          }
          flags = 0
          index &+= 1
          cell = at &+ 1
          continue
        }
        if byte == quote {
          if at == cell, flags == 0 {
            isQuoted = true
            flags = 1
          }
          continue
        }
        if byte == 0x0D, at &+ 1 < count, bytes[at &+ 1] == 0x0A { continue }
        // The end of a record.
        line &+= 1
        var end = at
        if byte == 0x0A, at > cell, bytes[at &- 1] == 0x0D { end = at &- 1 }
        if index < width {
          if flags != 0, closed != end &- 1 { flags |= 2 }
          ends[index] = UInt32(truncatingIfNeeded: end) << 2 | flags
        } else if end > cell {
          hasExcess = true
        }
        if skipping > 0 {
          skipping &-= 1
        } else {
          take(bytes, record, end, index &+ 1, hasExcess, base | recordLine)
          if isFull { try makeRoom() }
        }
        recordLine = line
        record = at &+ 1
        cell = record
        index = 0
        flags = 0
        hasExcess = false
      }
      block &+= 64
    }
    guard !isQuoted, skipping == 0 || record < count || count == 0 else {
      throw ChunkReader.Unfit()
    }
    if record < count {
      if index < width {
        if flags != 0, closed != count &- 1 { flags |= 2 }
        ends[index] = UInt32(truncatingIfNeeded: count) << 2 | flags
      } else if count > cell {
        hasExcess = true
      }
      guard skipping == 0 else { throw ChunkReader.Unfit() }
      take(bytes, record, count, index &+ 1, hasExcess, base | recordLine)
      line &+= 1
    }
    lines[chunk.index] = line
  }

  /// Folds one record, or hands it to the plain way.
  @inline(__always)
  private mutating func take(
    _ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int, _ cells: Int, _ hasExcess: Bool,
    _ line: Int
  ) {
    if bytes[record] <= 0x2C || bytes[record] == delimiter || bytes[record] == quote {
      if isBlank(bytes, record, end) { return }
    }
    if hasExcess { return passOn(bytes, record, end, line) }
    var isOdd = false
    var isKept = true
    for number in 0..<columnCount {
      let position = traits[number].position
      var (start, length) = (0, 0)
      if position < cells {
        start = position == 0 ? record : Int(ends[position &- 1] >> 2) &+ 1
        let word = ends[position]
        length = Int(word >> 2) &- start
        if word & 3 != 0 {
          if word & 2 != 0 {
            isOdd = true
            continue
          }
          start &+= 1
          length &-= 2
        }
      }
      fold(stores + number, bytes + start, length, number, &isOdd, &isKept)
    }
    if isOdd {
      passOn(bytes, record, end, line)
    } else if isKept, !add() {
      passOn(bytes, record, end, line)
    }
  }

  @inline(never)
  private func isBlank(_ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int) -> Bool {
    for index in record..<end where bytes[index] != 0x20 && bytes[index] != 0x09 {
      if bytes[index] == delimiter { continue }
      guard bytes[index] == quote else { return false }
      return OddRecord(
        UnsafeRawBufferPointer(start: bytes + record, count: end - record),
        delimiter: delimiter, quote: quote
      ).isBlank
    }
    return true
  }

  @inline(never)
  private func passOn(_ bytes: UnsafePointer<UInt8>, _ record: Int, _ end: Int, _ line: Int) {
    OddRecord(
      UnsafeRawBufferPointer(start: bytes + record, count: end - record),
      delimiter: delimiter, quote: quote
    ).append(plan.table.positions, width: width, line: line, to: batch)
    if batch.rowCount == 1024 || batch.bytes.count > 1 << 20 {
      plain.fold(batch)
      batch.removeAll()
    }
  }
}
