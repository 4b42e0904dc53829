import Bulletin

/// What one aggregate of a question knows of one combination of dimensions; states merge.
struct QueryState: Sendable {
  private(set) var rows = 0
  private var sum = SumState()
  private var leaf: LeafState?
  private var day: CalendarDay?
  private var members: Set<DimensionValue> = []
  /// The memory that the different values of its rows take, about.
  private(set) var weight = 0

  /// Makes the state of no rows.
  init() {}

  /// Makes the state of rows whose operands are exact numbers without a unit.
  init(rows: Int, sum: ExactDecimal? = nil, extreme: ExactDecimal? = nil, function: String = "") {
    if let sum { self.sum.add(.decimal(sum), minimum: nil) }
    if let extreme {
      withLeaf { $0.compare(.decimal(extreme), keepingGreater: function == "max") }
    }
    self.rows = rows
  }

  /// Adds the operand of one row that has one; a count of rows has none.
  ///
  /// - Parameter date: The days of the row, for what goes by them.
  mutating func add(_ value: ExpressionValue?, _ function: String, date: Period? = nil) {
    rows += 1
    guard let value else { return }
    switch function {
    case "count": return
    case "sum", "mean": sum.add(value, minimum: nil)
    case "distinct": insert(DimensionValue(value))
    case "min", "max":
      if case .date(let day) = value {
        keep(day, greater: function == "max")
      } else {
        withLeaf { $0.compare(value, keepingGreater: function == "max") }
      }
    case "first":
      if let date { withLeaf { $0.date(value, on: date.first, keepingLater: false) } }
    case "last":
      if let date { withLeaf { $0.date(value, on: date.last, keepingLater: true) } }
    default: withLeaf { $0.place(value) }
    }
  }

  mutating func merge(_ other: QueryState, of item: SelectItem) {
    rows += other.rows
    sum.merge(other.sum)
    for member in other.members { insert(member) }
    if let theirs = other.day { keep(theirs, greater: item.function == "max") }
    if let theirs = other.leaf {
      withLeaf { $0.merge(theirs, of: Self.leafFunction(item)) }
    }
  }

  /// The value of the aggregate over the rows so far; missing where no row had one.
  func value(of item: SelectItem) -> QueryAnswer.Value {
    switch item.function {
    case "count": return .quantity(.exact(Fraction(rows), unit: .none))
    case "distinct": return .quantity(.exact(Fraction(members.count), unit: .none))
    case "sum": return .quantity(sum.total() ?? .missing(.noRecords))
    case "mean":
      guard let total = sum.total(), rows > 0 else { return .quantity(.missing(.noRecords)) }
      guard total.isKnown else { return .quantity(total) }
      return .quantity(total.scaled(by: Fraction(numerator: 1, denominator: rows)))
    default:
      if let day { return .day(day) }
      return .quantity(leaf?.value(Self.leafFunction(item)) ?? .missing(.noRecords))
    }
  }

  /// The different values that it keeps, each with the number of its rows, which is 1 where only
  /// the value counts; nil where some are more than a number.
  var values: [(value: DimensionValue, rows: Int)]? {
    guard let leaf else { return members.map { ($0, 1) } }
    return leaf.placedNumbers.map { $0.map { (.number($0.number), $0.rows) } }
  }

  private mutating func withLeaf(_ change: (inout LeafState) -> Void) {
    var state = leaf.take() ?? LeafState()
    let known = state.placedCount
    change(&state)
    weight += (state.placedCount - known) * Self.valueWeight
    if known == 0, state.placedCount > 0 { weight += Self.tableWeight }
    leaf = state
  }

  private mutating func insert(_ member: DimensionValue) {
    if members.isEmpty { weight += Self.tableWeight }
    if members.insert(member).inserted { weight += Self.valueWeight + member.textWeight }
  }

  /// What one of many values takes in a table of them, its free room included.
  private static let valueWeight = 128
  /// What a table takes beside its values.
  private static let tableWeight = 128

  private mutating func keep(_ other: CalendarDay, greater: Bool) {
    guard let day else {
      day = other
      return
    }
    if greater ? day < other : other < day { self.day = other }
  }

  private static func leafFunction(_ item: SelectItem) -> Aggregate.Function {
    switch item.function {
    case "min": .minimum
    case "max": .maximum
    case "first": .first
    case "last": .last
    case "quantile": .quantile(at: item.at ?? 0)
    default: .quantile(at: ExactDecimal(coefficient: 5, scale: 1)!)
    }
  }
}
