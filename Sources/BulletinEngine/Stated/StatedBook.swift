import Bulletin

/// All stated figures, by metric.
struct StatedBook: Sendable {
  /// What the stated figures of a metric say about one cell.
  enum Answer {
    /// Nothing: ask the records.
    case silent
    /// This figure stands for exactly the cell.
    case exactly(StatedFigure)
    /// These figures stand for parts of the cell, none within another.
    case parts([StatedFigure])
    /// The cell is a part of what one figure stands for, or lies across its border.
    case undivided(StatedFigure)
  }

  private var figures: [MetricID: [StatedFigure]] = [:]

  init() {}

  /// The metrics that are stated.
  var metrics: [MetricID] { figures.keys.sorted() }

  /// The figures of a metric, in the order they were read.
  subscript(_ metric: MetricID) -> [StatedFigure] { figures[metric] ?? [] }

  /// Adds a figure.
  ///
  /// - Throws: `StatedFault` if it contradicts, or overlaps without nesting, one that is there.
  mutating func add(_ figure: StatedFigure) throws {
    for other in self[figure.metric] {
      switch other.region.relation(to: figure.region) {
      case .same:
        if other.quantity == figure.quantity, figure.insteadOf == nil { return }
        throw StatedFault(.statedTwice, figure, other)
      case .overlaps:
        throw StatedFault(.statedOverlap, figure, other)
      case .holds, .within, .disjoint:
        continue
      }
    }
    figures[figure.metric, default: []].append(figure)
  }

  /// What is stated about a cell.
  func answer(_ metric: MetricID, _ cell: StatedRegion) -> Answer {
    var inside: [StatedFigure] = []
    var undivided: StatedFigure?
    for figure in self[metric] {
      switch figure.region.relation(to: cell) {
      case .same: return .exactly(figure)
      case .within: inside.append(figure)
      case .holds, .overlaps: undivided = undivided ?? figure
      case .disjoint: continue
      }
    }
    if let undivided { return .undivided(undivided) }
    guard !inside.isEmpty else { return .silent }
    return .parts(
      inside.filter { figure in
        !inside.contains { $0.region.relation(to: figure.region) == .holds }
      })
  }

  /// The figure that is stated for the term which begins on the day after a cell ends.
  func following(_ metric: MetricID, _ cell: StatedRegion) -> StatedFigure? {
    guard cell.period.kind != .all, let next = cell.period.last.adding(days: 1) else { return nil }
    return self[metric].first { figure in
      guard case .term = figure.region.period.kind else { return false }
      return figure.region.period.first == next && figure.region.dimensions == cell.dimensions
    }
  }
}
