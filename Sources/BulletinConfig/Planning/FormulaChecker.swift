import Bulletin

/// Checks types and units of formulas over metrics, as far as the units of metrics are known.
struct FormulaChecker {
  let diagnostics: Diagnostics
  let catalogue: MetricCatalogue
  let registry: Registry
  let sources: [SourceBinding]
  /// The metrics of the configuration as they were written, by key.
  let nodes: [String: Node]

  private var types: MetricTypes {
    MetricTypes(catalogue: catalogue, registry: registry, sources: sources, nodes: nodes)
  }

  func check() {
    for (key, node) in nodes.sorted(by: { $0.key < $1.key }) {
      checkTarget(key, node)
      guard let formula = node["formula"], let text = formula.text,
        catalogue[MetricID(key)] != nil, let expression = try? Expression.parse(text)
      else { continue }
      check(expression, in: formula)
    }
  }

  /// Checks a formula that makes a number.
  private func check(_ expression: Expression, in node: Node) {
    ExpressionFault.report(in: node, diagnostics) { () throws(ExpressionFault) in
      let type = try expression.check(in: types.scope(of: expression))
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
      try expression.checkCondition(in: types.scope(of: expression))
    }
  }

  /// Checks that an amount that is aimed at is in the unit of what it is held against.
  private func checkTarget(_ key: String, _ node: Node) {
    guard node["type"]?.text == "target", let binding = catalogue[MetricID(key)],
      let of = node["of"]?.text, let unit = types.unit(of: MetricID(of))
    else { return }
    for case .constant(let target) in binding.definition.measure.inputs.map(\.operand)
    where !target.unit.isNone && target.unit.commonKind(with: unit) == nil {
      diagnostics.error(
        .badExpression, "the target is in \(target.unit), '\(of)' is in \(unit)",
        at: (node["target"] ?? node).place)
    }
  }
}
