extension Quantity {
  /// The sum; amounts of two kinds of a unit add up to the common kind.
  ///
  /// Not stated and missing spread; of the two, not stated wins.
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public func adding(_ other: Quantity) throws(QuantityFault) -> Quantity {
    if let absence = Self.absence(self, other) { return Quantity(absence: absence) }
    let unit = try common(other)
    return combined(
      with: other, unit: unit, low: Self.sum(low, other.low), high: Self.sum(high, other.high))
  }

  /// The difference.
  ///
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public func subtracting(_ other: Quantity) throws(QuantityFault) -> Quantity {
    try adding(other.negated)
  }

  /// The quantity with the other sign.
  public var negated: Quantity {
    guard isKnown else { return self }
    var result = self
    (result.low, result.high) = (high.map(Self.negated), low.map(Self.negated))
    return result
  }

  /// The product; not stated where two bounds leave no more than a sign, as "over 17" by "over 5"
  /// does when it is divided.
  public func multiplied(by other: Quantity) -> Quantity {
    if let absence = Self.absence(self, other) { return Quantity(absence: absence) }
    let ends = Self.products(self, other)
    let tellsSignAlone =
      (ends.high == nil && ends.low?.value.isZero == true)
      || (ends.low == nil && ends.high?.value.isZero == true)
    if tellsSignAlone, !isExact, !other.isExact { return .notStated(.unbounded) }
    return combined(with: other, unit: unit * other.unit, low: ends.low, high: ends.high)
  }

  /// The quotient; missing for a divisor of zero, not stated for one that may be zero.
  public func divided(by other: Quantity) throws(QuantityFault) -> Quantity {
    if let absence = Self.absence(self, other) { return Quantity(absence: absence) }
    if other.isZero { return .missing(.divisionByZero) }
    guard let inverse = other.inverted else { return .notStated(.unbounded) }
    return multiplied(by: inverse)
  }

  /// The quantity times a number without unit.
  public func scaled(by factor: Fraction) -> Quantity {
    multiplied(by: .exact(factor))
  }

  /// The amount without its sign.
  public var magnitude: Quantity {
    guard isKnown else { return self }
    if let low, !low.value.isNegative { return self }
    if let high, !(Fraction(0) < high.value) { return negated }
    var result = self
    let ends = [low.map(Self.negated), high].compactMap(\.self)
    result.low = Bound(Fraction(0))
    result.high = ends.count == 2 ? Self.later(ends[0], ends[1]) : nil
    return result
  }

  /// The lesser of two amounts.
  ///
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public func minimum(_ other: Quantity) throws(QuantityFault) -> Quantity {
    try Self.minimum(of: [self, other])
  }

  /// The greater of two amounts.
  ///
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public func maximum(_ other: Quantity) throws(QuantityFault) -> Quantity {
    try Self.maximum(of: [self, other])
  }

  /// The greatest of some amounts; planned or only about right if one is that may be the greatest.
  ///
  /// - Precondition: There is one.
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public static func maximum(of amounts: [Quantity]) throws(QuantityFault) -> Quantity {
    try minimum(of: amounts.map(\.negated)).negated
  }

  /// The least of some amounts; planned or only about right if one is that may be the least.
  ///
  /// - Precondition: There is one.
  /// - Throws: `QuantityFault.units` for units without a common kind.
  public static func minimum(of amounts: [Quantity]) throws(QuantityFault) -> Quantity {
    var least = amounts[0]
    for other in amounts.dropFirst() {
      if let absence = absence(least, other) {
        least = Quantity(absence: absence)
        continue
      }
      least = least.combined(
        with: other, unit: try least.common(other),
        low: least.low.flatMap { a in other.low.map { earlier(a, $0) } },
        high: least.high.map { a in other.high.map { earlierEnd(a, $0) } ?? a } ?? other.high)
    }
    guard least.isKnown else { return least }
    let possible = amounts.filter { amount in
      !amounts.contains { $0.isSurelyLess(than: amount) }
    }
    least.standing = possible.map(\.standing).max() ?? least.standing
    least.isApproximate = possible.contains(where: \.isApproximate)
    return least
  }

  /// Whether it is less than another, or no greater and better known.
  private func isSurelyLess(than other: Quantity) -> Bool {
    guard let high, let low = other.low else { return false }
    if high.value != low.value { return high.value < low.value }
    if high.isOpen || low.isOpen { return true }
    return standing < other.standing
      || (standing == other.standing && !isApproximate && other.isApproximate)
  }

  /// The amount rounded to so many digits after the point, at both ends.
  public func rounded(toPlaces places: Int, rule: RoundingRule = .halfAwayFromZero) -> Quantity {
    guard isKnown else { return self }
    var result = self
    result.low?.value = low!.value.rounded(toPlaces: places, rule: rule)
    result.high?.value = high!.value.rounded(toPlaces: places, rule: rule)
    return result
  }

  /// The same amount with nothing said about how much more it may be.
  public var asLowerBound: Quantity {
    guard isKnown else { return self }
    return Quantity(
      low: low, high: nil, unit: unit, isApproximate: isApproximate, standing: standing)
  }

  /// Whether an amount may be this one: it lies within the ends, or this one is only approximate.
  public func admits(_ other: Quantity) -> Bool {
    guard isKnown, other.isKnown, !isApproximate, !other.isApproximate else { return true }
    guard standing == .reported, other.standing == .reported else { return true }
    if let low, let theirs = other.high {
      if theirs.value < low.value { return false }
      if theirs.value == low.value, low.isOpen || theirs.isOpen { return false }
    }
    if let high, let theirs = other.low {
      if high.value < theirs.value { return false }
      if theirs.value == high.value, high.isOpen || theirs.isOpen { return false }
    }
    return true
  }

  /// Whether both are the same interval, whatever their units are called.
  public func hasSameValue(as other: Quantity) -> Bool {
    isKnown && other.isKnown && low == other.low && high == other.high
      && isApproximate == other.isApproximate
  }
}

extension Quantity {
  private static func absence(_ a: Quantity, _ b: Quantity) -> Absence? {
    for case .notStated(let reason)? in [a.absence, b.absence] { return .notStated(reason) }
    return a.absence ?? b.absence
  }

  private func common(_ other: Quantity) throws(QuantityFault) -> UnitOfMeasure {
    guard let unit = unit.commonKind(with: other.unit) else {
      throw .units(unit, other.unit)
    }
    return unit
  }

  private func combined(
    with other: Quantity, unit: UnitOfMeasure, low: Bound?, high: Bound?
  ) -> Quantity {
    Quantity(
      low: low, high: high, unit: unit, isApproximate: isApproximate || other.isApproximate,
      standing: max(standing, other.standing))
  }

  private static func sum(_ a: Bound?, _ b: Bound?) -> Bound? {
    guard let a, let b else { return nil }
    return Bound(a.value + b.value, isOpen: a.isOpen || b.isOpen)
  }

  private static func negated(_ bound: Bound) -> Bound {
    Bound(-bound.value, isOpen: bound.isOpen)
  }

  /// Of two lower ends the one that lets more in.
  private static func earlier(_ a: Bound, _ b: Bound) -> Bound {
    if a.value == b.value { return a.isOpen ? b : a }
    return a.value < b.value ? a : b
  }

  /// Of two upper ends the one that lets less in.
  private static func earlierEnd(_ a: Bound, _ b: Bound) -> Bound {
    if a.value == b.value { return a.isOpen ? a : b }
    return a.value < b.value ? a : b
  }

  private static func later(_ a: Bound, _ b: Bound) -> Bound {
    if a.value == b.value { return a.isOpen ? b : a }
    return a.value < b.value ? b : a
  }

  /// One over the quantity; nil if zero lies within.
  private var inverted: Quantity? {
    let zero = Fraction(0)
    func inverse(_ bound: Bound?) -> Bound? {
      guard let bound else { return Bound(zero, isOpen: true) }
      return Fraction(1).divided(by: bound.value).map { Bound($0, isOpen: bound.isOpen) }
    }
    let isPositive = low.map { zero < $0.value || ($0.value == zero && $0.isOpen) } ?? false
    let isNegative = high.map { $0.value < zero || ($0.value == zero && $0.isOpen) } ?? false
    guard isPositive || isNegative else { return nil }
    return Quantity(
      low: inverse(high), high: inverse(low), unit: unit.inverse, isApproximate: isApproximate,
      standing: standing)
  }

  /// The ends of a product; an end that runs to infinity is nil.
  private static func products(_ a: Quantity, _ b: Quantity) -> (low: Bound?, high: Bound?) {
    let corners = [
      product(a.low, -1, b.low, -1), product(a.low, -1, b.high, 1),
      product(a.high, 1, b.low, -1), product(a.high, 1, b.high, 1),
    ]
    var (low, high): (Bound?, Bound?) = (nil, nil)
    var (isOpenBelow, isOpenAbove) = (false, false)
    for corner in corners {
      switch corner {
      case .infinite(let sign):
        if sign < 0 { isOpenBelow = true } else { isOpenAbove = true }
      case .finite(let bound):
        low = low.map { earlier($0, bound) } ?? bound
        high = high.map { later($0, bound) } ?? bound
      }
    }
    return (isOpenBelow ? nil : low, isOpenAbove ? nil : high)
  }

  private enum Corner {
    case finite(Bound)
    case infinite(sign: Int)
  }

  /// One corner; an end that is nil is infinite with the given sign.
  private static func product(_ a: Bound?, _ aSign: Int, _ b: Bound?, _ bSign: Int) -> Corner {
    func sign(_ bound: Bound?, _ infinite: Int) -> Int {
      guard let bound else { return infinite }
      return bound.value.isZero ? 0 : bound.value.isNegative ? -1 : 1
    }
    if let a, let b {
      let isOpen =
        (a.isOpen && !(b.value.isZero && !b.isOpen)) || (b.isOpen && !(a.value.isZero && !a.isOpen))
      return .finite(Bound(a.value * b.value, isOpen: isOpen))
    }
    let product = sign(a, aSign) * sign(b, bSign)
    guard product != 0 else {
      return .finite(Bound(Fraction(0), isOpen: (a?.isOpen ?? false) || (b?.isOpen ?? false)))
    }
    return .infinite(sign: product)
  }
}
