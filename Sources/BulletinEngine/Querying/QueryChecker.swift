import Bulletin

/// Holds the parts of a question against the types that the columns turned out to have.
struct QueryChecker {
  let query: TableQuery
  let table: QueryTable

  /// - Throws: `QueryFault` for the first part that does not fit.
  func check() throws {
    let shared = scope(0)
    if let filter = query.filter {
      try told("--where", filter) { () throws(ExpressionFault) in
        try filter.checkCondition(in: shared)
      }
    }
    for dimension in query.by {
      try told("--by", dimension.expression) { () throws(ExpressionFault) in
        if case .list = try dimension.expression.check(in: shared) {
          throw ExpressionFault(dimension.expression.root.range, "a list is no dimension")
        }
      }
    }
    for (index, item) in query.items.enumerated() {
      guard let operand = item.argument else { continue }
      let scope = scope(table.readingOfItem[index])
      try told("--select", operand) { () throws(ExpressionFault) in
        let type = try operand.check(in: scope)
        guard Self.takes(item.function, type) else {
          throw ExpressionFault(
            operand.root.range,
            "\(Message(verbatim: item.function + "()")) needs numbers, not \(type.message)")
        }
      }
    }
  }

  private static func takes(_ function: String, _ type: ValueType) -> Bool {
    switch type {
    case .integer, .decimal, .quantity, .undetermined: true
    case .date: ["count", "distinct", "min", "max"].contains(function)
    case .list: false
    case .text, .boolean: !function.readsNumbers
    }
  }

  private func told(
    _ option: String, _ expression: Expression, _ check: () throws(ExpressionFault) -> Void
  ) throws {
    do { try check() } catch {
      throw QueryFault(option, error.moved(by: expression.offset))
    }
  }

  private func scope(_ reading: Int) -> ExpressionScope {
    ExpressionScope(table.readings[reading].mapValues(\.valueType))
  }
}

extension ColumnReader {
  /// What its values are in expressions.
  var valueType: ValueType { ValueType(type, in: unit) }
}
