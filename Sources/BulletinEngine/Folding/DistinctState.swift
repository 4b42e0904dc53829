import Bulletin
import Synchronization

/// The different values of the rows of one cell.
struct DistinctState: Sendable {
  private var texts: Set<String> = []
  /// Values that are exact numbers.
  private var numbers: Set<ExactDecimal> = []
  /// Whether a row has a value that nobody states.
  private var hasUnknown = false
  private var spilled = SpilledValues<Int>()

  /// How many values are kept in memory.
  var count: Int { texts.count &+ numbers.count }

  mutating func insert(_ texts: [String]) { for text in texts { self.texts.insert(text) } }

  mutating func insert(_ number: ExactDecimal) { numbers.insert(number) }

  /// Notes a row whose value is not stated: it may be one that is counted already, or another one.
  mutating func insertUnknown() { hasUnknown = true }

  mutating func merge(_ other: DistinctState) {
    texts.formUnion(other.texts)
    numbers.formUnion(other.numbers)
    hasUnknown = hasUnknown || other.hasUnknown
    spilled.merge(other.spilled)
  }

  /// Writes the values to a scratch file.
  mutating func spill(to spill: ValueSpill) throws {
    try spilled.write(kept, to: spill)
    (texts, numbers) = ([], [])
  }

  /// How many there are.
  var value: Quantity {
    let count = different
    return hasUnknown ? .atLeast(Fraction(max(count, 1))) : .exact(Fraction(count))
  }

  private var different: Int {
    guard let spill = spilled.spill else {
      // A number of one table and a text of another one are the same where they are written alike.
      return texts.isEmpty
        ? numbers.count
        : numbers.reduce(texts.count) { $0 + (texts.contains($1.description) ? 0 : 1) }
    }
    return spilled.told {
      var count = 0
      var last: RunText?
      for value in MergedValues(spilled.runs, and: kept, of: spill) where value != last {
        count += 1
        last = value
      }
      return count
    }
  }

  /// The values in memory, in order.
  private var kept: [RunText] {
    var values = texts.map(RunText.init)
    values += numbers.map { RunText($0.description) }
    return values.sorted()
  }
}
