import Bulletin

/// Folds rows into one leaf: what becomes of a row, and in which cell.
struct LeafFold {
  /// What became of a row.
  enum Fate {
    case filtered
    case used(LeafResult.Key)
    /// A cell that the leaf reads is bad; where the cell is known, in that cell alone.
    case leftOut(name: String, reason: Message)
    case undated
    /// A stated figure stands in its place.
    case setAside(LeafResult.Key)
    /// The row is in the cell, but so are days outside it.
    case cut(LeafResult.Key)
  }

  let request: LeafRequest
  /// The column that places rows in time; nil for a source without dates.
  let dateColumn: String?
  /// The regions in which stated figures stand for rows.
  let regions: [StatedRegion]
  private(set) var result = LeafResult()

  init(_ request: LeafRequest, dateColumn: String?, regions: [StatedRegion]) {
    self.request = request
    self.dateColumn = dateColumn
    self.regions = regions
  }

  mutating func fold(_ row: RowView) -> Fate {
    var fault: Fate?
    var date: RecordDate?
    if let period = request.period, let column = dateColumn {
      switch row.cell(column) {
      case .date(let value):
        guard !value.period.isDisjoint(with: period) else { return .filtered }
        date = value
      case .value(.missing):
        if period.kind != .all { fault = .undated }
      case .value:
        fault = .leftOut(name: column, reason: "the date is not known")
      case .fault(let reason):
        if period.kind != .all { fault = .leftOut(name: column, reason: reason) }
      }
    }
    var isCut = false
    for filter in request.filters + [request.aggregate.filter].compactMap(\.self) {
      switch row.evaluate(filter) {
      case .value(.boolean(true)): continue
      case .value: return .filtered
      case .fault: fault = fault ?? blame(row, filter.names)
      case .cut: isCut = true
      }
    }
    for entry in request.pinned {
      switch row.cell(entry.name) {
      case .value(let value): if !DimensionValue(value).matches(entry.value) { return .filtered }
      case .date: return .filtered
      case .fault: fault = fault ?? blame(row, [entry.name])
      }
    }
    if let fault { return fault }
    var key: LeafResult.Key = []
    for dimension in request.by {
      switch row.evaluate(dimension.expression) {
      case .value(let value): key.append(DimensionValue(value))
      case .fault: return blame(row, dimension.expression.names)
      case .cut: key.append(.notBrokenDown)
      }
    }
    if let date, let period = request.period, !period.contains(date.period) { isCut = true }
    if isCut || key.contains(.notBrokenDown), let date {
      result.cuts.insert(LeafResult.Cut(span: date.period, key: key))
      if isCut { return .cut(key) }
    }
    if let operand = request.aggregate.operand, row.firstFault(among: operand.names) != nil {
      return blame(row, operand.names)
    }
    if regions.contains(where: { $0.holds(row, date) }) { return .setAside(key) }
    if regions.contains(where: { $0.cuts(row, date) }) {
      // Part of the record is in the stated figure already, and nobody says how much of it.
      result.cells[key, default: LeafState()].cut()
      return .cut(key)
    }
    return add(row, key)
  }

  private mutating func add(_ row: RowView, _ key: LeafResult.Key) -> Fate {
    guard let operand = request.aggregate.operand else {
      result.cells[key, default: LeafState()].count()
      return .used(key)
    }
    guard case .value(let value) = row.evaluate(operand) else {
      return .leftOut(name: operand.names.first ?? "", reason: "'\(operand.text)' has no one value")
    }
    if case .fault(let reason) = value {
      return .leftOut(name: operand.names.first ?? "", reason: "\(reason)")
    }
    if case .missing = value {
      result.unvalued.insert(key)
      return .filtered
    }
    let reader = operand.names.count == 1 ? row.reader(operand.names[0]) : nil
    switch request.aggregate.function {
    case .count:
      result.cells[key, default: LeafState()].count()
    case .sum:
      result.cells[key, default: LeafState()].add(value, minimum: reader?.minimum)
    case .minimum:
      result.cells[key, default: LeafState()].compare(value, keepingGreater: false)
    case .maximum:
      result.cells[key, default: LeafState()].compare(value, keepingGreater: true)
    case .distinct:
      let text = DimensionValue(value).description
      let members = reader?.isList == true ? ListCell.members(of: text) : [text]
      result.cells[key, default: LeafState()].insert(members)
    }
    return .used(key)
  }

  private func blame(_ row: RowView, _ names: [String]) -> Fate {
    if let fault = row.firstFault(among: names) {
      return .leftOut(name: fault.name, reason: fault.reason)
    }
    return .leftOut(name: names.first ?? "", reason: "the expression has no value for this row")
  }
}
