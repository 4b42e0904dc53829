import Bulletin

/// Folds batches of rows into the states of a question, cell by cell in the core's own words.
///
/// The plain way, right for every question and every source; `ColumnarScan` hands it the rows that
/// it does not know how to take.
final class QueryLane: BatchLane {
  private let query: TableQuery
  private let table: QueryTable
  private let views: [RowView]
  private(set) var groups: QueryGroups
  private(set) var leftOut = LeftOutTally()
  /// Which groups it is for; cells of the others' rows are looked at too.
  var bounds = KeyWindow.Bounds()

  init(_ query: TableQuery, _ table: QueryTable, _ context: RunContext) {
    self.query = query
    self.table = table
    views = table.views(context)
    groups = QueryGroups(query.items)
  }

  override func fold(_ batch: RecordBatch) {
    for index in 0..<batch.rowCount {
      for view in views { view.move(to: index, of: batch) }
      if let fault = batch.rowFaults[index] {
        leftOut.add([LeftOutRow.whole(views[0], table.table, fault)])
      } else {
        foldRow()
      }
    }
  }

  /// Forgets the groups that are outside.
  func narrow(to bounds: KeyWindow.Bounds) {
    self.bounds = bounds
    if let upper = bounds.upper { groups.drop(from: upper) }
  }

  private func foldRow() {
    let shared = views[0]
    if let filter = query.filter {
      switch shared.evaluate(filter) {
      case .value(.boolean(true)): break
      case .value(.fault(let reason)): return leaveOut(shared, filter, reason)
      case .value: return
      case .fault: return leaveOut(shared, filter, nil)
      case .cut: return leaveOut(shared, filter, "the date spans several days")
      }
    }
    var key: [DimensionValue] = []
    for dimension in query.by {
      switch shared.evaluate(dimension.expression) {
      case .value(.fault(let reason)): return leaveOut(shared, dimension.expression, reason)
      case .value(let value): key.append(DimensionValue(value))
      case .cut: key.append(.notBrokenDown)
      case .fault: return leaveOut(shared, dimension.expression, nil)
      }
    }
    let isInside = bounds.contains(key)
    // The first pass has told what is wrong with the others' cells.
    if !isInside, bounds.lower != nil { return }
    var bad: Set<LeftOutRow> = []
    var place: Int?
    for (index, item) in query.items.enumerated() {
      let view = views[table.readingOfItem[index]]
      guard let operand = operand(of: item, view, &bad) else { continue }
      guard isInside else { continue }
      let at = place ?? groups.place(of: key)
      place = at
      switch operand {
      case .none: continue
      case .row: groups.add(nil, to: at, index)
      case .value(let value, let date): groups.add(value, to: at, index, date: date)
      }
    }
    if !bad.isEmpty { leftOut.add(bad) }
  }

  /// What a row gives to an aggregate.
  private enum Operand {
    case row
    case value(ExpressionValue, Period?)
    /// Nothing: the operand is missing.
    case none
  }

  /// - Returns: Nil for a row that the aggregate has to be made without.
  private func operand(
    of item: SelectItem, _ view: RowView, _ bad: inout Set<LeftOutRow>
  ) -> Operand? {
    guard let expression = item.argument else { return .row }
    var date: Period?
    if item.function.goesByDates, let column = query.dateColumn {
      switch view.cell(column) {
      case .date(let value): date = value.period
      case .value(.date(let day)): date = Period(day)
      case .value:
        bad.insert(LeftOutRow(view, table.table, column, "the row has no date"))
        return nil
      case .fault(let reason):
        bad.insert(LeftOutRow(view, table.table, column, reason))
        return nil
      }
    }
    switch view.evaluate(expression) {
    case .value(.fault(let reason)): bad.insert(fault(view, expression, reason))
    case .fault: bad.insert(fault(view, expression, nil))
    case .cut: bad.insert(fault(view, expression, "'\(expression.text)' has no one value"))
    case .value(let value) where value.asQuantity == nil && value == .missing: return Operand.none
    case .value(.quantity(let quantity)) where quantity.isMissing: return Operand.none
    case .value(let value): return .value(value, date)
    }
    return nil
  }

  private func leaveOut(_ view: RowView, _ expression: Expression, _ reason: Message?) {
    leftOut.add([fault(view, expression, reason)])
  }

  /// The cell that is to blame for an expression without a value.
  private func fault(
    _ view: RowView, _ expression: Expression, _ reason: Message?
  ) -> LeftOutRow {
    if reason == nil, let known = view.firstFault(among: expression.names) {
      return LeftOutRow(view, table.table, known.name, known.reason)
    }
    return LeftOutRow(
      view, table.table, expression.names.first ?? "",
      reason ?? "the expression has no value for this row")
  }
}
