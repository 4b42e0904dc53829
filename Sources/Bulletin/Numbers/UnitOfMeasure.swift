/// A unit: a product of powers of base units, such as `VND / đoàn`.
public struct UnitOfMeasure: Sendable, Hashable {
  /// A word that is a unit, and the wider kinds that it is one of.
  public struct Base: Sendable {
    /// The word: `VND`, `lượt khách`.
    public var id: String
    /// The kinds, nearest first: `lượt khách` is a `lượt`.
    public var kinds: [String]

    /// Makes a base unit.
    public init(_ id: String, kinds: [String] = []) { (self.id, self.kinds) = (id, kinds) }
  }

  private struct Factor: Sendable, Hashable {
    var base: Base
    var power: Int
  }

  private var factors: [Factor]

  /// No unit: a number alone.
  public static let none = UnitOfMeasure(factors: [])

  private init(factors: [Factor]) { self.factors = factors }

  /// Makes the unit that a base unit is.
  public init(_ base: Base) { factors = [Factor(base: base, power: 1)] }

  /// Makes a unit of a word that is of no wider kind.
  public init(_ id: String) { self.init(Base(id)) }

  /// Whether it is a number alone.
  public var isNone: Bool { factors.isEmpty }

  /// The word, if the unit is a single base unit.
  public var id: String? { factors.count == 1 && factors[0].power == 1 ? factors[0].base.id : nil }

  /// The words above and below the line, each as often as its power.
  public var words: (above: [String], below: [String]) {
    (
      factors.flatMap { Array(repeating: $0.base.id, count: max($0.power, 0)) },
      factors.flatMap { Array(repeating: $0.base.id, count: max(-$0.power, 0)) }
    )
  }

  /// The unit turned upside down.
  public var inverse: UnitOfMeasure {
    UnitOfMeasure(factors: factors.map { Factor(base: $0.base, power: -$0.power) })
  }

  /// The product.
  public static func * (a: UnitOfMeasure, b: UnitOfMeasure) -> UnitOfMeasure {
    var factors = a.factors
    for factor in b.factors {
      if let index = factors.firstIndex(where: { $0.base == factor.base }) {
        factors[index].power += factor.power
      } else {
        factors.append(factor)
      }
    }
    return UnitOfMeasure(factors: factors.filter { $0.power != 0 })
  }

  /// The quotient.
  public static func / (a: UnitOfMeasure, b: UnitOfMeasure) -> UnitOfMeasure { a * b.inverse }

  /// The nearest unit that amounts in both may be added in: the same, or a kind of both.
  ///
  /// - Returns: Nil if there is none, as for `lượt người` and `VND`.
  public func commonKind(with other: UnitOfMeasure) -> UnitOfMeasure? {
    if self == other { return self }
    guard let mine = chain, let theirs = other.chain else { return nil }
    guard let index = mine.firstIndex(where: { theirs.contains($0) }) else { return nil }
    return UnitOfMeasure(Base(mine[index], kinds: Array(mine[(index + 1)...])))
  }

  private var chain: [String]? {
    guard factors.count == 1, factors[0].power == 1 else { return nil }
    return [factors[0].base.id] + factors[0].base.kinds
  }

  public static func == (a: UnitOfMeasure, b: UnitOfMeasure) -> Bool {
    guard a.factors.count == b.factors.count else { return false }
    return a.factors == b.factors || (a.factors.count > 1 && Set(a.factors) == Set(b.factors))
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(Set(factors)) }
}

extension UnitOfMeasure.Base: Hashable {
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension UnitOfMeasure: CustomStringConvertible {
  public var description: String {
    let (above, below) = words
    guard !below.isEmpty else { return above.joined(separator: " · ") }
    return (above.isEmpty ? "1" : above.joined(separator: " · ")) + " / "
      + below.joined(separator: " / ")
  }
}
