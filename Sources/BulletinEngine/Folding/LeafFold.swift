import Bulletin

/// Folds rows into one leaf: what becomes of a row, and in which cell.
struct LeafFold {
  /// What became of a row.
  enum Fate {
    case filtered
    ///
    /// With the place of its cell in the table.
    case used(Int)
    /// A cell that the leaf reads is bad; where the cell is known, in that cell alone.
    case leftOut(name: String, reason: Message)
    case undated
    /// A stated figure stands in its place.
    case setAside(Int)
    /// The row is in the cell, but so are days outside it.
    case cut(Int)
  }

  let request: LeafRequest
  /// The column that places rows in time; nil for a source without dates.
  let dateColumn: String?
  /// The regions in which stated figures stand for rows.
  let regions: [StatedRegion]
  /// What amounts of money are converted by.
  let rates: RateBook?
  private let calendar: ReportingCalendar
  private(set) var table = LeafTable()

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
    // A row that is left out cuts nothing.
    if let operand = request.aggregate.operand, row.firstFault(among: operand.names) != nil {
      if let grain = request.grain, let date {
        let stretch = grain.stretch(of: date.period, calendar)
        key += [.day(stretch.first), .day(stretch.last)]
      }
      table.noteSpoiled(key)
      return blame(row, operand)
    }
    if let grain = request.grain {
      // Which periods hold the record is asked when they are put together.
      guard let date else { return .filtered }
      let stretch = grain.stretch(of: date.period, calendar)
      key += [.day(stretch.first), .day(stretch.last)]
      if isCut {
        table.cuts.insert(LeafResult.Cut(span: date.period, key: key, isUndecided: true))
        return .cut(table.place(of: key))
      }
    } else {
      let isUndecided = isCut
      if let date, let period = request.period, !period.contains(date.period) { isCut = true }
      if isCut || key.contains(.notBrokenDown), let date {
        table.cuts.insert(
          LeafResult.Cut(span: date.period, key: key, isUndecided: isUndecided))
        if isCut { return .cut(table.place(of: key)) }
      }
    }
    let place = table.place(of: key)
    if regions.contains(where: { $0.holds(row, date) }) { return .setAside(place) }
    if regions.contains(where: { $0.cuts(row, date) }) {
      // Part of the record is in the stated figure already, and nobody says how much of it.
      table[place].cut()
      return .cut(place)
    }
    return add(row, place, date)
  }

  private mutating func add(_ row: RowView, _ place: Int, _ date: RecordDate?) -> Fate {
    guard let operand = request.aggregate.operand else {
      table[place].count()
      return .used(place)
    }
    guard case .value(let value) = row.evaluate(operand: operand) else {
      return .leftOut(name: operand.names.first ?? "", reason: "'\(operand.text)' has no one value")
    }
    if case .fault(let reason) = value {
      return .leftOut(name: operand.names.first ?? "", reason: "\(reason)")
    }
    switch value {
    case .missing:
      table.noteUnvalued(place)
      return .filtered
    case .quantity(let quantity) where quantity.isMissing:
      table.noteUnvalued(place)
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
          table[place].add(value, at: rate, minimum: reader?.minimum)
          return .used(place)
        }
        amount = Self.converted(value, at: rate, into: currency)
      case .failure(let fault):
        return .leftOut(name: operand.names.first ?? "", reason: fault.reason)
      }
    }
    return add(amount, row, place, date, reader)
  }

  private mutating func add(
    _ value: ExpressionValue, _ row: RowView, _ place: Int, _ date: RecordDate?,
    _ reader: ColumnReader?
  ) -> Fate {
    switch request.aggregate.function {
    case .quantile:
      table[place].place(value)
    case .first:
      guard let date else { return .undated }
      table[place].date(
        value, on: date.period.first, keepingLater: false)
    case .last:
      guard let date else { return .undated }
      table[place].date(value, on: date.period.last, keepingLater: true)
    case .latest(let per):
      guard let date else { return .undated }
      switch row.evaluate(per) {
      case .value(let one) where one != .missing:
        table[place].date(
          value, of: DimensionValue(one), on: date.period.last, minimum: reader?.minimum)
      case .value, .cut:
        return .leftOut(name: per.names.first ?? "", reason: "'\(per.text)' does not tell which")
      case .fault: return blame(row, per)
      }
    case .count:
      table[place].count()
    case .sum:
      table[place].add(value, minimum: reader?.minimum)
    case .minimum:
      table[place].compare(value, keepingGreater: false)
    case .maximum:
      table[place].compare(value, keepingGreater: true)
    case .distinct:
      if case .quantity(let quantity) = value, !quantity.isKnown {
        table[place].insertUnknown()
        break
      }
      let text = DimensionValue(value).description
      let members = reader?.isList == true ? ListCell.members(of: text) : [text]
      table[place].insert(members)
    }
    return .used(place)
  }

  /// Adds a row whose cell and operand are known.
  ///
  /// - Parameter result: What the operand is, as its codes tell it; not an odd one.
  mutating func add(_ operand: OperandCodes?, _ row: Int, _ result: Int32, at place: Int) {
    guard let operand, request.aggregate.function != .count else { return table[place].count() }
    if result == OperandCodes.number {
      return add(operand.numbers[row], operand.unit, at: place)
    }
    let found = operand.value(result)
    if let number = found.number { return add(number, operand.unit, at: place) }
    switch request.aggregate.function {
    case .sum: table[place].add(found.value, minimum: operand.reader?.minimum)
    case .minimum: table[place].compare(found.value, keepingGreater: false)
    case .maximum: table[place].compare(found.value, keepingGreater: true)
    case .distinct where found.isUnknown: table[place].insertUnknown()
    case .distinct: table[place].insert(found.members)
    case .quantile: table[place].place(found.value)
    case .count, .first, .last, .latest: preconditionFailure("these are folded by rows")
    }
  }

  private mutating func add(_ number: ExactDecimal, _ unit: UnitOfMeasure, at place: Int) {
    switch request.aggregate.function {
    case .sum: table[place].add(number, unit)
    case .minimum: table[place].compare(number, unit, keepingGreater: false)
    case .maximum: table[place].compare(number, unit, keepingGreater: true)
    case .distinct: table[place].insert(number)
    default: table[place].place(number, unit)
    }
  }

  /// Notes a row whose cell is known and whose operand is empty.
  mutating func noteUnvalued(at place: Int) { table.noteUnvalued(place) }

  /// The place of a cell in the table.
  mutating func place(of key: LeafResult.Key) -> Int { table.place(of: key) }

  /// Writes different values to a scratch file.
  mutating func spill(to spill: ValueSpill) throws { try table.spill(to: spill) }

  private func blame(_ row: RowView, _ expression: Expression) -> Fate {
    if let fault = row.firstFault(among: expression.names) {
      return .leftOut(name: fault.name, reason: fault.reason)
    }
    return .leftOut(
      name: expression.names.first ?? "",
      reason: row.fault(of: expression) ?? "the expression has no value for this row")
  }
}
