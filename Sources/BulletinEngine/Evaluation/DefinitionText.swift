import Bulletin

/// A metric's definition in words that a configuration would take.
public enum DefinitionText {
  /// The definition of a metric.
  public static func of(_ binding: MetricBinding) -> String {
    var text: String
    if let single = binding.definition.measure as? any SingleAggregate {
      text = of(single.aggregate)
    } else if let formula = binding.definition.measure as? any Formulated {
      text = formula.formula.text
    } else {
      let inputs = binding.definition.measure.inputs.map { input in
        let place = of(input.move)
        return switch input.operand {
        case .aggregate(let aggregate): "\(input.name) = \(of(aggregate))\(place)"
        case .metric(let metric): "\(input.name) = \(metric)\(place)"
        case .constant(let quantity): "\(input.name) = \(quantity)"
        }
      }
      text = "\(binding.origin)(\(inputs.joined(separator: "; ")))"
    }
    if let filter = binding.filter { text += " where \(filter.text)" }
    if let date = binding.dateColumn { text += " by \(date)" }
    if let currency = binding.currency { text += " in \(currency)" }
    return text
  }

  private static func of(_ move: Move) -> String {
    switch move {
    case .here: ""
    case .total(let over): over.isEmpty ? ", in total" : ", over \(over.joined(separator: ", "))"
    case .within(let kept):
      kept.isEmpty ? ", in total" : ", within \(kept.joined(separator: ", "))"
    case .shifted(.period): ", the period before"
    case .shifted(.year): ", a year before"
    case .shifted(.term): ", the term before"
    case .shifted(let step): ", a \(step) before"
    case .running(.asked): ", since the period began"
    case .running(.months(let months)): ", over \(months) months"
    case .running(let start): ", since the \(start) began"
    case .ranked(let descending): descending ? ", ranked, greatest first" : ", ranked, least first"
    }
  }

  private static let half = Fraction(numerator: 1, denominator: 2)

  private static func of(_ aggregate: Aggregate) -> String {
    let name =
      switch aggregate.function {
      case .count: "count"
      case .sum: "sum"
      case .minimum: "min"
      case .maximum: "max"
      case .distinct: "distinct"
      case .quantile(let share): Fraction(share) == half ? "median" : "quantile at \(share)"
      case .first: "first"
      case .last: "last"
      case .latest(let per): "snapshot per \(per.text)"
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
