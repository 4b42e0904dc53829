import Bulletin

/// What an aggregate knows after some rows of one cell; states merge in any order.
struct LeafState: Sendable {
  private var rows = 0
  private var sum = SumState()
  private var extreme: Quantity?
  private var members: Set<String> = []
  /// Why the cell cannot be told, once a row has said so.
  private(set) var absence: Absence?

  mutating func count() { rows += 1 }

  mutating func add(_ value: ExpressionValue, minimum: ExactDecimal?) {
    rows += 1
    sum.add(value, minimum: minimum)
  }

  mutating func compare(_ value: ExpressionValue, keepingGreater: Bool) {
    guard let quantity = value.asQuantity else { return }
    rows += 1
    guard quantity.isKnown else {
      absence = .notStated(.notReported)
      return
    }
    do {
      extreme =
        try extreme.map {
          keepingGreater ? try $0.maximum(quantity) : try $0.minimum(quantity)
        } ?? quantity
    } catch {
      absence = .notStated(.other("\(error)"))
    }
  }

  mutating func insert(_ members: [String]) {
    rows += 1
    for member in members { self.members.insert(member) }
  }

  /// Notes a row that the cell's period cuts in two.
  mutating func cut() { absence = .notStated(.cutByPeriod) }

  mutating func merge(_ other: LeafState, keepingGreater: Bool) {
    rows += other.rows
    sum.merge(other.sum)
    members.formUnion(other.members)
    absence = absence ?? other.absence
    if let theirs = other.extreme {
      let known = rows
      compare(.quantity(theirs), keepingGreater: keepingGreater)
      rows = known
    }
  }

  /// The value of the aggregate over the rows so far; missing where no row had one.
  func value(_ function: Aggregate.Function) -> Quantity {
    if let absence { return Quantity(absence: absence) }
    switch function {
    case .count: return .exact(Fraction(rows), unit: .none)
    case .distinct: return .exact(Fraction(members.count), unit: .none)
    case .sum: return sum.total() ?? .missing(.noRecords)
    case .minimum, .maximum: return extreme ?? .missing(.noRecords)
    }
  }
}
