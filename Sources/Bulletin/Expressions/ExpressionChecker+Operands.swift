extension ExpressionChecker {
  /// Checks a condition.
  func expectCondition(
    _ operand: Operand, of what: Message
  ) throws(ExpressionFault) {
    let (node, type) = (operand.node, operand.type)
    if type == .undetermined, node.isArithmetic {
      throw ExpressionFault(
        node.range, "\(what) needs a condition, not a number", hint: "compare it: \(node) > 0")
    }
    guard type != .boolean, type != .undetermined else { return }
    let hint: Message? =
      switch type {
      case .integer, .decimal, .quantity: "compare it: \(node) > 0"
      case .text: "compare it: \(node) == \"…\""
      default: nil
      }
    throw ExpressionFault(node.range, "\(what) needs a condition, not \(type)", hint: hint)
  }

  /// Checks an operand that has one type only.
  func expect(
    _ wanted: ValueType, _ operand: Operand, of what: Message
  ) throws(ExpressionFault) {
    let (node, type) = (operand.node, operand.type)
    guard type != wanted, type != .undetermined else { return }
    var hint: Message?
    if case .name = node.form {
      if wanted == .date, type == .text { hint = "declare the column: {type: date}" }
      if wanted == .text { hint = "declare the column: {type: text}" }
    } else if wanted == .date, case .text(let text) = node.form {
      hint = "a day is written date(\"\(text)\")"
    }
    throw ExpressionFault(node.range, "\(what) needs \(wanted), not \(type)", hint: hint)
  }

  /// Checks an operand that is a number of some kind, and returns which.
  @discardableResult
  func number(_ operand: Operand, of what: Message) throws(ExpressionFault) -> ValueType {
    let (node, type) = (operand.node, operand.type)
    guard type.isNumber || type == .undetermined else {
      let hint: Message? =
        type == .text ? "a column of numbers is declared: {type: decimal}" : nil
      throw ExpressionFault(node.range, "\(what) needs a number, not \(type)", hint: hint)
    }
    return type
  }

  /// The type that all nodes have in common.
  ///
  /// Integers widen to decimals, units to their common kind. A constant number fits any unit; any
  /// other number without a unit fits none.
  func common(_ operands: [Operand], _ verb: Message) throws(ExpressionFault) -> ValueType {
    var result: Operand?
    for operand in operands where operand.type != .undetermined {
      guard let known = result else {
        result = operand
        continue
      }
      let type = try join(known, operand, verb)
      let firm = known.node.isConstant ? operand : known
      result = Operand(node: firm.node, type: type)
    }
    let isOpen = operands.contains { $0.type == .undetermined }
    guard let type = result?.type, !(isOpen && type.isNumber) else { return .undetermined }
    return type
  }

  private func join(
    _ one: Operand, _ other: Operand, _ verb: Message
  ) throws(ExpressionFault) -> ValueType {
    if one.type == other.type { return one.type }
    let (first, last) = (one.node.range, other.node.range)
    let range = min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
    switch (one.type, other.type) {
    case (.integer, .decimal), (.decimal, .integer): return .decimal
    case (.quantity(let a), .quantity(let b)):
      if let common = a.commonKind(with: b) { return .quantity(common) }
      throw ExpressionFault(
        range, "\(a) cannot \(verb) \(b)",
        hint: "only units of one kind go together")
    case (.quantity(let unit), .integer), (.quantity(let unit), .decimal):
      if unit.isNone || other.node.isConstant { return one.type }
      throw unitless(other.node, verb, unit)
    case (.integer, .quantity(let unit)), (.decimal, .quantity(let unit)):
      if unit.isNone || one.node.isConstant { return other.type }
      throw unitless(one.node, verb, unit)
    default:
      throw ExpressionFault(
        range, "\(one.type) cannot \(verb) \(other.type)", hint: mismatchHint(one, other))
    }
  }

  private func unitless(
    _ node: ExpressionNode, _ verb: Message, _ unit: UnitOfMeasure
  ) -> ExpressionFault {
    ExpressionFault(
      node.range, "a number without a unit cannot \(verb) \(unit)",
      hint: "declare the column's unit: {unit: \(unit)}")
  }

  private func mismatchHint(
    _ one: Operand, _ other: Operand
  ) -> Message? {
    for (text, typed) in [(one, other), (other, one)] where text.type == .text {
      guard case .text(let literal) = text.node.form else { continue }
      if typed.type.isNumber { return "a number stands without quotes: \(literal)" }
      if typed.type == .date { return "a day is written date(\"2024-03-11\")" }
      if typed.type == .boolean { return "true and false stand without quotes" }
    }
    for (text, typed) in [(one, other), (other, one)] where text.type == .text {
      if typed.type.isNumber, typed.node.isConstant {
        return "text stands in quotes: \"\(typed.node)\""
      }
    }
    return nil
  }
}
