import Bulletin

/// Evaluates what a question computes of the cells of one column, by the core's own evaluator.
final class CellEvaluator {
  /// What comes of one use of a cell.
  enum Outcome {
    case value(DimensionValue)
    case truth(Bool)
    /// A bad cell, or one that has no one answer.
    case odd
  }

  private let column: ColumnarPlan.Column
  private let query: TableQuery
  private let histograms: [Expression]
  private let view: RowView
  private let batch: RecordBatch
  private let width: Int
  /// Whether months, and with them quarters and years, start on the first day of a month.
  let hasPlainMonths: Bool
  /// The values of each use that is a dimension, by their codes.
  private var values: [[DimensionValue]]
  private var codes: [[DimensionValue: UInt32]]

  init(_ plan: ColumnarPlan, _ column: ColumnarPlan.Column, _ context: RunContext) {
    self.column = column
    (query, histograms) = (plan.query, plan.histograms)
    // Each cell is asked about once.
    view = plan.table.views(context, remembered: 0)[0]
    hasPlainMonths = context.calendar.startDay == 1
    width = plan.table.positions.count
    batch = RecordBatch(columnCount: width)
    values = Array(repeating: [], count: column.uses.count)
    codes = Array(repeating: [:], count: column.uses.count)
  }

  /// What a use makes of a cell; nil is the empty cell.
  func outcome(of use: Int, on cell: UnsafeRawBufferPointer?) -> Outcome {
    batch.removeAll()
    for index in 0..<width {
      if index == column.batchColumn, let cell { batch.append(cell) } else { batch.appendMissing() }
    }
    batch.endRow(at: RowPlace(line: 0))
    view.move(to: 0, of: batch)
    switch column.uses[use] {
    case .dimension(let index): return value(of: query.by[index].expression)
    case .histogram(let index): return value(of: histograms[index])
    case .condition(let expression):
      guard case .value(let value) = view.evaluate(expression) else { return .odd }
      if case .fault = value { return .odd }
      return .truth(value == .boolean(true))
    case .presence:
      switch view.cell(column.name) {
      case .fault, .value(.fault): return .odd
      case .date(let date):
        // A count of dates leaves out those that span several days.
        return date.period.first == date.period.last ? .truth(true) : .odd
      case .value(.missing): return .truth(false)
      case .value(.quantity(let quantity)): return .truth(!quantity.isMissing)
      case .value: return .truth(true)
      }
    }
  }

  private func value(of expression: Expression) -> Outcome {
    guard case .value(let value) = view.evaluate(expression) else { return .odd }
    if case .fault = value { return .odd }
    return .value(DimensionValue(value))
  }

  /// The code of a dimension's value.
  func code(of value: DimensionValue, _ use: Int) -> UInt32 {
    if let known = codes[use][value] { return known }
    let code = UInt32(values[use].count)
    values[use].append(value)
    codes[use][value] = code
    return code
  }

  /// The value that a code stands for.
  func value(of code: UInt32, _ use: Int) -> DimensionValue { values[use][Int(code)] }
}
