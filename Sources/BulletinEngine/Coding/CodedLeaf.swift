import Bulletin

/// Which cell of a leaf each row of a batch belongs to, told by codes.
///
/// It knows the plain cases alone: rows whose cells are good and whose days lie in one cell. All
/// others are handed to `LeafFold`, which knows every case.
final class CodedLeaf {
  /// The row is none of the leaf's.
  static let filtered: Int32 = -2
  /// The row is for `LeafFold`.
  static let odd: Int32 = -1

  /// The operand; nil for a count of rows.
  let operand: OperandCodes?
  private let date: RowMemo?
  private let stretches: CodedValues<Period>?
  private let conditions: [RowMemo]
  private let dimensions: [(memo: RowMemo, values: CodedValues<DimensionValue>)]
  private var pairs: [PairTable] = []
  /// The keys of the cells that were met.
  private(set) var keys: [LeafResult.Key] = []
  /// Whether a key has been filled in: the codes of a single part may leave gaps.
  private var isNoted: [Bool] = []

  /// - Returns: Nil for a leaf of which every row is for `LeafFold`.
  init?(_ leaf: LeafFold, form: Int, _ coder: BatchCoder) {
    let request = leaf.request
    guard leaf.regions.isEmpty, request.pinned.isEmpty, request.currency == nil,
      !request.needsDate
    else { return nil }
    let column = request.period == nil ? nil : leaf.dateColumn
    if request.grain != nil, column == nil { return nil }
    if let column, let period = request.period {
      let coded = coder.date(column, in: period, by: request.grain, form: form)
      date = coded.memo
      stretches = request.grain == nil ? nil : coded.stretches
    } else {
      (date, stretches) = (nil, nil)
    }
    conditions = (request.filters + [request.aggregate.filter].compactMap(\.self)).map {
      coder.condition($0, form: form)
    }
    dimensions = request.by.map { coder.dimension($0.expression, form: form) }
    let aggregate = request.aggregate
    operand = aggregate.operand.map {
      coder.operand(
        .expression($0), form: form, readsNumbers: aggregate.readsNumbers,
        isDistinct: aggregate.function == .distinct)
    }
    let parts = dimensions.count + (stretches == nil ? 0 : 1)
    pairs = (0..<max(parts - 1, 0)).map { _ in PairTable() }
    if parts == 0 { (keys, isNoted) = ([[]], [true]) }
  }

  deinit { for pair in pairs { pair.deallocate() } }

  /// The number of the cell that a row belongs to, as a position in `keys`; or `filtered`, `odd`.
  func cell(_ row: Int) -> Int32 {
    var isOdd = false
    var stretch: Int32 = 0
    if let date {
      stretch = date.results[row]
      if stretch == Self.filtered { return Self.filtered }
      isOdd = stretch < 0
    }
    for condition in conditions {
      let truth = condition.results[row]
      if truth == 0 { return Self.filtered }
      if truth < 0 { isOdd = true }
    }
    if isOdd { return Self.odd }
    var number: UInt32 = 0
    var index = 0
    for (memo, _) in dimensions {
      let code = memo.results[row]
      if code < 0 { return Self.odd }
      append(UInt32(code), &number, &index)
    }
    if stretches != nil { append(UInt32(stretch), &number, &index) }
    if number >= isNoted.count || !isNoted[Int(number)] { note(Int(number), row) }
    return Int32(truncatingIfNeeded: number)
  }

  @inline(__always)
  private func append(
    _ code: UInt32, _ number: inout UInt32, _ index: inout Int
  ) {
    if index == 0 {
      number = code
    } else {
      number = pairs[index - 1].number(number, code).number
    }
    index += 1
  }

  @inline(never)
  private func note(_ number: Int, _ row: Int) {
    while keys.count <= number {
      keys.append([])
      isNoted.append(false)
    }
    var key: LeafResult.Key = dimensions.map { $0.values[$0.memo.results[row]] }
    if let stretches, let date {
      let stretch = stretches[date.results[row]]
      key += [.day(stretch.first), .day(stretch.last)]
    }
    keys[number] = key
    isNoted[number] = true
  }
}

/// Values with a number for each.
final class CodedValues<Value: Hashable> {
  private var values: [Value] = []
  private var codes: [Value: Int32] = [:]

  /// The number of a value.
  func code(of value: Value) -> Int32 {
    if let known = codes[value] { return known }
    codes[value] = Int32(values.count)
    values.append(value)
    return Int32(values.count - 1)
  }

  subscript(_ code: Int32) -> Value { values[Int(code)] }
}
