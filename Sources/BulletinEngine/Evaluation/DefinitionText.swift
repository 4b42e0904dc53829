import Bulletin

/// A metric's definition in words that a configuration would take.
public enum DefinitionText {
  /// The definition of a metric.
  public static func of(_ binding: MetricBinding) -> String {
    var text: String
    if let single = binding.definition.measure as? any SingleAggregate {
      text = of(single.aggregate)
    } else if let formula = binding.definition.measure as? FormulaMeasure {
      text = formula.formula.text
    } else {
      let inputs = binding.definition.measure.inputs.map { input in
        switch input.operand {
        case .aggregate(let aggregate): "\(input.name) = \(of(aggregate))"
        case .metric(let metric): "\(input.name) = \(metric)"
        case .constant(let quantity): "\(input.name) = \(quantity)"
        }
      }
      text = "\(binding.origin)(\(inputs.joined(separator: "; ")))"
    }
    if let filter = binding.filter { text += " where \(filter.text)" }
    return text
  }

  private static func of(_ aggregate: Aggregate) -> String {
    let name =
      switch aggregate.function {
      case .count: "count"
      case .sum: "sum"
      case .minimum: "min"
      case .maximum: "max"
      case .distinct: "distinct"
      }
    var text = "\(name)(\(aggregate.operand?.text ?? ""))"
    switch aggregate.origin {
    case .source(let key): text += " of \(key)"
    case .records(let type): text += " of \(type)"
    }
    if let filter = aggregate.filter { text += " where \(filter.text)" }
    return text
  }
}
