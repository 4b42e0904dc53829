import Bulletin
import CBytes

/// What the tables of a question come to: the groups of a store, in the order of the answer.
///
/// Unchecked, since memory is by hand: nothing changes any more once it is made.
final class ColumnarResult: @unchecked Sendable {
  private let store: GroupStore
  private let plan: ColumnarPlan
  private let layout: GroupLayout
  private let values: [[DimensionValue]]
  private let places: GroupPlaces
  /// What the plain way has folded, and for each group that it has too its place there.
  private let plain: QueryGroups
  private let plainPlaces: [UInt64: Int]

  /// - Parameters:
  ///   - plain: What the rows that went the plain way came to.
  ///   - tasks: How many tasks put the rows in order.
  /// - Throws: `Failure.unfit` for an answer that only the plain way can give.
  init(_ store: GroupStore, _ plain: QueryGroups, tasks: Int) async throws {
    self.store = store
    self.plain = plain
    plan = store.plan
    layout = store.layout
    var known: [UInt64: Int] = [:]
    var wanted: Set<UInt64> = []
    // Without dimensions there is always one row.
    let keys = plain.keys + (plan.query.by.isEmpty ? [[]] : [])
    for (place, key) in keys.enumerated() {
      guard var bytes = store.key(of: key) else { throw ColumnarScan.Failure.unfit }
      let length = bytes.count
      bytes += Array(repeating: 0, count: 16)
      let group = bytes.withUnsafeBytes {
        let hash = CellTable.hash($0.baseAddress!, length)
        let part = GroupStore.part(of: hash)
        let key = GroupTable.Key(bytes: $0.baseAddress!, length: length, hash: hash)
        return UInt64(part) << 32 | UInt64(store.parts[part].table.group(of: key))
      }
      wanted.insert(group)
      if place < plain.keys.count { known[group] = place }
    }
    plainPlaces = known
    values = store.valuesByCode
    places = await GroupOrder(store, values).places(tasks: tasks, wanted: wanted)
    try check()
  }

  /// The number of rows.
  var count: Int { places.count }

  /// Looks whether every total is a number of 38 digits.
  private func check() throws {
    for part in store.parts {
      for group in 0..<part.table.count {
        let record = UnsafeRawPointer(part.table.record(group))
        for slot in 0..<layout.slots {
          let total = total(record, slot)
          guard
            total.magnitude < Self.limit
              || ExactDecimal(coefficient: total, scale: plan.isWholeSlot[slot] ? 0 : 18) != nil
          else { throw ColumnarScan.Failure.unfit }
        }
      }
    }
  }

  /// 38 digits at the most, however many zeros stand at their end.
  private static let limit: UInt128 = (0..<38).reduce(1) { power, _ in power * 10 }

  /// Tells rows, cell by cell.
  func tell(_ range: Range<Int>, _ writer: any AnswerWriter) throws {
    let (isText, isWhole) = (store.isText, store.isWhole)
    let (items, asked) = (plan.items, plan.query.items)
    for index in range {
      // Rows that follow each other stand anywhere in memory.
      if index &+ 8 < range.upperBound {
        let next = record(index &+ 8)
        bulletin_fetch(next)
        bulletin_fetch(next + 64)
      }
      let place = places[index]
      let table = store.parts[Int(place.part)].table
      let record = UnsafeRawPointer(table.record(Int(place.group)))
      var reader = GroupKeyReader(table.key(Int(place.group)), isText)
      for dimension in isText.indices {
        if isWhole[dimension] {
          let digits = reader.text()
          writer.dimension(
            digits.isEmpty ? .missing : ExactDecimal(plain: digits).map { .number($0) } ?? .missing)
        } else if isText[dimension] {
          writer.text(reader.text())
        } else {
          writer.dimension(values[dimension][Int(reader.code())])
        }
      }
      let plainPlace =
        plainPlaces.isEmpty ? nil : plainPlaces[UInt64(place.part) << 32 | UInt64(place.group)]
      for number in items.indices {
        if let plainPlace {
          writer.value(merged(record, items[number], asked[number], number, plainPlace))
        } else {
          tell(record, items[number], asked[number], writer)
        }
      }
      try writer.endRow()
    }
  }

  private func record(_ index: Int) -> UnsafeRawPointer {
    let place = places[index]
    return UnsafeRawPointer(store.parts[Int(place.part)].table.record(Int(place.group)))
  }

  private func tell(
    _ record: UnsafeRawPointer, _ item: ColumnarPlan.Item, _ asked: SelectItem,
    _ writer: any AnswerWriter
  ) {
    switch item {
    case .rows: writer.number(Int128(rows(record)), places: 0)
    case .presence(let index): writer.number(Int128(presences(record, index)), places: 0)
    case .count(let slot): writer.number(Int128(count(record, slot)), places: 0)
    case .sum(let slot): number(total(record, slot), record, slot, writer)
    case .least(let slot): number(extremes(record, slot).least, record, slot, writer)
    case .greatest(let slot): number(extremes(record, slot).greatest, record, slot, writer)
    case .mean: writer.value(state(record, item, asked).value(of: asked))
    }
  }

  private func number(
    _ scaled: Int128, _ record: UnsafeRawPointer, _ slot: Int, _ writer: any AnswerWriter
  ) {
    guard count(record, slot) > 0 else { return writer.value(.quantity(.missing(.noRecords))) }
    writer.number(scaled, places: plan.isWholeSlot[slot] ? 0 : 18)
  }

  private func merged(
    _ record: UnsafeRawPointer, _ item: ColumnarPlan.Item, _ asked: SelectItem, _ number: Int,
    _ place: Int
  ) -> QueryAnswer.Value {
    var state = state(record, item, asked)
    state.merge(plain[place, number], of: asked)
    return state.value(of: asked)
  }

  private func state(
    _ record: UnsafeRawPointer, _ item: ColumnarPlan.Item, _ asked: SelectItem
  ) -> QueryState {
    switch item {
    case .rows: return QueryState(rows: rows(record))
    case .presence(let index): return QueryState(rows: presences(record, index))
    case .count(let slot): return QueryState(rows: count(record, slot))
    case .sum(let slot), .mean(let slot):
      guard count(record, slot) > 0 else { return QueryState() }
      return QueryState(
        rows: count(record, slot), sum: decimal(total(record, slot), slot))
    case .least(let slot), .greatest(let slot):
      guard count(record, slot) > 0 else { return QueryState() }
      let (least, greatest) = extremes(record, slot)
      return QueryState(
        rows: count(record, slot),
        extreme: decimal(asked.function == "max" ? greatest : least, slot),
        function: asked.function)
    }
  }

  private func rows(_ record: UnsafeRawPointer) -> Int {
    record.load(fromByteOffset: GroupLayout.rows, as: Int.self)
  }

  private func total(_ record: UnsafeRawPointer, _ slot: Int) -> Int128 {
    record.load(fromByteOffset: layout.totals + slot * 16, as: Int128.self)
  }

  private func count(_ record: UnsafeRawPointer, _ slot: Int) -> Int {
    record.load(fromByteOffset: layout.counts + slot * 8, as: Int.self)
  }

  private func extremes(
    _ record: UnsafeRawPointer, _ slot: Int
  ) -> (least: Int128, greatest: Int128) {
    let place = layout.extremes + slot * 32
    return (
      record.load(fromByteOffset: place, as: Int128.self),
      record.load(fromByteOffset: place + 16, as: Int128.self)
    )
  }

  private func presences(_ record: UnsafeRawPointer, _ index: Int) -> Int {
    record.load(fromByteOffset: layout.presences + index * 8, as: Int.self)
  }

  /// Totals are checked, and what is no total is a number of a cell.
  private func decimal(_ scaled: Int128, _ slot: Int) -> ExactDecimal {
    ExactDecimal(coefficient: scaled, scale: plan.isWholeSlot[slot] ? 0 : 18)!
  }
}
