import Bulletin

/// Checks types and units of formulas over metrics, as far as the units of metrics are known.
struct FormulaChecker {
  let diagnostics: Diagnostics
  let catalogue: MetricCatalogue
  let registry: Registry
  /// The metrics of the configuration as they were written, by key.
  let nodes: [String: Node]

  func check() {
    for (key, node) in nodes.sorted(by: { $0.key < $1.key }) {
      guard let formula = node["formula"], let text = formula.text,
        catalogue[MetricID(key)] != nil, let expression = try? Expression.parse(text)
      else { continue }
      check(expression, in: formula)
    }
  }

  /// Checks a formula that makes a number.
  private func check(_ expression: Expression, in node: Node) {
    ExpressionFault.report(in: node, diagnostics) { () throws(ExpressionFault) in
      let type = try expression.check(in: scope(of: expression))
      if [.text, .date, .boolean].contains(type) {
        throw ExpressionFault(
          expression.root.range, "a formula over metrics makes a number; this is \(type)")
      }
    }
  }

  /// Checks a condition over metrics; every name in it must be one.
  func checkCondition(_ expression: Expression, in node: Node, owner: Message) {
    var isGood = true
    for name in expression.names where !catalogue.knows(MetricID(name)) {
      isGood = false
      diagnostics.error(
        .unknownMetric, "unknown metric '\(name)' in \(owner)",
        at: node.place(ofUTF8: expression.range(of: name) ?? 0..<0),
        hint: Suggestion.hint(for: name, among: catalogue.ids.map(\.text)))
    }
    guard isGood else { return }
    ExpressionFault.report(in: node, diagnostics) { () throws(ExpressionFault) in
      if case .name = expression.root.form {
        throw ExpressionFault(
          expression.root.range, "a filter needs a condition, not a number",
          hint: "compare it: \(expression.text) > 0")
      }
      try expression.checkCondition(in: scope(of: expression))
    }
  }

  private func scope(of expression: Expression) -> ExpressionScope {
    var types: [String: ValueType] = [:]
    for name in expression.names {
      var seen: Set<MetricID> = []
      types[name] = type(of: MetricID(name), &seen) ?? .undetermined
    }
    return ExpressionScope(types, isOpen: true)
  }

  /// The type of a metric's figures, if its unit is known without rows.
  private func type(of id: MetricID, _ seen: inout Set<MetricID>) -> ValueType? {
    guard let binding = catalogue[id], seen.insert(id).inserted else { return nil }
    if let unit = binding.definition.unit { return .quantity(unit) }
    let inputs = binding.definition.measure.inputs
    guard inputs.count == 1, case .aggregate(let aggregate) = inputs[0].operand,
      case .records(let name) = aggregate.origin, let operand = aggregate.operand,
      case .name(let field, _) = operand.root.form,
      [.sum, .minimum, .maximum].contains(aggregate.function),
      let declared = registry.recordType(name)?.field(field), !declared.unit.isNone
    else { return nil }
    return .quantity(declared.unit)
  }
}
