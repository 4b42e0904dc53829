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
  /// What amounts of money are converted by.
  let rates: RateBook?
  private let calendar: ReportingCalendar
  private(set) var result = LeafResult()

  init(
    _ request: LeafRequest, dateColumn: String?, regions: [StatedRegion],
    calendar: ReportingCalendar = .gregorian, rates: RateBook? = nil
  ) {
    self.request = request
    self.dateColumn = dateColumn
    self.regions = regions
    self.calendar = calendar
    self.rates = rates
  }

  /// - Parameter unplaced: Why it cannot be told whether the row is one of those that are asked for.
  mutating func fold(
    _ row: RowView, fault unplaced: (name: String, reason: Message)? = nil
  ) -> Fate {
    var fault: Fate?
    var date: RecordDate?
    if let column = dateColumn, request.period != nil || request.needsDate {
      let mayLackDate = !request.needsDate && (request.period.map { $0.kind == .all } ?? true)
      switch row.cell(column) {
      case .date(let value):
        if let period = request.period, value.period.isDisjoint(with: period) { return .filtered }
        date = value
      case .value(.missing):
        if !mayLackDate { fault = .undated }
      case .value:
        fault = .leftOut(name: column, reason: "the date is not known")
      case .fault(let reason):
        if !mayLackDate { fault = .leftOut(name: column, reason: reason) }
      }
    }
    if let unplaced { fault = fault ?? .leftOut(name: unplaced.name, reason: unplaced.reason) }
    var isCut = false
    for filter in request.filters + [request.aggregate.filter].compactMap(\.self) {
      switch row.evaluate(filter) {
      case .value(.boolean(true)): continue
      case .value: return .filtered
      case .fault: fault = fault ?? blame(row, filter)
      case .cut: isCut = true
      }
    }
    for entry in request.pinned {
      switch row.cell(entry.name) {
      case .value(let value): if !DimensionValue(value).matches(entry.value) { return .filtered }
      case .date: return .filtered
      case .fault(let reason): fault = fault ?? .leftOut(name: entry.name, reason: reason)
      }
    }
    if let fault { return fault }
    var key: LeafResult.Key = []
    for dimension in request.by {
      switch row.evaluate(dimension.expression) {
      case .value(let value): key.append(DimensionValue(value))
      case .fault: return blame(row, dimension.expression)
      case .cut: key.append(.notBrokenDown)
      }
    }
    if let grain = request.grain {
      // Which periods hold the record is asked when they are put together.
      guard let date else { return .filtered }
      let stretch = grain.stretch(of: date.period, calendar)
      key += [.day(stretch.first), .day(stretch.last)]
      if isCut {
        result.cuts.insert(LeafResult.Cut(span: date.period, key: key, isUndecided: true))
        return .cut(key)
      }
    } else {
      let isUndecided = isCut
      if let date, let period = request.period, !period.contains(date.period) { isCut = true }
      if isCut || key.contains(.notBrokenDown), let date {
        result.cuts.insert(
          LeafResult.Cut(span: date.period, key: key, isUndecided: isUndecided))
        if isCut { return .cut(key) }
      }
    }
    if let operand = request.aggregate.operand, row.firstFault(among: operand.names) != nil {
      return blame(row, operand)
    }
    if regions.contains(where: { $0.holds(row, date) }) { return .setAside(key) }
    if regions.contains(where: { $0.cuts(row, date) }) {
      // Part of the record is in the stated figure already, and nobody says how much of it.
      result.cells[key, default: LeafState()].cut()
      return .cut(key)
    }
    return add(row, key, date)
  }

  private mutating func add(_ row: RowView, _ key: LeafResult.Key, _ date: RecordDate?) -> Fate {
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
    switch value {
    case .missing:
      result.unvalued.insert(key)
      return .filtered
    case .quantity(let quantity) where quantity.isMissing:
      result.unvalued.insert(key)
      return .filtered
    default: break
    }
    if request.aggregate.readsNumbers, value.asQuantity == nil {
      return .leftOut(
        name: operand.names.first ?? "", reason: "'\(operand.text)' is no number in this row")
    }
    let reader = operand.names.count == 1 ? row.reader(operand.names[0]) : nil
    var amount = value
    if let currency = request.currency, request.aggregate.function != .count {
      switch rate(of: value, into: currency, date) {
      case .success(let rate):
        if request.aggregate.function == .sum {
          result.cells[key, default: LeafState()].add(value, at: rate, minimum: reader?.minimum)
          return .used(key)
        }
        amount = Self.converted(value, at: rate, into: currency)
      case .failure(let fault):
        return .leftOut(name: operand.names.first ?? "", reason: fault.reason)
      }
    }
    return add(amount, row, key, date, reader)
  }

  private mutating func add(
    _ value: ExpressionValue, _ row: RowView, _ key: LeafResult.Key, _ date: RecordDate?,
    _ reader: ColumnReader?
  ) -> Fate {
    switch request.aggregate.function {
    case .quantile:
      result.cells[key, default: LeafState()].place(value)
    case .first:
      guard let date else { return .undated }
      result.cells[key, default: LeafState()].date(
        value, on: date.period.first, keepingLater: false)
    case .last:
      guard let date else { return .undated }
      result.cells[key, default: LeafState()].date(value, on: date.period.last, keepingLater: true)
    case .latest(let per):
      guard let date else { return .undated }
      switch row.evaluate(per) {
      case .value(let one) where one != .missing:
        result.cells[key, default: LeafState()].date(
          value, of: DimensionValue(one), on: date.period.last)
      case .value, .cut:
        return .leftOut(name: per.names.first ?? "", reason: "'\(per.text)' does not tell which")
      case .fault: return blame(row, per)
      }
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

  private func blame(_ row: RowView, _ expression: Expression) -> Fate {
    if let fault = row.firstFault(among: expression.names) {
      return .leftOut(name: fault.name, reason: fault.reason)
    }
    return .leftOut(
      name: expression.names.first ?? "",
      reason: row.fault(of: expression) ?? "the expression has no value for this row")
  }
}
