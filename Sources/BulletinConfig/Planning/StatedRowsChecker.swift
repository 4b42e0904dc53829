import Bulletin

/// Checks stated figures that stand in the configuration itself: their metrics and periods.
struct StatedRowsChecker {
  let context: PlanningContext
  let catalogue: MetricCatalogue
  let sources: OrderedEntries<RawNode>
  let bindings: [SourceBinding]

  func check() {
    for binding in bindings where binding.statesFigures && binding.type == "inline" {
      guard let rows = sources[binding.key]?.node["rows"] else { continue }
      for row in rows.list ?? [rows] { check(row, binding) }
    }
  }

  private func check(_ row: Node, _ binding: SourceBinding) {
    let owner: Message = "source '\(binding.key)'"
    for required in ["metric", "value"] where row[required] == nil {
      // Headers are compared folded; only what stands under no spelling is missing.
      let spelled = row.entries?.contains { FoldedText.fold($0.key.text ?? "") == required }
      if spelled == true { continue }
      context.diagnostics.error(
        .badStatedFigure, "a stated figure in \(owner) has no '\(required)'", at: row.place.head)
    }
    if let node = row["metric"], let name = node.text, catalogue[MetricID(name)] == nil {
      context.diagnostics.error(
        .unknownMetric, "unknown metric '\(name)' in a stated figure", at: node.place,
        hint: Suggestion.hint(for: name, among: catalogue.ids.map(\.text)))
    }
    if let node = row["period"], let text = node.text {
      do { _ = try PeriodSpecification.parse(text) } catch {
        context.diagnostics.error(.badPeriod, "\(error)", at: node.place)
      }
    } else if row["period"] == nil, binding.table.period == nil {
      context.diagnostics.error(
        .badStatedFigure, "a stated figure in \(owner) has no period", at: row.place.head,
        hint: "write it in the row, or once: period: 2017..2023")
    }
  }
}
