/// What metrics are, told slowly and plainly over rows in memory; shares nothing with the engine.
struct ReferenceEvaluator {
  /// A value, or why there is none.
  enum Value: Equatable {
    case missing
    case notStated
    case range(Rational, Rational)

    static func number(_ number: Rational) -> Value { .range(number, number) }

    /// As the engine's answers print it.
    var text: String {
      switch self {
      case .missing: "missing"
      case .notStated: "not stated"
      case .range(let low, let high): low == high ? low.text : "\(low.text) to \(high.text)"
      }
    }

    var number: Rational? { if case .range(let low, _) = self { low } else { nil } }

    static func combine(_ a: Value, _ b: Value, _ body: (Rational, Rational) -> Value) -> Value {
      if a == .notStated || b == .notStated { return .notStated }
      guard let x = a.number, let y = b.number else { return .missing }
      return body(x, y)
    }
  }

  enum Column: String, Sendable { case people, amount }

  enum Aggregate: Sendable {
    case count, countOf(Column), sum(Column), least(Column), greatest(Column), mean(Column)
    case distinct, quantile(Column, Rational), first(Column), last(Column), snapshot(Column)
  }

  indirect enum Metric: Sendable {
    case aggregate(Aggregate, where: Int?)
    case ratio(Metric, Metric)
    case plus(Metric, Metric)
    case share(Metric, within: Set<String>)
    case rank(Metric, descending: Bool)
    case cumulative(Metric, Reset)
    case change(Metric, yearly: Bool, percent: Bool)
  }

  enum Reset: Sendable { case asked, year, quarter, window(Int) }

  /// A dimension by name: `province`, `year`, `quarter`, `month`.
  typealias Key = [String: String]

  let rows: [ReferenceRow]
  /// Whether a count of a column takes cells that are no numbers: nobody said that they must be.
  var countsTexts = false

  /// The rows of a question: the key in the order of the dimensions, and the value.
  func rows(_ metric: Metric, by: [String], _ period: ReferencePeriod) -> [String] {
    if by.isEmpty { return [": " + value(metric, [:], [], period).text] }
    return keys(metric, by, period).map { key in
      by.map { key[$0]! }.joined(separator: "/") + ": " + value(metric, key, by, period).text
    }.sorted()
  }

  func value(
    _ metric: Metric, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Value {
    switch metric {
    case .aggregate(let aggregate, let least):
      return fold(aggregate, least, key, period)
    case .ratio(let a, let b):
      return .combine(value(a, key, by, period), value(b, key, by, period)) {
        $1 == Rational(0) ? .missing : .number($0 / $1)
      }
    case .plus(let a, let b):
      let (x, y) = (value(a, key, by, period), value(b, key, by, period))
      // In an expression missing spreads, as NULL does, over what is not stated too.
      return x == .missing || y == .missing ? .missing : .combine(x, y) { .number($0 + $1) }
    case .share(let of, let within):
      let whole = key.filter { within.contains($0.key) }
      return .combine(
        value(of, key, by, period), value(of, whole, by.filter(within.contains), period)
      ) { $1 == Rational(0) ? .missing : .number($0 / $1) }
    case .rank(let of, let descending): return rank(of, descending, key, by, period)
    case .cumulative(let of, let reset):
      if key.values.contains("*") { return .notStated }
      guard makesPeriods(by, period) else {
        return value(of, key, by, running(reset, to: period, asked: period))
      }
      guard let cell = named(key, by, period) else { return .notStated }
      let clipped = period.kind == .all ? cell : intersection(cell, period)
      return value(
        of, rest(key), by.filter { $0 == "province" }, running(reset, to: clipped, asked: period))
    case .change(let of, let yearly, let percent):
      if key.values.contains("*") { return .notStated }
      var isCut = false
      if makesPeriods(by, period) {
        guard let named = named(key, by, period) else { return .notStated }
        // A part of a quarter is not compared with a whole one.
        isCut = period.kind != .all && intersection(named, period).count != named.count
      }
      guard let there = earlier(of, yearly, key, by, period) else { return .notStated }
      let (now, then) = (
        value(of, key, by, period), value(of, there.key, there.by, there.period)
      )
      if isCut { return .combine(now, then) { _, _ in .notStated } }
      if !percent, case .range(let low, let high) = now, case .range(let least, let most) = then {
        return .range(low - most, high - least)
      }
      return .combine(now, then) { now, then in
        then == Rational(0)
          ? .missing : .number((now - then) / (then < Rational(0) ? Rational(0) - then : then))
      }
    }
  }

  // MARK: Periods

  private func makesPeriods(_ by: [String], _ period: ReferencePeriod) -> Bool {
    if by.contains("year") { return true }
    guard by.contains("quarter") || by.contains("month"), period.kind != .all else { return false }
    return period.month / 12 == (period.month + period.count - 1) / 12
  }

  private func named(_ key: Key, _ by: [String], _ period: ReferencePeriod) -> ReferencePeriod? {
    let year: Int
    if by.contains("year") {
      guard let number = Int(key["year"]!) else { return nil }
      year = number
    } else {
      year = period.month / 12
    }
    if by.contains("month") {
      guard let month = Int(key["month"]!) else { return nil }
      return ReferencePeriod(text: "", kind: .month, month: year * 12 + month - 1, count: 1)
    }
    if by.contains("quarter") {
      guard let quarter = Int(key["quarter"]!) else { return nil }
      return ReferencePeriod(
        text: "", kind: .quarter, month: year * 12 + quarter * 3 - 3, count: 3)
    }
    return ReferencePeriod(text: "", kind: .years, month: year * 12, count: 12)
  }

  private func intersection(_ a: ReferencePeriod, _ b: ReferencePeriod) -> ReferencePeriod {
    let from = max(a.month, b.month)
    let to = min(a.month + a.count, b.month + b.count)
    return ReferencePeriod(text: "", kind: .years, month: from, count: to - from)
  }

  /// The cell that another is compared with; nil if there is none.
  private func earlier(
    _ of: Metric, _ yearly: Bool, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Cell? {
    guard makesPeriods(by, period) else {
      return (yearly ? period.moved(-12) : period.previous).map {
        Cell(key: key, by: by, period: $0)
      }
    }
    guard let named = named(key, by, period),
      let before = yearly ? named.moved(-12) : named.previous
    else { return nil }
    guard saysOfTable(of) else {
      return Cell(key: rest(key), by: by.filter { $0 == "province" }, period: before)
    }
    // A share of a quarter is one of the year that is asked, or of the one before it.
    var table = period
    while table.kind != .all,
      before.month < table.month || table.month + table.count < before.month + before.count
    {
      guard before.month < table.month, let previous = table.previous else { return nil }
      table = previous
    }
    guard makesPeriods(by, table) else { return nil }
    return Cell(key: rest(key).merging(parts(of: before, by)) { $1 }, by: by, period: table)
  }

  private struct Cell {
    var key: Key
    var by: [String]
    var period: ReferencePeriod
  }

  /// Whether a metric compares its cell with others of the question.
  private func saysOfTable(_ metric: Metric) -> Bool {
    switch metric {
    case .aggregate: false
    case .share, .rank, .cumulative(_, .asked): true
    case .ratio(let a, let b), .plus(let a, let b): saysOfTable(a) || saysOfTable(b)
    case .cumulative(let of, _), .change(let of, _, _): saysOfTable(of)
    }
  }

  private func parts(of cell: ReferencePeriod, _ by: [String]) -> Key {
    var parts: Key = [:]
    for dimension in by {
      switch dimension {
      case "year": parts[dimension] = "\(cell.month / 12)"
      case "quarter": parts[dimension] = "\(cell.month % 12 / 3 + 1)"
      case "month": parts[dimension] = "\(cell.month % 12 + 1)"
      default: continue
      }
    }
    return parts
  }

  /// The cells of time of a question.
  private func cells(_ by: [String], from month: Int, to end: Int) -> [ReferencePeriod] {
    let (kind, count): (ReferencePeriod.Kind, Int) =
      by.contains("month") ? (.month, 1) : by.contains("quarter") ? (.quarter, 3) : (.years, 12)
    return stride(from: month / count * count, to: end, by: count).map {
      ReferencePeriod(text: "", kind: kind, month: $0, count: count)
    }
  }

  private func running(
    _ reset: Reset, to cell: ReferencePeriod, asked: ReferencePeriod
  ) -> ReferencePeriod {
    if cell.kind == .all { return cell }
    let end = cell.month + cell.count
    let start: Int
    switch reset {
    case .asked: start = asked.month
    case .year: start = (end - 1) / 12 * 12
    case .quarter: start = (end - 1) / 3 * 3
    case .window(let months): start = end - months
    }
    return ReferencePeriod(text: "", kind: .years, month: start, count: end - start)
  }

  private func rest(_ key: Key) -> Key { key.filter { $0.key == "province" } }

  // MARK: Rows

  private func keys(_ metric: Metric, _ by: [String], _ period: ReferencePeriod) -> Set<Key> {
    switch metric {
    case .aggregate(let aggregate, let least):
      var keys: Set<Key> = []
      for row in rows where isMeant(row, least) == true {
        if isDated(aggregate), row.days == nil { continue }
        switch isIn(row, period) {
        case .outside, .undated: continue
        case .cut: break
        case .inside:
          // A row whose cell is empty is a row; one whose cell is bad is left out.
          if let operand = operand(aggregate, row), operand != .missing,
            !isUsable(aggregate, row, operand)
          {
            continue
          }
        }
        keys.insert(key(of: row, by))
      }
      return keys
    case .ratio(let a, let b), .plus(let a, let b):
      return keys(a, by, period).union(keys(b, by, period))
    case .share(let of, _), .rank(let of, _):
      return keys(of, by, period)
    case .cumulative(let of, let reset):
      var found = keys(of, by, period)
      guard makesPeriods(by, period) else {
        let running = running(reset, to: period, asked: period)
        return found.union(keys(of, by, running).filter { !$0.values.contains("*") })
      }
      for cell in Set(found.compactMap { named($0, by, period) }) {
        let clipped = period.kind == .all ? cell : intersection(cell, period)
        let running = running(reset, to: clipped, asked: period)
        for key in keys(of, by.filter { $0 == "province" }, running) {
          found.insert(key.merging(parts(of: cell, by)) { $1 })
        }
      }
      return found
    case .change(let of, let yearly, _):
      var found = keys(of, by, period)
      guard makesPeriods(by, period) else {
        let before = yearly ? period.moved(-12) : period.previous
        let earlier = before.map { keys(of, by, $0) } ?? []
        return found.union(earlier.filter { !$0.values.contains("*") })
      }
      var (from, to) = (period.month, period.month + period.count)
      if period.kind == .all {
        let known = found.compactMap { named($0, by, period) }
        (from, to) = (known.map(\.month).min() ?? 0, known.map { $0.month + $0.count }.max() ?? 0)
      }
      for cell in cells(by, from: from, to: to) {
        let parts = parts(of: cell, by)
        guard let there = earlier(of, yearly, parts, by, period) else { continue }
        for key in keys(of, there.by, there.period)
        where there.key.allSatisfy({ key[$0.key] == $0.value }) {
          found.insert(key.merging(parts) { $1 })
        }
      }
      return found
    }
  }

  private func key(of row: ReferenceRow, _ by: [String]) -> Key {
    Dictionary(uniqueKeysWithValues: by.map { ($0, part(of: row, $0)) })
  }

  /// A star where the row spans several values.
  private func part(of row: ReferenceRow, _ dimension: String) -> String {
    if dimension == "province" { return row.province ?? "" }
    guard let days = row.days else { return "" }
    let parts = [days.lowerBound, days.upperBound].map { day in
      let (year, month) = (day / 10_000, day / 100 % 100)
      return dimension == "year" ? year : dimension == "month" ? month : (month - 1) / 3 + 1
    }
    let isOneYear = days.lowerBound / 10_000 == days.upperBound / 10_000
    return parts[0] == parts[1] && isOneYear ? "\(parts[0])" : "*"
  }

  private func isDated(_ aggregate: Aggregate) -> Bool {
    switch aggregate {
    case .first, .last, .snapshot: true
    default: false
    }
  }

  private enum Place { case inside, outside, cut, undated }

  private func isIn(_ row: ReferenceRow, _ period: ReferencePeriod) -> Place {
    if period.kind == .all { return .inside }
    guard let days = row.days else { return .undated }
    let meant = period.days
    if days.upperBound < meant.lowerBound || meant.upperBound < days.lowerBound { return .outside }
    return meant.lowerBound <= days.lowerBound && days.upperBound <= meant.upperBound
      ? .inside : .cut
  }

  /// Whether a filter keeps a row; nil for a bad cell.
  private func isMeant(_ row: ReferenceRow, _ least: Int?) -> Bool? {
    guard let least else { return true }
    switch row.people {
    case .bad: return nil
    case .missing: return false
    case .number(let number): return Rational(least) < number
    }
  }

  private func operand(_ aggregate: Aggregate, _ row: ReferenceRow) -> ReferenceRow.Cell? {
    switch aggregate {
    case .count: return nil
    case .distinct: return row.id == nil ? .missing : .number(Rational(0))
    case .countOf(let column), .sum(let column), .least(let column), .greatest(let column),
      .mean(let column), .quantile(let column, _), .first(let column), .last(let column),
      .snapshot(let column):
      return column == .people ? row.people : row.amount
    }
  }

  private func isUsable(
    _ aggregate: Aggregate, _ row: ReferenceRow, _ operand: ReferenceRow.Cell
  ) -> Bool {
    if case .countOf = aggregate, countsTexts { return operand != .missing }
    guard case .number = operand else { return false }
    switch aggregate {
    case .first, .last: return row.days != nil
    case .snapshot: return row.days != nil && row.id != nil
    default: return true
    }
  }

  private func matches(_ row: ReferenceRow, _ key: Key) -> Bool {
    key.allSatisfy { part(of: row, $0.key) == $0.value }
  }

  /// Whether a row of several months lies partly in a cell.
  private func straddles(_ row: ReferenceRow, _ key: Key, _ period: ReferencePeriod) -> Bool {
    guard let days = row.days,
      key.allSatisfy({ [$0.value, "*"].contains(part(of: row, $0.key)) })
    else { return false }
    let months = [days.lowerBound, days.upperBound].map { $0 / 10_000 * 12 + $0 / 100 % 100 - 1 }
    return (months[0]...months[1]).contains { month in
      period.month <= month && month < period.month + period.count
        && key.allSatisfy { name, value in
          value == "*" || name == "province"
            || value
              == parts(
                of: ReferencePeriod(text: "", kind: .month, month: month, count: 1), [name])[name]
        }
    }
  }

  // MARK: Folding

  private func fold(
    _ aggregate: Aggregate, _ least: Int?, _ key: Key, _ period: ReferencePeriod
  ) -> Value {
    var used: [(row: ReferenceRow, value: Rational)] = []
    var count = 0
    for row in rows where isMeant(row, least) == true {
      if isDated(aggregate), row.days == nil { continue }
      guard matches(row, key) else {
        if straddles(row, key, period) { return .notStated }
        continue
      }
      switch isIn(row, period) {
      case .outside, .undated: continue
      case .cut: return .notStated
      case .inside: break
      }
      guard let cell = operand(aggregate, row) else {
        count += 1
        continue
      }
      guard isUsable(aggregate, row, cell) else { continue }
      count += 1
      if case .number(let value) = cell { used.append((row, value)) }
    }
    switch aggregate {
    case .count, .countOf: return .number(Rational(count))
    case .distinct: return .number(Rational(Set(used.map(\.row.id)).count))
    default: break
    }
    guard !used.isEmpty else { return .missing }
    let values = used.map(\.value).sorted()
    let sum = values.reduce(Rational(0), +)
    switch aggregate {
    case .sum: return .number(sum)
    case .mean: return .number(sum / Rational(values.count))
    case .least: return .number(values.first!)
    case .greatest: return .number(values.last!)
    case .quantile(_, let share):
      let position = share * Rational(values.count - 1)
      let index = position.over / position.under
      guard index + 1 < values.count else { return .number(values[index]) }
      return .number(
        values[index] + (position - Rational(index)) * (values[index + 1] - values[index]))
    case .first:
      return dated(used) {
        $0.lowerBound
      } isBetter: {
        $0 < $1
      }
    case .last:
      return dated(used) {
        $0.upperBound
      } isBetter: {
        $0 > $1
      }
    case .snapshot:
      var total = Rational(0)
      for id in Set(used.map(\.row.id)) {
        guard
          let value = dated(
            used.filter { $0.row.id == id }, { $0.upperBound }, isBetter: { $0 > $1 }
          )
          .number
        else { return .missing }
        total = total + value
      }
      return .number(total)
    case .count, .countOf, .distinct: return .missing
    }
  }

  private func dated(
    _ rows: [(row: ReferenceRow, value: Rational)], _ day: (ClosedRange<Int>) -> Int,
    isBetter: (Int, Int) -> Bool
  ) -> Value {
    var best = day(rows[0].row.days!)
    for row in rows where isBetter(day(row.row.days!), best) { best = day(row.row.days!) }
    let values = Set(rows.filter { day($0.row.days!) == best }.map(\.value))
    return values.count == 1 ? .number(values.first!) : .missing
  }

  private func rank(
    _ of: Metric, _ descending: Bool, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Value {
    let keys = keys(of, by, period).filter { !$0.values.contains("*") }
    guard !by.isEmpty, keys.contains(key) else { return .missing }
    let own = value(of, key, by, period)
    guard let number = own.number else { return own }
    var (first, last) = (1, 1)
    let isAllTime = !by.contains("province")
    for other in keys where other != key {
      let isPeer = isAllTime || by.allSatisfy { $0 == "province" || other[$0] == key[$0] }
      guard isPeer else { continue }
      switch value(of, other, by, period) {
      case .missing: continue
      case .notStated: last += 1
      case .range(let value, _):
        if descending ? number < value : value < number { (first, last) = (first + 1, last + 1) }
      }
    }
    return .range(Rational(first), Rational(last))
  }
}
