import Bulletin

/// The exchange rates of a configuration: what one currency was worth in another, and when.
///
/// Rates are exact quotients. Where two currencies have no rate of their own, a third that both
/// have rates with leads from one to the other; of several the first in code point order.
struct RateBook: Sendable {
  /// One rate of a source.
  struct Rate: Sendable, Hashable {
    /// The days on which it holds.
    var period: Period
    /// How much of the second currency one of the first is worth.
    var value: Fraction
  }

  private struct Pair: Hashable {
    var from: String
    var into: String
  }

  /// Which rate holds for a day.
  let rule: RateRule
  private var rates: [Pair: [Rate]] = [:]
  private var neighbours: [String: Set<String>] = [:]

  init(rule: RateRule) { self.rule = rule }

  /// Adds a rate.
  ///
  /// - Returns: False if another value is there for the same days.
  mutating func add(from: String, into: String, _ rate: Rate) -> Bool {
    let pair = Pair(from: from, into: into)
    if let known = rates[pair]?.first(where: { $0.period == rate.period }) {
      return known.value == rate.value
    }
    rates[pair, default: []].append(rate)
    neighbours[from, default: []].insert(into)
    neighbours[into, default: []].insert(from)
    return true
  }

  /// What an amount of one currency is multiplied by to be one of another; nil if no rate holds.
  func factor(from: String, into: String, on days: Period) -> Fraction? {
    if from == into { return Fraction(1) }
    if let direct = step(from, into, days) { return direct }
    let between = (neighbours[from] ?? []).intersection(neighbours[into] ?? [])
    for middle in between.sorted() {
      if let first = step(from, middle, days), let second = step(middle, into, days) {
        return first * second
      }
    }
    return nil
  }

  private func step(_ from: String, _ into: String, _ days: Period) -> Fraction? {
    if let rates = rates[Pair(from: from, into: into)], let value = value(rates, days) {
      return value
    }
    if let rates = rates[Pair(from: into, into: from)], let value = value(rates, days) {
      return Fraction(1).divided(by: value)
    }
    return nil
  }

  private func value(_ rates: [Rate], _ days: Period) -> Fraction? {
    switch rule {
    case .exact:
      return rates.filter { $0.period.contains(days) }.min { $0.period.length < $1.period.length }?
        .value
    case .latest:
      return rates.filter { $0.period.first <= days.last }.max {
        ($0.period.first, $1.period.length) < ($1.period.first, $0.period.length)
      }?.value
    case .average:
      let span = averaged(days)
      let values = rates.filter { !$0.period.isDisjoint(with: span) }.map(\.value)
      guard !values.isEmpty else { return nil }
      return values.dropFirst().reduce(values[0], +).divided(by: Fraction(values.count))
    }
  }

  /// The month that a day lies in; a longer stretch as it is.
  private func averaged(_ days: Period) -> Period {
    guard
      let month = Period(.month(days.first.month, of: days.first.year)), month.contains(days)
    else { return days }
    return month
  }
}
