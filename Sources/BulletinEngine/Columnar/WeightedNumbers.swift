import Bulletin

/// Different numbers of rows, each with how many rows have it, in any order.
struct WeightedNumbers {
  /// Times 10^18.
  private var numbers: [(scaled: Int128, rows: Int)] = []
  private var count = 0

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  /// Whether a number times 10^18 has room.
  static func fits(_ number: ExactDecimal) -> Bool { scaled(number) != nil }

  /// Adds a number that fits.
  mutating func add(_ number: ExactDecimal, _ rows: Int) {
    guard let scaled = Self.scaled(number) else { return }
    numbers.append((scaled, rows))
    count += rows
  }

  private static func scaled(_ number: ExactDecimal) -> Int128? {
    var scaled = number.coefficient
    for _ in number.scale..<18 {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = product
    }
    return scaled.magnitude < GroupTeller.limit ? scaled : nil
  }

  /// A quantile of the rows, linear between its two neighbours.
  ///
  /// - Complexity: O(*n*) on average.
  mutating func quantile(_ share: ExactDecimal) -> Quantity {
    guard count > 0 else { return .missing(.noRecords) }
    var finder = QuantileFinder(share, among: count)
    while let rank = finder.wanted {
      let number = ExactDecimal(coefficient: number(behind: rank), scale: 18)
      finder.take(number, at: rank)
    }
    return finder.value
  }

  /// The number of the row behind so many others.
  private mutating func number(behind rank: Int) -> Int128 {
    var (low, high, rest) = (0, numbers.count, rank)
    while high - low > 1 {
      let pivot = median(
        numbers[low].scaled, numbers[(low + high) / 2].scaled, numbers[high - 1].scaled)
      var (less, at, more, rows, same) = (low, low, high, 0, 0)
      while at < more {
        let number = numbers[at]
        if number.scaled < pivot {
          rows += number.rows
          numbers.swapAt(less, at)
          less += 1
          at += 1
        } else if number.scaled > pivot {
          more -= 1
          numbers.swapAt(at, more)
        } else {
          same += number.rows
          at += 1
        }
      }
      if rest < rows {
        high = less
      } else if rest < rows + same {
        return pivot
      } else {
        rest -= rows + same
        low = more
      }
    }
    return numbers[low].scaled
  }

  private func median(_ a: Int128, _ b: Int128, _ c: Int128) -> Int128 {
    max(min(a, b), min(max(a, b), c))
  }
}
