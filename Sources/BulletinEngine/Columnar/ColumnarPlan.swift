import Bulletin

/// How a question is answered from the bytes of a table: what is done with the cells of each
/// column.
///
/// Covered are counts, sums, means and extremes of columns of numbers, their quantiles, and how many
/// different values there are of anything that reads one column; all this over any dimensions and
/// conditions that read one column each. Such an expression is evaluated once for each different
/// cell, by the core itself. Everything else goes the plain way.
struct ColumnarPlan: Sendable {
  /// Something that is computed of the cells of one column.
  enum Use: Sendable {
    /// The dimension in this place.
    case dimension(Int)
    /// A condition that must hold.
    case condition(Expression)
    /// Whether there is a value, for the count in this slot.
    case presence(Int)
    /// A value of the operand that this histogram is of.
    case histogram(Int)
  }

  /// A comparison of a column of numbers with a number.
  struct Comparison: Sendable {
    var sign: ExpressionOperator
    var bound: Int128
  }

  /// One column that is read.
  struct Column: Sendable {
    var name: String
    /// The position in the table.
    var position: Int
    /// The position among the columns of `QueryTable.positions`.
    var batchColumn: Int
    /// The ways in which the question needs it.
    var needs: [QueryTyping.Need]
    /// The slots of numbers that its cells are folded into; -1 for a column that is not a number
    /// or that is only compared.
    var slot = -1
    /// Whether its cells are read as numbers.
    var isNumber = false
    /// Whether they have no decimals.
    var isWhole = false
    var comparisons: [Comparison] = []
    var uses: [Use] = []
    /// Whether its cells are dimensions or operands as they stand, so that each text is its own
    /// value.
    var isIdentity = false
    /// Whether these are numbers.
    var isNumberIdentity = false
    /// Whether its cells are read as dates, each by its text alone.
    var isDate = false
    /// Whether it is read for nothing of its dates but the months that they lie in.
    var isByMonth = false
  }

  /// What an aggregate is made from.
  enum Item: Sendable {
    case rows
    case count(slot: Int)
    case presence(Int)
    case sum(slot: Int)
    case mean(slot: Int)
    case least(slot: Int)
    case greatest(slot: Int)
    /// How many different values there are.
    case distinct(histogram: Int)
    case quantile(histogram: Int, share: ExactDecimal)

    /// Whether it is told from a histogram, and not from the numbers of a group.
    var isOfHistogram: Bool {
      switch self {
      case .distinct, .quantile: true
      default: false
      }
    }
  }

  let query: TableQuery
  let table: QueryTable
  private(set) var columns: [Column] = []
  private(set) var items: [Item] = []
  private(set) var slots = 0
  private(set) var presences = 0
  /// The operands of which every different value is counted, for each combination of dimensions.
  private(set) var histograms: [Expression] = []
  /// For each slot whether its numbers have no decimals.
  private(set) var isWholeSlot: [Bool] = []
  /// Whether the least or greatest of some column is asked.
  private(set) var hasExtremes = false

  /// - Returns: Nil for a question that must go the plain way.
  init?(_ query: TableQuery, _ table: QueryTable, _ typing: QueryTyping) {
    self.query = query
    self.table = table
    guard table.readings.count == 1, table.table.shape == nil, table.table.unique.isEmpty else {
      return nil
    }
    let needs = Dictionary(grouping: typing.needs, by: \.name)
    for name in query.names {
      guard let reader = table.readings[0][name], let position = reader.position,
        reader.formula == nil, !columns.contains(where: { $0.position == position }),
        let batchColumn = table.positions.firstIndex(of: position)
      else { return nil }
      columns.append(
        Column(
          name: name, position: position, batchColumn: batchColumn, needs: needs[name] ?? []))
    }
    for item in query.items { guard add(item) else { return nil } }
    for (index, dimension) in query.by.enumerated() {
      guard let column = onlyColumn(of: dimension.expression) else { return nil }
      columns[column].uses.append(.dimension(index))
    }
    if let filter = query.filter {
      for condition in Self.conjuncts(of: filter) { guard add(condition) else { return nil } }
    }
    for index in columns.indices where isTakenAsItStands(columns[index]) {
      guard let reader = reader(index) else { continue }
      columns[index].isNumberIdentity = isPlainNumber(index)
      columns[index].isIdentity =
        columns[index].isNumberIdentity
        || reader.type == .text && reader.trims && reader.takesCellsAsTheyStand
    }
    for index in columns.indices where isPlainDate(index) {
      columns[index].isDate = true
      columns[index].isByMonth = columns[index].uses.allSatisfy { use in
        expression(of: use)?.root.readsMonthsAlone ?? true
      }
    }
    columns.sort { $0.position < $1.position }
  }

  /// What a use computes; nil for a count of values.
  private func expression(of use: Use) -> Expression? {
    switch use {
    case .condition(let condition): condition
    case .presence: nil
    case .dimension(let index): query.by[index].expression
    case .histogram(let index): histograms[index]
    }
  }

  /// Whether a column is a dimension or the operand of a histogram, and that by its name alone.
  private func isTakenAsItStands(_ column: Column) -> Bool {
    var isKey = false
    for use in column.uses {
      if case .condition = use { return false }
      guard let expression = expression(of: use) else { continue }
      guard case .name = expression.root.form else { return false }
      isKey = true
    }
    return isKey
  }

  private func reader(_ column: Int) -> ColumnReader? { table.readings[0][columns[column].name] }

  private func onlyColumn(of expression: Expression) -> Int? {
    guard expression.names.count == 1 else { return nil }
    return columns.firstIndex { $0.name == expression.names[0] }
  }

  private mutating func add(_ item: SelectItem) -> Bool {
    guard let operand = item.argument else {
      items.append(.rows)
      return true
    }
    guard let column = onlyColumn(of: operand) else { return false }
    let isColumn = if case .name = operand.root.form { true } else { false }
    switch item.function {
    case "distinct":
      items.append(.distinct(histogram: histogram(of: operand, column)))
      return true
    case "median", "quantile":
      guard isColumn, isPlainNumber(column) else { return false }
      let half = ExactDecimal(coefficient: 5, scale: 1)!
      items.append(
        .quantile(
          histogram: histogram(of: operand, column),
          share: item.function == "median" ? half : item.at ?? 0))
      return true
    default: break
    }
    if item.function == "count", !isColumn || !isPlainNumber(column) {
      columns[column].uses.append(.presence(presences))
      items.append(.presence(presences))
      presences += 1
      // The operand of a count that is more than a column is evaluated for each cell.
      return isColumn
    }
    guard isColumn, isPlainNumber(column) else { return false }
    if columns[column].slot < 0 {
      markNumber(column)
      columns[column].slot = slots
      isWholeSlot.append(columns[column].isWhole)
      slots += 1
    }
    let slot = columns[column].slot
    switch item.function {
    case "count": items.append(.count(slot: slot))
    case "sum": items.append(.sum(slot: slot))
    case "mean": items.append(.mean(slot: slot))
    case "min": items.append(.least(slot: slot))
    case "max": items.append(.greatest(slot: slot))
    default: return false
    }
    if item.function == "min" || item.function == "max" { hasExtremes = true }
    return true
  }

  /// The histogram of an operand, which there is from now on.
  private mutating func histogram(of operand: Expression, _ column: Int) -> Int {
    let written = operand.description
    if let known = histograms.firstIndex(where: { $0.description == written }) { return known }
    histograms.append(operand)
    columns[column].uses.append(.histogram(histograms.count - 1))
    return histograms.count - 1
  }

  private mutating func add(_ condition: Expression) -> Bool {
    guard let column = onlyColumn(of: condition) else { return false }
    if isPlainNumber(column), let comparison = comparison(condition, column) {
      markNumber(column)
      columns[column].comparisons.append(comparison)
    } else {
      columns[column].uses.append(.condition(condition))
    }
    return true
  }

  private mutating func markNumber(_ column: Int) {
    columns[column].isNumber = true
    columns[column].isWhole = reader(column)?.type == .integer
  }

  /// Whether the cells of a column are numbers without a unit and without a scale.
  private func isPlainNumber(_ column: Int) -> Bool {
    guard let reader = reader(column) else { return false }
    return (reader.type == .integer || reader.type == .decimal && reader.style != .vi)
      && reader.unit.isNone && reader.scale == 1 && reader.minimum == nil
      && reader.takesCellsAsTheyStand
  }

  private func isPlainDate(_ column: Int) -> Bool {
    guard let reader = reader(column) else { return false }
    return reader.type == .date && reader.takesCellsAsTheyStand
  }

  /// A condition such as `people > 5`, if it is one.
  private func comparison(_ condition: Expression, _ column: Int) -> Comparison? {
    guard case .operation(let sign, let left, let right) = condition.root.form,
      case .name = left.form
    else { return nil }
    var bound: ExactDecimal
    switch right.form {
    case .number(let number): bound = number
    case .negation(let operand):
      guard case .number(let number) = operand.form else { return nil }
      bound = -number
    default: return nil
    }
    guard [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual].contains(sign),
      bound.coefficient.magnitude < 1_000_000_000_000_000_000
    else { return nil }
    if reader(column)?.type == .integer {
      guard bound.isInteger else { return nil }
      return Comparison(sign: sign, bound: bound.coefficient)
    }
    var scaled = bound.coefficient
    for _ in bound.scale..<18 { scaled *= 10 }
    return Comparison(sign: sign, bound: scaled)
  }

  /// The conditions that a filter joins by `and`; all must be true for it to be true.
  private static func conjuncts(of filter: Expression) -> [Expression] {
    func parts(_ node: ExpressionNode) -> [ExpressionNode] {
      if case .operation(.and, let left, let right) = node.form {
        return parts(left) + parts(right)
      }
      return [node]
    }
    let nodes = parts(filter.root)
    guard nodes.count > 1 else { return [filter] }
    let expressions = nodes.compactMap { try? Expression.parse($0.description) }
    return expressions.count == nodes.count ? expressions : [filter]
  }
}

extension ColumnReader {
  /// Whether no cell stands for something else than what it reads, the empty one included.
  fileprivate var takesCellsAsTheyStand: Bool {
    missing.isEmpty && notStated.isEmpty && spellings.isEmpty && codes.isEmpty && !isList
      && fallback == nil && !isRequired
  }
}

extension ExpressionNode {
  /// Whether names are read for nothing but the months that their dates lie in.
  fileprivate var readsMonthsAlone: Bool {
    switch form {
    case .name: return false
    case .call(.year, let operands), .call(.half, let operands), .call(.quarter, let operands),
      .call(.month, let operands):
      return operands.allSatisfy { operand in
        if case .name = operand.form { return true }
        return operand.readsMonthsAlone
      }
    default: return children.allSatisfy(\.readsMonthsAlone)
    }
  }
}
