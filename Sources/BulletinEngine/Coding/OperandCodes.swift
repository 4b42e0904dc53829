import Bulletin

/// What an aggregate folds of each row of a batch.
///
/// A column of plain numbers is read from its bytes; everything else is computed by the plain means
/// and remembered.
final class OperandCodes {
  /// A result that only the plain way can tell.
  static let odd: Int32 = -1
  /// The row has no operand.
  static let missing: Int32 = -2
  /// A plain number, found in `numbers`.
  static let number: Int32 = -3
  private static let passing: Int32 = 1 << 24

  /// An operand that is remembered.
  struct Value {
    var value: ExpressionValue
    /// The number, where it is an exact one.
    var number: ExactDecimal?
    /// What it counts as among different ones.
    var members: [String] = []
    /// Whether nobody states what it is.
    var isUnknown = false
  }

  private let outcome: (_ row: Int) -> RowView.Outcome
  private let readsNumbers: Bool
  private let isDistinct: Bool
  /// The reader of a column that is the whole operand.
  let reader: ColumnReader?
  /// The unit of plain numbers.
  let unit: UnitOfMeasure
  private let plainColumn: Int?
  private var memo: RowMemo?
  private var values: [Value] = []
  private var passing: [Value] = []
  private var capacity = 0
  private var own: UnsafeMutablePointer<Int32>
  /// The plain numbers of the batch's rows.
  private(set) var numbers: UnsafeMutablePointer<ExactDecimal>

  /// - Parameters:
  ///   - plainColumn: The column of batches whose plain numbers are the operand; nil for none.
  ///   - columns: The columns that it depends on.
  ///   - outcome: What a row gives, by the plain means.
  init(
    readsNumbers: Bool, isDistinct: Bool, reader: ColumnReader?, plainColumn: Int?,
    columns: [ColumnCodes], _ outcome: @escaping (Int) -> RowView.Outcome
  ) {
    self.readsNumbers = readsNumbers
    self.isDistinct = isDistinct
    self.reader = reader
    self.plainColumn = plainColumn
    self.outcome = outcome
    unit = reader?.unit ?? .none
    own = .allocate(capacity: 1)
    numbers = .allocate(capacity: 1)
    guard plainColumn == nil else { return }
    memo = RowMemo(columns) { [unowned self] in compute($0, isRemembered: $1) }
  }

  deinit {
    own.deallocate()
    numbers.deallocate()
  }

  /// For each row of the batch a result: `odd`, `missing`, `number`, or that of a value.
  var results: UnsafeMutablePointer<Int32> { memo?.results ?? own }

  /// The value of a result.
  func value(_ result: Int32) -> Value {
    result < Self.passing ? values[Int(result)] : passing[Int(result - Self.passing)]
  }

  /// Finds the operands of a batch's rows; the columns have been encoded.
  func run(_ batch: RecordBatch) {
    passing.removeAll(keepingCapacity: true)
    if let memo { return memo.run(rows: batch.rowCount) }
    guard let plainColumn else { return }
    if batch.rowCount > capacity {
      own.deallocate()
      numbers.deallocate()
      capacity = batch.rowCount
      own = .allocate(capacity: capacity)
      numbers = .allocate(capacity: capacity)
    }
    let isWhole = reader?.type == .integer
    let isGrouped = reader?.style == .vi
    batch.withCells(of: plainColumn) { bytes, cells in
      for row in 0..<cells.count {
        let cell = cells[row]
        if cell.kind == .missing {
          own[row] = Self.missing
          continue
        }
        if cell.kind == .text || cell.kind == .number {
          let plain = PlainNumber(
            (bytes + Int(cell.start)).assumingMemoryBound(to: UInt8.self), Int(cell.length))
          // In machine notation a point before three digits is a decimal one too.
          let isClear = plain.form == .point || plain.form == .ambiguous && cell.kind == .number
          let isRead =
            plain.form == .whole || !isWhole && isClear
            || !isWhole && plain.form == .ambiguous && !isGrouped
          if isRead,
            let number = ExactDecimal(coefficient: Int128(plain.digits), scale: plain.places)
          {
            (numbers + row).initialize(to: number)
            own[row] = Self.number
            continue
          }
        }
        own[row] = compute(row, isRemembered: false)
      }
    }
  }

  private func compute(_ row: Int, isRemembered: Bool) -> Int32 {
    guard case .value(let value) = outcome(row) else { return Self.odd }
    switch value {
    case .fault: return Self.odd
    case .missing: return Self.missing
    case .quantity(let quantity) where quantity.isMissing: return Self.missing
    default: break
    }
    let quantity = value.asQuantity
    if readsNumbers, quantity == nil { return Self.odd }
    var found = Value(value: value)
    if isDistinct {
      let text = DimensionValue(value).description
      found.members = reader?.isList == true ? ListCell.members(of: text) : [text]
      if let quantity, !quantity.isKnown { found.isUnknown = true }
    } else if let quantity, quantity.unit == unit {
      found.number = quantity.exactDecimal
    }
    guard isRemembered, values.count < Int(Self.passing) else {
      passing.append(found)
      return Self.passing + Int32(passing.count - 1)
    }
    values.append(found)
    return Int32(values.count - 1)
  }
}

extension ColumnReader {
  /// Whether digits with or without a decimal point are what they look like, whatever else cells
  /// of the column may hold.
  var readsPlainNumbers: Bool {
    guard type == .integer || type == .decimal, formula == nil, position != nil, scale == 1,
      fallback == nil, !isRequired, !isList, minimum == nil, codes.isEmpty
    else { return false }
    return [missing, notStated, Set(spellings.keys)].allSatisfy { set in
      set.allSatisfy { text in !text.contains(where: \.isNumber) }
    }
  }
}
