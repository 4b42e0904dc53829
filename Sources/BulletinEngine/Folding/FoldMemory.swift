import Synchronization

/// How much memory the figures of a run take, about, and how much they may.
///
/// Unlike the groups of a question they all have to be there at once, since one is computed of
/// another; so a run that has no room for them is given up.
final class FoldMemory: Sendable {
  private let limit: Int?
  private let used = Atomic(0)

  /// - Parameter limit: The bytes; nil for any number.
  init(limit: Int?) { self.limit = limit }

  /// Notes that a lane has come to hold more.
  ///
  /// - Throws: `MemoryFault` where that is too much.
  func note(_ more: Int) throws {
    let now = used.add(more, ordering: .relaxed).newValue
    if let limit, now > limit { throw MemoryFault(.figures, limit: limit) }
  }
}
