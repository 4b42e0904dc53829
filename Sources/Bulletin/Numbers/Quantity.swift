/// An amount as offices report it: an interval with a unit, or nothing, with the reason.
///
/// Bounds survive arithmetic: `trên 17 triệu USD` over 62 projects is a lower bound too. Not stated
/// is neither zero nor missing.
public struct Quantity: Sendable, Hashable {
  /// One end of an interval.
  public struct Bound: Sendable, Hashable {
    /// The number.
    public var value: Fraction
    /// Whether the number itself lies outside.
    public var isOpen: Bool

    /// Makes an end.
    public init(_ value: Fraction, isOpen: Bool = false) {
      (self.value, self.isOpen) = (value, isOpen)
    }
  }

  /// What an amount is: something that was, or something that is to be.
  public enum Standing: Int, Sendable, Hashable, Comparable {
    /// It was reported.
    case reported
    /// It is planned (`dự kiến`).
    case planned
    /// It is aimed at (`mục tiêu`).
    case target

    public static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  /// The lower end; nil if there is none.
  public var low: Bound?
  /// The upper end; nil if there is none.
  public var high: Bound?
  /// The unit.
  public var unit: UnitOfMeasure
  /// Whether the amount is only near what is written.
  public var isApproximate: Bool
  /// What the amount is.
  public var standing: Standing
  /// Why there is no value; nil if there is one.
  public private(set) var absence: Absence?

  /// Makes an interval.
  ///
  /// - Returns: Not stated if both ends are nil.
  public init(
    low: Bound?, high: Bound?, unit: UnitOfMeasure = .none, isApproximate: Bool = false,
    standing: Standing = .reported
  ) {
    self.low = low
    self.high = high
    self.unit = unit
    self.isApproximate = isApproximate
    self.standing = standing
    absence = low == nil && high == nil ? .notStated(.unbounded) : nil
  }

  /// Makes a quantity without a value.
  public init(absence: Absence) {
    (low, high, unit, isApproximate, standing) = (nil, nil, .none, false, .reported)
    self.absence = absence
  }

  /// One number.
  public static func exact(_ value: Fraction, unit: UnitOfMeasure = .none) -> Quantity {
    Quantity(low: Bound(value), high: Bound(value), unit: unit)
  }

  /// That number or more; open for more alone (`trên`).
  public static func atLeast(
    _ value: Fraction, unit: UnitOfMeasure = .none, open: Bool = false
  ) -> Quantity {
    Quantity(low: Bound(value, isOpen: open), high: nil, unit: unit)
  }

  /// That number or less; open for less alone (`dưới`).
  public static func atMost(
    _ value: Fraction, unit: UnitOfMeasure = .none, open: Bool = false
  ) -> Quantity {
    Quantity(low: nil, high: Bound(value, isOpen: open), unit: unit)
  }

  /// Near that number.
  public static func about(_ value: Fraction, unit: UnitOfMeasure = .none) -> Quantity {
    Quantity(low: Bound(value), high: Bound(value), unit: unit, isApproximate: true)
  }

  /// Between two numbers, both included.
  public static func between(
    _ low: Fraction, _ high: Fraction, unit: UnitOfMeasure = .none
  ) -> Quantity {
    Quantity(low: Bound(min(low, high)), high: Bound(max(low, high)), unit: unit)
  }

  /// Nothing to measure.
  public static func missing(_ reason: Absence.MissingReason) -> Quantity {
    Quantity(absence: .missing(reason))
  }

  /// Something whose amount is not known.
  public static func notStated(_ reason: Absence.NotStatedReason) -> Quantity {
    Quantity(absence: .notStated(reason))
  }
}

extension Quantity {
  /// Whether there is a value.
  public var isKnown: Bool { absence == nil }

  /// Whether there is nothing to measure.
  public var isMissing: Bool { if case .missing = absence { true } else { false } }

  /// Whether it is one number.
  public var isExact: Bool { isKnown && low == high && low?.isOpen == false && !isApproximate }

  /// Whether it is exactly zero.
  public var isZero: Bool { isExact && low?.value.isZero == true }

  /// The number, if it is exactly one and a decimal that was reported.
  public var exactDecimal: ExactDecimal? {
    isExact && standing == .reported ? low?.value.exactDecimal : nil
  }

  /// What kind of value it is; nil for missing.
  ///
  /// From zero up to something counts as at most that: amounts of people and money are no less.
  public var bound: BoundKind? {
    switch absence {
    case .missing: return nil
    case .notStated: return .notStated
    case nil: break
    }
    switch standing {
    case .target: return .target
    case .planned: return .planned
    case .reported: break
    }
    let interval = interval
    // A bound that is only about right is none.
    return isApproximate && interval != .between ? .about : interval
  }

  /// What its ends alone say: `exact`, `atLeast`, `atMost` or `between`.
  package var interval: BoundKind {
    guard let high else { return .atLeast }
    guard let low else { return .atMost }
    if low == high { return .exact }
    return low.value.isZero ? .atMost : .between
  }

  /// The one number to print: the value, or the end that bounds it.
  public var value: Fraction? {
    guard isKnown else { return nil }
    return interval == .atMost ? high?.value : low?.value ?? high?.value
  }
}

extension Quantity: CustomStringConvertible {
  public var description: String {
    let suffix = unit.isNone ? "" : " \(unit)"
    switch bound {
    case nil: return "missing"
    case .notStated: return "not stated"
    case .exact: return "\(value!)\(suffix)"
    case .between: return "\(low!.value) to \(high!.value)\(suffix)"
    case let kind?: return "\(kind.rawValue.replacing("_", with: " ")) \(value!)\(suffix)"
    }
  }
}
