import Bulletin

/// What a leaf knows of one cell.
struct FoldedCell {
  /// The state of its rows; nil if it has none.
  var state: LeafState?
  /// Whether it has rows whose operand is empty.
  var isUnvalued = false
  /// Whether it has rows whose operand is bad.
  var isSpoiled = false
  /// Whether a record lies partly in it.
  var isCut = false
}

extension FoldedCell {
  /// A cell of a leaf.
  ///
  /// - Parameters:
  ///   - asked: The question that the leaf answers.
  ///   - period: The period of the cell.
  init(
    of result: LeafResult, at key: [DimensionValue], _ asked: Asked, in period: Period,
    _ moves: Moves
  ) {
    state = result.cells[key]
    isUnvalued = result.unvalued.contains(key)
    isSpoiled = result.spoiled.contains(key)
    // A cell may name a month that the question does not hold.
    guard !asked.period.isDisjoint(with: period) else { return }
    isCut = result.cuts.contains { cut in
      guard !cut.span.isDisjoint(with: period),
        zip(cut.key, key).allSatisfy({ $0 == $1 || $0 == .notBrokenDown })
      else { return false }
      guard cut.key == key else { return moves.touches(cut.span, asked.by, key, in: period) }
      return cut.isUndecided || !period.contains(cut.span)
    }
  }
}

extension Moves {
  /// Whether some day of a record's span has the parts of a date that a key names.
  fileprivate func touches(
    _ span: Period, _ by: [Dimension], _ key: [DimensionValue], in period: Period
  ) -> Bool {
    guard let days = period.intersection(span) else { return false }
    let asked = Asked(metric: "", by: by, period: days)
    let stretches = self.stretches(of: asked, in: days)
    return stretches.isEmpty
      || stretches.contains { stretch in
        zip(by, key).allSatisfy { dimension, value in
          guard value != .notBrokenDown, let part = CalendarDimension(dimension) else {
            return true
          }
          return part.value(of: stretch, calendar) == value
        }
      }
  }
}
