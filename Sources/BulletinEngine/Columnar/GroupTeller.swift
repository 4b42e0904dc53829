import Bulletin

/// Tells groups as rows of an answer: their keys, and what they came to.
final class GroupTeller: Sendable {
  private let plan: ColumnarPlan
  private let items: [ColumnarPlan.Item]
  private let layout: GroupLayout
  private let shape: KeyShape
  private let values: [[DimensionValue]]
  /// What the plain way has folded.
  private let plain: QueryGroups

  /// - Parameter values: The values of each dimension, by their codes.
  init(
    _ plan: ColumnarPlan, _ store: GroupStore, _ values: [[DimensionValue]], _ plain: QueryGroups
  ) {
    (self.plan, items, layout, shape) = (plan, plan.items, store.layout, store.shape)
    (self.values, self.plain) = (values, plain)
  }

  /// 38 digits at the most, however many zeros stand at their end.
  static let limit: UInt128 = (0..<38).reduce(1) { power, _ in power * 10 }

  /// Whether every total is a number of 38 digits.
  func fits(_ record: UnsafeRawPointer) -> Bool {
    for slot in 0..<layout.slots {
      let total = total(record, slot)
      guard
        total.magnitude < Self.limit
          || ExactDecimal(coefficient: total, scale: plan.isWholeSlot[slot] ? 0 : 18) != nil
      else { return false }
    }
    return true
  }

  /// Tells one row.
  ///
  /// - Parameters:
  ///   - plainPlace: Where the group stands in what the plain way has folded, if it does.
  ///   - histogram: What an aggregate comes to that is told from a histogram.
  func tell(
    _ key: UnsafeRawBufferPointer, _ record: UnsafeRawPointer, plainPlace: Int?,
    _ writer: any AnswerWriter, _ histogram: (ColumnarPlan.Item) throws -> QueryAnswer.Value
  ) throws {
    let isText = shape.isText
    var reader = GroupKeyReader(key, isText)
    for dimension in isText.indices {
      if shape.isNumber[dimension] {
        let digits = reader.text()
        writer.dimension(
          digits.isEmpty ? .missing : ExactDecimal(plain: digits).map { .number($0) } ?? .missing)
      } else if isText[dimension] {
        writer.text(reader.text())
      } else {
        writer.dimension(values[dimension][Int(reader.code())])
      }
    }
    for number in items.indices {
      if items[number].isOfHistogram {
        writer.value(try histogram(items[number]))
      } else if let plainPlace {
        writer.value(merged(record, number, plainPlace))
      } else {
        tell(record, number, writer)
      }
    }
    try writer.endRow()
  }

  private func tell(_ record: UnsafeRawPointer, _ number: Int, _ writer: any AnswerWriter) {
    switch items[number] {
    case .rows: writer.number(Int128(rows(record)), places: 0)
    case .presence(let index): writer.number(Int128(presences(record, index)), places: 0)
    case .count(let slot): writer.number(Int128(count(record, slot)), places: 0)
    case .sum(let slot): write(total(record, slot), record, slot, writer)
    case .least(let slot): write(extremes(record, slot).least, record, slot, writer)
    case .greatest(let slot): write(extremes(record, slot).greatest, record, slot, writer)
    case .mean, .distinct, .quantile:
      let asked = plan.query.items[number]
      writer.value(state(record, items[number], asked).value(of: asked))
    }
  }

  private func write(
    _ scaled: Int128, _ record: UnsafeRawPointer, _ slot: Int, _ writer: any AnswerWriter
  ) {
    guard count(record, slot) > 0 else { return writer.value(.quantity(.missing(.noRecords))) }
    writer.number(scaled, places: plan.isWholeSlot[slot] ? 0 : 18)
  }

  private func merged(
    _ record: UnsafeRawPointer, _ number: Int, _ place: Int
  ) -> QueryAnswer.Value {
    let asked = plan.query.items[number]
    var state = state(record, items[number], asked)
    state.merge(plain[place, number], of: asked)
    return state.value(of: asked)
  }

  private func state(
    _ record: UnsafeRawPointer, _ item: ColumnarPlan.Item, _ asked: SelectItem
  ) -> QueryState {
    switch item {
    case .distinct, .quantile: return QueryState()
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
