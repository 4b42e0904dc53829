import Bulletin

/// Earlier cells as cells of whole questions.
extension Moves {
  /// The earlier questions that the cells of a question may be led to by a step.
  func tables(_ asked: Asked, _ step: Move.Step) -> [Asked] {
    guard asked.period.kind != .all else { return [asked] }
    var found: [Asked] = []
    for stretch in stretches(of: asked, in: asked.period) {
      guard let period = shifted(stretch, step), let table = table(of: asked, holding: period),
        !found.contains(table)
      else { continue }
      found.append(table)
    }
    return found
  }

  /// The cell of a period with the dimensions of a question, in that question or an earlier one;
  /// nil for a period that is no cell of any.
  ///
  /// - Parameter key: What the cell has beside its period.
  func cell(of asked: Asked, _ key: [DimensionValue], in period: Period) -> Target? {
    guard let table = table(of: asked, holding: period),
      let key = self.key(of: period, asked.by, key), let named = named(table, key),
      named.first == period.first, named.last == period.last
    else { return nil }
    return Target(asked: table, key: key)
  }

  /// A key with the parts of a date that name a period; nil if a part has several values in it.
  func key(
    of period: Period, _ by: [Dimension], _ key: [DimensionValue]
  ) -> [DimensionValue]? {
    var found = key
    for (index, dimension) in by.enumerated() {
      guard let part = CalendarDimension(dimension) else { continue }
      guard let value = part.value(of: period, calendar) else { return nil }
      found[index] = value
    }
    return found
  }

  /// The shortest stretches of time that the dimensions of a question tell apart.
  func stretches(of asked: Asked, in span: Period) -> [Period] {
    guard let finest = asked.by.compactMap({ CalendarDimension($0)?.grain }).max() else {
      return []
    }
    var found: [Period] = []
    var day = span.first
    while let stretch = finest.stretch(of: day, calendar), stretch.first <= span.last {
      found.append(stretch)
      guard let next = stretch.last.adding(days: 1), next > day else { break }
      day = next
    }
    return found
  }

  /// The same question, or the one of the same length before it that holds a period.
  private func table(of asked: Asked, holding period: Period) -> Asked? {
    var table = asked
    while !table.period.contains(period) {
      guard period.first < table.period.first,
        let before = table.period.previous(inTerms: terms), before.first < table.period.first
      else { return nil }
      table.period = before
    }
    return makesPeriods(table) ? table : nil
  }
}
