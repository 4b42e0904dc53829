import Bulletin

/// What is known of the figures of metrics before any row is read: their units.
struct MetricTypes {
  let catalogue: MetricCatalogue
  let registry: Registry
  let sources: [SourceBinding]
  /// The metrics of the configuration as they were written, by key.
  let nodes: [String: Node]

  /// What the names of a formula stand for.
  func scope(of expression: Expression) -> ExpressionScope {
    scope(of: expression, behind: [])
  }

  /// The unit of a metric's figures; nil where only rows tell it.
  func unit(of id: MetricID) -> UnitOfMeasure? {
    guard case .quantity(let unit)? = type(of: id, behind: []), !unit.isNone else { return nil }
    return unit
  }

  private func scope(of expression: Expression, behind: Set<MetricID>) -> ExpressionScope {
    var types: [String: ValueType] = [:]
    for name in expression.names {
      types[name] = type(of: MetricID(name), behind: behind) ?? .undetermined
    }
    return ExpressionScope(types, isOpen: true)
  }

  /// - Parameter behind: The metrics that are computed of this one.
  private func type(of id: MetricID, behind: Set<MetricID>) -> ValueType? {
    guard let binding = catalogue[id], !behind.contains(id), behind.count < 100 else { return nil }
    if let unit = binding.definition.unit ?? binding.currency { return .quantity(unit) }
    let inputs = binding.definition.measure.inputs
    if inputs.count == 1, case .aggregate(let aggregate) = inputs[0].operand {
      return type(of: aggregate)
    }
    let behind = behind.union([id])
    guard let node = nodes[id.text] else { return nil }
    switch node["type"]?.text {
    case "derived":
      guard let text = node["formula"]?.text, let formula = try? Expression.parse(text) else {
        return nil
      }
      return known(try? formula.check(in: scope(of: formula, behind: behind)))
    case "cumulative":
      return node["of"]?.text.flatMap { type(of: MetricID($0), behind: behind) }
    case "change" where !binding.definition.isShare:
      return node["of"]?.text.flatMap { type(of: MetricID($0), behind: behind) }
    case "ratio":
      let parts = ["numerator", "denominator"].map { key in
        node[key]?.text.flatMap { type(of: MetricID($0), behind: behind) }
      }
      guard case .quantity(let above)? = parts[0], case .quantity(let below)? = parts[1] else {
        return nil
      }
      return known(.quantity(above / below))
    default: return nil
    }
  }

  private func type(of aggregate: Aggregate) -> ValueType? {
    switch aggregate.function {
    case .count, .distinct: return nil
    case .sum, .minimum, .maximum, .quantile, .first, .last, .latest: break
    }
    guard let operand = aggregate.operand else { return nil }
    let (type, columns): (RecordType?, OrderedEntries<ColumnOptions>)
    switch aggregate.origin {
    case .records(let name): (type, columns) = (registry.recordType(name), OrderedEntries())
    case .source(let key):
      guard let source = sources.named(key) else { return nil }
      (type, columns) = (source.recordType, source.table.columns)
    }
    let scope = ExpressionScope(TableTypes.types(of: type, columns, registry.units), isOpen: true)
    return known(try? operand.check(in: scope))
  }

  /// Nothing but an amount in a unit is known for sure: cells may bring a unit of their own.
  private func known(_ type: ValueType?) -> ValueType? {
    guard case .quantity(let unit)? = type, !unit.isNone else { return nil }
    return type
  }
}

extension Plan {
  /// Checks that a condition fits the rows that some metrics read, as far as these are declared.
  ///
  /// - Throws: The first part whose operands do not fit.
  public func check(
    _ condition: Expression, over metrics: [MetricID]
  ) throws(ExpressionFault) {
    for source in sources.behind(catalogue.origins(of: metrics)) {
      try condition.checkCondition(
        in: ExpressionScope(
          TableTypes.types(of: source.recordType, source.table.columns, units), isOpen: true))
    }
  }
}
