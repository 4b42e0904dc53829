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
    /// An aggregate with `gaps: carry` or `gaps: zero`.
    case filled(Aggregate, where: Int?, carries: Bool)
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
    var keys = keys(metric, by, period)
    if case .filled(_, _, let carries) = metric {
      keys.formUnion(gaps(among: keys, metric, by, period, carries))
    }
    return keys.map { key in
      by.map { key[$0]! }.joined(separator: "/") + ": " + value(metric, key, by, period).text
    }.sorted()
  }

  func value(
    _ metric: Metric, _ key: Key, _ by: [String], _ period: ReferencePeriod
  ) -> Value {
    switch metric {
    case .aggregate(let aggregate, let least):
      return fold(aggregate, least, key, period)
    case .filled(let aggregate, let least, let carries):
      let found = fold(aggregate, least, key, period)
      guard found == .missing, !hasEmptyRows(aggregate, least, key, period) else { return found }
      guard carries else { return .number(Rational(0)) }
      return carried(aggregate, least, key, by, period)
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

  func makesPeriods(_ by: [String], _ period: ReferencePeriod) -> Bool {
    if by.contains("year") { return true }
    guard by.contains("quarter") || by.contains("month"), period.kind != .all else { return false }
    return period.month / 12 == (period.month + period.count - 1) / 12
  }

  func named(_ key: Key, _ by: [String], _ period: ReferencePeriod) -> ReferencePeriod? {
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

  func intersection(_ a: ReferencePeriod, _ b: ReferencePeriod) -> ReferencePeriod {
    let from = max(a.month, b.month)
    let to = min(a.month + a.count, b.month + b.count)
    return ReferencePeriod(text: "", kind: .years, month: from, count: to - from)
  }

  /// The cell that another is compared with; nil if there is none.
  func earlier(
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

  struct Cell {
    var key: Key
    var by: [String]
    var period: ReferencePeriod
  }

  /// Whether a metric compares its cell with others of the question.
  func saysOfTable(_ metric: Metric) -> Bool {
    switch metric {
    case .aggregate, .filled: false
    case .share, .rank, .cumulative(_, .asked): true
    case .ratio(let a, let b), .plus(let a, let b): saysOfTable(a) || saysOfTable(b)
    case .cumulative(let of, _), .change(let of, _, _): saysOfTable(of)
    }
  }

  func parts(of cell: ReferencePeriod, _ by: [String]) -> Key {
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
  func cells(_ by: [String], from month: Int, to end: Int) -> [ReferencePeriod] {
    let (kind, count): (ReferencePeriod.Kind, Int) =
      by.contains("month") ? (.month, 1) : by.contains("quarter") ? (.quarter, 3) : (.years, 12)
    return stride(from: month / count * count, to: end, by: count).map {
      ReferencePeriod(text: "", kind: kind, month: $0, count: count)
    }
  }

  func running(
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

  func rest(_ key: Key) -> Key { key.filter { $0.key == "province" } }
}
