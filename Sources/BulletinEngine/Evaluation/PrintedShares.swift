import Bulletin

/// Rounds the shares of a table's column together, so that what is printed adds up to 100 %.
struct PrintedShares {
  let catalogue: MetricCatalogue

  /// Sets what is printed for the figures of one column, if they are parts of wholes.
  ///
  /// With a comparison the earlier figures of the column. Figures themselves, and what machines read, stay as they are.
  func round(
    _ asked: Asked, _ column: Int, _ rows: [FigureRow], _ figures: inout [FigureID: Figure],
    beside comparison: FigureComparison? = nil
  ) {
    guard let binding = catalogue[asked.metric], binding.definition.isShare,
      let kept = keptDimensions(of: binding)
    else { return }
    let groups = Dictionary(grouping: rows) { row in
      zip(asked.by, row.key).filter { kept.contains($0.0.name) }.map(\.1)
    }
    for rows in groups.values {
      let ids = rows.compactMap { row in
        row.figures[column].map { id in
          comparison.map { id.told(as: .previous, $0) } ?? id
        }
      }.filter {
        figures[$0]?.quantity.isMissing == false
      }
      let parts = ids.compactMap { id -> Fraction? in
        guard let quantity = figures[id]?.quantity, quantity.isExact else { return nil }
        return quantity.value
      }
      let places = (binding.definition.decimals ?? 1) + 2
      guard parts.count == ids.count,
        let rounded = LargestRemainder.round(parts, toPlaces: places)
      else { continue }
      for (id, value) in zip(ids, rounded) { figures[id]?.printed = .exact(value) }
    }
  }

  /// The dimensions that the whole keeps; nil for a metric that is no share of a whole.
  private func keptDimensions(of binding: MetricBinding) -> [String]? {
    for input in binding.definition.measure.inputs {
      if case .within(let kept) = input.move { return kept }
    }
    return nil
  }
}
