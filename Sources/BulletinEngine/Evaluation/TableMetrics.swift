import Bulletin

/// The metrics whose cells say something about the whole question that they belong to: shares of its
/// total, ranks among its rows, and totals that run from its beginning.
///
/// In an earlier period they are asked as cells of an earlier question; any other metric is asked in
/// the earlier period alone.
struct TableMetrics {
  private var known: [MetricID: Bool] = [:]

  init(_ catalogue: MetricCatalogue) {
    for id in catalogue.ids { _ = mark(id, catalogue, depth: 0) }
  }

  /// Whether a metric is one of them.
  func contains(_ metric: MetricID) -> Bool { known[metric] ?? false }

  /// Whether the metric behind an input is one of them.
  func contains(
    _ operand: MetricInput.Operand, of binding: MetricBinding, _ catalogue: MetricCatalogue
  ) -> Bool {
    guard case .metric(let name) = operand else { return false }
    return contains(catalogue.resolve(name, in: binding))
  }

  private mutating func mark(
    _ metric: MetricID, _ catalogue: MetricCatalogue, depth: Int
  ) -> Bool {
    if let known = known[metric] { return known }
    guard depth < 100, let binding = catalogue[metric] else { return false }
    var isOne = false
    for input in binding.definition.measure.inputs {
      switch input.move {
      case .total, .within, .ranked, .running(from: .asked): isOne = true
      case .here, .shifted, .running: break
      }
      if case .metric(let name) = input.operand,
        mark(catalogue.resolve(name, in: binding), catalogue, depth: depth + 1)
      {
        isOne = true
      }
    }
    known[metric] = isOne
    return isOne
  }
}
