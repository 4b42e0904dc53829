import Bulletin

/// The records that a stated figure stands for: a period, and values of some dimensions.
struct StatedRegion: Hashable, Sendable {
  /// How two regions lie to each other.
  enum Relation {
    case same
    /// The other region lies within this one.
    case holds
    /// This region lies within the other.
    case within
    case disjoint
    /// They share records, and neither holds the other.
    case overlaps
  }

  /// The period.
  var period: Period
  /// The values of dimensions, in code point order of the names.
  var dimensions: [FigureID.DimensionEntry]

  init(period: Period, dimensions: [FigureID.DimensionEntry]) {
    self.period = period
    self.dimensions = dimensions.sorted { $0.name < $1.name }
  }

  /// How this region lies to another.
  func relation(to other: StatedRegion) -> Relation {
    guard !period.isDisjoint(with: other.period) else { return .disjoint }
    for entry in dimensions {
      if let theirs = other.value(of: entry.name), !theirs.matches(entry.value) {
        return .disjoint
      }
    }
    let outer = holdsPeriod(of: other) && dimensions.allSatisfy { other.value(of: $0.name) != nil }
    let inner =
      other.holdsPeriod(of: self) && other.dimensions.allSatisfy { value(of: $0.name) != nil }
    switch (outer, inner) {
    case (true, true): return .same
    case (true, false): return .holds
    case (false, true): return .within
    case (false, false): return .overlaps
    }
  }

  /// Whether a row is one of the region's records.
  func holds(_ row: RowView, _ date: RecordDate?) -> Bool {
    if let date, !period.contains(date.period) { return false }
    if date == nil, period.kind != .all { return false }
    return agrees(with: row)
  }

  /// Whether a row spans the border of the region, so that only a part of it is in there.
  func cuts(_ row: RowView, _ date: RecordDate?) -> Bool {
    guard let date, !period.isDisjoint(with: date.period), !period.contains(date.period) else {
      return false
    }
    return agrees(with: row)
  }

  private func agrees(with row: RowView) -> Bool {
    dimensions.allSatisfy { entry in
      if case .value(let value) = row.cell(entry.name) {
        DimensionValue(value).matches(entry.value)
      } else {
        false
      }
    }
  }

  private func value(of name: String) -> DimensionValue? {
    dimensions.first { $0.name == name }?.value
  }

  private func holdsPeriod(of other: StatedRegion) -> Bool { period.contains(other.period) }
}
