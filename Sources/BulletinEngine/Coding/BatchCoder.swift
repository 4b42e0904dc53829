import Bulletin

/// Codes the batches of one lane for all of its leaves: equal parts are computed once for all.
final class BatchCoder {
  private enum Purpose: Hashable {
    case condition(Expression)
    case dimension(Expression)
    case date(String, Period, CoverGrain?)
  }

  private struct Key: Hashable {
    var form: Int
    var purpose: Purpose
  }

  /// What is folded of rows.
  enum Operand: Hashable {
    case expression(Expression)
    /// The cell of a column.
    case cell(String)
  }

  private struct OperandKey: Hashable {
    var form: Int
    var operand: Operand
    var readsNumbers: Bool
    var isDistinct: Bool
  }

  private let forms: [RowView]
  private let calendar: ReportingCalendar
  private var rowOfForm: [Int]
  private var batch = RecordBatch(columnCount: 0)
  private var columns: [Int: ColumnCodes] = [:]
  private var memos: [Key: RowMemo] = [:]
  private var dimensionValues: [Key: CodedValues<DimensionValue>] = [:]
  private var stretches: [Key: CodedValues<Period>] = [:]
  private var operands: [OperandKey: OperandCodes] = [:]
  private var others: [RowMemo] = []

  /// - Parameter forms: The rows of a batch in each way of reading them.
  init(_ forms: [RowView], calendar: ReportingCalendar) {
    self.forms = forms
    self.calendar = calendar
    rowOfForm = Array(repeating: -1, count: forms.count)
  }

  /// A row of the batch in one way of reading it.
  func view(_ form: Int, at row: Int) -> RowView {
    if rowOfForm[form] != row {
      forms[form].move(to: row, of: batch)
      rowOfForm[form] = row
    }
    return forms[form]
  }

  /// Takes up a batch: codes its columns, and computes what leaves need of its rows.
  func start(_ batch: RecordBatch) {
    self.batch = batch
    for form in rowOfForm.indices { rowOfForm[form] = -1 }
    for column in columns.values { column.encode(batch) }
    for memo in memos.values { memo.run(rows: batch.rowCount) }
    for memo in others { memo.run(rows: batch.rowCount) }
    for operand in operands.values { operand.run(batch) }
  }

  /// Whether a condition holds: 1 if it is true, 0 if it is not, -1 where only the plain way tells.
  func condition(_ expression: Expression, form: Int) -> RowMemo {
    memo(Key(form: form, purpose: .condition(expression)), expression.names) { view in
      switch view.evaluate(expression) {
      case .value(.boolean(true)): 1
      case .value: 0
      case .fault, .cut: -1
      }
    }
  }

  /// The values of a dimension by their numbers, -1 where only the plain way tells.
  func dimension(
    _ expression: Expression, form: Int
  ) -> (memo: RowMemo, values: CodedValues<DimensionValue>) {
    let key = Key(form: form, purpose: .dimension(expression))
    let values = dimensionValues[key] ?? CodedValues()
    dimensionValues[key] = values
    let memo = memo(key, expression.names) { view in
      guard case .value(let value) = view.evaluate(expression) else { return -1 }
      let dimension = DimensionValue(value)
      return dimension == .notBrokenDown ? -1 : values.code(of: dimension)
    }
    return (memo, values)
  }

  /// Whether rows stand in a period, and in which stretch of it; -2 for those outside, -1 where only
  /// the plain way tells.
  func date(
    _ column: String, in period: Period, by grain: CoverGrain?, form: Int
  ) -> (memo: RowMemo, stretches: CodedValues<Period>) {
    let key = Key(form: form, purpose: .date(column, period, grain))
    let stretches = stretches[key] ?? CodedValues()
    self.stretches[key] = stretches
    let calendar = calendar
    let mayLackDate = period.kind == .all && grain == nil
    let memo = memo(key, [column]) { view in
      switch view.cell(column) {
      case .date(let date):
        if date.period.isDisjoint(with: period) { return CodedLeaf.filtered }
        if let grain { return stretches.code(of: grain.stretch(of: date.period, calendar)) }
        return period.contains(date.period) ? 0 : CodedLeaf.odd
      case .value(.missing), .fault: return mayLackDate ? 0 : CodedLeaf.odd
      case .value: return CodedLeaf.odd
      }
    }
    return (memo, stretches)
  }

  /// What is computed of the cells of some columns.
  func memo(
    over names: [String], form: Int, _ compute: @escaping (RowView) -> Int32
  ) -> RowMemo {
    let memo = RowMemo(codes(behind: names, forms[form])) { [unowned self] row, _ in
      compute(view(form, at: row))
    }
    others.append(memo)
    return memo
  }

  /// What an aggregate folds.
  func operand(
    _ operand: Operand, form: Int, readsNumbers: Bool = true, isDistinct: Bool = false
  ) -> OperandCodes {
    let key = OperandKey(
      form: form, operand: operand, readsNumbers: readsNumbers, isDistinct: isDistinct)
    if let known = operands[key] { return known }
    let view = forms[form]
    let names: [String]
    var plain: String?
    switch operand {
    case .cell(let name):
      names = [name]
      plain = name
    case .expression(let expression):
      names = expression.names
      if case .name(let name, _) = expression.root.form { plain = name }
    }
    let reader = names.count == 1 ? view.reader(names[0]) : nil
    if reader?.readsPlainNumbers != true { plain = nil }
    let codes = OperandCodes(
      readsNumbers: readsNumbers, isDistinct: isDistinct, reader: reader,
      plainColumn: plain.flatMap { view.columns(behind: [$0]).first },
      columns: plain == nil ? codes(behind: names, view) : []
    ) { [unowned self] row in Self.outcome(of: operand, self.view(form, at: row)) }
    operands[key] = codes
    return codes
  }

  private static func outcome(of operand: Operand, _ view: RowView) -> RowView.Outcome {
    switch operand {
    case .expression(let expression): return view.evaluate(operand: expression)
    case .cell(let name):
      switch view.cell(name) {
      case .value(let value): return .value(value)
      case .date: return .cut
      case .fault: return .fault
      }
    }
  }

  private func memo(
    _ key: Key, _ names: [String], _ compute: @escaping (RowView) -> Int32
  ) -> RowMemo {
    if let known = memos[key] { return known }
    let form = key.form
    let memo = RowMemo(codes(behind: names, forms[form])) { [unowned self] row, _ in
      compute(view(form, at: row))
    }
    memos[key] = memo
    return memo
  }

  private func codes(behind names: [String], _ view: RowView) -> [ColumnCodes] {
    view.columns(behind: names).sorted().map { column in
      if let known = columns[column] { return known }
      let codes = ColumnCodes(column)
      columns[column] = codes
      return codes
    }
  }
}
