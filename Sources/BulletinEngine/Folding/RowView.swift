import Bulletin

/// One row of a batch, as expressions see it: cells are read when they are first asked.
final class RowView {
  /// What an expression over a row gives.
  enum Outcome {
    case value(ExpressionValue)
    /// A cell that it reads is bad.
    case fault
    /// It reads a date that spans days on which it gives different answers.
    case cut
  }

  private let readers: [ColumnReader]
  private let slots: [String: Int]
  private let period: Period
  private let calendar: ReportingCalendar
  private var cells: [CellValue?]
  /// What texts were read as, for each reader: offices' columns repeat themselves.
  private var known: [[String: CellValue]]
  private let remembered: Int
  /// The units of what aggregates fold, by its text.
  private var units: [String: UnitOfMeasure] = [:]
  private var batch: RecordBatch
  private var row = 0
  private let positions: [Int?]

  /// - Parameters:
  ///   - positions: For each reader its column in batches; nil for none.
  ///   - remembered: How many different texts of a column are remembered with their values.
  init(
    readers: [ColumnReader], positions: [Int?], period: Period, calendar: ReportingCalendar,
    remembered: Int = 10_000
  ) {
    self.remembered = remembered
    self.readers = readers
    self.positions = positions
    self.period = period
    self.calendar = calendar
    slots = Dictionary(
      readers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    cells = Array(repeating: nil, count: readers.count)
    known = Array(repeating: [:], count: readers.count)
    batch = RecordBatch(columnCount: 0)
  }

  /// Moves to a row.
  func move(to row: Int, of batch: RecordBatch) {
    self.batch = batch
    self.row = row
    for index in cells.indices { cells[index] = nil }
  }

  /// The place of the row.
  var place: RowPlace { batch.places[row] }

  /// The value of a name; missing for one that the table does not have.
  func cell(_ name: String) -> CellValue {
    guard let slot = slots[name] else { return .value(.missing) }
    return cell(at: slot)
  }

  private func cell(at slot: Int) -> CellValue {
    if let known = cells[slot] { return known }
    let reader = readers[slot]
    let value: CellValue
    if let formula = reader.formula {
      cells[slot] = .fault("'\(reader.name)' is computed from itself")
      switch evaluate(formula) {
      case .value(.decimal(let number)) where !reader.unit.isNone:
        value = .value(.quantity(.exact(Fraction(number), unit: reader.unit)))
      case .value(.missing) where reader.isRequired:
        value = .fault("'\(reader.name)' is required and empty")
      case .value(let result): value = .value(result)
      case .fault: value = .fault("a cell that '\(reader.name)' is computed from is bad")
      case .cut: value = .fault("'\(reader.name)' reads a date that spans several days")
      }
    } else if let position = positions[slot] {
      value = read(batch.columns[position][row], by: reader, at: slot)
    } else {
      value = reader.read(nil)
    }
    cells[slot] = value
    return value
  }

  private func read(
    _ cell: RecordBatch.Cell, by reader: ColumnReader, at slot: Int
  ) -> CellValue {
    guard cell.kind != .missing else { return reader.read(nil) }
    let text = batch.text(cell)
    guard cell.kind == .text else { return reader.read(text, cell.kind) }
    if let value = known[slot][text] { return value }
    let value = reader.read(text)
    if known[slot].count < remembered { known[slot][text] = value }
    return value
  }

  /// The text of a cell as it stands, and the column that an editor shows it at.
  func raw(_ name: String) -> (text: String, column: Int) {
    guard let slot = slots[name], let position = positions[slot] else { return ("", 0) }
    let cell = batch.columns[position][row]
    return (batch.text(cell), Int(cell.column))
  }

  /// Evaluates an expression; one over a date that spans days must say the same on all of them.
  func evaluate(_ expression: Expression) -> Outcome {
    var days = 1
    for name in expression.names {
      switch cell(name) {
      case .fault: return .fault
      case .date(let date): days = max(days, date.period.length)
      case .value(.fault): return .fault
      case .value: break
      }
    }
    let first = evaluate(expression, onDay: 0)
    if case .fault = first { return .fault }
    // The ends differ most often: the last day is asked before those between.
    guard days > 1 else { return .value(first) }
    guard first == evaluate(expression, onDay: days - 1) else { return .cut }
    for day in 1..<max(days - 1, 1) where first != evaluate(expression, onDay: day) { return .cut }
    return .value(first)
  }

  /// Evaluates what an aggregate folds: a bare number where amounts are meant is in their unit, as 0 in
  /// `coalesce(people, 0)`.
  func evaluate(operand: Expression) -> Outcome {
    let outcome = evaluate(operand)
    guard case .value(.decimal(let number)) = outcome else { return outcome }
    let unit = unit(of: operand)
    return unit.isNone ? outcome : .value(.quantity(.exact(Fraction(number), unit: unit)))
  }

  private func unit(of expression: Expression) -> UnitOfMeasure {
    if case .name = expression.root.form { return .none }
    if let known = units[expression.text] { return known }
    let scope = ExpressionScope(
      Dictionary(readers.map { ($0.name, $0.valueType) }) { first, _ in first }, isOpen: true)
    var unit = UnitOfMeasure.none
    if case .quantity(let found)? = try? expression.check(in: scope) { unit = found }
    units[expression.text] = unit
    return unit
  }

  /// - Parameter day: How many days of the dates' spans lie before the one that is meant.
  private func evaluate(_ expression: Expression, onDay day: Int) -> ExpressionValue {
    expression.evaluate(
      { [self] name in
        switch cell(name) {
        case .value(let value): value
        case .date(let date):
          .date(
            day < date.period.length
              ? date.period.first.adding(days: day) ?? date.period.last : date.period.last)
        case .fault(let reason): .fault(reason)
        }
      }, context: EvaluationContext(calendar: calendar, period: period))
  }

  /// The columns of batches that the values of some names come from.
  func columns(behind names: [String]) -> Set<Int> {
    var columns: Set<Int> = []
    var known: Set<String> = []
    var waiting = names
    while let name = waiting.popLast() {
      guard known.insert(name).inserted, let slot = slots[name] else { continue }
      if let formula = readers[slot].formula {
        waiting += formula.names
      } else if let position = positions[slot] {
        columns.insert(position)
      }
    }
    return columns
  }

  /// Why an expression over good cells has no value, as one that compares a number with a text.
  func fault(of expression: Expression) -> Message? {
    if case .fault(let reason) = evaluate(expression, onDay: 0) { return "\(reason)" }
    return nil
  }

  /// The first bad cell among some names, with its reason.
  func firstFault(among names: [String]) -> (name: String, reason: Message)? {
    for name in names {
      switch cell(name) {
      case .fault(let reason), .value(.fault(let reason)):
        let formula = slots[name].flatMap { readers[$0].formula }
        return formula.flatMap { firstFault(among: $0.names) } ?? (name, reason)
      default: continue
      }
    }
    return nil
  }

  /// The header over a name's column.
  func header(_ name: String) -> String { slots[name].map { readers[$0].header } ?? name }

  /// The reader of a name.
  func reader(_ name: String) -> ColumnReader? { slots[name].map { readers[$0] } }
}
