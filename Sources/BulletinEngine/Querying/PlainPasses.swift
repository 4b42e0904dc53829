import Bulletin
import Synchronization

/// An answer whose groups have no room in memory: the rows are read again and again, each time for
/// as many groups as there is room for, in the order of the answer.
final class PlainPasses: Sendable {
  /// What one pass came to.
  struct Pass: Sendable {
    var groups: SortedGroups
    /// Where the next pass begins; nil for the last.
    var next: [DimensionValue]?
  }

  /// The first pass, until it is told.
  private let first: Mutex<Pass?>
  private let read: @Sendable (_ lower: [DimensionValue]?) async throws -> Pass

  init(_ first: Pass, _ read: @escaping @Sendable ([DimensionValue]?) async throws -> Pass) {
    self.first = Mutex(first)
    self.read = read
  }

  /// A pass.
  ///
  /// - Parameter lower: Where it begins; nil for the first.
  func pass(from lower: [DimensionValue]?) async throws -> Pass {
    if lower == nil, let known = first.withLock({ $0.take() }) { return known }
    return try await read(lower)
  }
}
