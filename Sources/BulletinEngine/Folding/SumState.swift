import Bulletin

/// A sum that is being made: exact numbers in 256 bits, amounts with bounds as intervals.
struct SumState: Sendable {
  private var exact = ExactSum()
  private var exactCount = 0
  private var unit: UnitOfMeasure?
  private var bounded: Quantity?
  private var fault: Absence?
  private(set) var unknown = 0
  private(set) var count = 0

  mutating func add(_ value: ExpressionValue, minimum: ExactDecimal?) {
    switch value {
    case .decimal(let number):
      add(number, .none)
    case .quantity(let quantity):
      if let number = quantity.exactDecimal {
        add(number, quantity.unit)
      } else {
        count += 1
        add(quantity)
      }
    case .notStated:
      unknown += 1
      if minimum == nil || minimum!.isNegative {
        fault = fault ?? .notStated(.notReported)
      }
    default:
      break
    }
  }

  /// Adds an exact number.
  mutating func add(_ number: ExactDecimal, _ unit: UnitOfMeasure) {
    if unit == self.unit {
      exact.add(number)
      exactCount += 1
      count += 1
      return
    }
    guard let known = self.unit ?? Optional(unit), let common = known.commonKind(with: unit) else {
      fault = .notStated(.other("different units"))
      return
    }
    self.unit = common
    exact.add(number)
    exactCount += 1
    count += 1
  }

  private mutating func add(_ quantity: Quantity) {
    guard let sum = bounded else {
      bounded = quantity
      return
    }
    do { bounded = try sum.adding(quantity) } catch { fault = .notStated(.other("\(error)")) }
  }

  mutating func merge(_ other: SumState) {
    exact.merge(other.exact)
    exactCount += other.exactCount
    count += other.count
    unknown += other.unknown
    fault = fault ?? other.fault
    if let unit, let theirs = other.unit {
      self.unit = unit.commonKind(with: theirs)
      if self.unit == nil { fault = .notStated(.other("different units")) }
    } else {
      unit = unit ?? other.unit
    }
    if let theirs = other.bounded { add(theirs) }
  }

  /// The sum; nil if nothing was added.
  func total() -> Quantity? {
    if let fault { return Quantity(absence: fault) }
    var total: Quantity?
    if exactCount > 0 {
      do {
        total = .exact(Fraction(try exact.total()), unit: unit ?? .none)
      } catch {
        return .notStated(.other("\(error)"))
      }
    }
    if let bounded {
      do { total = try total.map { try $0.adding(bounded) } ?? bounded } catch {
        return .notStated(.other("\(error)"))
      }
    }
    guard unknown > 0 else { return total }
    let base = total ?? .exact(Fraction(0), unit: unit ?? .none)
    return base.asLowerBound
  }
}
