import Bulletin

/// Checks that every metric that another names is there, and that none is defined by itself.
struct MetricReferences {
  let diagnostics: Diagnostics
  let catalogue: MetricCatalogue
  /// The metrics of the configuration as they were written, by key.
  let nodes: [String: Node]

  func check() {
    var told: Set<MetricID> = []
    for id in catalogue.ids {
      guard let binding = catalogue[id], let place = binding.place else { continue }
      for input in binding.definition.measure.inputs {
        guard case .metric(let name) = input.operand else { continue }
        if !catalogue.knows(catalogue.resolve(name, in: binding)) {
          diagnostics.error(
            .unknownMetric, "unknown metric '\(name)' in metric '\(id)'",
            at: Self.place(of: name.text, in: nodes[id.text]) ?? place,
            hint: Suggestion.hint(for: name.text, among: catalogue.ids.map(\.text)))
        }
      }
      if !told.contains(id), let circle = circle(from: id) {
        told.formUnion(circle)
        let names = (circle + [id]).map { "'\($0)'" }.joined(separator: " → ")
        diagnostics.error(
          .circularMetric,
          circle.count == 1
            ? "metric '\(id)' is defined by itself" : "metrics defined by each other: \(names)",
          at: place)
      }
    }
  }

  /// The metrics that lead from one back to it, itself first; nil if none does.
  private func circle(from goal: MetricID) -> [MetricID]? {
    var seen: Set<MetricID> = []
    func walk(_ id: MetricID, _ path: [MetricID]) -> [MetricID]? {
      guard let binding = catalogue[id], seen.insert(id).inserted else { return nil }
      for input in binding.definition.measure.inputs {
        guard case .metric(let name) = input.operand else { continue }
        let next = catalogue.resolve(name, in: binding)
        if next == goal { return path }
        if let found = walk(next, path + [next]) { return found }
      }
      return nil
    }
    return walk(goal, [goal])
  }

  /// Where a metric's map names another: as a value, in a list, or in a formula.
  static func place(of name: String, in node: Node?) -> Place? {
    guard let node else { return nil }
    switch node.content {
    case .scalar(let scalar):
      if scalar.text == name { return node.place }
      guard let expression = try? Expression.parse(scalar.text),
        let range = expression.range(of: name)
      else { return nil }
      return node.place(ofUTF8: range)
    case .list(let nodes): return nodes.lazy.compactMap { place(of: name, in: $0) }.first
    case .map(let entries):
      // A label may hold the same word; it names nothing.
      return entries.lazy.filter { !["label", "type", "unit", "from"].contains($0.key.text) }
        .compactMap { place(of: name, in: $0.value) }.first
    }
  }
}
