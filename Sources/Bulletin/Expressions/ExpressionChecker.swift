extension Expression {
  /// The type of the expression's value, given the types of what it reads.
  /// - Throws: The first part, in the order of the text, whose operands do not fit.
  public func check(in scope: ExpressionScope) throws(ExpressionFault) -> ValueType {
    try ExpressionChecker(scope: scope).operand(root).type
  }

  /// Checks that the expression is a condition, as `where` and `expect` take.
  public func checkCondition(in scope: ExpressionScope) throws(ExpressionFault) {
    let checker = ExpressionChecker(scope: scope)
    try checker.expectCondition(checker.operand(root), of: "a filter")
  }
}

/// Derives types from the leaves up; every operator and function has its signature here.
struct ExpressionChecker {
  let scope: ExpressionScope

  /// A part of the tree with its type, which is derived once.
  struct Operand {
    let node: ExpressionNode
    let type: ValueType
  }

  func operand(_ node: ExpressionNode) throws(ExpressionFault) -> Operand {
    if case .name(let name, _) = node.form {
      return Operand(node: node, type: try type(of: name, node.range))
    }
    var operands: [Operand] = []
    for child in node.children { operands.append(try operand(child)) }
    return Operand(node: node, type: try type(of: node, over: operands))
  }

  private func type(
    of node: ExpressionNode, over operands: [Operand]
  ) throws(ExpressionFault) -> ValueType {
    switch node.form {
    case .text: return .text
    case .number(let number): return number.isInteger ? .integer : .decimal
    case .boolean: return .boolean
    case .date, .periodStart, .periodEnd: return .date
    case .name: return .undetermined
    case .list: return .list(of: try elementType(of: operands))
    case .negation: return try number(operands[0], of: "'-'")
    case .not:
      try expectCondition(operands[0], of: "'not'")
      return .boolean
    case .matches:
      try expect(.text, operands[0], of: "'matches'")
      return .boolean
    case .operation(let sign, _, _):
      return try operation(sign, operands[0], operands[1], node.range)
    case .call(let function, _): return try call(function, operands, node.range)
    }
  }

  private func type(of name: String, _ range: Range<Int>) throws(ExpressionFault) -> ValueType {
    if let type = scope[name] { return type }
    let near = NearestName.find(name, among: scope.candidates).map { near -> Message in
      let spelled = ExpressionNode.spelled(near)
      return "did you mean \(spelled == near ? "'\(near)'" : spelled)?"
    }
    let hint = near ?? ForeignSyntax.nameHint(for: name) ?? candidatesHint()
    throw ExpressionFault(range, "unknown name '\(name)'", hint: hint)
  }

  private func candidatesHint() -> Message? {
    let names = scope.candidates
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(8).map(ExpressionNode.spelled).joined(separator: ", ")
    return names.count > 8
      ? "known are \(shown) and \(names.count - 8) more" : "known are \(shown)"
  }

  private func elementType(
    of elements: [Operand]
  ) throws(ExpressionFault) -> ValueType {
    for element in elements where element.type.isList {
      throw ExpressionFault(element.node.range, "a list cannot hold another list")
    }
    return try common(elements, "stand in one list with")
  }

  private func operation(
    _ sign: ExpressionOperator, _ left: Operand, _ right: Operand,
    _ range: Range<Int>
  ) throws(ExpressionFault) -> ValueType {
    switch sign.kind {
    case .logical:
      try expectCondition(left, of: "'\(sign.rawValue)'")
      try expectCondition(right, of: "'\(sign.rawValue)'")
      return .boolean
    case .equality, .order:
      try refuseEmptyText(sign, left.node, right.node, range)
      let type = try common([left, right], "be compared with")
      let fits = sign.kind == .order ? type.isOrdered : !type.isList
      guard fits else {
        throw ExpressionFault(
          range, "'\(sign.rawValue)' does not apply to \(type)",
          hint: type.isList ? "use x in [\"a\", \"b\"]" : "conditions are joined by 'and', 'or'")
      }
      return .boolean
    case .membership:
      guard case .list(let element) = right.type else {
        throw ExpressionFault(
          right.node.range, "'\(sign.rawValue)' needs a list, not \(right.type)",
          hint: "lists stand in brackets: [\"a\", \"b\"]")
      }
      let elements = Operand(node: right.node, type: element)
      _ = try common([left, elements], "be compared with")
      return .boolean
    case .additive: return try sum(sign, left, right, range)
    case .multiplicative: return try product(sign, left, right, range)
    }
  }

  /// An empty cell is missing, so that no cell is equal to a text without letters.
  private func refuseEmptyText(
    _ sign: ExpressionOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ range: Range<Int>
  ) throws(ExpressionFault) {
    guard sign.rawValue == "==" else { return }
    for (one, other) in [(left, right), (right, left)] {
      guard case .name(let name, _) = one.form, case .text("") = other.form else { continue }
      throw ExpressionFault(
        range, "an empty cell is missing, and never equal to \"\"",
        hint: "write is_missing(\(ExpressionNode.spelled(name)))")
    }
  }

  private func sum(
    _ sign: ExpressionOperator, _ left: Operand, _ right: Operand,
    _ range: Range<Int>
  ) throws(ExpressionFault) -> ValueType {
    switch (left.type, right.type) {
    case (.date, .date) where sign == .minus:
      throw ExpressionFault(
        range, "one date is not subtracted from another", hint: "use days(from, to)")
    case (.date, .date):
      throw ExpressionFault(range, "dates are not added", hint: "a date plus days is a date")
    case (.date, let days): return try shifted(by: days, right)
    case (let days, .date) where sign == .plus: return try shifted(by: days, left)
    case (_, .date):
      throw ExpressionFault(range, "a date cannot be subtracted from a number")
    case (.text, _), (_, .text):
      throw ExpressionFault(
        range, "'\(sign.rawValue)' does not apply to text",
        hint: "a column of numbers is declared: {type: integer} or {type: decimal}")
    default:
      _ = try number(left, of: "'\(sign.rawValue)'")
      _ = try number(right, of: "'\(sign.rawValue)'")
      let verb: Message = sign == .plus ? "be added to" : "be set off against"
      return try common([left, right], verb)
    }
  }

  private func shifted(
    by days: ValueType, _ operand: Operand
  ) throws(ExpressionFault) -> ValueType {
    switch days {
    case .integer, .undetermined: return .date
    default:
      throw ExpressionFault(
        operand.node.range, "a date moves by whole days, not by \(days)",
        hint: days == .decimal ? "use round(x)" : nil)
    }
  }

  private func product(
    _ sign: ExpressionOperator, _ left: Operand, _ right: Operand,
    _ range: Range<Int>
  ) throws(ExpressionFault) -> ValueType {
    let one = try number(left, of: "'\(sign.rawValue)'")
    let other = try number(right, of: "'\(sign.rawValue)'")
    switch (one, other) {
    case (.undetermined, _), (_, .undetermined): return .undetermined
    case (.quantity, _), (_, .quantity):
      let (a, b) = (one.unit, other.unit)
      return .quantity(sign == .times ? a * b : a / b)
    case (.integer, .integer) where sign == .times: return .integer
    default: return .decimal
    }
  }
}

extension ValueType {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// The unit; plain numbers have none.
  var unit: UnitOfMeasure {
    if case .quantity(let unit) = self { unit } else { .none }
  }
}
