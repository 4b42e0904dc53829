import Bulletin

extension Evaluator {
  /// The key of the row that a stated figure belongs to.
  func key(of figure: StatedFigure, by dimensions: [Dimension]) -> [DimensionValue] {
    dimensions.map { dimension in
      if let part = CalendarDimension(dimension) {
        return part.value(of: figure.region.period, calendar) ?? .notBrokenDown
      }
      return figure.region.dimensions.first { $0.name == dimension.name }?.value ?? .notBrokenDown
    }
  }

  /// The rows of a metric, in no particular order: a row for each group that has a figure in any of
  /// the periods that it is measured in.
  func keys(_ asked: Asked) -> Set<[DimensionValue]> {
    var keys = found(asked, depth: 0)
    guard let gaps = catalogue[asked.metric]?.gaps else { return keys }
    if gaps == .carry, let history = moves.history(of: asked) {
      // What was there before is carried on, also where the asked period has no rows of it.
      let before = found(history, depth: 0).filter { !$0.contains(.notBrokenDown) }
      guard moves.makesPeriods(asked) else { return keys.union(before) }
      let places = asked.by.map { history.by.firstIndex(of: $0) }
      let stretches = moves.stretches(of: asked, in: asked.period).prefix(1)
      for stretch in asked.period.kind == .all ? [] : stretches {
        for key in before {
          let blank = places.map { $0.map { key[$0] } ?? .missing }
          if let cell = moves.key(of: stretch, asked.by, blank) { keys.insert(cell) }
        }
      }
    }
    return keys.union(moves.gaps(asked, among: keys))
  }

  /// The rows of a metric beside itself in an earlier period.
  func keys(_ asked: Asked, comparedWith step: Move.Step) -> Set<[DimensionValue]> {
    let keys = keys(asked)
    return keys.union(
      moved(
        asked, .shifted(by: step), keepsTable: plan.tables.contains(asked.metric), among: keys
      ) { self.keys($0) })
  }

  private func found(_ asked: Asked, depth: Int) -> Set<[DimensionValue]> {
    cache.keys(asked) { find(asked, depth: depth) }
  }

  private func find(_ asked: Asked, depth: Int) -> Set<[DimensionValue]> {
    guard depth < 100, let binding = catalogue[asked.metric] else { return [] }
    var keys: Set<[DimensionValue]> = []
    let whole = StatedRegion(period: asked.period, dimensions: pinned)
    for figure in book[asked.metric] {
      switch figure.region.relation(to: whole) {
      case .same, .within: keys.insert(key(of: figure, by: asked.by))
      case .holds, .overlaps, .disjoint: continue
      }
    }
    let inputs = binding.definition.measure.inputs
    for input in inputs { keys.formUnion(rows(of: input.operand, binding, asked, depth)) }
    for input in inputs {
      switch input.move {
      case .shifted, .running:
        keys.formUnion(
          moved(
            asked, input.move,
            keepsTable: plan.tables.contains(input.operand, of: binding, catalogue), among: keys
          ) { rows(of: input.operand, binding, $0, depth) })
      case .here, .total, .within, .ranked: continue
      }
    }
    return keys
  }

  private func rows(
    of operand: MetricInput.Operand, _ binding: MetricBinding, _ asked: Asked, _ depth: Int
  ) -> Set<[DimensionValue]> {
    switch operand {
    case .constant: return []
    case .aggregate(let aggregate):
      let request = LeafPlan.leaf(aggregate, of: binding, asked)
      if request.grain == nil, let position = plan.position(of: request) {
        return results[position].keys
      }
      guard let position = plan.cover(of: request) else { return [] }
      return cache.cover(position, of: results[position], asked.by.count).keys(in: asked.period)
    case .metric(let name):
      var there = asked
      there.metric = catalogue.resolve(name, in: binding)
      return found(there, depth: depth + 1)
    }
  }

  /// The cells of a question that a move leads to rows from.
  ///
  /// - Parameters:
  ///   - keys: The rows that are known. A running total has none in a period without rows; what is
  ///     compared has one in every period of the asked one that has rows before it.
  ///   - find: The rows of the question that a move leads to.
  private func moved(
    _ asked: Asked, _ move: Move, keepsTable: Bool, among keys: Set<[DimensionValue]>,
    _ find: (Asked) -> Set<[DimensionValue]>
  ) -> Set<[DimensionValue]> {
    guard moves.makesPeriods(asked) else {
      let found = moves.planned(asked, move, keepsTable: keepsTable).first.map(find) ?? []
      return found.filter { !$0.contains(.notBrokenDown) }
    }
    var moved: Set<[DimensionValue]> = []
    for stretch in stretches(of: asked, move, among: keys) {
      let blank = Array(repeating: DimensionValue.missing, count: asked.by.count)
      guard let cell = moves.key(of: stretch, asked.by, blank),
        let target = moves.target(asked, cell, move, keepsTable: keepsTable)
      else { continue }
      let places = asked.by.map { target.asked.by.firstIndex(of: $0) }
      for key in find(target.asked) where !key.contains(.notBrokenDown) {
        let isThere = zip(target.asked.by, zip(key, target.key)).allSatisfy { by, values in
          CalendarDimension(by) == nil || values.0 == values.1
        }
        guard isThere else { continue }
        moved.insert(
          asked.by.indices.map { index in
            guard CalendarDimension(asked.by[index]) == nil, let place = places[index] else {
              return cell[index]
            }
            return key[place]
          })
      }
    }
    return moved
  }

  /// The periods of a question's cells that a move is made from.
  private func stretches(
    of asked: Asked, _ move: Move, among keys: Set<[DimensionValue]>
  ) -> [Period] {
    var named: Set<Period> = []
    if asked.period.kind == .all || move.isRunning {
      for key in keys where !key.contains(.notBrokenDown) {
        if let period = moves.named(asked, key) { named.insert(period) }
      }
    }
    if move.isRunning { return Array(named) }
    guard asked.period.kind == .all else { return moves.stretches(of: asked, in: asked.period) }
    guard let first = named.map(\.first).min(), let last = named.map(\.last).max(),
      let span = Period(from: first, to: last)
    else { return [] }
    return moves.stretches(of: asked, in: span)
  }
}

extension Move {
  fileprivate var isRunning: Bool { if case .running = self { true } else { false } }
}
