import Bulletin
import Synchronization

/// The codes that stand for values in the keys of groups, where values are not texts as they stand:
/// for each dimension, and behind these for the operand of each histogram.
final class DimensionCodes: Sendable {
  /// A code for each value of one dimension.
  private struct Codes {
    var values: [DimensionValue] = []
    var codes: [DimensionValue: UInt32] = [:]
  }

  private let codes: Mutex<[Codes]>

  init(count: Int) { codes = Mutex(Array(repeating: Codes(), count: count)) }

  /// The code of a dimension's value.
  func code(of value: DimensionValue, _ dimension: Int) -> UInt32 {
    codes.withLock { all in
      if let known = all[dimension].codes[value] { return known }
      let code = UInt32(all[dimension].values.count)
      all[dimension].values.append(value)
      all[dimension].codes[value] = code
      return code
    }
  }

  /// The values of some dimensions, by their codes.
  func values(of dimensions: [Int]) -> [[DimensionValue]] {
    codes.withLock { all in dimensions.map { all[$0].values } }
  }

  /// The memory that the values take, about.
  var weight: Int { codes.withLock { $0.reduce(0) { $0 + $1.values.count * 160 } } }
}
